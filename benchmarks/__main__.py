"""`python -m benchmarks`: measure, print one table, and with ``--check`` fail where a floor is not held."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks import attribution, quality, speed
from benchmarks.adding import adding, adding_large
from benchmarks.browsing import browsing, browsing_team
from benchmarks.cases import cases
from benchmarks.casualties import figures as casualties
from benchmarks.events import codes, events
from benchmarks.exporting import exporting
from benchmarks.figures import Figure
from benchmarks.floors import Floors, load_floors
from benchmarks.lookalikes import lookalikes
from benchmarks.material import shared_folder
from benchmarks.neutrality import figures as neutrality
from benchmarks.paragraphs import paragraphs
from benchmarks.phenomena import phenomena
from benchmarks.places import places
from benchmarks.querying import querying
from benchmarks.resuming import resuming
from benchmarks.scaling import scaling, scaling_large
from benchmarks.swap import swap
from benchmarks.times import figures as time_forms
from benchmarks.toponyms import figures as toponyms
from benchmarks.workers import workers, workers_memory
from counterclaim import __version__

OWN = {  # nothing but the checkout
    "phenomena": phenomena,
    "casualties": casualties,
    "lookalikes": lookalikes,
    "neutrality": neutrality,
    "toponyms": toponyms,
    "scaling": scaling,
    "scaling-large": scaling_large,
    "adding": adding,
    "adding-large": adding_large,
    "querying": querying,
    "browsing": browsing,
    "browsing-team": browsing_team,
    "resuming": resuming,
    "exporting": exporting,
    "times": time_forms,
    "workers": workers,
    "workers-memory": workers_memory,
}
PARTS = {
    "gold": quality.gold,
    "times": quality.times,
    "reports": quality.reports,
    "attribution": attribution.attributions,
    "places": places,
    "events": events,
    "codes": codes,
    "swap": swap,
    "calibration": attribution.calibration,
    "paragraphs": paragraphs,
    "cases": cases,
}
ALL = ("speed", "start", *(part for part in OWN if part not in PARTS), *PARTS)
LONG = (
    "scaling-large",
    "adding-large",
    "querying",
    "browsing",
    "browsing-team",
    "resuming",
    "exporting",
    "workers",
    "workers-memory",
    "calibration",
    "paragraphs",
    "cases",
)
DEFAULT = tuple(part for part in ALL if part not in LONG)


def main() -> int:
    """Run what was asked for; exit code 1: a floor is not held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--only",
        choices=ALL,
        action="append",
        help=f"one part; may repeat; default all but {', '.join(LONG)}",
    )
    parser.add_argument("--check", action="store_true", help="fail where a floor of floors.json is not held")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file too")
    options = parser.parse_args()
    shared, floors = shared_folder(), load_floors()
    if shared is None:
        print("not run: shared data not found; gold, times and reports need them", file=sys.stderr)
    figures = list(_figures(options.only or DEFAULT, shared))
    _print(figures, floors)
    if options.json:
        options.json.write_text(run_of(figures))
    broken = floors.broken(figures) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def run_of(figures: list[Figure]) -> str:
    """A run as JSON: when, by which version, on what, and its figures."""
    run = {
        "day": datetime.now(UTC).date().isoformat(),
        "version": __version__,
        "machine": f"Python {platform.python_version()}, {os.cpu_count()} cores",
        "figures": [asdict(figure) for figure in figures],
    }
    return json.dumps(run, indent=1, ensure_ascii=False) + "\n"


def _figures(parts: list[str] | tuple[str, ...], shared: Path | None) -> Iterator[Figure]:
    if "speed" in parts:
        yield from speed.throughput(shared)
    if "start" in parts:
        yield from speed.start_up(shared)
    for name, measure_own in OWN.items():
        if name in parts:
            yield from measure_own()
    if shared is None:
        return
    for name, measure in PARTS.items():
        if name in parts:
            yield from measure(shared)


def _print(figures: list[Figure], floors: Floors) -> None:
    table = Table("figure", "value", "", "floor", "", box=SIMPLE_HEAD)
    table.columns[0].no_wrap = True
    table.columns[1].justify = "right"
    for figure in figures:
        table.add_row(figure.name, str(figure), figure.unit, floors.bound(figure.name), figure.note)
    Console().print(table)


if __name__ == "__main__":
    sys.exit(main())
