"""What exporting very many incidents as tables takes: processor time, and memory that stays flat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from benchmarks.many_accounts import many_incidents
from benchmarks.processes import Run, best_run
from benchmarks.scaling import SEED
from counterclaim.ledger import SqlLedger

INCIDENTS, FEW = 100_000, 10_000
MEGABYTE = 1_000_000
TIMES = 2


def exporting(incidents: int = INCIDENTS, few: int = FEW) -> Iterator[Figure]:
    """Seconds of the whole command, and by how much its memory grows with the ledger."""
    with TemporaryDirectory() as folder:
        small, large = (_exported(Path(folder), number) for number in (few, incidents))
    name = f"exporting.{incidents}.csv"
    yield Figure(
        name=f"{name}.seconds", value=large.cpu, unit="s", note=f"{large.seconds:.0f} s by the clock"
    )
    grown = max(0.0, (large.peak - small.peak) / MEGABYTE)
    peak = f"{large.peak / MEGABYTE:.0f} MB in all"
    yield Figure(name=f"{name}.growth", value=grown, unit="MB", note=f"over {few:,} incidents; {peak}")


def _exported(folder: Path, incidents: int) -> Run:
    path = folder / f"{incidents}.db"
    SqlLedger.create(path).save(many_incidents(incidents, SEED))
    run = best_run(["export", "csv", "--ledger", path, "--output", folder / "tables", "--quiet"], times=TIMES)
    if run.code != 0:
        raise RuntimeError(f"the export of {path} ended with {run.code}")
    return run
