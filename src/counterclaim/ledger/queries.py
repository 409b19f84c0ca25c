"""Questions to a ledger: which records match, by party, status, type, date, document, stance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.trait import Traits
from counterclaim.ledger.traits import TRAITS
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Position, Restriction
from counterclaim.model.stores import record_order

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


def select(kind: str, ledger: Ledger, question: Question) -> list[Any]:
    """Records of a kind that match, in the order of :meth:`Traits.order`: by day, undated ones last.

    Raises:
        RecordNotFound: nobody is called as the party, or no document as the document that is asked for.
    """
    documents = {document.id: document for document in ledger.documents}
    asked = Filter(
        question=question,
        parties=actors_named(ledger, question.party) if question.party is not None else None,
        documents=documents_named(ledger, question.document) if question.document is not None else None,
    )
    records = (TRAITS[kind](record, documents) for record in getattr(ledger, kind))
    found = sorted(
        filter(asked.lets_through, records), key=lambda of: (*of.order(), *record_order(of.record))
    )
    return [of.record for of in found]


def select_incidents(ledger: Ledger, question: Question) -> list[Incident]:
    """Incidents that match, the earliest first, undated ones last."""
    return select("incidents", ledger, question)


def select_claims(ledger: Ledger, question: Question) -> list[Claim]:
    """Claims that match, document by document, in the order of their words."""
    return select("claims", ledger, question)


def select_pledges(ledger: Ledger, question: Question) -> list[Pledge]:
    """Pledges that match, by deadline."""
    return select("pledges", ledger, question)


def select_restrictions(ledger: Ledger, question: Question) -> list[Restriction]:
    """Restrictions that match, by their first day."""
    return select("restrictions", ledger, question)


def select_positions(ledger: Ledger, question: Question) -> list[Position]:
    """Positions that match, by issue."""
    return select("positions", ledger, question)


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
            and (self.documents is None or any(id in self.documents for id in of.documents()))
            and (question.status is None or question.status in of.statuses())
            and (question.stance is None or question.stance in of.stances())
            and (question.type is None or any(_is_type(type, question.type) for type in of.types()))
            and _in_time(of.days(), question)
        )


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
