"""From nothing to the first reviewed claim, in a browser, with nothing but what the pages say."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from counterclaim.ledger import SqlLedger
from tests.app.web.conftest import needs_chromium

pytestmark = needs_chromium
REPORT = "Kenya's army said that Somali soldiers had shelled Mandera on 3 June. Somalia denied it."


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    """A ledger of nothing."""
    return SqlLedger.create(tmp_path / "told.db")


def test_who_begins_with_nothing_is_led_to_the_first_reviewed_claim(page: Page, store: SqlLedger) -> None:
    page.set_default_timeout(60_000)  # the first text waits for the language model
    page.goto("/")
    page.get_by_role("link", name="Bring a report in").click()
    paste = page.locator(".way").first
    paste.get_by_label("The text").fill(REPORT)
    paste.get_by_label("On which day").fill("2024-06-05")
    paste.get_by_role("button").click()
    expect(page.locator(".beginning")).to_contain_text("had shelled Mandera")
    page.get_by_role("button", name="Read and keep it").click()
    expect(page.locator(".lead")).to_contain_text("1 read now")

    page.get_by_role("link", name="Review").click()
    expect(page.locator(".incident").first).to_contain_text("Mandera")
    page.locator("#by").fill("A. Nowak")
    page.keyboard.press("Tab")
    page.locator("body").press("a")
    expect(page.locator("h1")).to_have_text("You are through")
    assert [(one.kind, one.author) for one in store.decisions()] == [("accept", "A. Nowak")]
