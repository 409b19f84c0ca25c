"""What failed is in the ledger with its reason, and is read when it comes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.problems import Attempt, Problem
from counterclaim.pipeline.ingest import ingest
from counterclaim.pipeline.retrying import retry
from tests.app.fake_engine import FakeReader, FakeReading
from tests.ledger.samples import north, reconciled, south, unreadable

PAGE = Attempt(named="https://orsa.example/mill", source="Orsa Today")
GONE = Problem(document=None, stage="sources", message="it did not come", attempt=PAGE)


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    return SqlLedger.create(tmp_path / "ledger.db")


def reconcile(records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()) -> Ledger:
    return reconciled(list(records))


def brought(store: SqlLedger, *items: Original | Problem) -> None:
    ingest(items, store, FakeReader(), reconcile=reconcile)


def tried(store: SqlLedger, *items: Original | Problem) -> list[Attempt]:
    asked: list[Attempt] = []

    def opened(attempt: Attempt) -> Iterator[Original | Problem]:
        asked.append(attempt)
        yield from items

    retry(store, FakeReader(), opened, reconcile=reconcile)
    return asked


def test_what_comes_at_last_is_a_problem_no_more(store: SqlLedger) -> None:
    brought(store, GONE)
    assert store.load().problems == (GONE,)

    assert tried(store, north()[0]) == [PAGE]
    assert GONE not in store.load().problems
    assert [document.id for document in store.load().documents] == [north()[2].document.id]
    assert tried(store) == []
    assert store.verify() == []


def test_what_fails_again_stays_once_and_for_its_last_reason(store: SqlLedger) -> None:
    brought(store, GONE)
    tried(store, GONE)
    assert store.notes() == [GONE]

    other = replace(GONE, message="its host is gone")
    tried(store, other)
    assert store.notes() == [other]
    tried(store, GONE)  # as before
    assert store.notes() == [GONE]
    tried(store, south()[0])
    assert store.notes() == []
    assert store.verify() == []


def test_a_summary_that_was_read_in_place_of_a_page_stays_until_the_page_comes(store: SqlLedger) -> None:
    instead = replace(GONE, stage="gaps", message="its summary is read instead")
    brought(store, instead, south()[0])

    assert tried(store, GONE) == [PAGE]
    assert store.notes() == [instead]
    tried(store, north()[0])
    assert store.notes() == []


def test_what_can_no_longer_be_named_is_a_problem_and_not_the_end(store: SqlLedger) -> None:
    brought(store, GONE, replace(GONE, attempt=Attempt(named="gone.txt")))

    def opened(attempt: Attempt) -> Iterator[Original | Problem]:
        if attempt.named == "gone.txt":
            raise BadInput("gone.txt: there is no such file")
        yield north()[0]

    summary = retry(store, FakeReader(), opened, reconcile=reconcile)
    assert (summary.new, summary.lost) == (1, 1)
    assert [problem.message for problem in store.notes()] == ["gone.txt: there is no such file"]


def test_a_document_that_could_not_be_read_is_read_again(store: SqlLedger) -> None:
    original, _, records = unreadable()
    store.add(original, None, records)
    store.save(reconciled([records]))
    asked = []

    class Reader(FakeReader):
        def read(self, original: Original) -> FakeReading:
            asked.append(original.name)
            return super().read(original)

    retry(store, Reader(), lambda _: [], reconcile=reconcile)
    assert asked == [original.name]
