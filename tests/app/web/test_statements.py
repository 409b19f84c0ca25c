"""Statements by whom they are said to and where: on the page, in the API and on the command line."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.main import run
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import Browser
from tests.ledger.samples import ledger, north, south


@pytest.fixture
def kept(tmp_path: Path) -> SqlLedger:
    """A ledger in which the South says something to the North on Telegram, and the North says it anywhere."""
    store = SqlLedger.create(tmp_path / "told.db")
    for reading in (north(), south()):
        store.add(*reading)
    told = ledger()
    claims = [
        replace(claim, addressee="state:N", channel="its Telegram channel on Friday evening")
        if claim.id == "claim:south"
        else claim
        for claim in told.claims
    ]
    store.save(replace(told, claims=tuple(claims)))
    return store


@pytest.fixture
def asked(kept: SqlLedger) -> Iterator[Browser]:
    with TestClient[Any](site(kept.location), base_url="http://127.0.0.1") as browser:
        yield browser


@pytest.mark.parametrize("narrowed", ["addressee=The+North", "channel=TELEGRAM", "channel=friday+telegram"])
def test_a_statement_is_found_by_whom_it_is_said_to_and_by_words_of_where(
    asked: Browser, narrowed: str
) -> None:
    page = asked.get(f"/claims?{narrowed}").text
    (record,) = asked.get(f"{PATH}/claims?{narrowed}").json()["records"]

    assert '<span class="count">1</span>' in page
    assert record["id"] == "claim:south"


def test_what_is_asked_for_stands_in_the_form_and_in_the_addresses_of_the_list(asked: Browser) -> None:
    page = asked.get("/claims?addressee=The+North&channel=telegram").text

    assert 'name="addressee" type="search" maxlength="500" value="The North"' in page
    assert 'name="channel" type="search" maxlength="500" value="telegram"' in page
    assert "/lists/claims.csv?addressee=The+North&amp;channel=telegram" in page


@pytest.mark.parametrize("narrowed", ["addressee=The+South", "channel=radio", "channel=telegram+radio"])
def test_what_is_said_to_others_or_elsewhere_is_not_there(asked: Browser, narrowed: str) -> None:
    assert asked.get(f"{PATH}/claims?{narrowed}").json()["records"] == []


def test_nobody_of_a_name_is_told_of_as_in_other_lists(asked: Browser) -> None:
    answer = asked.get("/claims?addressee=The+East")

    assert answer.status_code == 404
    assert "no actor" in answer.text


def test_the_command_asks_the_same(kept: SqlLedger, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", "--ledger", kept.location, "--to", "The North", "--channel", "telegram"]) == 0

    told = capsys.readouterr().out
    assert "south" in told
    assert "north" not in told.replace("North", "")
