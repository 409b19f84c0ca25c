"""An address tells a record by its last part; its kind is that of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from litestar.response import Redirect

from counterclaim.app.web.addresses import actor_address, found_at, home_of, incident_address
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
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


def test_a_page_is_at_home_under_one_address_and_others_lead_there(store: SqlLedger) -> None:
    here = home_of(store, Incident, "/incidents", "midtown", incident_address)
    by_id = home_of(store, Incident, "/incidents", "incident:midtown", incident_address)
    document = north()[2].document.id.partition(":")[2]
    elsewhere = home_of(store, Incident, "/incidents", document, incident_address)

    assert isinstance(here, Incident)
    assert isinstance(by_id, Redirect)
    assert isinstance(elsewhere, Redirect)
    assert (by_id.url, elsewhere.url) == ("/incidents/midtown", f"/documents/{document}")


def test_an_actor_whose_id_an_address_must_quote_has_a_page(store: SqlLedger) -> None:
    told = store.load()
    named = replace(told.actors[0], id='named:the "north" front')
    store.save(replace(told, actors=(*told.actors, named)))

    assert home_of(store, Actor, "/actors", named.id, actor_address) == named
