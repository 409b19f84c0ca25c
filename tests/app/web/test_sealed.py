"""A sealed incident on every way to it: as it was for whoever may read, opened only by who may decide."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.documents import Original
from counterclaim.model.people import Role
from counterclaim.pipeline.ingest import ingest
from tests.app.web.conftest import Browser
from tests.reading import engine

CASE = "border"
LATER = (
    "Chad's foreign ministry said that Sudanese soldiers had shelled Adre on 3 June, killing four Chadians."
)
OPENS = pytest.mark.parametrize("role", [role for role in Role if role.covers(Role.REVIEWER)])
READS = pytest.mark.parametrize("role", list(Role))


class Sealed:
    """A team at a ledger in which an incident was sealed before more was told of it."""

    def __init__(self, folder: Path, ledger: Path) -> None:
        self.store = SqlLedger.open(shutil.copy(ledger, folder / "told.db"))
        self.people = People.open(str(folder / "people.db"), make=True)
        self.app = site(self.store.location, people=self.people, case=CASE)
        self.keys: dict[Role, Mapping[str, str]] = {}
        for role in Role:
            self.people.add(f"the {role}", "no password fits this", by="test")
            self.people.grant(f"the {role}", CASE, role, by="test")
            key = self.people.new_key(f"the {role}", "test")
            self.keys[role] = {"authorization": f"Bearer {key}"}
        (told,) = self.store.load().incidents
        self.incident, self.accounts = told.id, len(told.accounts)

    def close(self, browser: Browser) -> None:
        sent = {"kind": "seal", "target": self.incident, "why": "the commission has reported"}
        answer = browser.post(f"{PATH}/decisions", json=sent, headers=self.keys[Role.REVIEWER])
        assert answer.status_code == 201
        self.seal = answer.json()["id"]
        more = Original(name="later.txt", data=LATER.encode(), source="Sahel wire", published="2024-06-07")
        wired = engine()
        ingest([more], self.store, wired.reader, reconcile=wired.reconcile)

    @property
    def address(self) -> str:
        return f"/incidents/{self.incident.partition(':')[2]}"


@pytest.fixture
def sealed(made: Path, tmp_path: Path) -> Sealed:
    return Sealed(tmp_path, made)


@pytest.fixture
def browser(sealed: Sealed) -> Iterator[Browser]:
    with TestClient[Any](sealed.app, base_url="http://127.0.0.1") as asked:
        sealed.close(asked)
        yield asked


@READS
def test_whoever_may_read_sees_it_as_it_was_and_what_came_later_apart(
    browser: Browser, sealed: Sealed, role: Role
) -> None:
    def asked(address: str) -> Any:
        answer = browser.get(address, headers=sealed.keys[role])
        assert answer.status_code == 200
        return answer

    for listed in (
        asked("/incidents.json").json(),
        asked("/incidents.json?q=Adre").json(),
        asked(f"{PATH}/incidents?q=Adre").json()["records"],
    ):
        told = {one["id"]: len(one["accounts"]) for one in listed}
        assert told[sealed.incident] == sealed.accounts
        assert len(told) == 2
    assert len(asked(f"{PATH}{sealed.address}").json()["incident"]["accounts"]) == sealed.accounts
    assert asked("/incidents.csv").text.count("Adré") == 2
    assert "killing four" not in asked(sealed.address).text
    assert "the commission has reported" in asked(sealed.address).text


@READS
def test_the_history_tells_who_sealed_it_why_and_what_was_told_since(
    browser: Browser, sealed: Sealed, role: Role
) -> None:
    page = browser.get("/decisions", headers=sealed.keys[role]).text
    (told,) = browser.get(f"{PATH}/decisions", headers=sealed.keys[role]).json()["decisions"]

    assert (told["decision"]["author"], told["standing"]) == ("the reviewer", "in conflict")
    assert "stands apart" in told["conflicts"][0]
    for said in ("the commission has reported", "the reviewer", "in conflict", "stands apart"):
        assert said in page


@READS
def test_only_who_may_decide_opens_it_and_then_it_has_what_was_told_since(
    browser: Browser, sealed: Sealed, role: Role
) -> None:
    sent = {"kind": "undo", "target": sealed.seal, "why": "the commission sits again"}
    answer = browser.post(f"{PATH}/decisions", json=sent, headers=sealed.keys[role])

    opened = role.covers(Role.REVIEWER)
    assert answer.status_code == (201 if opened else 403)
    accounts = sorted(len(one.accounts) for one in sealed.store.load().incidents)
    assert accounts == ([sealed.accounts + 1] if opened else [1, sealed.accounts])


@OPENS
def test_no_decision_of_anybody_changes_it_while_it_is_sealed(
    browser: Browser, sealed: Sealed, role: Role
) -> None:
    before = sealed.store.in_force("incidents", [sealed.incident])
    for fields in ({"kind": "reject"}, {"kind": "set", "member": "title", "value": "a quiet day"}):
        sent = {**fields, "target": sealed.incident, "why": "I know better"}
        answer = browser.post(f"{PATH}/decisions", json=sent, headers=sealed.keys[role])
        assert answer.status_code == 400
        assert "sealed" in answer.json()["message"]

    assert sealed.store.in_force("incidents", [sealed.incident]) == before


@pytest.mark.parametrize(
    "address", ["/incidents", "/incidents.json?q=Adre", "/decisions", f"{PATH}/decisions"]
)
def test_who_has_no_role_here_sees_neither_it_nor_its_seal(
    browser: Browser, sealed: Sealed, address: str
) -> None:
    sealed.people.add("a stranger", "no password fits this", by="test")
    sealed.people.grant("a stranger", "another", Role.ADMIN, by="test")
    key = {"authorization": f"Bearer {sealed.people.new_key('a stranger', 'test')}"}

    answer = browser.get(address, headers=key)
    assert answer.status_code == 403
    assert not re.search("Adre|commission|incident:", answer.text)
