"""Which places a text names and where they are, on the public data of two corpora."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.quality import checked
from counterclaim.app.engine import open_engine
from counterclaim.exports import to_line
from counterclaim.model.documents import Original

CORPORA = ("geovirus", "geowebnews")
ROWS = {"recognition": "recognition", "located": "located", "kind, of matched spans": "kind"}


def places(shared: Path) -> Iterator[Figure]:
    """F1 of names found and of names put on the map, both corpora together and each."""
    folder = shared / "bench" / "places"
    if not folder.is_dir():
        return
    predictions = b"".join(_annotated(folder))
    scorer = shared / "bench" / "scorers" / "places.py"
    for corpus in ("", *CORPORA):
        options = ("--gold", folder / "gold.jsonl", *(("--corpus", corpus) if corpus else ()))
        rows = checked(scorer, predictions, *options)["rows"]
        for row, name in ROWS.items():
            if row not in rows or (name == "kind" and corpus):
                continue
            figure = ".".join(part for part in ("places", corpus, name) if part)
            note = "accuracy" if name == "kind" else "F1"
            yield Figure(name=figure, value=rows[row]["value"], note=note)


def _annotated(folder: Path) -> Iterator[bytes]:
    """The annotations of each text; none of them is dated."""
    reader = open_engine(None, mode="broad").reader
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        names = [row["file"] for row in csv.DictReader(rows)]
    for name in names:
        original = Original(name=name, data=(folder / "texts" / name).read_bytes(), language="en")
        yield to_line(reader.read(original).annotations(("places",)))
