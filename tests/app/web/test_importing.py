"""Reports brought in from the browser: shown first, kept on a word, and bounded in every way."""

from __future__ import annotations

import io
import os
import re
import zipfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app import bringing
from counterclaim.app.bringing import Sent
from counterclaim.app.web import intake as limits
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.intake import RETRIED, Intake, _some_of_the_web
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.errors import BadPack
from counterclaim.model.people import Role
from counterclaim.model.problems import Attempt
from counterclaim.sources.connecting import Deadline
from counterclaim.sources.fetching import Fetcher
from tests.app.web.conftest import Browser
from tests.sources.web import Page, Site, serving

REPORT = "Chad's army said that Sudanese soldiers had shelled Tine on 5 June."
ARTICLE = f"<!doctype html><html><body><article><h1>Tine</h1><p>{REPORT}</p></article></body></html>"


@pytest.fixture(scope="module")
def web() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def way_in(web: Site) -> Intake:
    """A way in that may reach the pages of the test, and whatever is public."""
    web.pages.clear()
    web.asked.clear()
    return Intake(["none"], fetcher=web.fetcher)


@pytest.fixture
def browser(store: SqlLedger, way_in: Intake) -> Iterator[Browser]:
    with TestClient[Any](site(store.location, intake=way_in), base_url="http://127.0.0.1") as asked:
        yield asked


def form(browser: Browser) -> str:
    found = re.search(r'name="_csrf_token" value="([^"]+)"', browser.get("/import").text)
    assert found
    return found[1]


def look(browser: Browser, **sent: Any) -> Any:
    """What the page shows of something that is sent."""
    files = {name: value for name, value in sent.items() if isinstance(value, tuple)}
    words = {name: (None, value) for name, value in sent.items() if name not in files}
    return browser.post("/import/look", files={"_csrf_token": (None, form(browser)), **words, **files})


def keep(browser: Browser, shown: str) -> Any:
    key = re.search(r'name="key" value="([^"]+)"', shown)
    assert key
    return browser.post("/import/keep", data={"_csrf_token": form(browser), "key": key[1]})


def test_a_pasted_text_is_shown_first_and_kept_when_somebody_says_so(
    browser: Browser, store: SqlLedger
) -> None:
    before = store.held("documents").records
    shown = look(browser, text=REPORT, source="Abeche radio", published="2024-06-06")

    assert "Abeche radio" in shown.text
    assert "shelled Tine" in shown.text
    assert store.held("documents").records == before

    assert "1 read now" in keep(browser, shown.text).text
    assert "Abeche radio" in {document.source for document in store.load().documents}
    assert "Tine" in browser.get("/incidents").text
    assert "is in the ledger already" in look(browser, text=REPORT, source="Abeche radio").text


def test_what_was_kept_is_not_kept_twice(browser: Browser) -> None:
    shown = look(browser, text=REPORT).text

    assert keep(browser, shown).status_code == 200
    again = keep(browser, shown)
    assert (again.status_code, "kept already" in again.text) == (400, True)


