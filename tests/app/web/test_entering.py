"""A team at one ledger: who is let in, what each role may do, and what no one gets by guessing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from counterclaim.app.web.entering import COOKIE, hashed
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger import people as stored
from counterclaim.ledger.people import People
from counterclaim.model.errors import BadInput, LedgerError
from counterclaim.model.people import Role
from tests.app.web.conftest import Browser

PASSWORD = "correct horse battery"
PAGES = ("/incidents", "/incidents.csv", "/incidents.json", "/decisions")
Enter = Callable[[str], Browser]


@pytest.fixture(scope="module")
def known() -> str:
    return hashed(PASSWORD)


@pytest.fixture
def people(tmp_path: Path, known: str) -> People:
    store = People.open(str(tmp_path / "people.db"), make=True)
    for role in Role:
        store.add(f"the {role}", known, by="test")
        store.grant(f"the {role}", "border", role, by="test")
    store.add("a stranger", known, by="test")
    store.grant("a stranger", "another", Role.ADMIN, by="test")
    return store


@pytest.fixture
def team(store: SqlLedger, people: People) -> Litestar:
    return site(store.location, people=people, case="border")


def token(browser: Browser, address: str) -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', browser.get(address).text)
    assert found
    return found[1]


def log_in(browser: Browser, name: str, password: str = PASSWORD) -> int:
    data = {"_csrf_token": token(browser, "/login"), "name": name, "password": password, "to": "/decisions"}
    answer = browser.post("/login", data=data, follow_redirects=False)
    return int(answer.status_code)


@pytest.fixture
def browser(team: Litestar) -> Iterator[Browser]:
    with TestClient(team, base_url="http://127.0.0.1") as asked:
        asked.headers["accept"] = "text/html"
        yield asked


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_logged_in_is_asked_to_and_comes_back(browser: Browser, page: str) -> None:
    answer = browser.get(page, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (303, f"/login?to={page}")
    assert "incident:" not in answer.text


def test_a_name_with_its_password_is_let_in_and_a_log_out_ends_it(browser: Browser) -> None:
    assert log_in(browser, "the viewer") == 303
    assert "the viewer" in browser.get("/incidents").text

    session = browser.cookies[COOKIE]
    browser.post("/logout", data={"_csrf_token": token(browser, "/incidents")})
    browser.cookies.set(COOKIE, session)
    assert browser.get("/incidents", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(("name", "password"), [("the viewer", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_password_and_an_unknown_name_are_told_alike(
    browser: Browser, name: str, password: str
) -> None:
    assert log_in(browser, name, password) == 401
    assert COOKIE not in browser.cookies


def test_after_five_wrong_passwords_nobody_gets_in_by_that_name_for_a_while(browser: Browser) -> None:
    for _ in range(5):
        assert log_in(browser, "the admin", "a guess") == 401
    assert log_in(browser, "the admin") == 429
    assert log_in(browser, "the viewer") == 303  # others do


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_it_is_for_and_no_more(
    browser: Browser, store: SqlLedger, incident: str, role: Role
) -> None:
    log_in(browser, f"the {role}")
    may_decide = role.covers(Role.REVIEWER)
    decision = {"kind": "accept", "target": incident, "by": "somebody else"}
    sent = browser.post(
        "/decide", data={**decision, "_csrf_token": token(browser, "/incidents")}, follow_redirects=False
    )

    assert browser.get("/incidents").status_code == 200
    assert browser.get("/review").status_code == (200 if may_decide else 403)
    assert sent.status_code == (303 if may_decide else 403)
    assert [decision.author for decision in store.decisions()] == ([f"the {role}"] if may_decide else [])


@pytest.mark.parametrize("page", PAGES)
def test_who_has_no_role_for_this_ledger_sees_nothing_of_it(browser: Browser, page: str) -> None:
    assert log_in(browser, "a stranger") == 303

    answer = browser.get(page)
    assert answer.status_code == 403
    assert "Adre" not in answer.text


def test_a_program_comes_with_a_token_that_ends_with_the_account(browser: Browser, people: People) -> None:
    bearer = {"authorization": f"Bearer {people.new_key('the viewer', 'nightly export')}"}
    assert browser.get("/incidents.json", headers=bearer).json()

    people.set_active("the viewer", False, by="test")
    answer = browser.get("/incidents.json", headers=bearer)
    assert answer.status_code == 401
    assert browser.get("/incidents.json", headers={"authorization": "Bearer guess"}).status_code == 401


def test_a_session_ends_when_nobody_used_it_for_long(
    browser: Browser, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_in(browser, "the viewer")

    class Later(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime.now(UTC) + timedelta(hours=13)

    monkeypatch.setattr(stored, "datetime", Later)
    assert browser.get("/incidents", follow_redirects=False).status_code == 303


def test_another_password_ends_all_sessions(browser: Browser, people: People, known: str) -> None:
    log_in(browser, "the viewer")
    people.set_password("the viewer", known, by="test")

    assert browser.get("/incidents", follow_redirects=False).status_code == 303


def test_neither_passwords_nor_sessions_can_be_read_from_the_file(people: People, tmp_path: Path) -> None:
    key = people.new_key("the viewer")
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("people.db*"))

    assert PASSWORD.encode() not in kept
    assert key.encode() not in kept


def test_what_was_done_with_accounts_is_on_record(people: People) -> None:
    people.new_key("the viewer")
    (last, *_, first) = people.entries()

    assert (last.person, last.action) == ("the viewer", "login")
    assert (first.action, first.detail) == ("add", "the viewer")


@pytest.mark.parametrize("name", ["", " x", "x\n", "x" * 101, "the viewer"])
def test_a_name_that_cannot_be_one_or_is_taken_makes_no_account(people: People, name: str) -> None:
    with pytest.raises(BadInput):
        people.add(name, "hash", by="test")


def test_where_there_are_no_accounts_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no accounts; `counterclaim people add NAME` makes them"):
        People.open(str(tmp_path / "none.db"))
