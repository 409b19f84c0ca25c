"""The timeline: incidents over days, each a way to its page, with talks, restrictions and the index below."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from counterclaim.app.web import around
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.charting import charted
from counterclaim.app.web.marked import Marked
from counterclaim.ledger import SqlLedger
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.situations import RestrictionLevel
from counterclaim.views.pictures.bars import Bar
from counterclaim.views.report.wording import STATUSES
from counterclaim.views.series import Period
from tests.app.web.conftest import Browser, needs_chromium, read_in

EMPTY = Ledger(generated_by=Derivation(version="0", rules="own-loss"))
REPORT = (
    "Kenya's army said that Somali soldiers had shelled Kenyan soldiers near Mandera on 3 June. "
    "Somalia said that Kenyan soldiers had shelled Somali soldiers near Mandera on 5 June. "
    "Kenya closed the border with Somalia on 6 June. Kenya and Somalia held talks in Nairobi on 9 June."
)


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two attacks, a closed border and talks."""
    return read_in(tmp_path_factory.mktemp("timed") / "told.db", REPORT, "Coast wire")


@pytest.fixture
def store(reported: Path) -> SqlLedger:
    return SqlLedger.open(reported)


def test_below_the_incidents_lie_talks_and_restrictions(browser: Browser) -> None:
    shown = browser.get("/timeline").text

    assert 'class="bar-of talks"' in shown
    assert "closure" in shown
    assert "talks: Kenya, Somalia, 9 June 2024" in shown


def test_two_sides_have_a_panel_of_the_escalation_index_with_what_each_did_to_the_other(
    browser: Browser,
) -> None:
    shown = browser.get("/timeline").text

    assert "Escalation index of Kenya and Somalia" in shown
    assert shown.count('class="stem one') >= 1
    assert shown.count('class="stem other') >= 1
    assert "which is missing and not zero" in shown


def test_the_timeline_shows_what_the_list_is_narrowed_to(browser: Browser) -> None:
    assert "Timeline of 1 incident<" in browser.get("/timeline?since=2024-06-04&until=2024-06-05").text
    assert 'href="/timeline?until=2024-06-04"' in browser.get("/incidents?until=2024-06-04").text
    assert "No incident matches" in browser.get("/timeline?until=1999-01-01").text


def test_what_has_no_room_in_a_column_is_counted_and_leads_to_its_days() -> None:
    """Three hundred incidents over a year: no column is higher than ten marks, and none is lost."""
    days = [date(2023, 1, 1) + timedelta(days=step % 365) for step in range(300)] + [date(2023, 6, 1)] * 20
    incidents = [_told(number, day) for number, day in enumerate(days)]
    chart = charted(incidents, [], EMPTY, Period(), Asked())

    assert chart is not None
    assert len(chart.marks) + sum(more.number for more in chart.further) == len(incidents)
    assert all(mark.y > 0 for mark in chart.marks)
    assert all("since=2023-" in more.address for more in chart.further)


def test_words_beside_a_bar_never_leave_the_drawing() -> None:
    incidents = [_told(1, date(2023, 1, 1)), _told(2, date(2023, 12, 31))]
    bars = [
        Bar(first, first, RestrictionLevel.TOTAL, "closure of a road " * 20, open=True)
        for first in (date(2023, 1, 1), date(2023, 7, 1), date(2023, 12, 31))
    ]
    chart = charted(incidents, bars, EMPTY, Period(), Asked())

    assert chart is not None
    assert [lane.anchor for lane in chart.lanes] == ["start", "end", "end"]
    assert all(lane.words.endswith("…") for lane in chart.lanes)


@needs_chromium
def test_the_handles_hide_marks_and_lines_of_other_days(page: Page) -> None:
    page.goto("/timeline")
    expect(page.locator(".mark-of")).to_have_count(2)
    page.locator("#from").fill("2")
    expect(page.locator(".mark-of:visible")).to_have_count(1)
    expect(page.locator("li[data-number]:visible")).to_have_count(1)
    expect(page.locator("#slider-said")).to_contain_text("1 of 2 shown")

    page.locator(".mark-of:visible").click()
    page.wait_for_url("**/incidents/*")


def _told(number: int, day: date) -> Marked:
    return Marked(
        number=number,
        address=f"/incidents/{number}",
        title="attack",
        date=None,
        first=day.isoformat(),
        last=day.isoformat(),
        sign=STATUSES[Status.CONTESTED],
    )


def test_what_does_not_fit_beside_incidents_is_counted(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "neither drawn nor in the index" not in browser.get("/timeline").text
    monkeypatch.setattr(around, "MOST", 1)

    assert "neither drawn nor in the index" in browser.get("/timeline").text
