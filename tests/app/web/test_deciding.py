"""Decisions on pages: one key's way from the queue to the ledger, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from httpx import Response

from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import DecisionKind
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Incident
from counterclaim.pipeline.ingest import ingest
from tests.app.web.conftest import Browser
from tests.reading import engine

SIGNED = {"by": "A. Nowak", "why": "read it twice"}


def token(browser: Browser, address: str = "/review") -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', browser.get(address).text)
    assert found
    return found[1]


Send = Callable[..., Response]


@pytest.fixture
def send(browser: Browser, incident: str) -> Send:
    """Send a form of the page of the incident."""

    def sent(**fields: str) -> Response:
        data = {"_csrf_token": token(browser), "target": incident, **SIGNED, **fields}
        answer: Response = browser.post("/decide", data=data, follow_redirects=False)
        return answer

    return sent


def test_the_queue_shows_one_incident_after_the_other_and_says_when_it_is_through(browser: Browser) -> None:
    assert "1 of 1" in browser.get("/review").text
    assert "You are through" in browser.get("/review?at=1").text
    assert "Nothing to review" in browser.get("/review?status=confirmed").text


def test_what_is_accepted_is_in_the_ledger_and_the_queue_goes_on(
    browser: Browser, store: SqlLedger, send: Send
) -> None:
    answer = send(kind="accept", to="/review?at=1", why="")

    assert (answer.status_code, answer.headers["location"]) == (303, "/review?at=1")
    (decision,) = store.decisions()
    assert (decision.kind, decision.author) == (DecisionKind.ACCEPT, "A. Nowak")
    assert decision.explanation == "checked against its words"
    assert "A. Nowak" in browser.get("/decisions").text
    assert 'value="A. Nowak"' in browser.get("/review").text  # who decides is asked once


def test_a_rejected_incident_is_set_aside_and_an_undo_brings_it_back(
    store: SqlLedger, incident: str, send: Send
) -> None:
    send(kind="reject")
    assert store.in_force("incidents", [incident])[0].status == "discounted"

    send(kind="undo", target=store.decisions()[0].id)
    assert store.in_force("incidents", [incident])[0].status != "discounted"


def test_a_value_of_an_account_is_set_by_the_name_of_an_actor(
    browser: Browser, store: SqlLedger, send: Send
) -> None:
    page = browser.get("/review").text
    account = re.findall(r'<option value="(claim:[^"]+)">', page)[0]

    assert send(kind="set", account=account, member="victim", value="sudan").status_code == 303
    assert store.decisions()[-1].value == "state:SD"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "bless"}, "there is no decision"),
        ({"kind": "reject", "why": ""}, "needs its reason"),
        ({"kind": "accept", "by": " "}, "nobody signs this"),
        ({"kind": "accept", "target": "incident:none"}, "no record"),
        ({"kind": "merge", "other": "incident"}, "two or more"),
        ({"kind": "set", "member": "colour", "value": "red"}, "cannot be set"),
        ({"kind": "accept", "why": "x" * 5_001}, "longer than 5000"),
        ({"kind": "relink", "account": "document:none", "other": "incident"}, "rests on no claim"),
    ],
)
def test_what_cannot_be_decided_says_why_and_changes_nothing(
    store: SqlLedger, send: Send, fields: dict[str, str], said: str
) -> None:
    before = store.size()
    answer = send(**fields)

    assert answer.status_code in (400, 404)
    assert said in answer.text
    assert store.size() == before


def test_a_form_of_another_site_decides_nothing(browser: Browser, store: SqlLedger, incident: str) -> None:
    token(browser)
    for forged in ({}, {"_csrf_token": "0" * 64}):
        data = {"kind": "accept", "target": incident, **SIGNED, **forged}
        assert browser.post("/decide", data=data).status_code == 403
    assert not store.decisions()


@pytest.mark.parametrize(
    "to", ["https://example.org/", "//example.org", "/\\example.org", "review", "", "/a\nb"]
)
def test_nobody_is_sent_to_another_site(send: Send, to: str) -> None:
    assert send(kind="accept", to=to).headers["location"] == "/review"


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "", "localhost.example.org:8321"])
def test_a_page_elsewhere_that_gives_this_machine_its_own_name_sees_nothing(
    browser: Browser, host: str
) -> None:
    answer = browser.get("/incidents", headers={"host": host})

    assert answer.status_code == 421
    assert "incident" not in answer.text


def test_who_signs_in_letters_of_any_script_decides_once_and_is_asked_once(
    browser: Browser, store: SqlLedger, send: Send
) -> None:
    answer = send(kind="accept", by="Ольга Ковальчук; ولي")

    assert answer.status_code == 303
    assert [decision.author for decision in store.decisions()] == ["Ольга Ковальчук; ولي"]
    assert 'value="Ольга Ковальчук; ولي"' in browser.get("/review").text


def test_an_account_may_be_set_to_a_place_that_another_document_names(
    browser: Browser, store: SqlLedger, incident: str, send: Send
) -> None:
    wired = engine()
    more = Original(name="more.txt", data=b"Chad's army said that rebels had shelled Tine on 4 June.")
    ingest([more], store, wired.reader, reconcile=wired.reconcile)
    told = store.find(incident)
    assert isinstance(told, Incident)
    claim = told.accounts[0].claims[0]

    assert send(kind="set", account=claim, member="place", value="Tine").status_code == 303
    changed = store.find(incident)
    assert isinstance(changed, Incident)
    (tine,) = store.called("places", "Tine")
    assert tine.id in {account.place for account in changed.accounts}
