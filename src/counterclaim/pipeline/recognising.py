"""Which incidents of a ledger a text tells of that is not in it, by the rules that would put it there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from counterclaim.incidents import reconcile
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Derivation, DocumentRecords
from counterclaim.model.spans import Span

GIVE = timedelta(days=1)  # two tellings of one incident may be a day apart

Place = tuple[str, int, int]


def days_told(record: DocumentRecords) -> tuple[str, str] | None:
    """The days within which an incident must lie to be one that a text tells; ``None`` if it tells none."""
    whens = [account.date for telling in record.tellings for account in telling.accounts if account.date]
    days = [day for when in whens for day in (when.first_day, when.last_day) if day]
    if not days:
        return None
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    return (first - GIVE).isoformat(), (last + GIVE).isoformat()


def recognised(
    record: DocumentRecords,
    others: Sequence[DocumentRecords],
    incidents: Iterable[Incident],
    *,
    derivation: Derivation,
    decisions: Sequence[Decision] = (),
) -> list[tuple[tuple[Span, ...], Incident]]:
    """Where a text tells of an incident that a ledger has, and which one that is.

    ``others`` are the documents that tell of these incidents; together with them the text is reconciled.
    """
    own = record.document.id
    of = {place: incident for incident in incidents for a in incident.accounts for place in _places(a)}
    together = [record, *(other for other in others if other.document.id != own)]
    found = []
    for incident in reconcile(together, derivation=derivation, decisions=decisions).incidents:
        mine = [account for account in incident.accounts if account.document == own]
        known = [of[place] for account in incident.accounts for place in _places(account) if place in of]
        if mine and known:
            most = max(known, key=lambda one: (known.count(one), one.id))
            spans = {words.span for account in mine for words in account.evidence}
            found.append((tuple(sorted(spans)), most))
    return found


def _places(account: Account) -> list[Place]:
    return [(words.document, words.start, words.end) for words in account.evidence]
