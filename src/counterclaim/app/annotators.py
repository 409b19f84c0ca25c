"""Who annotates documents: the built-in reader, or whatever else does the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from counterclaim.model.documents import Original
from counterclaim.model.problems import Problem
from counterclaim.pipeline.ingest import Progress, Summary
from counterclaim.pipeline.portions import attempted
from counterclaim.pipeline.reading import Reader


class Annotator(Protocol):
    """Finds who says what and what happened in documents."""

    def annotated(
        self,
        originals: Iterable[Original | Problem],
        wanted: Sequence[str],
        summary: Summary,
        progress: Progress,
    ) -> Iterator[tuple[dict[str, Any], str]]:
        """The annotations of each document, in the layers that are wanted, with its text.

        What cannot be opened or read is noted in the summary.
        """

    def told(self) -> Iterable[str]:
        """What it took, a line each; nothing if it took no more than this machine."""


class BuiltIn:
    """The reading that ledgers are made of."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def annotated(
        self,
        originals: Iterable[Original | Problem],
        wanted: Sequence[str],
        summary: Summary,
        progress: Progress,
    ) -> Iterator[tuple[dict[str, Any], str]]:
        """As :meth:`Annotator.annotated`."""
        for item in originals:
            reading = item if isinstance(item, Problem) else attempted(self._reader.read, item)
            if isinstance(reading, Problem):
                summary.note(reading)
            else:
                summary.count(reading.records)
                yield reading.annotations(wanted), reading.working.text if reading.working else ""
            progress()

    def told(self) -> Iterable[str]:
        """Nothing: it asks nobody."""
        return ()
