"""The page of a document: its layers, links to words that last, and what people add by marking words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Status
from tests.app.web.conftest import Browser, ledger_of, needs_chromium
from tests.app.web.test_deciding import token

TEXT = (
    "Kenya's army said that Somali soldiers had shelled Mandera on 3 June.\n\n"
    "Mogadishu called that a fairy tale 🎭. "
    "At the door of the same gunners, the Blue Shield network put a shelled school in Elwak on 5 June."
)
LATER = TEXT.replace("on 3 June", "on 4 June")
FAIRY = "Mogadishu called that a fairy tale"
SCHOOL = "the Blue Shield network put a shelled school in Elwak on 5 June"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of one report, which came again with another day."""
    originals = [
        Original(
            name="report.txt",
            data=text.encode(),
            source="Coast wire",
            url="https://coast.example/mandera",
            published=day,
        )
        for text, day in ((TEXT, "2024-06-06"), (LATER, "2024-06-07"))
    ]
    return ledger_of(tmp_path_factory.mktemp("read") / "told.db", originals)


@pytest.fixture
def document(store: SqlLedger) -> str:
    """The text that counts."""
    return next(one.id for one in store.load().documents if one.superseded_by is None)


@pytest.fixture
def where(document: str) -> str:
    """Its page."""
    return f"/documents/{document.partition(':')[2]}"


def added(browser: Browser, document: str, **fields: str) -> tuple[int, str]:
    """Send the form, and what came of it."""
    data = {"_csrf_token": token(browser), "kind": "add", "target": document, "to": "/review"}
    data |= {"by": "A. Nowak", "why": "the reader missed it", **fields}
    answer = browser.post("/decide", data=data)
    return answer.status_code, answer.text


def test_a_denial_that_was_missed_makes_the_incident_contested_until_it_is_taken_back(
    browser: Browser, store: SqlLedger, document: str, where: str
) -> None:
    incident = store.load().incidents[0]
    denial = {"what": "account", "other": incident.id, "party": "Somalia", "stance": "deny", "words": FAIRY}
    assert added(browser, document, **denial)[0] == 200
    assert [one.status for one in store.load().incidents if one.id == incident.id] == [Status.CONTESTED]
    shown = browser.get(where).text
    assert "the reader missed it" in shown
    assert "added</b> <bdi>“Mogadishu called that a fairy tale”" in shown

    form = {"_csrf_token": token(browser), "kind": "undo", "target": store.decisions()[0].id, "to": where}
    browser.post("/decide", data={**form, "by": "B. Ito", "why": "no denial"})
    assert store.load().incidents[0].status == incident.status


def test_an_incident_that_was_missed_may_name_whom_only_its_document_names(
    browser: Browser, store: SqlLedger, document: str
) -> None:
    told = {"what": "incident", "type": "attack.artillery", "party": "Blue Shield network", "words": SCHOOL}
    assert added(browser, document, **told, date="2024-06-05", place="Elwak", killed="2+")[0] == 200

    (incident,) = (one for one in store.load().incidents if any(a.added for a in one.accounts))
    assert (incident.type, str(incident.status)) == ("attack.artillery", "single-source")
    assert incident.place is not None


def test_a_statement_that_was_missed_is_in_the_list_of_statements(
    browser: Browser, store: SqlLedger, document: str
) -> None:
    said = {"what": "claim", "party": "Blue Shield network", "words": SCHOOL, "at": "999:1010"}
    status, text = added(browser, document, **said)

    assert status == 200, text  # where the words stood does not fit, so they are looked for themselves
    assert SCHOOL in browser.get("/claims").text
    assert "added that already" in added(browser, document, **said)[1]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"what": "claim", "words": "nobody wrote this"}, "does not stand in"),
        ({"what": "claim", "words": ""}, "mark the words"),
        ({"what": "rumour"}, "it is one of"),
        ({"what": "incident", "type": "attack.artillery", "stance": "deny"}, "a denial alone is no incident"),
        ({"what": "incident", "type": "party"}, "type"),
        ({"what": "account", "other": "incident:none"}, "no record"),
        ({"what": "claim", "party": ""}, "who says it"),
        ({"what": "claim", "stance": "shout"}, "stance"),
        ({"what": "account", "observed": "dreamt"}, "saw or records"),
        ({"what": "claim", "target": "incident"}, "no document"),
    ],
)
def test_what_cannot_be_added_says_why_and_changes_nothing(
    browser: Browser, store: SqlLedger, document: str, fields: dict[str, str], said: str
) -> None:
    incident = store.load().incidents[0].id
    whole = {"party": "Somalia", "words": FAIRY, "other": incident, **fields}
    if whole.get("target") == "incident":
        whole["target"] = incident
    status, text = added(browser, document, **whole)

    assert status in (400, 404)
    assert said in text
    assert not store.decisions()


def test_a_link_to_words_finds_them_where_another_reading_has_moved_them(
    browser: Browser, where: str
) -> None:
    at = LATER.index(FAIRY)
    place = f"{at}-{at + len(FAIRY)}"
    for stood in (place, "3-37", "0-999999", "nonsense"):
        answer = browser.get(f"{where}/words", params={"at": stood, "said": FAIRY}, follow_redirects=False)
        assert answer.headers["location"] == f"{where}?at={place}#d1-{place}"
    assert f'id="d1-{place}"' in browser.get(f"{where}?at={place}").text


def test_a_link_to_words_that_are_gone_says_so(browser: Browser, where: str) -> None:
    lost = browser.get(f"{where}/words", params={"at": "0-9", "said": "the bridge fell"})

    assert "no longer stand in this text" in lost.text


def test_a_later_text_shows_what_it_says_otherwise(browser: Browser, where: str) -> None:
    shown = browser.get(where).text

    assert "What it says otherwise than" in shown
    assert "on 3 June" in shown  # the sentence as it was, and as it is


@needs_chromium
def test_marked_words_fill_the_form_and_one_key_opens_it(
    page: Page, store: SqlLedger, where: str, document: str
) -> None:
    page.goto(where)
    page.locator("#pages .line").nth(1).select_text()
    page.locator("#pages .line").nth(1).dispatch_event("mouseup", {"bubbles": True})
    expect(page.locator("#marked-said")).to_contain_text("Marked: “Mogadishu")
    page.locator("body").press("c")
    page.locator("#add-claim [name=party]").fill("Mogadishu")
    page.locator("#add-claim [name=why]").fill("missed")
    page.locator("#by").fill("A. Nowak")
    page.locator("#add-claim [name=why]").press("Enter")
    expect(page.locator(".held")).to_contain_text("missed")

    (decision,) = store.decisions()
    assert decision.added is not None
    (words,) = decision.added.words
    start = LATER.index("Mogadishu")
    assert (words.start, words.end) == (start, len(LATER))  # a sign of two halves counts as one

    page.goto(where)
    page.locator("#pages .line").nth(1).select_text()
    page.locator("#pages .line").nth(1).dispatch_event("mouseup", {"bubbles": True})
    page.get_by_role("link", name="link to these words").click()
    page.wait_for_url(f"**{where}?at=*")
    expect(page.locator("mark.on").first).to_be_visible()


@needs_chromium
def test_layers_of_the_text_are_shown_and_hidden(page: Page, where: str) -> None:
    page.goto(where)
    expect(page.locator("mark.l-times").first).to_contain_text("4 June")
    page.get_by_label("when").uncheck()
    expect(page.locator("mark.l-times")).to_have_count(0)
    expect(page.locator("mark.l-attributions").first).to_be_visible()
