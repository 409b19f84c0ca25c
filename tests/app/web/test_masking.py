"""Persons who are only victims: named to who works on a ledger, not to who reads it, and in no file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.masking import MaskedLedger
from counterclaim.app.web.site import site
from counterclaim.exports.masks import MASK
from counterclaim.exports.withholding import NAMELESS, withheld_of
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.ledger.queries import Question
from counterclaim.ledger.questions import Questions
from counterclaim.model.documents import Original
from counterclaim.model.people import Role
from tests.app.web.conftest import Browser, ledger_of
from tests.app.web.test_deciding import token

CASE = "border"
FIRST = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing Amina Deby, a teacher, and "
    "wounding Idriss Musa.\n\nYusuf Salih, a spokesman, said that Amina had taught there. "
    "Idriss Musa was treated in Abeche.\n\nDeby's pupils wept.\n\nChad's president told Amina\nDeby's father "
    "that the army would stay, and told Amina Deby that it would come. AMINA DEBY IS MOURNED."
)
SECOND = (
    "Sudan denied that its soldiers had shelled Adre on 3 June, killing Amina Deby. Sudan closed the Adre "
    "border crossing on 4 June. Khartoum pledged to withdraw its troops from Tine by 20 June."
)
LATER = FIRST.replace(" and wounding Idriss Musa", "").replace("Idriss Musa", "A boy")
VICTIMS = re.compile(r"amina|deby|idriss|musa", re.IGNORECASE)
PAGES = (
    *"/incidents /map /timeline /claims /documents /actors /pledges /restrictions /talks".split(),
    *"/positions /sources /changes?since=0 /series/tolls /series/violations /series/escalation".split(),
    *"/pictures/timeline /pictures/tolls /decisions /map.json /sources.json".split(),
    "/incidents?q=treated",
)
FILES = (
    *"/incidents.json /incidents.csv /positions.json /positions.csv /changes.json?since=0".split(),
    *(f"/lists/{kind}.{ending}" for kind in ("claims", "documents", "actors") for ending in ("json", "csv")),
    *(f"/tables/{kind}.{ending}" for kind in ("tolls", "violations") for ending in ("json", "csv")),
    *"/drawings/timeline.svg /drawings/tolls.svg".split(),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of reports that name who was killed and who was wounded; one of them came again."""
    originals = [
        Original(
            name=f"{n}-amina-deby.txt",
            data=text.encode(),
            source=f"wire {n % 2}",
            url=url,
            published=f"2024-06-0{5 + n}",
        )
        for n, (text, url) in enumerate(
            [
                (FIRST, "https://wire.example/amina-killed"),
                (SECOND, "https://other.example/2024/deby_amina.html"),
                (LATER, "https://wire.example/amina-killed"),
            ]
        )
    ]
    return ledger_of(tmp_path_factory.mktemp("named") / "told.db", originals)


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, str]:
    """The tokens of one person of each role."""
    people = People.open(str(tmp_path / "people.db"), make=True)
    for role in Role:
        people.add(str(role), "no password fits this", by="test")
        people.grant(str(role), CASE, role, by="test")
    return {str(role): people.new_key(str(role), "test") for role in Role}


@pytest.fixture
def team(store: SqlLedger, keys: dict[str, str], tmp_path: Path) -> Iterator[Browser]:
    people = People.open(str(tmp_path / "people.db"))
    with TestClient[Any](
        site(store.location, people=people, case=CASE), base_url="http://127.0.0.1"
    ) as browser:
        yield browser


def seen(browser: Browser, key: str, address: str) -> str:
    answer = browser.get(address, headers={"authorization": f"Bearer {key}"})
    assert answer.status_code == 200, address
    return answer.text


def pages_of_records(store: SqlLedger) -> list[str]:
    ledger: Any = store.load()
    return [
        f"/{kind}/{one.id.partition(':')[2]}"
        for kind in ("incidents", "documents")
        for one in getattr(ledger, kind)
    ]


def routes(store: SqlLedger) -> list[str]:
    """Every route of the interface that tells something of records."""
    ledger: Any = store.load()
    lists = "incidents claims documents actors pledges restrictions talks positions decisions counts".split()
    ids = [f"records/{one.id}" for one in (*ledger.claims, *ledger.incidents, *ledger.documents)]
    wholes = [f"{kind}/{one.id}" for kind in ("incidents", "documents") for one in getattr(ledger, kind)]
    return [
        f"{PATH}/{path}" for path in (*lists, *ids, *wholes, "changes?since=0", "series/tolls", "problems")
    ]


