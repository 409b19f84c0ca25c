"""Words that do harm where they are taken for markup, formulas, paths or directions: inert on every page."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Dialog

from counterclaim.app.web.addresses import actor_address, of_records
from counterclaim.app.web.lists import KINDS
from counterclaim.app.web.pictures import TITLES
from counterclaim.app.web.site import site
from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import Browser, Seen, needs_chromium, served
from tests.app.web.hostile import HEBREW, WORDS, hostile_ledger
from tests.app.web.test_deciding import token
from tests.app.web.test_roles import routes

REPORTED = b"Kenya's army said that Somali soldiers had shelled Mandera on 3 June."
RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"-\d+(\.\d+)?")  # below zero, as the escalation index may be: no formula
SHORT = [words[:400] for words in WORDS]  # as long as a form and an address take them
# The nearest box that is no part of a line must hold nothing else, or something between must isolate.
MIXED = """(marker) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.data.includes(marker) || text.parentElement.closest("option, textarea, script, svg")) continue;
    let at = text.parentElement, isolated = false;
    while (getComputedStyle(at).display === "inline") {
      isolated = isolated || getComputedStyle(at).unicodeBidi !== "normal";
      at = at.parentElement;
    }
    if (!isolated && at.textContent.trim() !== text.data.trim()) found.push(at.outerHTML.slice(0, 300));
  }
  return found.slice(0, 3);
}"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> SqlLedger:
    """A ledger of nothing but such words, also in what people decided."""
    store = hostile_ledger(tmp_path_factory.mktemp("hostile") / "told.db")
    with TestClient[Any](site(store.location), base_url="http://127.0.0.1") as browser:
        form = {"_csrf_token": token(browser, "/import")}
        held = store.load()
        decided = [{"kind": "rate", "target": held.documents[0].source or "", "value": "C"}]
        for incident, words in zip(held.incidents, SHORT, strict=False):
            decided.append({"kind": "accept", "target": incident.id})
            decided.append({"kind": "set", "target": incident.id, "member": "title", "value": words})
        decided.append({"kind": "set", "target": held.actors[0].id, "member": "name", "value": SHORT[2]})
        for number, fields in enumerate(decided):
            said = {"by": SHORT[number % len(SHORT)], "why": SHORT[(number + 1) % len(SHORT)]}
            browser.post("/decide", data={**form, **said, **fields}, follow_redirects=False)
    assert len(store.decisions()) >= len(held.incidents)
    return store


@pytest.fixture(scope="module")
def app(store: SqlLedger) -> Litestar:
    return site(store.location)


def addresses(app: Litestar, store: SqlLedger) -> list[str]:
    """Every route that tells something, and of every record its page."""
    held = store.load()
    fixed = [path for method, path in routes(app) if method == "GET" and "{" not in path]
    lists = [f"/lists/{kind}.{ending}" for kind in KINDS for ending in ("csv", "json")]
    series = [f"/series/{kind}" for kind in ("escalation", "violations", "tolls")]
    tables = [f"/tables/{kind}.{ending}" for kind in ("escalation", "tolls") for ending in ("csv", "json")]
    pictures = [f"/pictures/{kind}" for kind in TITLES]
    drawings = [f"/drawings/{kind}.svg" for kind in TITLES]
    told = [*(one.id for one in held.incidents), *(one.id for one in held.documents[:4])]
    own = [address for id in told if (address := of_records(id))]
    asked = [f"/incidents?q={words}" for words in ("script", HEBREW)]
    api = [f"/api/v1/records/{id}" for id in [*told, *(one.id for one in held.claims[:5])]]
    return [
        *fixed,
        *lists,
        *series,
        *tables,
        *pictures,
        *drawings,
        *own,
        *(actor_address(actor.id) for actor in held.actors),
        *asked,
        *api,
        "/changes?since=0",
    ]


def pages_of(app: Litestar, store: SqlLedger) -> list[str]:
    """What of it is looked at: pages, and drawings for themselves."""
    files = (".csv", ".json")
    return [
        one
        for one in addresses(app, store)
        if not one.startswith("/api/") and not one.partition("?")[0].endswith(files)
    ]


@needs_chromium
def test_on_no_page_do_words_do_anything(chromium: Chromium, app: Litestar, store: SqlLedger) -> None:
    dialogs: list[str] = []
    mixed: dict[str, Any] = {}
    telling: set[str] = set()

    def dismissed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    with served(app) as address:
        context = chromium.new_context(base_url=address)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("dialog", dismissed)
        seen = Seen(page, address)
        for where in pages_of(app, store):
            answer = page.goto(where, wait_until="load")
            assert answer is not None
            assert answer.status < 400, where
            found = page.evaluate(MIXED, HEBREW) if "/drawings" not in where else []
            if found:
                mixed[where] = found
            if HEBREW in page.evaluate("document.documentElement.textContent"):
                telling.add(where)
            assert not page.evaluate("document.documentElement.textContent.includes('\\u202e')"), where
        context.close()
    assert dialogs == []
    assert seen.elsewhere == []
    assert seen.errors == []
    assert mixed == {}
    assert {
        "/incidents",
        "/claims",
        "/documents",
        "/actors",
        "/positions",
        "/failed",
        "/decisions",
    } <= telling


@pytest.fixture(scope="module")
def browser(app: Litestar) -> Iterator[Browser]:
    with TestClient(app, base_url="http://127.0.0.1") as asked:
        yield asked


def test_files_hold_such_words_as_words(app: Litestar, browser: Browser, store: SqlLedger) -> None:
    telling = 0
    csv.field_size_limit(1_000_000)
    for where in addresses(app, store):
        answer = browser.get(where)
        assert answer.status_code < 400, where
        kind = answer.headers["content-type"].partition(";")[0]
        if kind == "application/json":
            telling += "elsewhere.invalid" in json.dumps(answer.json())
        elif kind == "text/csv":
            rows = list(csv.reader(io.StringIO(answer.text)))
            telling += "elsewhere.invalid" in answer.text
            runs = [cell for row in rows for cell in row if cell.startswith(RUNS_AS_FORMULA)]
            assert [cell for cell in runs if not NUMBER.fullmatch(cell)] == [], where
        name = answer.headers.get("content-disposition", "")
        assert not any(sign in name for sign in ("..", "/", "\\", "\n")), where
    assert telling > 10


def test_a_page_of_what_is_brought_in_shows_such_a_file_as_it_is_called(browser: Browser) -> None:
    form: dict[str, Any] = {"_csrf_token": (None, token(browser, "/import"))}
    for words in SHORT:
        name = words.replace("\x00", "")
        sent = {**form, "file": (f"{name}.txt", REPORTED, "text/plain"), "source": (None, words)}
        shown = browser.post("/import/look", files=sent)
        assert shown.status_code < 500
        assert "<script>alert" not in shown.text
        assert "\u202e" not in shown.text
