"""Questions to a ledger: which records match, by party, status, type, date, document, stance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.traits import (
    OfActors,
    OfClaims,
    OfDocuments,
    OfIncidents,
    OfPledges,
    OfPositions,
    OfRestrictions,
    OfTalks,
    Traits,
)
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack

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
    found = _matching(ledger.incidents, ledger, question, OfIncidents)
    return sorted(found, key=lambda incident: (*day_order(incident.date), incident.id))


def select_claims(ledger: Ledger, question: Question) -> list[Claim]:
    """Claims that match, document by document, in the order of their words."""
    found = _matching(ledger.claims, ledger, question, OfClaims)
    days = {document.id: document.published or "9999" for document in ledger.documents}
    return sorted(found, key=lambda c: (days.get(c.document, "9999"), c.document, c.evidence[0].start, c.id))


def select_pledges(ledger: Ledger, question: Question) -> list[Pledge]:
    """Pledges that match, by deadline."""
    found = _matching(ledger.pledges, ledger, question, OfPledges)
    return sorted(found, key=lambda pledge: (*day_order(pledge.deadline), pledge.id))


def select_restrictions(ledger: Ledger, question: Question) -> list[Restriction]:
    """Restrictions that match, by their first day."""
    found = _matching(ledger.restrictions, ledger, question, OfRestrictions)
    return sorted(found, key=lambda restriction: (*day_order(restriction.start), restriction.id))


def select_talks(ledger: Ledger, question: Question) -> list[TalksTrack]:
    """Talks tracks that match, by id."""
    return _matching(ledger.talks, ledger, question, OfTalks)


def select_positions(ledger: Ledger, question: Question) -> list[Position]:
    """Positions that match, by issue."""
    found = _matching(ledger.positions, ledger, question, OfPositions)
    return sorted(found, key=lambda position: (position.issue, position.id))


def select_actors(ledger: Ledger, question: Question) -> list[Actor]:
    """Actors that match, by name."""
    found = _matching(ledger.actors, ledger, question, OfActors)
    return sorted(found, key=lambda actor: (actor.name, actor.id))


def select_documents(ledger: Ledger, question: Question) -> list[Document]:
    """Documents that match, by day of publication, undated ones last."""
    found = _matching(ledger.documents, ledger, question, OfDocuments)
    return sorted(found, key=lambda document: (document.published or "9999", document.id))


def actors_named(ledger: Ledger, wanted: str) -> frozenset[str]:
    """Ids of the actors that an id or any of their names stands for, and of all who belong to them.

    Raises:
        RecordNotFound: nobody is called that.
    """
    name = wanted.casefold()
    ids = {a.id for a in ledger.actors if name in {a.id.casefold(), a.name.casefold()} | forms_of(a)}
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
    ids = {document.id for document in ledger.documents if is_document(document, wanted)}
    if not ids or not wanted:
        names = sorted({document.name or document.id for document in ledger.documents})
        there = ", ".join([*names[:NAMES_SHOWN], *["…"] * (len(names) > NAMES_SHOWN)]) or "none at all"
        raise RecordNotFound(f"no document {wanted!r} in this ledger; there is {there}")
    return frozenset(ids)


def is_document(document: Document, wanted: str) -> bool:
    """Whether an id, its beginning, a file name, an address or a source stands for a document."""
    called = {(given or "").casefold() for given in (document.name, document.url, document.source)}
    return document.id.startswith(wanted) or wanted.casefold() in called


def forms_of(actor: Actor) -> set[str]:
    """What an actor is called, without regard to case."""
    return {alias.form.casefold() for alias in actor.names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A question with the ids that its names stand for; ``None`` asks for no party, for no document."""

    question: Question
    parties: frozenset[str] | None
    documents: frozenset[str] | None

    def lets_through(self, of: Traits) -> bool:
        """Whether a record matches."""
        question = self.question
        return (
            (question.ids is None or of.record.id in question.ids)
            and (self.parties is None or any(party in self.parties for party in of.parties()))
            and (self.documents is None or any(e.document in self.documents for e in of.evidence()))
            and (question.status is None or question.status in of.statuses())
            and (question.stance is None or question.stance in of.stances())
            and (question.type is None or any(_is_type(type, question.type) for type in of.types()))
            and _in_time(of.days(), question)
        )


def _matching(
    records: Iterable[Any], ledger: Ledger, question: Question, traits: Callable[[Any, Ledger], Traits]
) -> list[Any]:
    asked = Filter(
        question=question,
        parties=actors_named(ledger, question.party) if question.party is not None else None,
        documents=documents_named(ledger, question.document) if question.document is not None else None,
    )
    return [record for record in records if asked.lets_through(traits(record, ledger))]


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


def day_order(day: When | None) -> tuple[str, str]:
    """Where a date stands among others: by its first day, what has none last."""
    earliest = (day.earliest or day.latest) if day else None
    return (earliest or "9999", (day.best or "") if day else "")
