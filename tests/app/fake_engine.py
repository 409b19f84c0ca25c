"""An engine that knows the sample documents by heart, so that commands are tested apart from reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.ledgers import DocumentRecords
from tests.ledger.samples import Reading, north, reconciled, south, unreadable


@dataclass(frozen=True)
class FakeReading:
    original: Original
    working: WorkingText | None
    records: DocumentRecords

    def annotations(self, layers: Sequence[str]) -> dict[str, Any]:
        document = self.records.document
        return {
            "format": "counterclaim-annotations/1",
            "document": self.original.name,
            "sha256": document.sha256,
            "published": document.published,
            **{layer: [] for layer in layers},
        }


class FakeReader:
    """Gives the sample records for sample bytes, and calls everything else unreadable."""

    def read(self, original: Original) -> FakeReading:
        known: dict[bytes, Reading] = {reading[0].data: reading for reading in (north(), south())}
        _, working, records = known.get(original.data, unreadable())
        return FakeReading(original, working, records)

    def read_all(self, originals: Sequence[Original]) -> list[FakeReading]:
        return [self.read(original) for original in originals]


def open_engine(_packs: Sequence[str] | None, *, mode: str) -> SimpleNamespace:
    assert mode in ("strict", "broad")
    return SimpleNamespace(
        reader=FakeReader(),
        reconcile=lambda read, **_: reconciled(list(read)),
        increment=lambda _store: False,
    )
