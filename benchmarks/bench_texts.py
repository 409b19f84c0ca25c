"""The texts of a public task, annotated by one process, each dated as its manifest says."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from counterclaim.app.engine import open_engine
from counterclaim.exports import to_line
from counterclaim.model.documents import Original
from counterclaim.pipeline.reading import Reading

Adapter = Callable[[Reading, Sequence[str]], dict[str, Any]]


def annotated(
    folder: Path,
    layers: Sequence[str],
    *,
    split: str,
    mode: str = "broad",
    adapt: Adapter = Reading.annotations,
) -> Iterator[bytes]:
    """One line a document of the split, in the manifest's order; ``adapt`` chooses what the keys can hold."""
    reader = open_engine(None, mode=mode).reader
    for original in public_texts(folder, split=split):
        yield to_line(adapt(reader.read(original), layers))


def public_texts(folder: Path, *, split: str | None = None) -> Iterator[Original]:
    """The texts of a task, of one split or of all, in the manifest's order."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        chosen = [row for row in csv.DictReader(rows) if split in (None, row["split"])]
    for row in chosen:
        yield Original(
            name=row["file"],
            data=(folder / "texts" / row["file"]).read_bytes(),
            published=row["published"] or None,
            language="en",
        )
