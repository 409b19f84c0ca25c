"""Questions to a ledger: which records match, by party, status, type, date, document, stance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Restriction, TalksTrack, Voice
from counterclaim.model.spans import Evidence

NAMES_SHOWN = 5  # documents that are named where none of a name is found


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What records are wanted; ``None`` asks nothing. Days are ``YYYY-MM-DD``, both inclusive.

    ``ids`` are those that a search for words has found.
    """

    party: str | None = None
    status: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None
    stance: str | None = None
    ids: frozenset[str] | None = None


def select_incidents(ledger: Ledger, question: Question) -> list[Incident]:
    """Incidents that match, the earliest first, undated ones last."""
    found = _matching(ledger.incidents, ledger, question, _Incidents)
    return sorted(found, key=lambda incident: (*_day_order(incident.date), incident.id))


def select_claims(ledger: Ledger, question: Question) -> list[Claim]:
    """Claims that match, document by document, in the order of their words."""
    found = _matching(ledger.claims, ledger, question, _Claims)
    days = {document.id: document.published or "9999" for document in ledger.documents}
    return sorted(found, key=lambda c: (days.get(c.document, "9999"), c.document, c.evidence[0].start, c.id))


def select_pledges(ledger: Ledger, question: Question) -> list[Pledge]:
    """Pledges that match, by deadline."""
    found = _matching(ledger.pledges, ledger, question, _Pledges)
    return sorted(found, key=lambda pledge: (*_day_order(pledge.deadline), pledge.id))


def select_restrictions(ledger: Ledger, question: Question) -> list[Restriction]:
    """Restrictions that match, by their first day."""
    found = _matching(ledger.restrictions, ledger, question, _Restrictions)
    return sorted(found, key=lambda restriction: (*_day_order(restriction.start), restriction.id))


def select_talks(ledger: Ledger, question: Question) -> list[TalksTrack]:
    """Talks tracks that match, by id."""
    return _matching(ledger.talks, ledger, question, _Talks)


def select_actors(ledger: Ledger, question: Question) -> list[Actor]:
    """Actors that match, by name."""
    found = _matching(ledger.actors, ledger, question, _Actors)
    return sorted(found, key=lambda actor: (actor.name, actor.id))


def select_documents(ledger: Ledger, question: Question) -> list[Document]:
    """Documents that match, by day of publication, undated ones last."""
    found = _matching(ledger.documents, ledger, question, _Documents)
    return sorted(found, key=lambda document: (document.published or "9999", document.id))


def actors_named(ledger: Ledger, wanted: str) -> frozenset[str]:
    """Ids of the actors that an id or any of their names stands for, and of all who belong to them.

    Raises:
        RecordNotFound: nobody is called that.
    """
    name = wanted.casefold()
    ids = {a.id for a in ledger.actors if name in {a.id.casefold(), a.name.casefold()} | _forms(a)}
    if not ids:
        raise RecordNotFound(f"no actor {wanted!r} in this ledger; `counterclaim actors` lists them")
    while True:
        more = {a.id for a in ledger.actors if a.side in ids or a.part_of in ids} - ids
        if not more:
            return frozenset(ids)
        ids |= more


def documents_named(ledger: Ledger, wanted: str) -> frozenset[str]:
    """Ids of the documents that an id, its beginning, a file name, an address or a source stands for.

    Raises:
        RecordNotFound: there is none.
    """
    name = wanted.casefold()
    ids = {
        document.id
        for document in ledger.documents
        if document.id.startswith(wanted)
        or name in {(given or "").casefold() for given in (document.name, document.url, document.source)}
    }
    if not ids or not wanted:
        names = sorted({document.name or document.id for document in ledger.documents})
        there = ", ".join([*names[:NAMES_SHOWN], *["…"] * (len(names) > NAMES_SHOWN)]) or "none at all"
        raise RecordNotFound(f"no document {wanted!r} in this ledger; there is {there}")
    return frozenset(ids)


def _forms(actor: Actor) -> set[str]:
    return {alias.form.casefold() for alias in actor.names}


class _Traits:
    """What of one record each question is put to; a trait that a kind lacks matches nothing."""

    def __init__(self, record: Any, ledger: Ledger) -> None:
        self.record = record
        self.ledger = ledger

    def parties(self) -> Iterator[str | None]:
        yield from ()

    def statuses(self) -> Iterator[str]:
        yield from ()

    def types(self) -> Iterator[str]:
        yield from ()

    def days(self) -> Iterator[When | None]:
        yield from ()

    def stances(self) -> Iterator[str]:
        yield from ()

    def evidence(self) -> Iterable[Evidence]:
        return tuple(self.record.evidence)


