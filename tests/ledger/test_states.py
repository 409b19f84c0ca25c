"""One ledger looked at by several people at once: each sees one state, and what was kept before it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from benchmarks.many_accounts import many_incidents
from benchmarks.scaling import SEED
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.ledger.slots import BLOCK, Shares, bits_of, packed
from counterclaim.model.errors import LedgerError, RecordNotFound
from counterclaim.model.ledgers import READ, Key
from tests import databases
from tests.ledger.samples import ledger, north, south

NORTH, SOUTH = north()[2].document.id, south()[2].document.id


@pytest.fixture
def store(location: str) -> SqlLedger:
    return SqlLedger.create(location)


def test_a_page_and_its_counts_are_of_one_state_whatever_others_keep_meanwhile(store: SqlLedger) -> None:
    for reading in (north(), south()):
        store.add(*reading)
    reader = store.once_more()

    with reader.one_state():
        assert reader.incidents(Question()).total == 0
        store.save(ledger())
        assert reader.counts(Question()).total == reader.incidents(Question(), limit=1).total == 0

    assert reader.counts(Question()).total == reader.incidents(Question()).total == len(ledger().incidents)


def test_a_ledger_of_another_version_is_refused_though_it_was_opened_before(store: SqlLedger) -> None:
    store.once_more()
    databases.change(store.location, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(LedgerError, match="newer counterclaim"):
        store.once_more()


def test_a_document_is_unread_until_it_is_found_by_something_and_again_when_it_is_read_again(
    store: SqlLedger,
) -> None:
    assert store.without_keys() == []
    store.add(*north())
    store.add(*south())
    assert store.without_keys() == sorted((NORTH, SOUTH))

    store.add_keys([Key(key=READ, document=SOUTH)])
    assert store.without_keys() == [NORTH]
    store.add_keys([Key(key=READ, document=NORTH)])
    assert store.without_keys() == []

    original, working, records = south()
    assert store.add_again(original, working, type(records)(document=records.document))
    assert store.without_keys() == [SOUTH]


@given(st.sets(st.integers(0, BLOCK - 1), max_size=99), st.sets(st.integers(0, BLOCK - 1)))
def test_a_set_has_as_many_members_in_common_with_a_block_as_are_in_both(
    kept: set[int], other: set[int]
) -> None:
    block = packed(bits_of(kept).get(0, 0))

    assert Shares(bits_of(other)).of(0, block) == len(kept & other)


@pytest.mark.parametrize("wanted", ["incident:c37bf439", "c37bf4391234", "nobody"])
def test_an_id_that_is_not_there_is_missed_without_a_look_at_every_record(
    tmp_path: Path, wanted: str
) -> None:
    few, many = (_work_of_finding(tmp_path / f"{number}.db", number, wanted) for number in (100, 1_600))

    assert many < 3 * few


def _work_of_finding(path: Path, incidents: int, wanted: str) -> int:
    """How much a database works to find that nothing has an id, in hundreds of its steps."""
    steps = [0]

    def step() -> None:
        steps[0] += 1

    store = SqlLedger.create(path)
    store.save(many_incidents(incidents, SEED))
    event.listen(store._engine, "connect", lambda connection, _: connection.set_progress_handler(step, 100))
    with pytest.raises(RecordNotFound):
        store.find(wanted)
    return steps[0]
