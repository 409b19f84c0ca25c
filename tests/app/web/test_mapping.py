"""The map: what is told to be where, as wide as its words, and what cannot be drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from counterclaim.app.web.knowing import neutral
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Place, PlacePrecision
from tests.app.web.conftest import Browser, needs_chromium, read_in

REPORT = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June. Sudan said that Chadian soldiers "
    "had shelled its border posts on 5 June. "
    "Kenya's police said that bandits had killed two men near Garissa on 9 June."
)

# Where the map is in the window as soon as a place is shown, and after any scrolling would have ended.
SHOWN_TOPS = """async () => {
  const top = () => Math.round(document.getElementById("map").getBoundingClientRect().top);
  document.querySelector(".show-spot").click();
  const atOnce = top();
  await new Promise((done) => setTimeout(done, 600));
  return { "at once": atOnce, later: top() };
}"""


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of an attack on a town, one near a town, and one nobody places."""
    return read_in(tmp_path_factory.mktemp("mapped") / "told.db", REPORT, "Sahel wire")


@pytest.fixture
def store(reported: Path) -> SqlLedger:
    return SqlLedger.open(reported)


def test_a_town_is_a_point_and_what_is_near_one_is_a_circle_around_it(browser: Browser) -> None:
    drawn = browser.get("/map.json").json()

    circles = {spot["name"]: spot["circles"] for spot in drawn["spots"]}
    assert circles == {"Adré": [0], "Garissa": [25]}


def test_what_nobody_places_is_listed_with_the_reason(browser: Browser) -> None:
    drawn = browser.get("/map.json").json()
    titles = {one["number"]: one["title"] for one in drawn["incidents"]}

    assert [titles[number] for number in drawn["unplaced"]["no place told"]] == ["attack: artillery"]
    assert "No place told" in browser.get("/map").text


def test_the_map_shows_what_the_list_is_narrowed_to_and_keeps_its_filters(browser: Browser) -> None:
    assert [one["first"] for one in browser.get("/map.json?until=2024-06-04").json()["incidents"]] == [
        "2024-06-03"
    ]
    assert 'href="/map?until=2024-06-04"' in browser.get("/incidents?until=2024-06-04").text
    assert 'href="/incidents?until=2024-06-04"' in browser.get("/map?until=2024-06-04").text


def test_disputed_areas_come_with_who_disputes_them(browser: Browser) -> None:
    disputed = {area["name"]: area["parties"] for area in browser.get("/map.json").json()["disputed"]}

    assert len(disputed["Abyei"]) == 2


@needs_chromium
def test_the_handles_of_the_days_hide_what_is_of_other_days(page: Page) -> None:
    page.goto("/map")
    expect(page.locator(".spot-mark .name")).to_have_text(["Adré", "Garissa"])
    page.locator("#to").fill("1")
    expect(page.locator(".spot-mark .name")).to_have_text(["Adré"])
    expect(page.locator("#slider-said")).to_contain_text("1 of 3 shown")

    page.get_by_role("button", name="Narrow to these days").click()
    page.wait_for_url("**/map?since=2024-06-03&until=2024-06-04")
    assert page.locator("h1").inner_text() == "Map of 1 incident"


@needs_chromium
def test_what_a_place_on_the_map_shows_stands_still_at_once(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 420})
    page.goto("/map")
    page.get_by_role("button", name="show on the map").first.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    tops = page.evaluate(SHOWN_TOPS)

    assert tops["at once"] == tops["later"]


@needs_chromium
def test_a_place_on_the_map_leads_to_what_is_told_of_it(page: Page, store: SqlLedger) -> None:
    page.goto("/map")
    page.get_by_role("button", name="show on the map").first.click()
    expect(page.locator(".leaflet-zoom-anim")).to_have_count(0)
    expect(page.locator(".leaflet-pan-anim")).to_have_count(0)
    page.locator(".spot a").click()
    page.wait_for_url("**/incidents/*")
    assert "Adre" in page.locator("h1").inner_text()


def test_a_place_has_no_name_of_one_side_alone_where_a_list_is_narrowed_by_it() -> None:
    place = Place(
        id="place:lachin",
        name="Lachin",
        country=None,
        latitude=None,
        longitude=None,
        precision=PlacePrecision(ucdp=None, acled=None),
    )

    assert dict(neutral([place])) == {place.id: "Berdzor/Lachin"}


@needs_chromium
def test_labels_of_places_close_by_do_not_hide_one_another(page: Page) -> None:
    page.goto("/map")
    expect(page.locator(".spot-mark > span").first).to_be_visible()
    boxes = [label.bounding_box() for label in page.locator(".spot-mark > span").all()]

    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one is not None
            assert other is not None
            apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert apart or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
