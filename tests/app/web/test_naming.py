"""The page of an actor: its names by who uses them, and what people decide on it."""

from __future__ import annotations

import re

from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor
from tests.app.web.conftest import Browser
from tests.app.web.test_deciding import token

ARMY = "/actors/state:TD/armed-force"
SIGNED = {"by": "A. Nowak", "why": "known from its charter"}


def decide(browser: Browser, **fields: str) -> str:
    data = {"_csrf_token": token(browser), "target": "state:TD/armed-force", "to": ARMY, **SIGNED, **fields}
    return str(browser.post("/decide", data=data).text)


def actors(store: SqlLedger) -> dict[str, Actor]:
    return {actor.id: actor for actor in store.load().actors}


def test_every_name_of_an_actor_says_who_uses_it_and_leads_to_the_words(browser: Browser) -> None:
    listed = browser.get("/actors").text
    assert f'href="{ARMY}"' in listed

    shown = browser.get(ARMY).text
    assert "Armed forces of Chad" in shown
    (words, *_) = re.findall(r'<a class="w" href="([^"]+)"', shown)
    assert browser.get(words.replace("&amp;", "&")).url.path.startswith("/documents/")


def test_what_an_actor_is_can_be_set_and_taken_back(browser: Browser, store: SqlLedger) -> None:
    assert "known from its charter" in decide(browser, kind="set", member="kind", value="armed-group")
    assert actors(store)["state:TD/armed-force"].kind == "armed-group"

    decide(browser, kind="undo", target=store.decisions()[0].id)
    assert actors(store)["state:TD/armed-force"].kind == "armed-force"
    assert "of an actor cannot be none" in decide(browser, kind="set", member="kind", value="none")


def test_two_actors_become_one_by_the_name_of_the_other(browser: Browser, store: SqlLedger) -> None:
    decide(browser, kind="merge", other="sudan")

    assert "state:SD" not in actors(store)
    assert browser.get("/actors/state:SD").url.path == ARMY  # an earlier id leads to where it stands now


def test_a_name_that_is_nobodys_splits_nothing(browser: Browser, store: SqlLedger) -> None:
    assert "is never called" in decide(browser, kind="split", name="the moon", called="Moon")
    assert not store.decisions()
    assert browser.get("/actors/state:XX").status_code == 404
