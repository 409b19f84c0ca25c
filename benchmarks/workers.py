"""What further processes bring, and whether a worker's memory grows with what it has read."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from benchmarks.corpus import corpus
from benchmarks.figures import Figure
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.pipeline.engines import Processes
from counterclaim.pipeline.portions import DocumentReader, portions

DOCUMENTS, ROUNDS = 800, 2
FEW, MANY = 1_000, 20_000  # documents after which a worker's memory is taken
SHORT = 3  # paragraphs of each of those
SEED = 11
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
MEBIBYTE = 1 << 20


def workers() -> Iterator[Figure]:
    """The time of one worker to that of two, both started and warm, best of some rounds."""
    given = list(corpus(DOCUMENTS, SEED))
    words = sum(len(original.data.split()) for original in given)
    seconds = [(_seconds(given, 1), _seconds(given, 2)) for _ in range(ROUNDS)]
    one, two = (min(of_all) for of_all in zip(*seconds, strict=True))
    note = f"{DOCUMENTS} documents, {words} words"
    yield Figure(name="workers.one", value=words / one, unit="words/s", note=note)
    yield Figure(name="workers.two", value=words / two, unit="words/s", note=note)
    yield Figure(name="workers.gain", value=one / two, note="two workers to one, wall time")


def workers_memory() -> Iterator[Figure]:
    """The most memory that one worker has taken after some documents and after many."""
    peaks: dict[int, int] = {}  # by how many documents were read
    read = 0
    for portion, peak in Processes(1).map(_reading(), portions(corpus(MANY, SEED, paragraphs=SHORT))):
        read += len(portion)
        peaks[read] = peak if isinstance(peak, int) else 0
    few, many = (
        peaks[min(n for n in peaks if n >= least)] * _MAXRSS_UNIT / MEBIBYTE for least in (FEW, read)
    )
    yield Figure(name="workers.memory.few", value=few, unit="MiB", note=f"after {FEW} documents")
    yield Figure(name="workers.memory.many", value=many, unit="MiB", note=f"after {MANY} documents")
    yield Figure(name="workers.memory.growth", value=many / few, note="many : few")


def _seconds(given: Sequence[Original], count: int) -> float:
    """From the first result on, when all workers have loaded what they need, to the last."""
    warm = list(portions(corpus(count * 64, SEED + 1)))
    started = 0.0
    results = Processes(count).map(_reading(), [*warm, *portions(given)])
    for done, _ in enumerate(results, start=1):
        if done == len(warm):
            started = time.perf_counter()
    return time.perf_counter() - started


def _reading() -> partial[int]:
    return partial(_read, open_engine(["none"], mode="strict").reader)


def _read(reader: DocumentReader, portion: Iterable[Original]) -> int:
    reader.read_all(list(portion))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
