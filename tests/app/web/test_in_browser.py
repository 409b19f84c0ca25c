"""In a real browser: review by keyboard alone, filters as addresses, and pages that anybody can use."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import AXE, needs_chromium

pytestmark = needs_chromium


def test_a_reviewer_needs_nothing_but_the_keyboard(page: Page, store: SqlLedger, incident: str) -> None:
    page.goto("/review")
    page.keyboard.press("a")  # nobody signs yet: the field for the name is where the cursor goes
    page.keyboard.type("A. Nowak")
    page.keyboard.press("Tab")
    page.locator("body").press("a")
    page.wait_for_url("**/review?at=1")
    assert [decision.author for decision in store.decisions()] == ["A. Nowak"]

    page.goto("/review")
    page.keyboard.press("u")
    page.wait_for_url("**/review?at=0")
    page.keyboard.press("r")
    page.keyboard.type("a rumour")
    page.keyboard.press("Enter")
    page.wait_for_url("**/review?at=1")
    assert store.in_force("incidents", [incident])[0].status == "discounted"
    assert [decision.kind for decision in store.decisions()] == ["accept", "undo", "reject"]


def test_a_click_on_a_value_lights_its_words_on_the_same_screen(page: Page) -> None:
    page.goto("/review")
    page.keyboard.press("n")

    expect(page.locator("mark.on").first).to_be_visible()
    assert page.locator("#told").inner_text().startswith("In ")


def test_words_marked_in_the_text_are_those_that_say_so(page: Page, store: SqlLedger) -> None:
    page.goto("/review")
    page.keyboard.press("e")
    page.locator("#pages .line").first.select_text()
    page.locator("#pages .line").first.dispatch_event("mouseup", {"bubbles": True})

    assert "shelled Adre" in page.locator("#edit input.marked").first.input_value()


def test_filters_are_addresses_and_back_leads_back(page: Page) -> None:
    page.goto("/incidents")
    page.get_by_role("link", name="contested").click()
    page.wait_for_url("**/incidents?status=contested")
    assert page.locator("h1").inner_text() == "1 incident"
    page.go_back()
    page.wait_for_url("**/incidents")
    expect(page.locator(".chip")).to_have_count(0)
    page.locator("body").press("/")
    page.keyboard.type("nothing of the kind")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=nothing**")
    assert page.locator("h1").inner_text() == "0 incidents"


PAGES = (
    *"/incidents /map /map?status=confirmed /timeline /timeline?status=confirmed".split(),
    *"/pictures/map?status=contested /pictures/timeline".split(),
    *"/series/escalation /series/tolls?status=contested".split(),
    *"/positions /changes?since=0 /sources /import /failed".split(),
    *"/actors/state:TD/armed-force /claims /actors /talks /review /waiting /decisions /review?at=1".split(),
    "incident",
    "document",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", PAGES)
def test_a_page_can_be_used_by_anybody_and_is_no_wider_than_a_telephone(
    page: Page, store: SqlLedger, incident: str, where: str, scheme: Any
) -> None:
    ids = {"incident": incident, "document": store.load().documents[0].id}
    path = f"/{where}s/{ids[where].partition(':')[2]}" if where in ids else where
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations.map((v) => [v.id, v.nodes[0].html])")
    assert found == []

    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("where", ["/incidents", "/timeline", "/claims", "/review"])
def test_on_paper_stands_what_is_told_and_nothing_that_is_pressed(page: Page, where: str) -> None:
    page.goto(where)
    page.emulate_media(media="print")

    for pressed in (".bar-top", ".tabs", ".facets", ".slider", ".decide", "footer"):
        expect(page.locator(f"{pressed}:visible")).to_have_count(0)
    assert page.locator("main").inner_text().strip()
