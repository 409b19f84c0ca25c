"""Other words for what was read: marked on a page or sent by a program, shown, and taken back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.seconding import Seconding
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account
from counterclaim.model.people import Role
from tests.app.web.conftest import AXE, Browser, needs_chromium
from tests.app.web.test_deciding import token

WORDS = "shelled Adre"
SIGNED = {"by": "A. Nowak", "why": "the day is told by the reporter"}
SET = {"kind": "set", "member": "words", **SIGNED}


@pytest.fixture
def claim(store: SqlLedger) -> Claim:
    """What Chad's army says."""
    return next(one for one in store.load().claims if one.stance != "deny")


@pytest.fixture
def where(claim: Claim) -> str:
    """The page of the document that it stands in."""
    return f"/documents/{claim.document.partition(':')[2]}"


def said(store: SqlLedger, claim: Claim) -> list[str]:
    (now,) = store.in_force("claims", [claim.id])
    return [words.quote for words in now.evidence_of["content"]]


def account_on(store: SqlLedger, claim: Claim) -> Account:
    return next(a for i in store.load().incidents for a in i.accounts if claim.id in a.claims)


def sent(browser: Browser, **fields: str) -> tuple[int, str]:
    answer = browser.post("/decide", data={"_csrf_token": token(browser), **SET, **fields})
    return answer.status_code, answer.text


def test_a_statement_rests_on_the_words_that_were_marked_until_that_is_taken_back(
    browser: Browser, store: SqlLedger, claim: Claim, where: str
) -> None:
    read = said(store, claim)
    assert sent(browser, target=claim.id, value=WORDS, to=where)[0] == 200

    assert said(store, claim) == [WORDS]
    assert [words.quote for words in account_on(store, claim).evidence] == [WORDS]
    shown = browser.get(where).text
    assert f"“{WORDS}”" in re.sub(r"<[^>]+>", "", shown)
    assert SIGNED["why"] in shown
    assert SIGNED["why"] in browser.get("/decisions").text

    sent(browser, kind="undo", target=store.decisions()[-1].id)
    assert said(store, claim) == read
    assert store.verify() == []


def test_an_account_is_named_on_the_page_of_its_incident(
    browser: Browser, store: SqlLedger, claim: Claim, incident: str
) -> None:
    page = browser.get(f"/incidents/{incident.partition(':')[2]}").text
    assert f'<option value="{claim.id}">' in page[page.index('id="words"') :]

    assert sent(browser, target=incident, account=claim.id, value=WORDS)[0] == 200
    assert said(store, claim) == [WORDS]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"value": "words that stand nowhere"}, "does not stand in"),
        ({"value": "e"}, "stands"),
        ({"value": WORDS, "why": ""}, "needs its reason"),
        ({"value": ""}, "does not stand in"),
        ({"value": WORDS, "target": "state:SD"}, "name the account"),
    ],
)
def test_words_that_cannot_be_meant_change_nothing(
    browser: Browser, store: SqlLedger, claim: Claim, fields: dict[str, str], told: str
) -> None:
    status, text = sent(browser, **{"target": claim.id, **fields})

    assert status == 400
    assert told in text
    assert not store.decisions()


def test_of_words_that_stand_twice_those_are_meant_that_were_marked(
    browser: Browser, store: SqlLedger, claim: Claim
) -> None:
    text = next(one.text or "" for one in store.load().documents if one.id == claim.document)
    second = text.index("had", text.index("had") + 1) if text.count("had") > 1 else text.rindex("a")
    letter = text[second]
    assert text.count(letter) > 1

    assert sent(browser, target=claim.id, value=letter, at=f"{second}:{second + 1}")[0] == 200
    assert store.decisions()[0].evidence[0].start == second


def test_a_program_sets_words_as_a_page_does(browser: Browser, store: SqlLedger, claim: Claim) -> None:
    answer = browser.post(f"{PATH}/decisions", json={**SET, "target": claim.id, "value": WORDS})

    assert answer.status_code == 201
    taken = answer.json()
    assert (taken["member"], taken["value"], taken["evidence"][0]["quote"]) == ("words", WORDS, WORDS)
    assert said(store, claim) == [WORDS]


def test_two_people_agree_to_the_words_that_one_of_them_marked(
    store: SqlLedger, claim: Claim, tmp_path: object
) -> None:
    people = People.open(f"{tmp_path}/people.db", make=True)
    for name in ("A. Nowak", "B. Okoye"):
        people.add(name, "no password fits this", by="test")
        people.grant(name, "border", Role.REVIEWER, by="test")
    people.set_two_people("border", True, by="test")
    team = Seconding(people=people, case="border")
    fields = {**SET, "target": claim.id, "value": "a", "at": "2:3"}

    first = team.move(store, fields, "A. Nowak")
    other = team.move(store, {**fields, "at": "7:8"}, "A. Nowak")  # the same letter, elsewhere
    assert said(store, claim) != ["a"]
    assert team.answer(store, "agree", other.id, "B. Okoye", "")
    assert team.answer(store, "refuse", first.id, "B. Okoye", "the other one") is None

    assert store.decisions()[-1].evidence[0].start == 7
    assert said(store, claim) == ["a"]


@needs_chromium
@pytest.mark.parametrize("on", ["document", "incident"])
def test_words_are_marked_with_the_keyboard_and_the_text_pane(
    page: Page, store: SqlLedger, claim: Claim, where: str, incident: str, on: str
) -> None:
    page.goto(where if on == "document" else f"/incidents/{incident.partition(':')[2]}")
    page.locator("#by").fill("A. Nowak")
    page.locator("#by").press("Tab")
    page.locator("body").press("w")
    assert violations(page) == []
    form = page.locator("#words form")
    form.locator("select").select_option(claim.id)
    page.evaluate(
        """words => {
          const lines = Array.from(document.querySelectorAll("#pages .line"));
          const line = lines.find((one) => one.textContent.includes("said that"));
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), nodes = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const place = (at) => {
            for (const node of nodes) { if (at <= node.length) return [node, at]; at -= node.length; }
          };
          const start = nodes.map((node) => node.data).join("").indexOf(words);
          const range = document.createRange();
          range.setStart(...place(start));
          range.setEnd(...place(start + words.length));
          document.getSelection().removeAllRanges();
          document.getSelection().addRange(range);
          line.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }""",
        WORDS,
    )
    expect(form.locator("textarea")).to_have_value(WORDS)
    form.locator("[name=why]").fill(SIGNED["why"])
    form.locator("[name=why]").press("Enter")
    expect(page.locator(".held")).to_contain_text(SIGNED["why"])

    assert said(store, claim) == [WORDS]
    page.locator("body").press("?")
    expect(page.locator("#keys")).to_contain_text("mark other words")
    assert violations(page) == []


def violations(page: Page) -> object:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate("async () => (await axe.run()).violations.map((one) => one.id)")


@needs_chromium
def test_a_statement_that_is_clicked_is_the_one_whose_words_change(
    page: Page, claim: Claim, where: str
) -> None:
    page.goto(where)
    page.locator(f'[id="{claim.id}"]').click()

    assert page.locator("#words select").input_value() == claim.id