def test_who_only_reads_meets_nobody_by_name_who_is_only_a_victim(
    team: Browser, store: SqlLedger, keys: dict[str, str]
) -> None:
    for address in (*PAGES, *pages_of_records(store), *routes(store)):
        told = seen(team, keys["viewer"], address)
        assert not VICTIMS.search(told), (address, VICTIMS.search(told))
    document = next(address for address in pages_of_records(store) if address.startswith("/documents"))
    assert MASK * 5 in seen(team, keys["viewer"], document)
    assert "Yusuf Salih" in seen(team, keys["viewer"], "/claims")  # who speaks is no victim only
    assert NAMELESS in seen(team, keys["viewer"], "/actors")


@pytest.mark.parametrize("role", ["analyst", "reviewer", "admin"])
def test_who_works_on_the_ledger_sees_the_words_as_they_are(
    team: Browser, store: SqlLedger, keys: dict[str, str], role: str
) -> None:
    for address in pages_of_records(store):
        assert VICTIMS.search(seen(team, keys[role], address)), address


@pytest.mark.parametrize("role", ["viewer", "admin"])
def test_no_file_of_a_page_names_them_whoever_takes_it(
    team: Browser, keys: dict[str, str], role: str
) -> None:
    for address in FILES:
        told = seen(team, keys[role], address)
        assert not VICTIMS.search(told), (address, VICTIMS.search(told))
    assert MASK in seen(team, keys[role], "/lists/claims.csv")


def test_alone_at_a_machine_pages_name_them_and_files_do_not(store: SqlLedger) -> None:
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as browser:
        assert "Amina Deby" in browser.get(pages_of_records(store)[0]).text
        assert "Amina" not in browser.get("/incidents.json").text
        assert json.loads(browser.get("/incidents.json").text)


def test_they_are_the_persons_whom_an_export_withholds(store: SqlLedger) -> None:
    masked = MaskedLedger.open(store.location)
    of_export = withheld_of(store)
    actors = store.load().actors

    nameless = [one for one in masked.listed("actors", Question()).records if one.name == NAMELESS]
    assert len(nameless) == len(of_export) == 1  # the other one stands in a text that counts no more
    names = {one.name for one in masked.listed("actors", Question()).records} - {NAMELESS}
    assert names == {one.name for one in actors if of_export.known_as(one.id) == one.id}


def test_words_keep_their_length_and_their_place(store: SqlLedger) -> None:
    masked = MaskedLedger.open(store.location)
    for document in store.load().documents:
        (told,) = masked.of_document(masked.find(document.id)).documents  # type: ignore[arg-type]
        assert len(told.text or "") == len(document.text or "")


def test_a_page_of_somebody_without_a_name_is_not_there(
    team: Browser, store: SqlLedger, keys: dict[str, str]
) -> None:
    (amina,) = (one.id for one in store.load().actors if one.name == "Amina Deby")
    answer = team.get(f"/actors/{amina}", headers={"authorization": f"Bearer {keys['viewer']}"})

    assert answer.status_code == 404
    assert not re.search("Amina", answer.text)
    assert "Amina Deby" in seen(team, keys["reviewer"], f"/actors/{amina}")


def test_what_somebody_decided_on_them_is_told_without_their_name(store: SqlLedger) -> None:
    (incident, *_) = store.load().incidents
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as browser:
        data = {"_csrf_token": token(browser), "kind": "accept", "target": incident.id, "by": "A. Nowak"}
        browser.post("/decide", data={**data, "why": "the sister of Amina Deby was heard"})
    (decision,) = MaskedLedger.open(store.location).decisions()

    assert decision.explanation.startswith("the sister of")
    assert "Amina" not in str(decision)
    assert "Amina" in str(store.decisions())


TELLS_NO_RECORD = frozenset(  # ids, numbers and hashes, or what no page of who only reads is made of
    "known originals lacking kept pages last_brought notes all_records derivation without_keys found_by "
    "keys_under tellers portions by_id digest held published documents_of_sources arrival log custody "
    "with_same_bytes redacted size verify search".split()
)


def test_whatever_else_a_ledger_comes_to_be_asked_is_masked_or_named_here() -> None:
    asked = {name for name in vars(Questions) if not name.startswith("_")}

    assert asked == {name for name in vars(MaskedLedger) if name in asked} | TELLS_NO_RECORD


def test_nothing_that_is_not_masked_is_asked_for_a_page_of_who_only_reads(
    team: Browser, store: SqlLedger, keys: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("by_id", "portions", "all_records", "tellers", "originals", "kept"):
        monkeypatch.setattr(Questions, name, None)
    for address in (*PAGES, *pages_of_records(store)):
        seen(team, keys["viewer"], address)
