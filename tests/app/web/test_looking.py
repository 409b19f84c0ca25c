"""Pages that look at a whole ledger: positions by issue and side, what changed, who publishes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import Browser, read_in
from tests.app.web.test_deciding import token

REPORT = (
    "Kenya called on Somalia to open the border. Somalia called on Kenya to withdraw its troops. "
    "The African Union urged both sides to respect the ceasefire."
)


@pytest.fixture(scope="module")
def wished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of what three bodies want."""
    return read_in(tmp_path_factory.mktemp("wished") / "told.db", REPORT, "Coast wire")


@pytest.fixture(scope="module")
def asked(wished: Path) -> Iterator[Browser]:
    with TestClient[Any](site(str(wished)), base_url="http://127.0.0.1") as client:
        yield client


def test_positions_are_a_grid_of_issues_by_sides_each_with_its_day_and_its_words(asked: Browser) -> None:
    shown = asked.get("/positions").text

    columns = re.findall(r'<th scope="col"><bdi>(.*?)</bdi></th>', shown)
    assert {"Kenya", "Somalia"} <= set(columns)
    assert "told 2024-06-12" in shown
    (address, *_) = re.findall(r'<a class="w" href="(/documents/[^"#]+#[^"]+)"', shown)
    page, _, anchor = address.partition("#")
    assert f'id="{anchor}"' in asked.get(page).text  # it leads to the words, not merely to the document


def test_positions_are_narrowed_by_party_and_day_and_are_files_too(asked: Browser) -> None:
    assert "Kenya" not in re.findall(
        r'<th scope="col"><bdi>(.*?)</bdi>', asked.get("/positions?party=Somalia").text
    )
    assert "No position matches" in asked.get("/positions?until=1999-01-01").text
    assert asked.get("/positions.json").json()["kind"] == "positions"
    assert asked.get("/positions.csv").text.startswith("part,unit,issue")


def test_what_a_decision_changed_is_told_with_the_reason_that_was_given(
    browser: Browser, store: SqlLedger, incident: str
) -> None:
    assert "new" in browser.get("/changes?since=0").text
    before = len(store.log())
    form = {"_csrf_token": token(browser), "kind": "reject", "target": incident, "by": "A. Nowak"}
    browser.post("/decide", data={**form, "why": "a rumour of the bazaar"})

    changed = browser.get(f"/changes?since={before}").text
    assert "discounted" in changed
    assert "a rumour of the bazaar" in changed
    assert f'href="/incidents/{incident.partition(":")[2]}"' in changed
    assert "Nothing changed" in browser.get(f"/changes?since={len(store.log())}").text
    assert browser.get(f"/changes.json?since={before}").json()["incidents"]


@pytest.mark.parametrize("asks", ["since=soon", "until=99999", "since=2&until=1", f"since={'1' * 41}"])
def test_a_moment_that_is_none_is_refused_with_what_one_is(browser: Browser, asks: str) -> None:
    assert browser.get(f"/changes?{asks}").status_code == 400


def test_a_source_is_rated_with_a_reason_and_what_is_undone_stays_in_the_history(
    browser: Browser, store: SqlLedger
) -> None:
    assert browser.get("/sources").text.count("nobody judged it") == 2
    form = {"_csrf_token": token(browser, "/sources"), "by": "A. Nowak", "to": "/sources"}
    rated = {
        **form,
        "kind": "rate",
        "target": "source:khartoum post",
        "value": "C",
        "why": "two errors in ten",
    }
    assert "two errors in ten" in browser.post("/decide", data=rated).text
    assert browser.get("/sources.json").json()[0]["reliability"] == "C"

    (decision,) = store.decisions()
    undone = browser.post("/decide", data={**form, "kind": "undo", "target": decision.id, "why": "misread"})
    assert "<del>C</del>" in undone.text
    assert browser.post("/decide", data={**rated, "value": "G"}).status_code == 400
    assert browser.post("/decide", data={**rated, "target": "source:nobody"}).status_code == 400
