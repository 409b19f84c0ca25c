"""New documents into a ledger that is there: only what they touch is done again, and the rest stays.

The documents that new ones reach are reconciled twice, without the new ones and with them; what differs is
what changes in the ledger. Where that cannot be told, nothing is changed, and all has to be done again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from counterclaim.incidents import (
    Reach,
    Register,
    Sides,
    keys_of,
    profile_of,
    reconcile,
    register_of,
    with_ids,
)
from counterclaim.model.additions import Addition
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Copy, Document
from counterclaim.model.ledgers import READ, Changes, Derivation, DocumentRecords, Key, Ledger
from counterclaim.model.rows import is_row
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.bystanders import changes_more, decided_on, documents_decided
from counterclaim.pipeline.conflicts import check
from counterclaim.pipeline.copies import mark_keys
from counterclaim.pipeline.pages import page_key
from counterclaim.pipeline.shelves import StoredShelf, Unsettled

MOST_NEW = 20  # documents; more of them are done with all others
REGISTERED = ("actors", "places")  # are of all documents, so they are no part of what few together yield
UNDERIVED = ("decisions", "generated_by")  # are not derived


def increment(store: LedgerStore, *, derivation: Derivation) -> bool:
    """Bring the last ledger of a store up to date with what was read since, piece by piece.

    False if that cannot be done, or if doing everything again costs no more: then nothing is changed. So it
    is where a decision of people may reach any document.
    """
    with store.at_once():
        return _increment(store, derivation)


def _increment(store: LedgerStore, derivation: Derivation) -> bool:
    unread = store.without_keys()
    if store.derivation() != derivation or len(unread) > MOST_NEW:
        return False
    if store.in_force("documents", unread):  # derived before there were keys
        return False
    new = {record.document.id: record for record in store.records_of(unread)}
    decided = documents_decided(store, unread)
    if decided is None or _has_revisions(store, new.values()):
        return False
    store.add_keys(key for record in new.values() for key in mark_keys(record.document))
    shelf = StoredShelf(store, new)
    try:
        changed = shelf.open()
    except Unsettled:
        return False
    piece = Piece.of(shelf, changed, decided)
    if piece.has_rows:
        return False
    former = [record for record in piece.records if record.document.id not in new]
    taken = piece.touching(store.decisions())
    shelf.know(additions_of(taken))
    before = piece.together(former, piece.reach.former_copies, derivation, taken)
    after = piece.together(piece.records, piece.reach.copies, derivation, taken)
    register = piece.reach.register
    found = [key for record in new.values() for key in document_keys(record, register)]
    moved = [Key(key=f"copy of {copy.of}", document=id) for id, copy in piece.reach.copies.items()]
    changes = _difference(before, after, derivation, store, shelf, register)
    return store.save_changes(changes, [*found, *moved])


@dataclass(frozen=True, slots=True)
class Changed:
    """What a decision changed: the part of the ledger that it touches, or all of it, before and after."""

    before: Ledger
    after: Ledger


def decide_piece(store: LedgerStore, decision: Decision, *, derivation: Derivation) -> Changed | None:
    """Keep a decision with what it changes; ``None`` if all has to be derived again: then nothing is kept.

    Raises:
        BadInput: it would change nothing that can be found.
    """
    taken = store.decisions()
    about = decided_on(decision, taken)
    if store.derivation() != derivation or store.without_keys() or changes_more(about):
        return None
    decided = documents_decided(store, decision=decision)
    if decided is None:
        return None
    shelf = StoredShelf(store, {})
    of = shelf.records_of(decided.get(about.id, ()))
    piece = Piece.of(shelf, [*shelf.open(), *of], decided)
    if piece.has_rows:
        return None
    copies, touching = piece.reach.copies, piece.touching(taken)
    shelf.know(additions_of([*touching, decision]))
    before = piece.together(piece.records, copies, derivation, touching)
    after = piece.together(piece.records, copies, derivation, [*touching, decision])
    check(after, decision)
    changes = _difference(before, after, derivation, store, shelf, piece.reach.register)
    return Changed(before, after) if store.decide_changes(decision, changes) else None


@dataclass(frozen=True, slots=True)
class Piece:
    """The documents that hang together with some, also by what people decided on them."""

    reach: Reach
    records: Sequence[DocumentRecords]
    decided: Mapping[str, frozenset[str]]

    @classmethod
    def of(
        cls,
        shelf: StoredShelf,
        changed: Sequence[DocumentRecords],
        decided: Mapping[str, frozenset[str]],
    ) -> Piece:
        """The documents that some changed ones reach, and those of each decision on any of them."""
        reach = Reach(shelf)
        while True:
            records = reach.of(changed)
            here = {record.document.id for record in records}
            more = {id for documents in decided.values() if documents & here for id in documents} - here
            if not more:
                return cls(reach, records, decided)
            changed = [*changed, *shelf.records_of(more)]

    @property
    def has_rows(self) -> bool:
        """Whether a row of data is among them: it goes to what fits it best in all of the ledger."""
        return any(is_row(record.document) for record in self.records)

    def touching(self, decisions: Sequence[Decision]) -> list[Decision]:
        """The decisions on any of the documents, with what undoes them."""
        here = {record.document.id for record in self.records}
        found = {id for id, documents in self.decided.items() if documents & here}
        for decision in decisions:  # in the order they fell: what undoes an undo comes later
            if decision.undoes in found:
                found.add(decision.id)
        return [decision for decision in decisions if decision.id in found]

    def together(
        self,
        records: Sequence[DocumentRecords],
        copies: Mapping[str, Copy],
        derivation: Derivation,
        decisions: Sequence[Decision],
    ) -> Ledger:
        """What some of the documents yield together."""
        here = {record.document.id for record in records}
        within = {id: copy for id, copy in copies.items() if id in here and copy.of in here}
        return reconcile(
            records,
            derivation=derivation,
            copies=within,
            decisions=decisions,
            register=self.reach.register,
        )


def additions_of(decisions: Iterable[Decision]) -> list[Addition]:
    """What people added by some decisions."""
    return [decision.added for decision in decisions if decision.added is not None]


def all_keys(records: Sequence[DocumentRecords], ledger: Ledger) -> Iterator[Key]:
    """What every document of a ledger is found by."""
    counting = {document.id for document in ledger.documents if document.counts}
    register = register_of([record for record in records if record.document.id in counting])
    for record in records:
        if record.document.id in counting:
            yield from mark_keys(record.document)
            yield from document_keys(record, register)
        else:
            yield from place_keys(record.document)
    for document in ledger.documents:
        if document.copy_of is not None:
            yield Key(key=f"copy of {document.copy_of}", document=document.id)


def document_keys(record: DocumentRecords, register: Register) -> Iterator[Key]:
    """What a document is found by but its words."""
    sides = Sides(register.actors)
    tellings = with_ids(record, register.renamed).tellings
    profiles = {telling.id: profile_of(telling, sides, register.places) for telling in tellings}
    yield from keys_of(record, register.renamed, sides, profiles)
    yield from place_keys(record.document)


def place_keys(document: Document) -> Iterator[Key]:
    """What also a document is found by that counts no more: its page, and that it was read."""
    page = page_key(document)
    if page is not None:
        yield page
    yield Key(key=READ, document=document.id)


def _has_revisions(store: LedgerStore, new: Iterable[DocumentRecords]) -> bool:
    """Whether a new document took the place of another one, old or new: what that told goes then."""
    documents = [record.document for record in new]
    pages = [key.key for document in documents if (key := page_key(document)) is not None]
    return (
        any(document.revision_of is not None for document in documents)
        or len(pages) > len(set(pages))
        or bool(store.found_by(pages))
    )


def _difference(
    before: Ledger,
    after: Ledger,
    derivation: Derivation,
    store: LedgerStore,
    shelf: StoredShelf,
    register: Register,
) -> Changes:
    kinds = [f.name for f in fields(Ledger) if f.name not in (*REGISTERED, *UNDERIVED)]
    pairs = {kind: (getattr(before, kind), getattr(after, kind)) for kind in kinds}
    was = {kind: _without(one, other) for kind, (one, other) in pairs.items()}
    is_now = {kind: _without(other, one) for kind, (one, other) in pairs.items()}
    was |= {"actors": list(shelf.actors.values()), "places": list(shelf.places.values())}
    is_now["problems"] += store.notes()
    told = [with_ids(record, register.renamed) for record in shelf.new.values()]
    is_now["actors"] = [register.actors[id] for id in sorted({a.id for r in told for a in r.actors})]
    is_now["places"] = [register.places[id] for id in sorted({p.id for r in told for p in r.places})]
    return Changes(before=was, after=is_now, generated_by=derivation)


def _without(items: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The records that are not among others just as they are."""
    known: dict[Any, list[Any]] = {}
    for other in others:
        known.setdefault(_name(other), []).append(other)
    return [item for item in items if item not in known.get(_name(item), ())]


def _name(record: Any) -> object:
    return getattr(record, "id", None) or record
