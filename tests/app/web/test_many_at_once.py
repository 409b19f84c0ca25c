"""Many people at one site: all get their pages, and what any of them decides is kept."""

from collections import Counter
from pathlib import Path

from benchmarks.browsing import served
from benchmarks.crowd import Crowd
from benchmarks.many_accounts import many_records
from benchmarks.scaling import SEED
from benchmarks.shelving import filled
from counterclaim.ledger import SqlLedger
from counterclaim.pipeline.reading import derivation

ACCOUNTS, SECONDS = 600, 10.0


def test_readers_and_reviewers_at_once_get_every_page_and_lose_no_decision(tmp_path: Path) -> None:
    path = tmp_path / "many.db"
    store = filled(SqlLedger.create(path), many_records(ACCOUNTS, SEED), derivation())

    with served(path) as address:
        incidents = store.held("incidents").records
        crowd = Crowd(address, readers=10, reviewers=2, incidents=incidents, looking=0.3)
        crowd.work(SECONDS)

    assert crowd.failed == []
    assert {"list", "incident", "next", "decide"} <= crowd.took.keys()
    kept = Counter(target.id for decision in store.decisions() for target in decision.targets)
    assert kept == Counter(crowd.decided)
    assert {decision.author for decision in store.decisions()} == {"reviewer 10", "reviewer 11"}
    untold = [damage for damage in store.verify() if not damage.subject.startswith("read ")]
    assert untold == []  # but for how the documents came, which the log of a made ledger does not tell
