"""Lists and the review queue in other orders than by day, each of them an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import ingest
from tests.app.web.conftest import Browser
from tests.reading import engine

TEXTS = (
    "Soldiers shelled Bossaso on 1 June, killing one.",
    "Kenya's army said that Somali soldiers had shelled Mandera on 3 June.",
    "Somalia denied that its soldiers had shelled Mandera on 3 June.",
    "Chad's army said that Sudanese soldiers had attacked Adre on 9 June.",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SqlLedger:
    """A ledger of three incidents: nobody's, of two parties, of one."""
    path: Path = tmp_path_factory.mktemp("orders") / "told.db"
    wired = engine()
    originals = [
        Original(name=f"{n}.txt", data=text.encode(), source=f"wire {n}", published="2024-06-12")
        for n, text in enumerate(TEXTS)
    ]
    made = SqlLedger.create(path)
    ingest(originals, made, wired.reader, reconcile=wired.reconcile)
    return made


@pytest.fixture(scope="module")
def browser(store: SqlLedger) -> Iterator[Browser]:
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as asked:
        yield asked


def parties(incident: dict[str, Any]) -> int:
    return len({account["party"] for account in incident["accounts"] if account["party"]})


def confidence(store: SqlLedger, incident: dict[str, Any]) -> float:
    claims = {claim.id: claim.confidence for claim in store.load().claims}
    of = [claims[id] for account in incident["accounts"] for id in account["claims"]]
    return min((one for one in of if one is not None), default=9)


def test_incidents_of_most_parties_come_first(browser: Browser) -> None:
    numbers = [parties(one) for one in browser.get(f"{PATH}/incidents?sort=parties").json()["records"]]

    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == 2 > numbers[-1]


@pytest.mark.parametrize("kind", ["incidents", "claims"])
def test_what_the_reader_was_least_sure_of_comes_first(browser: Browser, store: SqlLedger, kind: str) -> None:
    told = browser.get(f"{PATH}/{kind}?sort=confidence").json()["records"]
    sure = [confidence(store, one) if kind == "incidents" else one["confidence"] for one in told]

    assert sure == sorted(sure)
    assert len(sure) > 2
    assert f'href="/{kind}?sort=confidence"' in browser.get(f"/{kind}").text


@pytest.mark.parametrize("sort", ["", "latest", "parties", "confidence"])
def test_the_queue_goes_through_the_list_in_its_order(browser: Browser, sort: str) -> None:
    listed = (
        [one["id"] for one in browser.get(f"{PATH}/incidents?sort={sort}").json()["records"]]
        if sort
        else [one["id"] for one in browser.get(f"{PATH}/incidents").json()["records"]]
    )
    asked = f"?sort={sort}&" if sort else "?"
    for at, id in enumerate(listed):
        assert browser.get(f"{PATH}/queue{asked}at={at}").json()["incident"]["id"] == id
        assert id in browser.get(f"/review{asked}at={at}").text


def test_pages_of_an_order_share_nothing_and_leave_nothing_out(browser: Browser) -> None:
    pages = [
        browser.get(f"{PATH}/incidents?sort=parties&size=1&page={page}").json()["records"]
        for page in (1, 2, 3, 4)
    ]
    whole = browser.get(f"{PATH}/incidents?sort=parties").json()["records"]
    assert [one for page in pages for one in page] == whole


def test_an_order_that_records_do_not_have_is_refused(browser: Browser) -> None:
    answer = browser.get(f"{PATH}/documents?sort=parties")

    assert answer.status_code == 400
    assert "documents cannot be in the order of parties" in answer.text
    assert not re.search("most parties", browser.get("/claims").text)


def test_a_picture_of_a_sorted_list_is_drawn(browser: Browser) -> None:
    for address in ("/map?sort=parties", "/timeline?sort=confidence", "/series/tolls?sort=parties"):
        assert browser.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/incidents.csv", "/lists/claims.csv"])
def test_a_file_of_a_list_is_in_the_order_of_the_list(browser: Browser, address: str) -> None:
    first, *earliest = browser.get(address).text.splitlines()
    head, *latest = browser.get(f"{address}?sort=latest").text.splitlines()

    assert first == head
    assert latest == earliest[::-1] != earliest


@pytest.mark.parametrize("kind", ["incidents", "claims"])
def test_what_the_reader_was_so_sure_of_is_a_list_of_its_own(browser: Browser, kind: str) -> None:
    whole = browser.get(f"{PATH}/{kind}").json()["records"]
    parts = {
        band: browser.get(f"{PATH}/{kind}?confidence={band}").json()["records"]
        for band in ("low", "middling", "high", "unknown")
    }

    assert sorted(one["id"] for of in parts.values() for one in of) == sorted(one["id"] for one in whole)
    assert sum(bool(of) for of in parts.values()) > 1
    if kind == "claims":
        assert all(one["confidence"] >= 0.9 for one in parts["high"])
    assert browser.get(f"{PATH}/{kind}?confidence=quite").status_code == 400


def test_a_list_shows_how_many_there_are_of_each_confidence_and_its_files_are_of_one(
    browser: Browser, store: SqlLedger
) -> None:
    (unsure,) = (one for one in store.load().incidents if not any(a.claims for a in one.accounts))
    page = browser.get("/incidents").text
    assert 'href="/incidents?confidence=unknown"' in page
    assert "not graded" in page

    assert [one["id"] for one in browser.get("/incidents.json?confidence=unknown").json()] == [unsure.id]
    assert unsure.id in browser.get("/incidents.csv?confidence=unknown").text
    assert "1 of 1" in browser.get("/review?confidence=unknown").text
    assert "Nothing to review" in browser.get("/review?confidence=low").text
    assert browser.get(f"{PATH}/counts").json()["facets"]["confidence"]["unknown"] == 1
    for address in ("/map", "/timeline", "/series/tolls", "/claims"):
        assert browser.get(f"{address}?confidence=high").status_code == 200


def test_a_program_without_confidence_of_its_own_is_refused(browser: Browser) -> None:
    assert browser.get(f"{PATH}/pledges?confidence=low").status_code == 400
