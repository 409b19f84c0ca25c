"""What an exporter writes of a ledger, for tests: the files by name, and the manifest."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from counterclaim.exports.destinations import Sink
from counterclaim.exports.held import HeldLedger
from counterclaim.exports.manifest import manifest_of
from counterclaim.exports.reading import EVERYTHING, Reading
from counterclaim.exports.registry import exporter
from counterclaim.ledger.queries import Question
from counterclaim.model.ledgers import Ledger

Rows = list[dict[str, str]]


class Export:
    """An export in memory."""

    def __init__(
        self,
        format: str,
        ledger: Ledger | Reading,
        question: Question = EVERYTHING,
        *,
        victim_names: bool = False,
    ) -> None:
        if isinstance(ledger, Ledger):
            ledger = Reading(HeldLedger(ledger), question, victim_names=victim_names)
        chosen = exporter(format)
        self.files: dict[str, bytes] = {}
        sink = Sink(self._opened, chosen.suffix if chosen.tables else "")
        chosen.write(ledger, sink)
        self.manifest: dict[str, Any] = json.loads(manifest_of(chosen, ledger, sink, "out"))

    @contextmanager
    def _opened(self, name: str) -> Iterator[io.BytesIO]:
        stream = io.BytesIO()
        yield stream
        self.files[name] = stream.getvalue()

    @property
    def content(self) -> bytes:
        """The one file of a format that is one."""
        return self.files[""]

    def table(self, name: str) -> Rows:
        """The rows of a table of CSV."""
        return list(csv.DictReader(io.StringIO(self.files[f"{name}.csv"].decode(), newline="")))

    @property
    def rows(self) -> Rows:
        """The rows of a format that is one CSV."""
        return list(csv.DictReader(io.StringIO(self.content.decode(), newline="")))

    @property
    def lines(self) -> Rows:
        """The rows of a format whose cells stand between tabs."""
        return list(
            csv.DictReader(io.StringIO(self.content.decode()), delimiter="\t", quoting=csv.QUOTE_NONE)
        )

    @property
    def left_out(self) -> dict[str, int]:
        """How many records were left out, by why."""
        return {left["why"]: left["records"] for left in self.manifest["left_out"]}