class _Incidents(_Traits):
    def parties(self) -> Iterator[str | None]:
        for account in self.record.accounts:
            yield from (account.party, account.perpetrator, account.victim)
            yield from (casualties.side for casualties in account.casualties)

    def statuses(self) -> Iterator[str]:
        yield self.record.status

    def types(self) -> Iterator[str]:
        yield from (self.record.type, *self.record.types)

    def days(self) -> Iterator[When | None]:
        yield from (self.record.date, *(account.date for account in self.record.accounts))

    def stances(self) -> Iterator[str]:
        yield from (account.stance for account in self.record.accounts)

    def evidence(self) -> Iterable[Evidence]:
        return (evidence for account in self.record.accounts for evidence in account.evidence)


class _Claims(_Traits):
    def parties(self) -> Iterator[str | None]:
        yield from (self.record.claimer, *self.record.chain)

    def types(self) -> Iterator[str]:
        if self.record.about:
            yield self.record.about.kind

    def days(self) -> Iterator[When | None]:
        if self.record.date:
            yield self.record.date
            return
        for document in self.ledger.documents:
            if document.id == self.record.document and document.published:
                day = document.published
                yield When(earliest=day, latest=day, best=day, precision=None)

    def stances(self) -> Iterator[str]:
        yield self.record.stance


def _speakers(voices: Sequence[Voice]) -> Iterator[str | None]:
    return (voice.party for voice in voices)


class _Situation(_Traits):
    def stances(self) -> Iterator[str]:
        yield from (voice.stance for voice in self.record.voices)


class _Pledges(_Situation):
    def parties(self) -> Iterator[str | None]:
        yield from (self.record.by, self.record.to, *_speakers(self.record.voices))

    def statuses(self) -> Iterator[str]:
        yield self.record.status

    def days(self) -> Iterator[When | None]:
        yield from (self.record.made, self.record.deadline)


class _Restrictions(_Situation):
    def parties(self) -> Iterator[str | None]:
        yield from (self.record.imposed_by, *_speakers(self.record.voices))
        yield from (phase.imposed_by for phase in self.record.phases)

    def statuses(self) -> Iterator[str]:
        yield self.record.attribution_status

    def types(self) -> Iterator[str]:
        yield self.record.type

    def days(self) -> Iterator[When | None]:
        start, end = self.record.start, self.record.end
        if start or end:
            earliest, latest = (
                start.earliest if start else None,
                end.latest if end else self.record.ongoing_at,
            )
            yield When(earliest=earliest, latest=latest, best=None, precision=None)


class _Talks(_Situation):
    def parties(self) -> Iterator[str | None]:
        yield from (*self.record.parties, *self.record.mediators, *_speakers(self.record.voices))

    def days(self) -> Iterator[When | None]:
        yield from (meeting.date for meeting in self.record.rounds)


class _Documents(_Traits):
    def days(self) -> Iterator[When | None]:
        day = self.record.published
        yield When(earliest=day, latest=day, best=day, precision=None) if day else None


class _Actors(_Traits):
    def parties(self) -> Iterator[str | None]:
        yield self.record.id

    def types(self) -> Iterator[str]:
        yield self.record.kind

    def evidence(self) -> Iterable[Evidence]:
        return (evidence for alias in self.record.names for evidence in alias.evidence)


def _matching(
    records: Iterable[Any], ledger: Ledger, question: Question, traits: Callable[[Any, Ledger], _Traits]
) -> list[Any]:
    parties = actors_named(ledger, question.party) if question.party is not None else None
    documents = documents_named(ledger, question.document) if question.document is not None else None

    def matches(record: Any) -> bool:
        of = traits(record, ledger)
        return (
            (question.ids is None or record.id in question.ids)
            and (parties is None or any(party in parties for party in of.parties()))
            and (documents is None or any(evidence.document in documents for evidence in of.evidence()))
            and (question.status is None or question.status in of.statuses())
            and (question.stance is None or question.stance in of.stances())
            and (question.type is None or any(_is_type(type, question.type) for type in of.types()))
            and _in_time(of.days(), question)
        )

    return [record for record in records if matches(record)]


def _is_type(type: str, wanted: str) -> bool:
    """Whether a type is the one wanted or under it: `attack.artillery` is an `attack`."""
    return type == wanted or type.startswith(f"{wanted}.")


def _in_time(days: Iterable[When | None], question: Question) -> bool:
    """Whether any of the dates may lie in the period; no date at all is in no period."""
    if question.since is None and question.until is None:
        return True
    return any(_overlaps(day, question.since or "", question.until or "9999-12-31") for day in days)


def _overlaps(day: When | None, since: str, until: str) -> bool:
    if day is None or (day.first_day is None and day.last_day is None):
        return False
    return (day.first_day or "") <= until and (day.last_day or "9999-12-31") >= since


def _day_order(day: When | None) -> tuple[str, str]:
    earliest = (day.earliest or day.latest) if day else None
    return (earliest or "9999", (day.best or "") if day else "")
