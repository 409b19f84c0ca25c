"""A data set held against a ledger: which row is of which incident is told by reconciling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents import Sides, profile_of, register_of, row_fit, with_ids
from counterclaim.model.claims import Stance
from counterclaim.model.data_sets import Compared, DataSetComparison, Found
from counterclaim.model.incidents import Account, Incident, Telling
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.spans import Evidence
from counterclaim.pipeline.data_differences import differences

UNKNOWN_REASON = "people put them together"


def data_sets(ledger: Ledger) -> dict[str, int]:
    """The data sets of which a ledger has rows, each with how many."""
    counts: dict[str, int] = {}
    for incident in ledger.incidents:
        for account in incident.accounts:
            if account.row_of is not None:
                counts[account.row_of] = counts.get(account.row_of, 0) + 1
    return dict(sorted(counts.items()))


def compared(ledger: Ledger, records: Sequence[DocumentRecords], source: str) -> DataSetComparison:
    """The rows of a data set against what others tell; ``records`` are those that the ledger was made of."""
    rows = {
        account.document: (incident, account)
        for incident in ledger.incidents
        for account in incident.accounts
        if account.row_of == source
    }
    days = [day for _, a in rows.values() if a.date for day in (a.date.first_day, a.date.last_day) if day]
    places = {place.id: place for place in ledger.places}
    countries = {
        places[a.place].country for _, a in rows.values() if a.place in places and places[a.place].country
    }
    scope = _Scope(
        min(days, default=None), max(days, default=None), frozenset(c for c in countries if c), places
    )
    fits = _Fits(ledger, records)
    events = [_of_row(ledger, incident, row, fits) for incident, row in rows.values()]
    matched = {event.incident for event in events if event.found is Found.BOTH}
    events += [
        _of_incident(incident, places)
        for incident in ledger.incidents
        if incident.id not in matched and scope.covers(incident) and _others(incident, source)
    ]
    return DataSetComparison(
        source=source,
        rows=len(rows),
        since=scope.since,
        until=scope.until,
        countries=tuple(sorted(scope.countries)),
        events=tuple(sorted(events, key=_order)),
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a data set covers, as far as its rows tell: days, and countries."""

    since: str | None
    until: str | None
    countries: frozenset[str]
    places: Mapping[str, object]

    def covers(self, incident: Incident) -> bool:
        """Whether an incident lies within it; one that is told of no day does not."""
        when = incident.date
        if when is None or self.since is None or self.until is None:
            return False
        first, last = when.first_day or when.last_day, when.last_day or when.first_day
        if first is None or last is None or last < self.since or first > self.until:
            return False
        country = getattr(self.places.get(incident.place or ""), "country", None)
        return country is None or not self.countries or country in self.countries


class _Fits:
    """Why a row was taken for an account of an incident: what the comparison of tellings says of it."""

    def __init__(self, ledger: Ledger, records: Sequence[DocumentRecords]) -> None:
        counting = {document.id for document in ledger.documents if document.counts}
        here = [record for record in records if record.document.id in counting]
        register = register_of(here)
        self._sides = Sides(register.actors)
        self._places = register.places
        told = (with_ids(record, register.renamed) for record in here)
        self._tellings = {record.document.id: record.tellings for record in told}

    def reasons(self, incident: Incident, row: Account) -> tuple[str, ...]:
        """The reasons, in the order in which they were found."""
        (telling,) = self._tellings[row.document]
        others = [other for account in _others(incident, row.row_of) for other in self._of(account)]
        profile = profile_of(telling, self._sides, self._places)
        fit = row_fit(profile, [profile_of(other, self._sides, self._places) for other in others])
        return tuple(fit.reasons) if fit is not None else (UNKNOWN_REASON,)

    def _of(self, account: Account) -> Iterator[Telling]:
        """The telling that an account is part of."""
        for telling in self._tellings.get(account.document, ()):
            if any(set(told.evidence) & set(account.evidence) for told in telling.accounts):
                yield telling


def _others(incident: Incident, source: str | None) -> list[Account]:
    """The accounts that are no rows of a coder, and not of this data set."""
    return [a for a in incident.accounts if a.row_of != source and not a.is_coded]


def _of_row(ledger: Ledger, incident: Incident, row: Account, fits: _Fits) -> Compared:
    others = _others(incident, row.row_of)
    return Compared(
        found=Found.BOTH if others else Found.DATA_SET,
        row=row.document,
        incident=incident.id,
        type=row.type or incident.type,
        date=row.date.best if row.date is not None else None,
        place=row.place_text,
        differences=tuple(differences(ledger, incident, row, others)) if others else (),
        reasons=fits.reasons(incident, row) if others else (),
        evidence=row.evidence,
    )


def _of_incident(incident: Incident, places: Mapping[str, object]) -> Compared:
    return Compared(
        found=Found.LEDGER,
        row=None,
        incident=incident.id,
        type=incident.type,
        date=incident.date.best if incident.date is not None else None,
        place=getattr(places.get(incident.place or ""), "name", None) or incident.place_text,
        evidence=tuple(_words(incident)),
    )


def _words(incident: Incident) -> Iterator[Evidence]:
    for account in incident.accounts:
        if account.stance is not Stance.DENY or len(incident.accounts) == 1:
            yield from account.evidence[:1]


def _order(event: Compared) -> tuple[str, str, str, str]:
    return (event.date or "9999", event.found, event.row or "", event.incident or "")
