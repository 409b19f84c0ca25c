"""The interface for programs: what it tells is what the pages tell, and what it refuses."""

from __future__ import annotations

from dataclasses import fields

import pytest

from counterclaim.app.web.api.filters import KNOWN
from counterclaim.app.web.api.lists import FILTERS
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.asking import Asked
from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import Browser


def test_a_list_is_that_of_the_pages_a_page_at_a_time(browser: Browser) -> None:
    first = browser.get(f"{PATH}/claims?size=1").json()
    second = browser.get(f"{PATH}/claims?size=1&page=2").json()

    assert (first["total"], first["pages"]) == (2, 2)
    assert [*first["records"], *second["records"]] == browser.get("/lists/claims.json").json()
    assert browser.get(f"{PATH}/claims?stance=deny").json()["total"] == 1


def test_a_list_from_the_end_on_is_the_same_list_backwards(browser: Browser) -> None:
    whole = browser.get(f"{PATH}/claims").json()["records"]
    pages = [browser.get(f"{PATH}/claims?sort=latest&size=1&page={page}").json() for page in (1, 2, 3)]

    assert [record for page in pages for record in page["records"]] == whole[::-1]
    assert browser.get(f"{PATH}/claims?sort=beauty").status_code == 400


@pytest.mark.parametrize("kind", FILTERS)
def test_every_kind_of_record_has_a_list(browser: Browser, store: SqlLedger, kind: str) -> None:
    assert browser.get(f"{PATH}/{kind}").json()["total"] == len(getattr(store.load(), kind))


def test_a_program_can_ask_for_all_that_a_page_can() -> None:
    assert {field.name for field in fields(Asked)} - {"page"} == set(KNOWN)


def test_an_incident_comes_with_whom_and_what_it_names(browser: Browser, incident: str) -> None:
    told = browser.get(f"{PATH}/incidents/{incident}").json()

    assert told["incident"]["id"] == incident
    assert {"state:SD", "state:TD"} <= {actor["id"] for actor in told["actors"]}
    assert "Adre" in told["documents"][0]["text"]
    assert {claim["about"]["id"] for claim in told["claims"]} == {incident}


def test_a_document_comes_with_what_was_read_from_it(browser: Browser, store: SqlLedger) -> None:
    id = store.load().documents[0].id
    told = browser.get(f"{PATH}/documents/{id}").json()

    assert told["document"]["text"]
    assert {claim["document"] for claim in told["claims"]} == {id}
    assert browser.get(f"{PATH}/records/{id[:15]}").json()["kind"] == "document"
    assert browser.get(f"{PATH}/incidents/{id}").status_code == 404


def test_what_changed_failed_was_published_and_counts_is_told(browser: Browser) -> None:
    assert browser.get(f"{PATH}/changes?since=0").json()["documents"]
    assert browser.get(f"{PATH}/problems?all=true").json() == {"others": 0, "problems": []}
    assert len(browser.get(f"{PATH}/sources").json()["sources"]) == 2
    assert browser.get(f"{PATH}/counts?status=contested").json()["total"] == 1


def test_a_decision_is_taken_listed_and_taken_back(browser: Browser, store: SqlLedger, incident: str) -> None:
    assert browser.get(f"{PATH}/queue").json()["incident"]["id"] == incident
    sent = {"kind": "reject", "target": incident, "why": "a rumour", "by": "A. Nowak"}
    taken = browser.post(f"{PATH}/decisions", json=sent)
    assert taken.status_code == 201
    assert store.in_force("incidents", [incident])[0].status == "discounted"

    undo = {"kind": "undo", "target": taken.json()["id"], "why": "it was none", "by": "A. Nowak"}
    assert browser.post(f"{PATH}/decisions", json=undo).status_code == 201
    listed = browser.get(f"{PATH}/decisions?about={incident}").json()["decisions"]
    assert [(one["decision"]["kind"], one["standing"]) for one in listed] == [
        ("reject", "undone"),
        ("undo", "in force"),
    ]


@pytest.mark.parametrize(
    ("address", "code", "said"),
    [
        ("incidents?status=certain", 400, "status"),
        ("incidents?since=2023-02-30", 400, "since"),
        ("incidents?sinse=2023-02-28", 400, "'sinse' cannot be asked for here"),
        ("incidents?page=0", 400, "page"),
        ("incidents?size=100000", 400, "size"),
        ("incidents?party=nobody", 404, "nobody"),
        ("incidents/none", 404, "no record"),
        ("changes?since=yesterday", 400, "is no moment"),
        ("nowhere", 404, "mistyped"),
    ],
)
def test_what_cannot_be_told_says_so_in_words_for_programs(
    browser: Browser, address: str, code: int, said: str
) -> None:
    answer = browser.get(f"{PATH}/{address}")

    assert (answer.status_code, answer.json()["status"]) == (code, code)
    assert said in answer.json()["message"]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"content-type": "text/plain"}, 415),  # what a form of another site can send
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "application/json", "origin": "https://example.org"}, 415),
        ({"content-type": "application/json", "origin": "null"}, 415),
        ({"content-type": "application/json", "host": "example.org"}, 421),
        ({"content-type": "application/json", "origin": "http://127.0.0.1"}, 201),
    ],
)
def test_no_page_of_another_site_decides_anything(
    browser: Browser, store: SqlLedger, incident: str, headers: dict[str, str], code: int
) -> None:
    sent = f'{{"kind": "accept", "target": "{incident}", "by": "A. Nowak"}}'
    answer = browser.post(f"{PATH}/decisions", content=sent, headers=headers)

    assert answer.status_code == code
    assert len(store.decisions()) == (code == 201)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"kind": "bless", "target": "x"}, "kind"),
        ({"kind": "reject"}, "target"),
        ({"kind": "reject", "target": "incident"}, "needs its reason"),
        ({"kind": "reject", "target": "incident", "why": "x" * 5_001}, "5000"),
    ],
)
def test_what_cannot_be_decided_says_why(
    browser: Browser, store: SqlLedger, sent: dict[str, str], said: str
) -> None:
    answer = browser.post(f"{PATH}/decisions", json={"by": "A. Nowak", **sent})

    assert answer.status_code == 400
    assert said in answer.json()["message"]
    assert not store.decisions()


def test_it_describes_itself_and_loads_nothing_from_elsewhere(browser: Browser) -> None:
    answer = browser.get(f"{PATH}/openapi.json")

    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert all(path.startswith(PATH) for path in answer.json()["paths"])
    assert "http" not in browser.get(f"{PATH}/openapi.json/x").text.replace("http-equiv", "")
