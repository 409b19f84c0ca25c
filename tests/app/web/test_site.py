"""Pages of the site: what they show, where filters lead, what refuses, and what no page ever sends."""

import csv
import io
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from litestar.testing import TestClient

from counterclaim.app.web.asking import Asked
from counterclaim.app.web.sharing import narrowed
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import Counts
from counterclaim.ledger.queries import Question
from counterclaim.ledger.trait import UNDATED
from tests.app.web.conftest import Browser
from tests.app.web.test_deciding import token

PAGES = (
    "/incidents",
    "/map",
    "/timeline",
    "/positions",
    "/changes?since=0",
    "/sources",
    "/pictures/map",
    "/pictures/none",
    "/incidents/none",
    "/nowhere",
    "/review",
    "/decisions",
)


@pytest.fixture
def page(incident: str) -> str:
    """The address of the page of the incident."""
    return f"/incidents/{incident.partition(':')[2]}"


@pytest.fixture
def text(store: SqlLedger) -> str:
    """The address of the page of a document."""
    return f"/documents/{store.load().documents[0].id.partition(':')[2]}"


def test_the_first_page_is_the_list_of_incidents(browser: Browser, page: str) -> None:
    answer = browser.get("/")

    assert answer.url.path == "/incidents"
    assert ">1 incident<" in answer.text
    assert f'href="{page}"' in answer.text


def test_an_incident_shows_each_party_and_every_value_leads_to_its_words(browser: Browser, page: str) -> None:
    html = browser.get(page).text

    assert "Armed forces of Chad" in html
    assert "denies" in html
    anchors = set(re.findall(r'data-w="([^"]+)"', html))
    assert anchors
    for anchor in {one for some in anchors for one in some.split()}:
        assert f'id="{anchor}"' in html


def test_a_short_id_or_one_of_another_kind_leads_to_the_page_of_the_record(
    browser: Browser, page: str, text: str
) -> None:
    assert browser.get(page[:-4]).url.path == page
    assert browser.get(page.replace("incidents", "documents")).url.path == page
    assert browser.get(text[:20]).url.path == text
    assert "Adre" in browser.get(text).text


def test_every_state_of_the_filters_is_an_address(browser: Browser) -> None:
    html = browser.get("/incidents?status=contested&since=2023-01-01").text

    assert ">1 incident<" in html
    assert 'href="/incidents?since=2023-01-01"' in html  # without the status
    assert ">0 incidents<" in browser.get("/incidents?status=confirmed").text
    assert ">1 incident<" in browser.get("/incidents?party=Sudan&type=attack").text
    assert ">0 incidents<" in browser.get("/incidents?until=1999-01-01").text
    assert ">1 incident<" in browser.get("/incidents?place=Adre&source=khartoum+post").text
    assert ">0 incidents<" in browser.get("/incidents?weapon=mine").text


def test_a_list_can_be_narrowed_by_what_its_incidents_have(browser: Browser) -> None:
    html = browser.get("/incidents").text

    for facet in ("Status", "What happened", "Party", "Place", "Source", "Month"):
        assert f">{facet}<" in html
    assert "source=Khartoum+post" in html


def test_a_list_can_be_had_as_a_file(browser: Browser, incident: str) -> None:
    rows = list(csv.DictReader(io.StringIO(browser.get("/incidents.csv?status=contested").text)))
    records = json.loads(browser.get("/incidents.json?status=contested").text)

    assert [row["id"] for row in rows] == [record["id"] for record in records] == [incident]
    assert browser.get("/incidents.json?status=confirmed").json() == []


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("/incidents?status=certain", 400, "there is no"),
        ("/incidents?since=2023-02-30", 400, "is no day"),
        ("/incidents?since=20230228", 400, "is no day"),
        ("/incidents?page=0", 400, "is no number of a page"),
        ("/incidents?page=1e9", 400, "is no number of a page"),
        (f"/incidents?q={'x' * 501}", 400, "longer than 500"),
        ("/incidents?party=nobody", 404, "nobody"),
        ("/incidents/none", 404, "no record"),
        (f"/incidents/{'a' * 300}", 400, "did not work"),
        ("/nowhere", 404, "no such page"),
        ("/assets/../site.py", 404, "no such page"),
    ],
)
def test_what_cannot_be_shown_says_so_on_a_page(browser: Browser, address: str, code: int, said: str) -> None:
    answer = browser.get(address)

    assert answer.status_code == code
    assert said in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("address", [*PAGES, "/incidents.csv", "/assets/site.css", "/report/report.js"])
def test_every_answer_forbids_what_does_not_come_from_here(browser: Browser, address: str) -> None:
    headers = browser.get(address).headers

    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("address", PAGES)
def test_no_page_names_another_place_to_load_from(browser: Browser, address: str) -> None:
    html = browser.get(address).text

    assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', html)
    assert "<style" not in html
    assert not re.findall(r"<script(?![^>]*src=)", html)
    assert not re.findall(r"\son\w+=", html)


