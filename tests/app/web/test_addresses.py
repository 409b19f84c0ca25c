"""An address tells a record by its last part; its kind is that of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.app.web.addresses import found_at
from counterclaim.ledger import SqlLedger
from counterclaim.model.errors import RecordNotFound
from tests.ledger.samples import ledger, north, south


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    """A ledger in which a situation ends in the digits of an incident."""
    made = SqlLedger.create(str(tmp_path / "a.db"))
    for reading in (north(), south()):
        made.add(*reading)
    told = ledger()
    made.save(replace(told, pledges=tuple(replace(one, id="pledge:midtown") for one in told.pledges)))
    return made


def test_an_incident_is_found_whatever_else_ends_like_it(store: SqlLedger) -> None:
    assert found_at(store, "incident", "midtown").id == "incident:midtown"
    assert found_at(store, "pledge", "midtown").id == "pledge:midtown"


def test_what_is_of_another_kind_is_found_still(store: SqlLedger) -> None:
    document = north()[2].document.id

    assert found_at(store, "incident", document.partition(":")[2]).id == document
    assert found_at(store, "incident", "pledge:midtown").id == "pledge:midtown"


def test_what_is_not_there_is_not_found(store: SqlLedger) -> None:
    with pytest.raises(RecordNotFound):
        found_at(store, "incident", "nowhere")
