"""What one more document or decision costs a ledger, and whether the result is that of all at once."""

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
from counterclaim.ledger.queries import Question
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.pipeline.deciding import account_target, incident_target
from counterclaim.pipeline.increments import decide_piece, increment
from counterclaim.pipeline.reconciling import reconciled

SMALL = 2_000
ADDED = 20  # documents, one after the other
DECIDED = 21  # decisions


def adding(accounts: int = SMALL) -> Iterator[Figure]:
    """Seconds of processor time to keep a document, and then a decision, with what each changes."""
    records = many_records(accounts + ADDED, SEED)
    Random(SEED).shuffle(records)
    held, new = records[:accounts], records[accounts:]
    with TemporaryDirectory() as folder:
        store = filled(SqlLedger.create(Path(folder) / "many.db"), held)
        seconds, anew = _added(store, new)
        deciding, whole = _decided(store, Random(SEED))
        differs = store.load() != reconciled(records, derivation=DERIVATION, decisions=store.decisions())
    name, note = f"adding.{accounts}", f"of {len(new)} documents"
    yield Figure(name=f"{name}.seconds", value=max(seconds), unit="s", note=f"the slowest {note}")
    yield Figure(name=f"{name}.median", value=median(seconds), unit="s", note=note)
    yield Figure(name=f"{name}.anew", value=anew, note="after which everything would have to be done again")
    yield Figure(name=f"{name}.differs", value=differs, note="1 if the ledger is not that of all at once")
    name, note = f"deciding.{accounts}", f"of {len(deciding)} decisions"
    yield Figure(name=f"{name}.seconds", value=max(deciding), unit="s", note=f"the slowest {note}")
    yield Figure(name=f"{name}.median", value=median(deciding), unit="s", note=note)
    yield Figure(name=f"{name}.anew", value=whole, note="with which everything would have to be done again")


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


def _decided(store: SqlLedger, random: Random) -> tuple[list[float], int]:
    """What each decision takes, and how many could not be taken with the part of the ledger they touch."""
    seconds, anew = [], 0
    told = [incident.id for incident in store.incidents(Question(), limit=None).incidents]
    for number in range(DECIDED):
        two = store.in_force("incidents", random.sample(told, 2))
        decision = _decision(number, two)
        started = time.process_time()
        anew += decide_piece(store, decision, derivation=DERIVATION) is None
        seconds.append(time.process_time() - started)
    return seconds, anew


def _decision(number: int, incidents: Sequence[Incident]) -> Decision:
    """One of each kind that people take all day, in turn."""
    first = incidents[0]
    kind = (DecisionKind.MERGE, DecisionKind.REJECT, DecisionKind.ACCEPT)[number % 3]
    targets = {
        DecisionKind.MERGE: [incident_target(incident) for incident in incidents],
        DecisionKind.REJECT: [account_target(first.accounts[0])],
        DecisionKind.ACCEPT: [incident_target(first)],
    }
    return decision_by(
        "A. Nalyst",
        kind,
        at=f"2024-06-04T10:00:{number:02}+00:00",
        explanation="read it",
        targets=targets[kind],
        before=str(first.status) if kind is DecisionKind.ACCEPT else None,
    )
