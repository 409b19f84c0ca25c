"""A page tells one state of the ledger, whatever is kept while it is made: it asks in one step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, event

from counterclaim.app.web.api.routes import PATH
from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import Browser

PAGES = (
    "/incidents",
    "/incidents?q=Adre&status=contested",
    "/incidents.json",
    "/incidents.csv",
    "/review",
    "/map",
    "/map.json",
    "/timeline",
    "/claims",
    "/lists/claims.csv",
    "/documents",
    "/actors",
    "/positions",
    "/decisions",
    "/sources",
    "/failed",
    *(f"/series/{kind}" for kind in ("escalation", "violations", "tolls")),
    "/tables/tolls.csv",
    *(f"/pictures/{kind}" for kind in ("timeline", "map", "violations", "escalation", "tolls")),
    "/drawings/map.svg",
    f"{PATH}/incidents",
    f"{PATH}/claims",
    f"{PATH}/counts",
    f"{PATH}/queue",
    f"{PATH}/decisions",
    f"{PATH}/series/escalation",
    f"{PATH}/sources",
    f"{PATH}/problems",
)


@contextmanager
def steps() -> Iterator[list[Connection]]:
    """The steps on databases while something is asked: the first sees whether the ledger can be read."""
    begun: list[Connection] = []

    def begins(connection: Connection) -> None:
        begun.append(connection)

    event.listen(Engine, "begin", begins)
    try:
        yield begun
    finally:
        event.remove(Engine, "begin", begins)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_one_state(browser: Browser, address: str) -> None:
    with steps() as begun:
        assert browser.get(address).status_code == 200
    assert len(begun) == 2


def test_so_do_the_pages_of_one_record(browser: Browser, store: SqlLedger) -> None:
    ledger = store.load()
    for kind, record in (
        ("incidents", ledger.incidents[0]),
        ("documents", ledger.documents[0]),
        ("actors", ledger.actors[0]),
    ):
        for before in ("", PATH) if kind != "actors" else ("",):
            id = record.id if kind == "actors" else record.id.partition(":")[2]
            with steps() as begun:
                assert browser.get(f"{before}/{kind}/{id}").status_code == 200
            assert len(begun) == 2, f"{before}/{kind}"
