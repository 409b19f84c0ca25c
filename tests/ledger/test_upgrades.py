"""A ledger that an earlier version kept is the same ledger after `counterclaim migrate`, and whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from counterclaim.exports import to_json
from counterclaim.ledger import SqlLedger, schema
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.ledger.queries import Question
from counterclaim.ledger.tables import APPEND_ONLY, metadata
from counterclaim.model.claims import Confidence, SubjectKind
from counterclaim.model.decisions import DecisionKind, Target, decision_by
from counterclaim.model.problems import Problem
from tests.ledger.samples import ledger, north, south, unreadable

EARLIER = sorted(schema.known_revisions() - {schema.newest_revision()})
LISTED = (
    "documents",
    "claims",
    "incidents",
    "actors",
    "places",
    "pledges",
    "restrictions",
    "talks",
    "problems",
)


BANDS = [Question(confidence=band) for band in Confidence]


def filled(location: str, *, decided: bool) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in (north(), south(), unreadable()):
        store.add(*reading)
    store.note([Problem(document=None, stage="sources", message="gone.txt")])
    store.save(ledger())
    if decided:
        about = Target(kind=SubjectKind.CLAIM, id="claim:north", words=north()[2].claims[0].evidence)
        at = "2023-07-01T00:00:00+00:00"
        told = decision_by("A. Nowak", DecisionKind.ACCEPT, at=at, explanation="seen", targets=[about])
        store.decide(told, ledger())
    return store


def as_kept_at(revision: str, kept: SqlLedger, location: str) -> None:
    """The same ledger in the tables of an earlier version: what is kept for ever, and no index."""
    new, old = (engine_of(url_of(str(where))) for where in (kept.location, location))
    with new.connect() as read, old.execution_options(writes=True).connect() as write, write.begin():
        schema.upgrade(write, to=revision)
        there = set(write.dialect.get_table_names(write))
        for table in metadata.sorted_tables:
            rows = [row._asdict() for row in read.execute(select(table))] if table.name in there else []
            if rows and table.name in APPEND_ONLY:
                write.execute(insert(table), rows)
    for engine in (new, old):
        engine.dispose()


@pytest.mark.parametrize("revision", EARLIER)
def test_what_an_earlier_version_kept_is_the_same_ledger_and_whole(
    revision: str, new_place: Callable[[Path], str], tmp_path: Path
) -> None:
    new, old = new_place(tmp_path / "new.db"), new_place(tmp_path / "old.db")
    kept = filled(new, decided=revision >= "0002")  # the first schema knows no decisions
    as_kept_at(revision, kept, old)

    migrated = SqlLedger.migrate(old)

    assert migrated.verify() == []
    assert to_json(migrated.load()) == to_json(kept.load())
    assert migrated.size() == kept.size()
    assert migrated.decisions() == kept.decisions()
    assert migrated.search("claims", "shelling") == kept.search("claims", "shelling") != frozenset()
    for kind in LISTED:
        for question in (Question(), Question(by="confidence"), Question(by="parties"), *BANDS):
            assert migrated.listed(kind, question) == kept.listed(kind, question)
    assert sum(migrated.listed("claims", of).total for of in BANDS) == len(kept.load().claims) > 0


def test_every_earlier_version_is_tried() -> None:
    assert EARLIER[0] == "0001"
    assert int(EARLIER[-1]) + 1 == int(schema.newest_revision()) == len(EARLIER) + 1
