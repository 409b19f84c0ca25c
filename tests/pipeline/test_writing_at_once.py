"""Two programs write into one ledger: neither loses what the other kept while it was at work."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from counterclaim.ledger import SqlLedger, connections, generations
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from counterclaim.model.errors import LedgerError
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.pipeline.deciding import decide
from counterclaim.pipeline.ingest import derive_anew, ingest
from counterclaim.pipeline.rereading import reread
from tests.ledger.samples import north, reconciled, south
from tests.pipeline.test_ingest import Reader, sample

WAITS = 0.3  # seconds in which a writer that did not wait would long have written
SOON = 10.0  # seconds after which something is wrong


class Meeting:
    """A reconciliation in whose midst another program begins to write."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.written = threading.Event()
        self.early = False

    def reconcile(
        self, records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()
    ) -> Ledger:
        self.begun.set()
        self.early = self.written.wait(WAITS)
        return told(records, decisions=decisions)

    @contextmanager
    def other(self, write: Callable[[], object]) -> Iterator[None]:
        """Somebody who writes as soon as the reconciliation is under way."""

        def run() -> None:
            if self.begun.wait(SOON):
                write()
                self.written.set()

        thread = threading.Thread(target=run)
        thread.start()
        yield
        thread.join(SOON)
        assert self.written.is_set()
        assert not self.early


def told(records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()) -> Ledger:
    return replace(reconciled(list(records)), decisions=tuple(decisions))


def decision(by: str, claim: str = "claim:north") -> Decision:
    about = Target(kind=SubjectKind.CLAIM, id=claim, claims=(claim,))
    at = "2023-07-01T00:00:00+00:00"
    return decision_by(by, DecisionKind.ACCEPT, at=at, explanation="read it", targets=[about])


@pytest.fixture
def stores(location: str) -> tuple[SqlLedger, SqlLedger]:
    """One ledger with the report of the North in it, as two programs open it."""
    first = SqlLedger.create(location)
    ingest(sample(north), first, Reader(), reconcile=told)
    return first, SqlLedger.open(location)


def documents_of(store: SqlLedger) -> set[str]:
    return {document.id for document in store.load().documents}


BOTH = {north()[2].document.id, south()[2].document.id}


def test_a_document_that_comes_while_somebody_decides_is_in_the_ledger(
    stores: tuple[SqlLedger, SqlLedger],
) -> None:
    deciding, ingesting = stores
    meeting = Meeting()

    with meeting.other(lambda: ingest(sample(south), ingesting, Reader(), reconcile=told)):
        decide(deciding, decision("A. Nowak"), reconcile=meeting.reconcile)

    assert documents_of(deciding) == BOTH
    assert [taken.author for taken in deciding.decisions()] == ["A. Nowak"]
    assert deciding.verify() == []


def test_who_reads_sees_one_state_of_the_ledger_while_another_writes(
    stores: tuple[SqlLedger, SqlLedger], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = stores
    before = reading.load()
    after = replace(before, incidents=(), generated_by=Derivation(version="2", rules="others"))
    last_derivation = generations.last_derivation

    def written_meanwhile(connection: Connection, number: int | None = None) -> str | None:
        """What a load asks for after the records: between the two, somebody else writes."""
        monkeypatch.undo()
        writing.save(after)
        return last_derivation(connection, number)

    monkeypatch.setattr(generations, "last_derivation", written_meanwhile)

    assert reading.load() == before
    assert reading.load() == after


def test_of_two_who_decide_at_once_each_is_heard_and_the_second_knows_of_the_first(
    stores: tuple[SqlLedger, SqlLedger],
) -> None:
    first, second = stores
    meeting = Meeting()
    known: list[str] = []

    def knowing(records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()) -> Ledger:
        known.extend(taken.author for taken in decisions)
        return told(records, decisions=decisions)

    with meeting.other(lambda: decide(second, decision("B. Okoye"), reconcile=knowing)):
        decide(first, decision("A. Nowak"), reconcile=meeting.reconcile)

    assert known == ["A. Nowak", "B. Okoye"]
    assert [taken.author for taken in first.decisions()] == known
    assert first.verify() == []


@pytest.mark.parametrize("again", ["derived", "read"])
def test_a_document_or_a_decision_that_comes_while_all_is_done_again_is_kept(
    stores: tuple[SqlLedger, SqlLedger], again: str
) -> None:
    working, other = stores
    meeting = Meeting()

    def write() -> None:
        ingest(sample(south), other, Reader(), reconcile=told)
        decide(other, decision("A. Nowak"), reconcile=told)

    with meeting.other(write):
        if again == "read":
            reread(working, Reader(), reconcile=meeting.reconcile)
        else:
            derive_anew(working, meeting.reconcile)

    assert documents_of(working) == BOTH
    assert [taken.author for taken in working.decisions()] == ["A. Nowak"]


def test_a_decision_that_fails_keeps_nothing_and_lets_the_next_one_write(
    stores: tuple[SqlLedger, SqlLedger],
) -> None:
    def broken(_records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()) -> Ledger:
        raise LedgerError(f"{len(decisions)} decisions are too many")

    with pytest.raises(LedgerError, match="too many"):
        decide(stores[0], decision("A. Nowak"), reconcile=broken)
    decide(stores[1], decision("B. Okoye"), reconcile=told)

    assert [taken.author for taken in stores[0].decisions()] == ["B. Okoye"]


def test_who_waits_too_long_is_told_what_to_do_and_what_was_read_meanwhile_stays(
    stores: tuple[SqlLedger, SqlLedger], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    working, other = stores

    with working.at_once():
        assert documents_of(other) == {north()[2].document.id}  # who only reads need not wait
        with pytest.raises(LedgerError, match="in use by another program; try again when that has finished"):
            ingest(sample(south), other, Reader(), reconcile=told)

    ingest(sample(south), other, Reader(), reconcile=told)
    assert documents_of(working) == BOTH
