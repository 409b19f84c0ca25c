"""Every route against every role: made from the routes of the site and what the interface says of itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from litestar.testing import TestClient

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.entering import hashed
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.people import Role
from tests.app.web.conftest import Browser

CASE = "border"
OPEN = {"/login", "/logout", "/assets/{file_path}", "/report/{file_path}"}  # to whoever is there
NEEDED = {  # beside reading, which all may who have a role
    ("GET", "/review"): Role.REVIEWER,
    ("GET", "/waiting"): Role.REVIEWER,
    ("POST", "/waiting/answer"): Role.REVIEWER,
    ("GET", f"{PATH}/motions"): Role.REVIEWER,
    ("POST", f"{PATH}/motions/{{id}}"): Role.REVIEWER,
    ("GET", "/import"): Role.ANALYST,
    ("POST", "/import/look"): Role.ANALYST,
    ("POST", "/import/keep"): Role.ANALYST,
    ("POST", "/failed/retry"): Role.ANALYST,
    ("POST", f"{PATH}/imports/looks"): Role.ANALYST,
    ("POST", f"{PATH}/imports"): Role.ANALYST,
    ("POST", f"{PATH}/problems/retries"): Role.ANALYST,
    ("POST", "/decide"): Role.REVIEWER,
    ("GET", f"{PATH}/queue"): Role.REVIEWER,
    ("POST", f"{PATH}/decisions"): Role.REVIEWER,
}
NAMES = ("nobody", "a stranger", *Role)
REFUSED = (401, 403)
SECRETS = ("Adre", "Sudan", "incident:", "document:", "claim:")  # what only readers of this ledger see


class Team:
    """A site that people of every role use, and others who have none."""

    def __init__(self, folder: Path, ledger: Path) -> None:
        self.store = SqlLedger.open(shutil.copy(ledger, folder / "told.db"))
        self.people = People.open(str(folder / "people.db"), make=True)
        self.app = site(self.store.location, people=self.people, case=CASE)
        password = hashed("no password that is used here")
        for name in NAMES[1:]:
            self.people.add(str(name), password, by="test")
        for role in Role:
            self.people.grant(str(role), CASE, role, by="test")
        self.people.grant("a stranger", "another", Role.ADMIN, by="test")
        self.keys = {str(name): self.people.new_key(str(name), "test") for name in NAMES[1:]}
        held = self.store.load()
        self.values: Mapping[str, str] = {
            "kind": "timeline",
            "name": "claims.csv",
            "file_path": "site.css",
            "path": "openapi.json",
            "id": held.incidents[0].id,
        }
        self.document = held.documents[0].id

    def address(self, path: str) -> str:
        """The address of a route, filled in with what there is."""
        values = dict(self.values)
        if "documents" in path:
            values["id"] = self.document
        if path.startswith("/drawings"):
            values["name"] = "timeline.svg"
        if "/series/" in path:
            values["kind"] = "tolls"
        if path.startswith("/tables"):
            values["name"] = "escalation.csv"
        if path.startswith("/report"):
            values["file_path"] = "report.css"
        if not path.startswith(PATH):
            values["id"] = values["id"].partition(":")[2]
        return path.format(**values)


@pytest.fixture(scope="module")
def team(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Team:
    return Team(tmp_path_factory.mktemp("team"), made)


@pytest.fixture(scope="module")
def browser(team: Team) -> Iterator[Browser]:
    with TestClient(team.app, base_url="http://127.0.0.1") as asked:
        yield asked


@pytest.fixture(scope="module")
def form(browser: Browser) -> str:
    """What a form must send, which anybody gets who opens a page."""
    found = re.search(r'name="_csrf_token" value="([^"]+)"', browser.get("/login").text)
    assert found
    return found[1]


def routes(app: Litestar) -> list[tuple[str, str]]:
    """All there are, as method and path."""
    return sorted(
        (str(method), route.path_format)
        for route in app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in handler.http_methods
        if method not in ("OPTIONS", "HEAD")
    )


def asked(team: Team, browser: Browser, form: str, name: str, method: str, path: str) -> Any:
    key = team.keys.get(name)
    headers = {"authorization": f"Bearer {key}"} if key else {}
    address = team.address(path)
    if method == "GET":
        return browser.get(address, headers=headers, follow_redirects=False)
    sent: dict[str, Any] = {"json": {}} if path.startswith(PATH) else {"data": {"_csrf_token": form}}
    if path == "/import/look":
        sent = {"files": {"_csrf_token": (None, form)}}
    return browser.request(method, address, headers=headers, follow_redirects=False, **sent)


def may(name: str, method: str, path: str) -> bool:
    if path in OPEN:
        return True
    return name in set(Role) and Role(name).covers(NEEDED.get((method, path), Role.VIEWER))


@pytest.mark.parametrize("name", [str(name) for name in NAMES])
def test_each_role_gets_what_it_is_for_and_of_the_rest_nothing(
    team: Team, browser: Browser, form: str, name: str
) -> None:
    wrong = []
    for method, path in routes(team.app):
        answer = asked(team, browser, form, name, method, path)
        refused = answer.status_code in REFUSED
        tells = [secret for secret in SECRETS if secret in answer.text]
        if path == "/login" and method == "POST":
            refused = answer.status_code == 403  # no name and no password were sent
        if refused == may(name, method, path) or (refused and tells) or answer.status_code >= 500:
            wrong.append(f"{method} {path}: {answer.status_code} {tells}")
    assert wrong == []
    assert not team.store.decisions()


def test_whatever_changes_something_names_its_role(team: Team) -> None:
    changing = {(method, path) for method, path in routes(team.app) if method != "GET" and path not in OPEN}
    assert changing <= set(NEEDED)


def test_the_interface_tells_the_role_that_each_route_needs(team: Team, browser: Browser) -> None:
    key = {"authorization": f"Bearer {team.keys['viewer']}"}
    described = browser.get(f"{PATH}/openapi.json", headers=key).json()
    told = {
        (method.upper(), path): one["security"][0]["bearer"]
        for path, item in described["paths"].items()
        for method, one in item.items()
    }
    own = [(method, path) for method, path in routes(team.app) if path.startswith(PATH)]
    served = {(method, path) for method, path in own if "openapi" not in path}

    assert set(told) == served
    assert told == {route: [str(NEEDED.get(route, Role.VIEWER))] for route in served}


def test_who_loses_the_role_or_the_case_sees_nothing_from_then_on(team: Team, browser: Browser) -> None:
    key = {"authorization": f"Bearer {team.keys['analyst']}"}
    history = ("/decisions", f"{PATH}/changes?since=0", f"{PATH}/decisions", "/incidents.csv?q=Adre")
    assert all(browser.get(address, headers=key).status_code == 200 for address in history)

    team.people.grant("analyst", CASE, None, by="test")
    try:
        assert all(browser.get(address, headers=key).status_code == 403 for address in history)
    finally:
        team.people.grant("analyst", CASE, Role.ANALYST, by="test")
