"""The stages of a ledger's life that somebody may kill, each with what must hold when it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import msgspec
from sqlalchemy import insert, inspect, select

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.app.screen import write_bytes
from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger, schema
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.places import place_of
from counterclaim.ledger.tables import metadata
from counterclaim.model.decisions import DecisionKind, decision_by
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.pipeline.deciding import claim_target, decide, moment_after
from counterclaim.pipeline.describing import document_id
from counterclaim.pipeline.increments import increment
from counterclaim.pipeline.ingest import derive_anew, ingest
from counterclaim.pipeline.reconciling import reconciled
from counterclaim.pipeline.redacting import redact
from tests.killing import Acknowledge, Outcome

RECONCILE = partial(reconciled, derivation=DERIVATION)
INCREMENT = partial(increment, derivation=DERIVATION)
TEXT = "of last week"


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


class Decide(Stage):
    """People decide, one thing after the other."""

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    def work(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open(self.location)
        held = {target.id for decision in store.decisions() for target in decision.targets}
        for item in self.documents[:3]:
            (claim,) = item.records.claims
            if claim.id not in held:
                decision = decision_by(
                    "A. Nowak",
                    DecisionKind.ACCEPT,
                    at=moment_after(store.decisions()),
                    explanation="read it",
                    targets=[claim_target(claim)],
                    before=claim.stance,
                )
                decide(store, decision, reconcile=RECONCILE)
            acknowledge(claim.id)

    def check(self, outcome: Outcome) -> None:
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        held = [target.id for decision in store.decisions() for target in decision.targets]
        assert outcome.acknowledged == held[: len(outcome.acknowledged)]
        assert [d.id for d in store.load().decisions] == [d.id for d in store.decisions()]

    def whole(self) -> str:
        """All that is told but the moments of the decisions."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        assert len(store.decisions()) == 3
        return sha256_of(msgspec.json.encode([store.load().incidents, store.load().claims]))


class Redact(Stage):
    """A document is taken out for good."""

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    @property
    def _taken(self) -> Made:
        return self.documents[0]

    def work(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open(self.location)
        document = self._taken.records.document
        if document.id not in store.redacted():
            redact(store, [document], author="A. Nowak", explanation="by law", reconcile=RECONCILE)
        acknowledge(document.id)

    def check(self, outcome: Outcome) -> None:
        """It is there as it was, or gone with all its words."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        is_gone = self._taken.records.document.id in store.redacted()
        assert is_gone or not outcome.acknowledged
        told = to_json(store.load()).decode()
        assert (self._taken.working.text in told) is not is_gone
        assert (self._taken.original.data in [o.data for o in store.originals()]) is not is_gone

    def whole(self) -> str:
        """All that is told but the moment of the decision."""
        self.check(Outcome(ended=True, acknowledged=[self._taken.records.document.id], seconds=0))
        store = SqlLedger.open(self.location)
        return sha256_of(msgspec.json.encode([store.load().incidents, store.load().claims]))


class Migrate(Stage):
    """A ledger of the first version is brought up to date."""

    def prepare(self) -> None:
        recent = str(self.folder / "recent.db")
        Stage(recent, self.folder, self.documents)._filled(self.documents, derived=True)
        old = place_of(self.location).engine.execution_options(writes=True)
        with (
            place_of(recent).engine.connect() as held,
            old.connect() as connection,
            connection.begin(),
        ):
            schema.upgrade(connection, to="0001")
            for table in metadata.sorted_tables:
                if inspect(connection).has_table(table.name):
                    rows = [row._asdict() for row in held.execute(select(table))]
                    connection.execute(insert(table), rows) if rows else None

    def work(self, acknowledge: Acknowledge) -> None:
        SqlLedger.migrate(self.location)

    def check(self, outcome: Outcome) -> None:
        """It is of the earlier version or of this one."""
        store = opened(self.location)
        if isinstance(store, str):
            assert "an earlier version; run `counterclaim migrate`" in store
        else:
            assert store.verify() == []


class Export(Stage):
    """A ledger is written to a file, in place of what was written last week."""

    @property
    def _output(self) -> Path:
        return self.folder / "ledger.json"

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)
        self._output.write_text(TEXT)

    def work(self, acknowledge: Acknowledge) -> None:
        write_bytes(to_json(SqlLedger.open(self.location).load()), self._output)
        acknowledge("written")

    def check(self, outcome: Outcome) -> None:
        """The file is that of last week or that of today."""
        found = self._output.read_bytes()
        is_new = sha256_of(found) == digest(SqlLedger.open(self.location))
        assert is_new or (found == TEXT.encode() and not outcome.acknowledged)

    def whole(self) -> str:
        return sha256_of(self._output.read_bytes())


class BackUp(Stage):
    """A ledger is backed up, and restored elsewhere."""

    @property
    def _file(self) -> Path:
        return self.folder / "a.backup"

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    def work(self, acknowledge: Acknowledge) -> None:
        if not self._file.exists():
            backup(self.location, self._file)
        acknowledge("backed up")
        if isinstance(opened(self.elsewhere), str):
            restore(self._file, self.elsewhere)
        acknowledge("restored")

    def check(self, outcome: Outcome) -> None:
        """What is there is whole."""
        assert self._file.exists() or not outcome.acknowledged
        restored = opened(self.elsewhere)
        assert not isinstance(restored, str) or ("no such" in restored and len(outcome.acknowledged) < 2)
        if self._file.exists():
            restore(self._file, str(self.folder / "tried.db"))
            self._same(str(self.folder / "tried.db"))
            (self.folder / "tried.db").unlink()
        if not isinstance(restored, str):
            self._same(self.elsewhere)

    def whole(self) -> str:
        self._same(self.elsewhere)
        return digest(SqlLedger.open(self.elsewhere))

    def _same(self, other: str) -> None:
        restored, store = SqlLedger.open(other), SqlLedger.open(self.location)
        assert restored.verify() == []
        assert restored.size() == store.size()


STAGES: Sequence[type[Stage]] = (
    FirstIngest,
    LaterIngest,
    Reconcile,
    Decide,
    Redact,
    Migrate,
    Export,
    BackUp,
)