def test_what_is_asked_for_is_shown_and_not_obeyed(browser: Browser) -> None:
    html = browser.get('/incidents?q="><script>alert(1)</script>').text

    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_only_the_part_that_changes_is_sent_to_a_page_that_asks_for_it(browser: Browser) -> None:
    part = browser.get("/incidents?status=contested", headers={"hx-request": "true"}).text

    assert "<html" not in part
    assert ">1 incident<" in part


def test_an_error_that_nobody_foresaw_shows_no_inside(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the inside of the program")

    monkeypatch.setattr(SqlLedger, "listed", broken)
    answer = browser.get("/incidents")

    assert answer.status_code == 500
    assert "an error of counterclaim itself" in answer.text.lower()
    assert "the inside of the program" not in answer.text


@pytest.mark.parametrize("kind", ["timeline", "map", "violations"])
def test_a_list_can_be_seen_as_a_picture_with_its_numbers(browser: Browser, kind: str) -> None:
    drawn = browser.get(f"/drawings/{kind}.svg?status=contested")

    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert "sandbox" in drawn.headers["content-security-policy"]
    ET.fromstring(drawn.content)
    assert (
        f'src="/drawings/{kind}.svg?status=contested"'
        in browser.get(f"/pictures/{kind}?status=contested").text
    )
    assert browser.get("/drawings/none.svg").status_code == 404


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("claims", "Armed forces of Chad"),
        ("documents", "Khartoum post"),
        ("actors", "Sudan"),
        ("pledges", "No pledge is told of yet"),
        ("restrictions", "No restriction is told of yet"),
        ("talks", "No series of talks is told of yet"),
    ],
)
def test_every_kind_of_record_has_a_list_and_files_of_it(browser: Browser, kind: str, shown: str) -> None:
    assert shown in browser.get(f"/{kind}").text
    records = browser.get(f"/lists/{kind}.json").json()
    rows = list(csv.DictReader(io.StringIO(browser.get(f"/lists/{kind}.csv").text)))
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    assert browser.get(f"/lists/{kind}.xml").status_code == 404


def test_statements_are_found_by_who_makes_them_and_how_and_lead_to_their_words(browser: Browser) -> None:
    html = browser.get("/claims?party=Sudan&stance=deny").text
    address = re.search(r'href="(/documents/[^"#]+)#(claim:[^"]+)"', html)

    assert address
    assert f'id="{address[2]}"' in browser.get(address[1]).text
    assert "No statement matches" in browser.get("/claims?stance=threaten").text


def test_a_list_begins_with_the_latest_where_that_is_asked_for(browser: Browser) -> None:
    first = browser.get("/incidents")
    assert 'aria-sort="ascending"' in first.text
    latest = browser.get("/incidents?sort=latest&status=contested")
    assert 'aria-sort="descending"' in latest.text
    assert 'href="/incidents?sort=latest"' in latest.text  # without the filter, in the same order
    assert browser.get("/incidents?sort=beauty").status_code == 400
    assert browser.get("/incidents?sort=latest&page=9").status_code == 200


def test_two_people_who_decide_at_once_on_one_incident_lose_nothing(store: SqlLedger, incident: str) -> None:
    clients = [TestClient[Any](site(store.location), base_url="http://127.0.0.1") for _ in range(2)]

    def decide(client: TestClient[Any], by: str) -> int:
        form = {"_csrf_token": token(client), "kind": "accept", "target": incident, "why": f"seen by {by}"}
        return int(client.post("/decide", data={**form, "by": by}, follow_redirects=False).status_code)

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(decide, clients, ("A. Nowak", "B. Ito")))

    assert answers == [303, 303]
    assert sorted(decision.author for decision in store.decisions()) == ["A. Nowak", "B. Ito"]
    assert store.verify() == []


@pytest.mark.parametrize(
    "number", ["0", "-1", "x", "²", "1" * 5000, "000000001" + "2" * 30, "0" * 5000 + "1", "1000001", ""]
)
def test_what_is_no_number_of_a_page_is_refused(browser: Browser, number: str) -> None:
    assert browser.get("/incidents", params={"page": number}).status_code == 400


def test_a_facet_shows_what_is_chosen_and_then_the_most_and_says_how_many_more_there_are(
    store: SqlLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    weapons = {f"weapon {number:02}": 100 - number for number in range(20)}
    counted = Counts(total=100, facets={"weapon": weapons, "month": {"2024-06": 1, UNDATED: 2}})
    monkeypatch.setattr(SqlLedger, "counts", lambda *_: counted)
    asked = Asked(weapon="weapon 17")

    found = narrowed(store, asked, Question(), "/incidents").facets

    facets = {facet.name: facet for facet in found}

    assert [share.value for share in facets["weapon"].values] == ["weapon 17", *list(weapons)[:11]]
    assert [share.chosen for share in facets["weapon"].values] == [True, *[False] * 11]
    assert facets["weapon"].more == 8
    assert [share.name for share in facets["month"].values] == ["June 2024"]
    assert facets["month"].more == 0
