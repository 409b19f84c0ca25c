"""Documents go into a ledger once, one by one, and none takes another down with it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from counterclaim.incidents.standing import documents_in_force
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import MissingModel
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence
from counterclaim.pipeline.ingest import ingest, pass_through
from counterclaim.pipeline.retrying import retry, unread_documents
from tests.ledger.samples import north, reconciled, south, unreadable

GONE = Problem(document=None, stage="sources", message="gone.txt: there is no such file")


@dataclass(frozen=True)
class Read:
    original: Original
    working: WorkingText | None
    records: DocumentRecords


class Reader:
    """Reads the sample documents only, and counts how often."""

    def __init__(self, alter: Callable[[DocumentRecords], DocumentRecords] = lambda records: records) -> None:
        self.read_count = 0
        self._alter = alter
        self._known = {
            brought.data: (working, records) for brought, working, records in (north(), south(), unreadable())
        }

    def read(self, original: Original) -> Read:
        self.read_count += 1
        working, records = self._known[original.data]
        return Read(original, working, self._alter(records))

    def read_all(self, originals: Sequence[Original]) -> list[Read]:
        return [self.read(original) for original in originals]


def sample(*makers: Callable[[], tuple[Original, object, object]]) -> list[Original | Problem]:
    return [maker()[0] for maker in makers]


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    return SqlLedger.create(tmp_path / "a.db")


def run(
    items: Iterable[Original | Problem], store: SqlLedger, reader: Reader | None = None
) -> tuple[int, int, int]:
    summary = ingest(items, store, reader or Reader(), reconcile=lambda read, **_: reconciled(list(read)))
    return summary.new, summary.known, summary.lost


def test_a_second_run_reads_nothing_again(store: SqlLedger) -> None:
    assert run(sample(north, south), store) == (2, 0, 0)
    before, reader = store.size(), Reader()

    assert run(sample(north, south), store, reader) == (0, 2, 0)
    assert reader.read_count == 0
    assert store.size() == before


def test_any_order_and_any_number_of_runs_end_in_the_same_ledger(store: SqlLedger, tmp_path: Path) -> None:
    run(sample(north, south, unreadable), store)
    other = SqlLedger.create(tmp_path / "b.db")
    for maker in (unreadable, south, north):
        run(sample(maker), other)

    assert other.load() == store.load()


def test_a_file_that_is_gone_or_cannot_be_read_costs_the_others_nothing(store: SqlLedger) -> None:
    assert run([GONE, *sample(unreadable, north)], store) == (1, 0, 2)

    problems = store.load().problems
    assert GONE in problems
    assert any("binary" in problem.message for problem in problems)
    assert [incident.id for incident in store.load().incidents] == ["incident:midtown"]
    assert store.verify() == []


def test_a_document_that_cannot_be_read_is_counted_once_however_much_is_wrong_with_it(
    store: SqlLedger,
) -> None:
    def twice(records: DocumentRecords) -> DocumentRecords:
        (problem,) = records.problems
        return replace(records, problems=(problem, replace(problem, stage="language")))

    assert run(sample(unreadable), store, Reader(twice)) == (0, 0, 1)
    assert run(sample(unreadable), store) == (0, 1, 0)


def test_the_text_that_stood_at_an_address_is_told_of_the_one_that_comes_there(store: SqlLedger) -> None:
    pages = {"north.txt": "https://a/1", "south.txt": "https://a/1"}
    items = [
        replace(item, source="Outlet", url=pages[item.name])
        for item in sample(north, south)
        if isinstance(item, Original)
    ]

    def at_its_page(records: DocumentRecords) -> DocumentRecords:
        document = records.document
        return replace(records, document=replace(document, source="Outlet", url=pages[str(document.name)]))

    summary = ingest(items, store, Reader(at_its_page), reconcile=lambda read, **_: reconciled(list(read)))

    first, second = north()[2].document.id, south()[2].document.id
    assert {r.document.id: r.document.revision_of for r in store.all_records()} == {
        first: None,
        second: first,
    }
    assert store.pages([first, second]) == {("Outlet", "https://a/1"): second}
    assert store.last_brought([second, first]) == second
    assert (summary.new, summary.revised) == (2, 1)


def test_a_text_whose_reading_could_not_be_kept_takes_no_others_place(store: SqlLedger) -> None:
    first, second = (
        replace(item, source="Outlet", url="https://a/1")
        for item in sample(north, south)
        if isinstance(item, Original)
    )

    def misread(records: DocumentRecords) -> DocumentRecords:
        document = replace(records.document, source="Outlet", url="https://a/1")
        claim = records.claims[0]
        wrong = Evidence(document=document.id, start=0, end=5, quote="wrong")
        claims = (replace(claim, evidence=(wrong,)),) if claim.id == "claim:south" else records.claims
        return replace(records, document=document, claims=claims)

    assert run([first, second], store, Reader(misread)) == (1, 0, 1)
    standing = documents_in_force(list(store.all_records()))
    assert len(standing.records) == 2
    assert standing.later == {}


def test_a_text_that_a_stopped_run_left_is_known_when_the_next_one_comes_to_its_address(
    store: SqlLedger,
) -> None:
    first, second = (
        replace(item, source="Outlet", url="https://a/1")
        for item in sample(north, south)
        if isinstance(item, Original)
    )

    def at_its_page(records: DocumentRecords) -> DocumentRecords:
        return replace(records, document=replace(records.document, source="Outlet", url="https://a/1"))

    def stopped() -> Iterable[Original | Problem]:
        yield first
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(stopped(), store, Reader(at_its_page))
    run([second], store, Reader(at_its_page))

    revised = {r.document.revision_of for r in store.all_records()}
    assert revised == {None, north()[2].document.id}


def test_a_run_that_is_stopped_goes_on_where_it_was(store: SqlLedger) -> None:
    def stopped() -> Iterable[Original | Problem]:
        yield from sample(north)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(stopped(), store)
    assert run(sample(north, south), store) == (1, 1, 0)
    assert len(store.load().claims) == 2


def test_a_reading_with_wrong_words_is_a_problem_and_the_run_goes_on(store: SqlLedger) -> None:
    def misread(records: DocumentRecords) -> DocumentRecords:
        if not records.claims or records.claims[0].id != "claim:north":
            return records
        wrong = Evidence(document=records.document.id, start=0, end=5, quote="wrong")
        return replace(records, claims=(replace(records.claims[0], evidence=(wrong,)),))

    assert run(sample(north, south), store, Reader(misread)) == (1, 0, 1)
    assert [claim.id for claim in store.load().claims] == ["claim:south"]
    assert any(problem.stage == "ledger" for problem in store.load().problems)
    assert {original.name for original in store.originals()} == {"north.txt", "south.txt"}


def test_a_fault_of_ours_on_one_document_does_not_stop_the_others(store: SqlLedger) -> None:
    def faulty(records: DocumentRecords) -> DocumentRecords:
        if records.document.name == "north.txt":
            raise IndexError("oops")
        return records

    assert run(sample(north, south), store, Reader(faulty)) == (1, 0, 1)
    assert [p.stage for p in unread_documents(store.load())] == ["fault"]
    assert {original.name for original in store.originals()} == {"north.txt", "south.txt"}

    tried = retry(store, Reader(), lambda _: [], reconcile=lambda read, **_: reconciled(list(read)))
    assert (tried.new, tried.lost) == (1, 0)  # once it is mended, the document is read
    assert len(store.load().claims) == 2
    assert store.load().problems == south()[2].problems
    assert store.verify() == []


def test_what_concerns_every_document_stops_the_run(store: SqlLedger) -> None:
    def without_model(_records: DocumentRecords) -> DocumentRecords:
        raise MissingModel("no English model is installed")

    with pytest.raises(MissingModel):
        run(sample(north, south), store, Reader(without_model))


def test_a_passing_ledger_is_the_same_as_a_kept_one(store: SqlLedger) -> None:
    items = [GONE, *sample(north, south, unreadable, north)]
    run(items, store)

    ledger, summary = pass_through(items, Reader(), reconcile=lambda read, **_: reconciled(list(read)))

    assert ledger == store.load()
    assert (summary.new, summary.known, summary.lost) == (2, 1, 2)
