"""How the cost of reconciliation grows with the number of accounts, and how long the largest ledger takes."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.figures import Figure
from benchmarks.many_accounts import many_records
from counterclaim.model.ledgers import Derivation
from counterclaim.pipeline.reconciling import reconciled

SEED = 11
SIZES = (1_000, 10_000)
LARGE = 100_000
DERIVATION = Derivation(version="0", rules="scaling")


def scaling(sizes: tuple[int, ...] = SIZES) -> Iterator[Figure]:
    """Seconds of processor time for ledgers of some sizes, and how many times a smaller one's each costs."""
    before: float | None = None
    for size in sizes:
        records = many_records(size, SEED)
        started = time.process_time()
        ledger = reconciled(records, derivation=DERIVATION)
        seconds = time.process_time() - started
        name = f"scaling.{size}"
        note = f"{len(ledger.incidents)} incidents"
        yield Figure(name=f"{name}.seconds", value=seconds, unit="s", note=note)
        if before is not None:
            yield Figure(
                name=f"{name}.ratio", value=seconds / before, note="times the cost of the size before"
            )
        before = seconds


def scaling_large() -> Iterator[Figure]:
    """The same up to the largest size."""
    return scaling((*SIZES, LARGE))
