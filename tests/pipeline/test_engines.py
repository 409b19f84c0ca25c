"""One process, several or a cluster make the same ledger, and a worker that dies costs time only."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from distributed import LocalCluster

from counterclaim.app.engine import AUTO, WORTH_PROCESSES, what_reads
from counterclaim.exports import to_json
from counterclaim.model.documents import Original
from counterclaim.model.errors import EngineError
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.cluster import Cluster
from counterclaim.pipeline.engines import HERE, Engine, Lost, Processes
from counterclaim.pipeline.ingest import pass_through
from counterclaim.pipeline.portions import PORTION_BYTES, PORTION_DOCUMENTS, Kept, read_each
from tests.reading import engine as wired

PLACES = ("Liboi", "Garissa", "Mandera", "Wajir", "Lamu", "Dadaab")


def text(number: int) -> str:
    place = PLACES[number % len(PLACES)]
    return (
        f"Kenya accused Somalia of shelling {place} on Monday. "
        f"{number + 2} soldiers were wounded, its army said.\n\n"
        f"Somalia denied the shelling of {place}."
    )


def documents(count: int) -> list[Original]:
    return [
        Original(
            name=f"{n}.txt", data=text(n).encode(), published="2024-06-20", language="en", source=f"S{n}"
        )
        for n in range(count)
    ]


def ledger_on(engine: Engine, originals: Iterable[Original]) -> Ledger:
    reading = wired()
    return pass_through(originals, reading.reader, reconcile=reading.reconcile, engine=engine)[0]


@pytest.fixture(scope="module")
def here() -> bytes:
    """The ledger that one process makes of forty documents."""
    return to_json(ledger_on(HERE, documents(40)))


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster


def doubled(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    return 2 * number


def deadly(where: Path, number: int) -> int:
    """Kills its worker the first time that it is at 5, and each time that it is at 11."""
    mark = where / str(number)
    if number == 11 or (number == 5 and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(Processes(2).map(doubled, range(20))) == [(n, 2 * n) for n in range(20)]


def test_an_engine_is_never_far_ahead_of_who_takes_the_results() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = Processes(2).map(doubled, items())
    assert next(results) == (0, 0)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


def test_a_worker_that_dies_costs_no_item_but_the_one_that_kills_it_each_time(tmp_path: Path) -> None:
    found = dict(Processes(2).map(partial(deadly, tmp_path), range(20)))

    assert list(found) == list(range(20))
    assert [n for n, result in found.items() if isinstance(result, Lost)] == [11]
    assert all(result == n for n, result in found.items() if n != 11)


def test_two_processes_make_the_ledger_that_one_makes(here: bytes) -> None:
    assert to_json(ledger_on(Processes(2), documents(40))) == here


def test_a_cluster_makes_the_ledger_that_one_process_makes_though_a_worker_is_killed(
    here: bytes, cluster: LocalCluster
) -> None:
    (victim, *_) = cluster.workers.values()
    pid: int = victim.process.process.pid

    def kill() -> None:
        time.sleep(2)
        os.kill(pid, signal.SIGKILL)

    killer = Thread(target=kill)
    killer.start()
    found = to_json(ledger_on(Cluster(cluster.scheduler_address), documents(40)))
    killer.join()

    assert found == here


def test_a_document_that_kills_its_worker_is_a_problem_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    originals = documents(6)
    read = list(read_each(originals, Deadly(originals[3].name), Processes(1)))

    assert [item.original for item in read] == originals
    ((document, problem),) = [(item.records.document, p) for item in read for p in item.records.problems]
    assert (problem.document, problem.stage, document.name) == (document.id, "fault", "3.txt")
    assert problem.message.startswith("3.txt: a fault of counterclaim itself")


class Deadly:
    """A reader that does not survive one document."""

    def __init__(self, name: str) -> None:
        self.name = name

    def read_all(self, originals: Iterable[Original]) -> list[Kept]:
        originals = list(originals)
        if any(original.name == self.name for original in originals):
            os.kill(os.getpid(), signal.SIGKILL)
        return wired().reader.read_all(originals)  # type: ignore[return-value]


def test_a_text_is_read_alike_whatever_is_read_with_it() -> None:
    reader = wired().reader
    originals = documents(12)
    together = reader.read_all(originals)

    assert [reading.records for reading in together] == [reader.read(one).records for one in originals]
    assert [r.layers for r in together] == [reader.read(one).layers for one in originals]


@pytest.mark.parametrize("sizes", [[10] * 40, [PORTION_BYTES] * 3, [1, PORTION_BYTES * 2, 1]])
def test_portions_hold_few_documents_and_few_bytes(sizes: list[int]) -> None:
    class Watching:
        def __init__(self) -> None:
            self.portions: list[list[int]] = []

        def read_all(self, originals: Iterable[Original]) -> list[Kept]:
            originals = list(originals)
            self.portions.append([len(original.data) for original in originals])
            return [Kept(original=o, working=None, records=wired().reader.read(o).records) for o in originals]

    watching = Watching()
    brought = [Original(name=f"{n}.txt", data=b"\n" * size) for n, size in enumerate(sizes)]

    assert [item.original for item in read_each(brought, watching, HERE)] == brought
    assert [size for portion in watching.portions for size in portion] == sizes
    assert all(
        len(p) <= PORTION_DOCUMENTS and (sum(p) <= PORTION_BYTES or len(p) == 1) for p in watching.portions
    )


class TestWhatReads:
    def test_few_documents_are_read_here_and_many_by_all_cores(self) -> None:
        assert what_reads(AUTO, 3) is HERE
        assert what_reads(AUTO, None) is HERE
        assert what_reads("1", 5000) is HERE
        many = what_reads(AUTO, WORTH_PROCESSES)
        assert many is HERE or isinstance(many, Processes)

    @pytest.mark.parametrize("named", ["0", "-1", "many", "65", "1.5"])
    def test_what_is_no_engine_is_said(self, named: str) -> None:
        with pytest.raises(EngineError, match="say auto, a number of processes"):
            what_reads(named, 3)

    def test_a_scheduler_that_does_not_answer_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("counterclaim.pipeline.cluster.CONNECT_SECONDS", 1)
        with pytest.raises(EngineError, match="no Dask scheduler answers there"):
            ledger_on(what_reads("tcp://127.0.0.1:9", 3), documents(1))
