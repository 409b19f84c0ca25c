"""What one more document costs a ledger that is there, and whether the result is that of all at once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION, LARGE, SEED
from benchmarks.shelving import brought, filled
from counterclaim.ledger import SqlLedger
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.pipeline.increments import increment
from counterclaim.pipeline.reconciling import reconciled

SMALL = 2_000
ADDED = 20  # documents, one after the other


def adding(accounts: int = SMALL) -> Iterator[Figure]:
    """Seconds of processor time to keep a document and bring the ledger up to date, again and again."""
    records = many_records(accounts + ADDED, SEED)
    Random(SEED).shuffle(records)
    held, new = records[:accounts], records[accounts:]
    with TemporaryDirectory() as folder:
        store = filled(SqlLedger.create(Path(folder) / "many.db"), held)
        seconds, anew = _added(store, new)
        differs = store.load() != reconciled(records, derivation=DERIVATION)
    name, note = f"adding.{accounts}", f"of {len(new)} documents"
    yield Figure(name=f"{name}.seconds", value=max(seconds), unit="s", note=f"the slowest {note}")
    yield Figure(name=f"{name}.median", value=median(seconds), unit="s", note=note)
    yield Figure(name=f"{name}.anew", value=anew, note="after which everything would have to be done again")
    yield Figure(name=f"{name}.differs", value=differs, note="1 if the ledger is not that of all at once")


def adding_large() -> Iterator[Figure]:
    """The same into the largest ledger."""
    return adding(LARGE)


def _added(store: SqlLedger, new: Sequence[DocumentRecords]) -> tuple[list[float], int]:
    """What each document takes, and how many could not be added piece by piece."""
    seconds, anew = [], 0
    for record in new:
        started = time.process_time()
        store.add(*brought(record), record)
        anew += not increment(store, derivation=DERIVATION)
        seconds.append(time.process_time() - started)
    return seconds, anew