def test_files_come_by_their_kind_and_a_zip_with_all_in_it(browser: Browser, store: SqlLedger) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/first.txt", REPORT)
        archive.writestr("../../second.html", ARTICLE)
        archive.writestr("picture.gif", b"GIF89a")
    shown = look(browser, file=("reports.zip", packed.getvalue(), "application/zip"))

    assert "reports.zip/a/first.txt" in shown.text
    assert ".gif files are not read" in shown.text
    assert "second.html" in shown.text  # refused by name, as a path that leads out
    assert "1 read now" in keep(browser, shown.text).text
    assert all(".." not in (document.name or "") for document in store.load().documents)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("/etc/passwd.exe", b"MZ", "passwd.exe: .exe files are not read"),
        ("..\\..\\report", b"x", "files without an ending are not read"),
        ("empty.txt", b"", "empty"),
        ("broken.pdf", b"%PDF-1.7 and no more", "broken.pdf"),
        ("broken.zip", b"PK and no more", "no zip file, or a broken one"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_before_it_is_kept(
    browser: Browser, name: str, data: bytes, said: str
) -> None:
    shown = look(browser, file=(name, data, "text/plain"))

    assert said in shown.text
    assert "/etc/" not in shown.text


def test_a_page_of_the_web_comes_with_its_address(browser: Browser, store: SqlLedger, web: Site) -> None:
    web.pages["/tine"] = Page(ARTICLE.encode())
    shown = look(browser, address=web.url("/tine"))

    assert "shelled Tine" in shown.text
    keep(browser, shown.text)
    assert web.asked.count("/tine") == 1  # what is kept is what was shown, not what stands there now
    assert web.url("/tine") in {document.url for document in store.load().documents}


def test_a_page_that_does_not_come_can_be_kept_as_a_failure_and_tried_again(
    browser: Browser, store: SqlLedger, web: Site
) -> None:
    web.pages["/later"] = Page(status=500)
    shown = look(browser, address=web.url("/later"), source="Abeche radio")
    assert "its host has a fault" in shown.text
    assert "1 could not be read" in keep(browser, shown.text).text
    assert "its host has a fault" in browser.get("/failed").text

    web.pages["/later"] = Page(ARTICLE.encode())
    answer = browser.post("/failed/retry", data={"_csrf_token": form(browser)})
    assert "1 read now" in answer.text
    assert "Everything that came could be read" in browser.get("/failed").text
    assert "Abeche radio" in {document.source for document in store.load().documents}


def test_trying_again_opens_no_file_of_this_machine(
    browser: Browser, store: SqlLedger, tmp_path: Path
) -> None:
    from counterclaim.model.problems import Attempt, Problem

    secret = tmp_path / "secret.txt"
    secret.write_text(REPORT, encoding="utf-8")
    failed = Problem(
        document=None, stage="sources", message="was not there", attempt=Attempt(named=str(secret))
    )
    store.note([failed])
    browser.post("/failed/retry", data={"_csrf_token": form(browser)})

    assert "was not there" in browser.get("/failed").text
    assert "secret.txt" not in {document.name for document in store.load().documents}


NOT_PUBLIC = """
http://localhost/ http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f.1/ http://0.0.0.0/
http://[::1]/ http://[::]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[64:ff9b::7f00:1]/
http://[2002:7f00:1::]/ http://10.0.0.1/ http://172.16.0.1/ http://192.168.0.1/ http://100.64.0.1/
http://169.254.169.254/latest/meta-data/ http://[fd00:ec2::254]/ http://[fe80::1]/ http://224.0.0.1/
http://127.0.0.1:22/ http://example.org:8080/ http://user:secret@example.org/
""".split()
NO_PAGES = """
file:///etc/passwd ftp://example.org/ gopher://127.0.0.1:70/ data://text/plain,x jar:http://example.org!/
http:///etc/passwd http://\x00/ /etc/passwd etc/passwd - dict://127.0.0.1:11211/
""".split()


@pytest.mark.parametrize("address", [*NOT_PUBLIC, *NO_PAGES])
def test_no_address_leads_into_this_machine_or_its_network(
    store: SqlLedger, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reached(*_: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", reached)
    way_in = Intake(["none"], fetcher=lambda: Fetcher(pause=0))
    with TestClient[Any](site(store.location, intake=way_in), base_url="http://127.0.0.1") as program:
        answer = program.post(f"{PATH}/imports/looks", json={"address": address})

    assert "root:" not in answer.text
    if answer.status_code != 400:
        told = answer.json()
        assert told["documents"] == []
        assert re.search(
            r"no public address|port|only http|nothing is fetched", told["problems"][0]["message"]
        )


def test_no_redirect_and_no_name_leads_there_either(store: SqlLedger, web: Site) -> None:
    web.pages.clear()
    web.pages["/away"] = Page(status=302, headers={"Location": "http://169.254.169.254/latest/"})

    def resolve(host: str, _port: int, _seconds: float) -> list[str]:
        return {"rebound.example": ["10.0.0.7"]}.get(host, [host])

    way_in = Intake(["none"], fetcher=lambda: web.fetcher(resolve=resolve))
    with TestClient[Any](site(store.location, intake=way_in), base_url="http://127.0.0.1") as program:
        for address in (web.url("/away"), "http://rebound.example/"):
            told = program.post(f"{PATH}/imports/looks", json={"address": address}).json()
            assert told["documents"] == []
            assert "no public address" in told["problems"][0]["message"]


def test_a_host_that_never_ends_holds_nobody_for_long(
    browser: Browser, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drip(out: Any) -> None:
        import time

        for _ in range(200):
            out.write(b" ")
            out.flush()
            time.sleep(0.05)

    web.pages["/slow"] = Page(slowly=drip)
    started = Deadline.start
    monkeypatch.setattr(Deadline, "start", lambda self, _: started(self, 0.6))
    told = browser.post(f"{PATH}/imports/looks", json={"address": web.url("/slow")}).json()

    assert "cannot be fetched" in told["problems"][0]["message"]


def test_more_than_a_request_may_hold_is_refused(browser: Browser, store: SqlLedger) -> None:
    before = store.held("documents").records
    much = b"x" * (26 * 1024 * 1024)

    assert look(browser, file=("much.txt", much, "text/plain")).status_code == 413
    sent = {"file": b64encode(much).decode(), "name": "much.txt"}
    assert browser.post(f"{PATH}/imports/looks", json=sent).status_code == 413
    assert store.held("documents").records == before


def test_one_person_cannot_ask_without_end(browser: Browser) -> None:
    answers = [
        browser.post(f"{PATH}/imports/looks", json={"text": "Calm."}).status_code
        for _ in range(limits.LOOKS + 2)
    ]

    assert answers == [201] * limits.LOOKS + [429] * 2


def test_only_so_many_documents_come_at_once(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing, "MOST", 2)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", f"{REPORT} {number}")
    sent = {"file": b64encode(packed.getvalue()).decode(), "name": "five.zip"}
    told = browser.post(f"{PATH}/imports/looks", json=sent).json()

    assert len(told["documents"]) == 2
    assert "only 2 documents are taken at once" in told["problems"][0]["message"]


def test_no_more_is_unpacked_than_there_is_room_for(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "MOST_BYTES", 3_000_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", os.urandom(600_000).hex())
    sent = {"file": b64encode(packed.getvalue()).decode(), "name": "wide.zip"}
    told = browser.post(f"{PATH}/imports/looks", json=sent).json()

    assert len(told["documents"]) == 2
    assert "only 2 documents are taken at once" in told["problems"][0]["message"]


def test_what_was_looked_at_waits_still_if_reading_it_fails(store: SqlLedger) -> None:
    intake = Intake(["no such pack"])
    _, key = intake.look(store, Sent(text=REPORT), "A. Nowak")

    for _ in range(2):
        with pytest.raises(BadPack):
            intake.keep(store, key, "A. Nowak")


def test_a_retry_fetches_some_pages_and_leaves_the_others_to_the_next() -> None:
    lets_through = _some_of_the_web()
    pages = [Attempt(named=f"https://wire.example/{number}") for number in range(RETRIED + 5)]

    assert not lets_through(Attempt(named="report.txt"))
    assert [lets_through(page) for page in pages] == [True] * RETRIED + [False] * 5


def test_programs_bring_in_what_pages_do(browser: Browser, store: SqlLedger) -> None:
    looked = browser.post(
        f"{PATH}/imports/looks", json={"text": REPORT, "source": "Abeche radio", "published": "2024-06-06"}
    ).json()
    assert looked["documents"][0]["document"]["source"] == "Abeche radio"

    summary = browser.post(f"{PATH}/imports", json={"key": looked["key"]})
    assert (summary.status_code, summary.json()["new"]) == (201, 1)
    assert browser.post(f"{PATH}/problems/retries", json={}).json()["lost"] == 0
    assert any("Tine" in (document.text or "") for document in store.load().documents)


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "send one of the three"),
        ({"text": "a", "address": "https://example.org"}, "send one of the three"),
        ({"file": "no base64!", "name": "a.txt"}, "not in Base64"),
        ({"text": "a", "published": "yesterday"}, "is no day"),
    ],
)
def test_what_cannot_be_brought_in_says_why(browser: Browser, sent: dict[str, str], said: str) -> None:
    answer = browser.post(f"{PATH}/imports/looks", json=sent)

    assert answer.status_code == 400
    assert said in answer.json()["message"]


def test_nobody_keeps_what_another_looked_at_and_who_brought_what_is_on_record(
    store: SqlLedger, tmp_path: Path
) -> None:
    people = People.open(str(tmp_path / "people.db"), make=True)
    for name in ("A. Nowak", "B. Okoye"):
        people.add(name, "no password fits this", by="test")
        people.grant(name, "border", Role.ANALYST, by="test")
    bearer = {
        name: {"authorization": f"Bearer {people.new_key(name, 'test')}"} for name in ("A. Nowak", "B. Okoye")
    }
    team = site(store.location, people=people, case="border", intake=Intake(["none"], people=people))
    with TestClient[Any](team, base_url="http://127.0.0.1") as program:
        looked = program.post(f"{PATH}/imports/looks", json={"text": REPORT}, headers=bearer["A. Nowak"])
        key = {"key": looked.json()["key"]}
        assert program.post(f"{PATH}/imports", json=key, headers=bearer["B. Okoye"]).status_code == 400
        assert program.post(f"{PATH}/imports", json=key, headers=bearer["A. Nowak"]).status_code == 201

    entry = people.entries()[0]
    assert (entry.person, entry.action, entry.detail) == ("A. Nowak", "import", "1 new, 0 known, 0 not read")
