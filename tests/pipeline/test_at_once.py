"""Several programs on one ledger, and a clock that goes backwards: the same ledger in the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger, decisions, documents, generations
from counterclaim.model.decisions import DecisionKind, decision_by
from counterclaim.pipeline.deciding import claim_target, decide, moment_after
from counterclaim.pipeline.ingest import derive_anew
from tests.killing import Acknowledge, run
from tests.pipeline.stages import RECONCILE, FirstIngest, digest, made


def test_programs_that_read_the_same_reports_at_once_end_in_the_ledger_of_one(
    new_place: Callable[[Path], str], tmp_path: Path
) -> None:
    reports = made(30)
    alone = FirstIngest(new_place(tmp_path / "alone.db"), tmp_path, reports)
    run(alone.work)
    location = new_place(tmp_path / "a.db")
    parts = [reports[:20], reports[10:], reports[::-1]]

    def work(acknowledge: Acknowledge) -> None:
        children = []
        for part in parts:
            if (pid := os.fork()) == 0:
                code = 1
                try:
                    FirstIngest(location, tmp_path, part).work(lambda _: None)
                    code = 0
                finally:
                    os._exit(code)
            children.append(pid)
        for pid in children:
            acknowledge(str(os.waitpid(pid, 0)[1]))

    assert run(work).acknowledged == ["0", "0", "0"]
    store = SqlLedger.open(location)
    assert store.verify() == []
    assert store.size().documents == len(reports)
    assert digest(store) == alone.whole()


def test_a_clock_that_goes_backwards_changes_no_order(location: str, monkeypatch: pytest.MonkeyPatch) -> None:
    past = (datetime(2030, 1, 1, tzinfo=UTC) - timedelta(days=day) for day in count())
    for module in (documents, generations, decisions):
        monkeypatch.setattr(module, "now", lambda: next(past).isoformat(timespec="seconds"))
    store = SqlLedger.create(location)
    reports = made(5)
    for report in reports:
        store.add(report.original, report.working, report.records)
    derive_anew(store, RECONCILE)
    for report in reports[:3]:
        (claim,) = report.records.claims
        decision = decision_by(
            "A. Nowak",
            DecisionKind.ACCEPT,
            at=moment_after(store.decisions()) if store.decisions() else "2099-01-01T00:00:00.000000+00:00",
            explanation="read it",
            targets=[claim_target(claim)],
            before=claim.stance,
        )
        decide(store, decision, reconcile=RECONCILE)

    decided = [decision.targets[0].id for decision in store.decisions()]
    assert decided == [report.records.claims[0].id for report in reports[:3]]
    times = [entry.at for entry in store.log()[1:]]
    assert times == sorted(times, reverse=True)
    assert store.verify() == []
    assert store.load(entry=len(store.log())) == store.load()
    ids = [report.records.document.id for report in reports]
    assert store.last_brought(ids) == ids[-1]
