"""A decision is kept as it was signed, with the ledger derived with it, and is never changed."""

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.errors import LedgerError
from counterclaim.model.stores import DamagedPart
from counterclaim.pipeline.deciding import incident_target
from tests.ledger.samples import ledger, north, south
from tests.ledger.test_verification import tamper


@pytest.fixture
def store(location: str) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in (north(), south()):
        store.add(*reading)
    store.save(ledger())
    return store


def accepted() -> Decision:
    target = incident_target(ledger().incidents[0])
    return decision_by("A", DecisionKind.ACCEPT, at="2024-01-01", explanation="read", targets=[target])


def test_a_decision_comes_back_as_it_was_and_goes_with_the_ledger(store: SqlLedger) -> None:
    store.decide(accepted(), ledger())

    assert list(store.decisions()) == [accepted()]
    assert store.load().decisions == (accepted(),)
    assert store.verify() == []


def test_a_decision_is_kept_once_and_an_undo_needs_what_it_undoes(store: SqlLedger) -> None:
    store.decide(accepted(), ledger())

    with pytest.raises(LedgerError, match="kept already"):
        store.decide(accepted(), ledger())
    stray = decision_by("A", DecisionKind.UNDO, at="2024-01-02", explanation="no", undoes="decision:gone")
    with pytest.raises(LedgerError, match="no decision decision:gone"):
        store.decide(stray, ledger())


def test_a_decision_changed_behind_the_ledgers_back_is_found(store: SqlLedger) -> None:
    store.decide(accepted(), ledger())

    damage = tamper(store, "UPDATE decisions SET payload = replace(payload, 'read', 'made')")

    assert DamagedPart.LOG in {found.part for found in damage}
