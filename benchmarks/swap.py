"""One rule for every side: where the parties' names are exchanged, the ledger is the mirror image."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure
from benchmarks.material import originals
from counterclaim.app.engine import open_engine
from counterclaim.evaluation.exchange import Exchange, exchange_of_pairs
from counterclaim.evaluation.fairness import Mirrored, mirrored
from counterclaim.exports import to_json
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import pass_through

GROUPS = Path(__file__).parent / "swap.toml"


def swap(shared: Path) -> Iterator[Figure]:
    """The share of records that mirror, of all groups together, read without the conflict packs."""
    same = records = 0
    for group in groups():
        found = mirror_of(shared / "reports", group)
        same += found.same
        records += found.records
    if records:
        yield Figure(name="swap.mirrored", value=same / records, note=f"{same} of {records} records")


def groups() -> list[dict[str, Any]]:
    """Which reports are read with which names exchanged."""
    found: list[dict[str, Any]] = tomllib.loads(GROUPS.read_text(encoding="utf-8"))["group"]
    return found


def mirror_of(folder: Path, group: Mapping[str, Any]) -> Mirrored:
    """Some reports read as they are and with the names of a group exchanged."""
    chosen = [original for original in originals(folder) if _is_of(original, group["reports"])]
    reports = [_neutral(report, group.get("neutral", {})) for report in chosen]
    return mirrored(reports, exchange_of(group), _read)


def exchange_of(group: Mapping[str, Any]) -> Exchange:
    """The exchange of a group of reports."""
    one, other = group["states"]
    return exchange_of_pairs(map(tuple, group["pairs"]), (one, other), map(tuple, group.get("bodies", ())))


def _read(reports: Sequence[Original]) -> Mapping[str, Any]:
    engine = open_engine(["none"], mode="strict")
    ledger, _ = pass_through(reports, engine.reader, reconcile=engine.reconcile)
    read: dict[str, Any] = json.loads(to_json(ledger))
    return read


def _neutral(report: Original, names: Mapping[str, str]) -> Original:
    """A report with invented names for those that the world knows to be of one side only."""
    text = report.data.decode("utf-8")
    for known, invented in names.items():
        text = text.replace(known, invented)
    return replace(report, data=text.encode("utf-8"))


def _is_of(original: Original, prefixes: Sequence[str]) -> bool:
    return Path(original.name or "").name.startswith(tuple(prefixes))
