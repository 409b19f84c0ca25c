"""The stages of a ledger's life that somebody may kill, each with what must hold when it was: reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.pipeline.describing import document_id
from counterclaim.pipeline.increments import increment
from counterclaim.pipeline.ingest import derive_anew, ingest
from counterclaim.pipeline.reconciling import reconciled
from tests.killing import Acknowledge, Outcome

RECONCILE = partial(reconciled, derivation=DERIVATION)
INCREMENT = partial(increment, derivation=DERIVATION)


@dataclass(frozen=True)
class Made:
    """A document that was read."""

    original: Original
    working: WorkingText
    records: DocumentRecords


def made(documents: int, seed: int = 7) -> list[Made]:
    """Documents made outright, with the ids that an ingest gives them, in no order."""
    found = []
    for records in many_records(documents, seed):
        text = records.document.text or ""
        original = Original(name="made", data=text.encode(), source=records.document.source)
        renamed = encode(records).replace(records.document.id, document_id(original))
        working = WorkingText(text=text, encoding="utf-8", extractor="plain/1")
        found.append(Made(original, working, decode_as(DocumentRecords, renamed)))
    Random(seed).shuffle(found)
    return found


class Reader:
    """Knows documents by their bytes and source."""

    def __init__(self, known: Sequence[Made]) -> None:
        self._known = {document_id(item.original): item for item in known}

    def read(self, original: Original) -> Made:
        return self._known[document_id(original)]

    def read_all(self, originals: Sequence[Original]) -> list[Made]:
        return [self.read(original) for original in originals]


def opened(location: str) -> SqlLedger | str:
    """A ledger, or why it cannot be opened."""
    try:
        return SqlLedger.open(location)
    except LedgerError as error:
        return str(error)


def digest(store: SqlLedger) -> str:
    """The hash of all that a ledger tells."""
    return sha256_of(to_json(store.load()))


@dataclass
class Stage:
    """One stage: what is there before, what is done, what must hold after a kill."""

    location: str
    folder: Path
    documents: Sequence[Made]
    elsewhere: str = ""  # a place for another ledger

    def prepare(self) -> None:
        """Make what is there before."""

    def work(self, acknowledge: Acknowledge) -> None:
        """Do it; done again, it goes on."""
        raise NotImplementedError

    def check(self, outcome: Outcome) -> None:
        """Nothing that was acknowledged is lost, nothing half-done is seen."""

    def whole(self) -> str:
        """The digest of what is there at the end, which is whole."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        return digest(store)

    def _filled(self, documents: Sequence[Made], *, derived: bool) -> SqlLedger:
        store = SqlLedger.create(self.location)
        for item in documents:
            store.add(item.original, item.working, item.records)
        if derived:
            derive_anew(store, RECONCILE)
        return store

    def _ingested(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open_or_create(self.location)
        kept = iter(self.documents)

        def progress() -> None:
            acknowledge(next(kept).records.document.id)

        ingest(
            [item.original for item in self.documents],
            store,
            Reader(self.documents),
            reconcile=RECONCILE,
            increment=INCREMENT,
            progress=progress,
        )

    def _holds(self, outcome: Outcome) -> SqlLedger | None:
        """The ledger, whole and with all that was acknowledged; ``None`` if it is not there yet."""
        store = opened(self.location)
        if isinstance(store, str):
            assert "no such ledger" in store or "it is empty" in store
            assert outcome.acknowledged == []
            return None
        assert store.verify() == []
        assert set(outcome.acknowledged) <= store.known(outcome.acknowledged)
        return store


class FirstIngest(Stage):
    """A ledger is made, documents are read into it, all are reconciled."""

    work = Stage._ingested

    def check(self, outcome: Outcome) -> None:
        """The lists are empty or those of all documents."""
        store = self._holds(outcome)
        if store is not None:
            assert len(store.load().documents) in (0, len(self.documents))


class LaterIngest(FirstIngest):
    """A few documents come into a ledger that is there, and only what they reach is done again."""

    def prepare(self) -> None:
        self._filled(self.documents[: -len(self.documents) // 5], derived=True)

    def check(self, outcome: Outcome) -> None:
        """The lists are those of before or those of all documents."""
        store = self._holds(outcome)
        assert store is not None
        before = len(self.documents[: -len(self.documents) // 5])
        assert len(store.load().documents) in (before, len(self.documents))


class Reconcile(Stage):
    """What was read from all documents is brought together."""

    def prepare(self) -> None:
        self._filled(self.documents, derived=False)

    def work(self, acknowledge: Acknowledge) -> None:
        derive_anew(SqlLedger.open(self.location), RECONCILE)

    def check(self, outcome: Outcome) -> None:
        store = self._holds(outcome)
        assert store is not None
        assert len(store.load().documents) in (0, len(self.documents))


READING: Sequence[type[Stage]] = (FirstIngest, LaterIngest, Reconcile)
