"""Who says what, on the public attribution data: both modes, each kind of reporting, and the calibration."""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.quality import checked
from counterclaim.app.engine import open_engine
from counterclaim.exports import to_line
from counterclaim.model.documents import Original

ROLES = ("source", "cue", "content", "relation")
KINDS = (
    "according-to",
    "say",
    "direct",
    "mixed",
    "multi-sentence",
    "passive",
    "accuse",
    "denial",
    "pledge-demand",
)


def attributions(shared: Path) -> Iterator[Figure]:
    """Partial F1 of roles and relations on the dev split, and strict precision and recall."""
    folder = shared / "bench" / "attribution"
    if not folder.is_dir():
        return
    for mode in ("broad", "strict"):
        lines = _annotated(folder, "dev", mode)
        options = ("--gold", folder / "gold.jsonl", "--only-predicted")
        rows = checked(shared / "bench" / "scorers" / "attribution.py", b"".join(lines), *options)["rows"]
        yield from _figures(mode, rows)


def calibration(shared: Path) -> Iterator[Figure]:
    """For each confidence the share of relations that the train split has too."""
    folder = shared / "bench" / "attribution"
    scorer = _module(shared / "bench" / "scorers" / "attribution.py")
    gold = {record["document"]: record for record in map(json.loads, (folder / "gold.jsonl").open())}
    counts: dict[float, list[int]] = {}
    for line in _annotated(folder, "train", "broad"):
        record = json.loads(line)
        text = (folder / "texts" / record["document"]).read_bytes().decode()
        words = scorer.word_offsets(text)
        wanted, got = (scorer.relations(r, text, words) for r in (gold[record["document"]], record))
        hits = {index for _, index in scorer.match_relations(wanted, got, scorer.partial)}
        for index, attribution in enumerate(record["attributions"]):
            count = counts.setdefault(attribution["confidence"], [0, 0])
            count[0] += 1
            count[1] += index in hits
    for confidence, (number, right) in sorted(counts.items(), reverse=True):
        yield Figure(
            name=f"calibration.{confidence}", value=right / number, note=f"of {number} at this confidence"
        )


def _figures(mode: str, rows: Mapping[str, Any]) -> Iterator[Figure]:
    for role in ROLES:
        yield Figure(
            name=f"attribution.{mode}.{role}", value=rows[f"{role} partial"]["value"], note="partial F1"
        )
    relation = rows["relation partial"]
    yield Figure(name=f"attribution.{mode}.precision", value=relation["precision"])
    yield Figure(name=f"attribution.{mode}.recall", value=relation["recall"])
    for kind in KINDS if mode == "broad" else ():
        row = rows[f"  found: {kind}"]
        yield Figure(name=f"attribution.found.{kind}", value=row["value"], note="recall")


def _annotated(folder: Path, split: str, mode: str) -> list[bytes]:
    reader = open_engine(None, mode=mode).reader
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        names = [row["file"] for row in csv.DictReader(rows) if row["split"] == split]
    readings = (
        reader.read(Original(name=name, data=(folder / "texts" / name).read_bytes(), language="en"))
        for name in names
    )
    return [to_line(reading.annotations(("attributions",))) for reading in readings]


def _module(path: Path) -> Any:
    """A scorer as a module; it imports its neighbours."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(f"shared_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


__all__: Sequence[str] = ("attributions", "calibration")
