"""Series and indices on pages: the tables of the command, narrowed like the list, each row with its words."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.web import around
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from tests.app.web.conftest import Browser, read_in

REPORT = (
    "Kenya's army said that Somali soldiers had shelled Kenyan soldiers near Mandera on 3 June, killing two. "
    "Somalia said that Kenyan soldiers had shelled Somali soldiers near Mandera on 5 June, killing four. "
    "Kenya denied that its soldiers had shelled Mandera on 5 June. "
    "Kenya and Somalia held talks in Nairobi on 9 June."
)
KINDS = pytest.mark.parametrize("kind", ["escalation", "violations", "tolls"])


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two attacks and of talks."""
    return read_in(tmp_path_factory.mktemp("series") / "told.db", REPORT, "Coast wire")


@pytest.fixture(scope="module")
def browser(reported: Path) -> Iterator[Browser]:
    with TestClient[Any](site(str(reported)), base_url="http://127.0.0.1") as asked:
        yield asked


def rows(browser: Browser, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(browser.get(address).text)))


@KINDS
def test_a_series_has_a_page_a_picture_and_files_with_the_same_rows(browser: Browser, kind: str) -> None:
    page = browser.get(f"/series/{kind}").text
    told = browser.get(f"/tables/{kind}.json").json()

    assert "How it comes about" in page
    assert all(part["name"].capitalize() in page for part in told["parts"])
    assert len(rows(browser, f"/tables/{kind}.csv")) == sum(len(part["rows"]) for part in told["parts"])
    assert browser.get(f"{PATH}/series/{kind}").json() == told
    assert browser.get(f"/drawings/{kind}.svg").headers["content-type"] == "image/svg+xml"


@KINDS
def test_every_row_leads_to_the_words_it_rests_on(browser: Browser, kind: str) -> None:
    ways = re.findall(r'<a href="(/documents/[^"]+/words\?at=[^"]+)"', browser.get(f"/series/{kind}").text)

    assert ways
    for way in sorted(set(ways)):
        leads = browser.get(way, follow_redirects=False)
        assert (leads.status_code, "lost" in leads.headers["location"]) == (302, False)


def test_the_index_shows_its_inputs_with_their_weights_and_tests_its_coincidence_with_talks(
    browser: Browser,
) -> None:
    page = browser.get("/series/escalation").text
    inputs = [row for row in rows(browser, "/tables/escalation.csv") if row["part"] == "inputs"]

    assert {row["intensity"] for row in inputs if row["code"] == "ASSAULT.heavy-weapons"} == {"-9.5"}
    assert "coincidence" in page
    assert "says nothing of why" in page


def test_a_series_is_narrowed_as_the_list_is(browser: Browser) -> None:
    contested = rows(browser, "/tables/tolls.csv?status=contested")

    assert 0 < len(contested) < len(rows(browser, "/tables/tolls.csv"))
    assert "Nothing of the kind" in browser.get("/series/tolls?until=1999-01-01").text
    assert 'href="/series/tolls?status=contested"' in browser.get("/series/escalation?status=contested").text


def test_what_is_beyond_the_bound_is_counted_and_not_passed_over(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(around, "MOST", 1)

    assert "beyond the first 1: 1" in browser.get("/series/violations").text
    assert "1 of 2 incidents" in browser.get("/drawings/violations.svg").text


@pytest.mark.parametrize("address", ["/series/weather", "/tables/tolls.exe", "/tables/weather.csv"])
def test_what_is_no_series_is_not_found(browser: Browser, address: str) -> None:
    assert browser.get(address).status_code == 404
