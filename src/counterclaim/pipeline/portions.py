"""Many originals read in portions, on whatever engine: a parser is faster with several texts at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import CounterclaimError, PluginFailed
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.problems import Problem
from counterclaim.pipeline.describing import unread_records
from counterclaim.pipeline.engines import Engine, Lost

log = logging.getLogger(__name__)

Item = TypeVar("Item", bound=Original | Problem)
R = TypeVar("R")

FAULT_STAGE = "fault"  # of a Problem about a document on which the program itself failed
PORTION_DOCUMENTS = 16
PORTION_BYTES = 128 << 10  # a longer document is a portion of its own


class ReadDocument(Protocol):
    """One document, read."""

    @property
    def original(self) -> Original:
        """The bytes as they came."""

    @property
    def working(self) -> WorkingText | None:
        """The text that offsets point into; ``None`` if it cannot be read."""

    @property
    def records(self) -> DocumentRecords:
        """Everything read from it."""


class DocumentReader(Protocol):
    """Whoever turns originals into records."""

    def read_all(self, originals: Sequence[Original], /) -> Sequence[ReadDocument]:
        """Read some documents; one that cannot be read comes back with a Problem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a document that was read, wherever that was."""

    original: Original
    working: WorkingText | None
    records: DocumentRecords


Told = tuple[WorkingText | None, DocumentRecords] | Problem  # what comes back from a worker


def read_each(originals: Iterable[Original], reader: DocumentReader, engine: Engine) -> Iterator[Kept]:
    """All originals in their order, read; a fault of ours on one of ten thousand does not stop the others.

    Such a document comes back as one that cannot be read, to be kept and tried again.

    Raises:
        CounterclaimError: what concerns every document: no model, no gazetteer, no engine.
    """
    work = partial(_told, reader)
    for portion, told in engine.map(work, portions(originals)):
        if not isinstance(told, Lost):
            yield from map(_kept, portion, told)
            continue
        for (original,), alone in engine.map(work, [[original] for original in portion]):
            found = _fault(original, alone.reason) if isinstance(alone, Lost) else alone[0]
            yield _kept(original, found)


def portions(items: Iterable[Item], times: Callable[[], int] = lambda: 1) -> Iterator[list[Item]]:
    """Some at a time; if those who bring them stop, what they have brought is read still.

    A portion is ``times`` as large as one to be read, asked anew for each item.
    """
    portion: list[Item] = []
    size = 0
    try:
        for item in items:
            more = len(item.data) if isinstance(item, Original) else 0
            full = len(portion) >= PORTION_DOCUMENTS * times() or size + more > PORTION_BYTES * times()
            if portion and full:
                yield portion
                portion, size = [], 0
            portion.append(item)
            size += more
    except (Exception, KeyboardInterrupt):
        if portion:
            yield portion
        raise
    if portion:
        yield portion


def _told(reader: DocumentReader, portion: Sequence[Original]) -> list[Told]:
    try:
        return [(reading.working, reading.records) for reading in reader.read_all(portion)]
    except Exception as error:
        if isinstance(error, CounterclaimError) and not isinstance(error, PluginFailed):
            raise
        # which of them it is shows when each is read by itself
        return [attempted(partial(_alone, reader), original) for original in portion]


def attempted(read: Callable[[Original], R], original: Original) -> R | Problem:
    """One document, read; a fault of ours in it is a Problem, and so is one of a plug-in's.

    Raises:
        CounterclaimError: what concerns every document: no model, no gazetteer.
    """
    try:
        return read(original)
    except PluginFailed as error:
        return Problem(document=None, stage=FAULT_STAGE, message=f"{original.name}: {error}")
    except CounterclaimError:
        raise
    except Exception as error:
        log.exception("%s cannot be read", original.name)
        return _fault(original, f"{type(error).__name__}: {error}")


def _alone(reader: DocumentReader, original: Original) -> Told:
    (reading,) = reader.read_all([original])
    return reading.working, reading.records


def _kept(original: Original, told: Told) -> Kept:
    if isinstance(told, Problem):
        records = unread_records(original, stage=told.stage, message=told.message)
        return Kept(original=original, working=None, records=records)
    working, records = told
    return Kept(original=original, working=working, records=records)


def _fault(original: Original, reason: str) -> Problem:
    message = f"{original.name}: a fault of counterclaim itself ({reason})"
    return Problem(
        document=None, stage=FAULT_STAGE, message=f"{message}; --debug shows more, please report it"
    )
