"""How near two places are, and what that says of two tellings."""

from dataclasses import replace

import pytest

from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.whereabouts import Spot, are_near, spots_of, without_wider
from counterclaim.model.actors import Place, PlacePrecision
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.incidents.test_likeness import SHELLING
from tests.reading import gathered

TOWN = Spot(40.0, 46.5, 0.0)
VILLAGE_BESIDE = Spot(40.05, 46.6, 0.0)
VILLAGE_FAR_OFF = Spot(41.0, 46.5, 0.0)
REGION = Spot(40.5, 46.5, 80.0)
WIDE_REGION = Spot(43.0, 46.5, 80.0, "place:region")
TOWN_IN_IT = Spot(41.0, 46.5, 0.0, "place:region")
TOWN_ELSEWHERE = Spot(41.0, 46.5, 0.0, "place:another")


@pytest.mark.parametrize(
    ("other", "near"), [(TOWN, True), (VILLAGE_BESIDE, True), (VILLAGE_FAR_OFF, False), (REGION, True)]
)
def test_a_village_beside_a_town_and_the_region_around_it_are_near(other: Spot, near: bool) -> None:
    assert are_near(frozenset((TOWN,)), frozenset((other,))) is near


def test_a_town_is_in_its_region_however_wide_that_is() -> None:
    assert are_near(frozenset((TOWN_IN_IT,)), frozenset((WIDE_REGION,)))
    assert not are_near(frozenset((TOWN_ELSEWHERE,)), frozenset((WIDE_REGION,)))
    assert not are_near(frozenset((TOWN_IN_IT,)), frozenset((replace(TOWN_IN_IT, latitude=44.0),)))


@pytest.mark.parametrize(
    ("whose", "region", "town", "incidents"),
    [
        ("Ethiopian", "the Amhara region", "Debre Sina", 1),
        ("Pakistani", "Balochistan", "Gwadar", 1),
        ("Malian", "the Mopti region", "Douentza", 1),
        ("Pakistani", "Balochistan", "Peshawar", 2),
        ("Ethiopian", "Debre Sina", "Gwadar", 2),
    ],
)
def test_one_report_names_the_region_and_another_the_town(
    whose: str, region: str, town: str, incidents: int
) -> None:
    ledger = gathered(
        ("2024-06-20", f"{whose} officials said a drone strike killed 8 people in {region} on Monday."),
        ("2024-06-20", f"Residents said a drone strike killed 8 people in {town} on Monday."),
    )
    names = {place.id: place.name for place in ledger.places}

    assert len(ledger.incidents) == incidents
    if incidents == 1:
        (found,) = ledger.incidents
        assert names[found.place or ""] in (town, "Debre Sīna")
        assert found.elements["place"].status is not Status.CONTESTED


def test_a_denial_of_a_strike_on_a_region_is_of_the_one_on_its_town() -> None:
    text = (
        "Ethiopia's government denied its drones had struck a school in Amhara. "
        "Residents said a drone strike on the school in Debre Sina killed 8 people on Monday."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {(a.party, a.stance) for a in incident.accounts} == {
        ("state:ET", Stance.DENY),
        (None, Stance.REPORT),
    }


@pytest.mark.parametrize(
    ("told", "incidents"),
    [
        ("The BLA said it had killed eight soldiers in Gwadar.", 1),
        ("The BLA said it had killed three soldiers in Gwadar on Monday.", 2),
        ("Two policemen were killed when a bomb went off in Gwadar on Monday.", 2),
        ("The BLA said it had killed eight soldiers in Peshawar.", 2),
    ],
)
def test_a_report_that_goes_on_in_a_town_of_the_region_tells_the_same_by_the_toll_alone(
    told: str, incidents: int
) -> None:
    text = f"Pakistani officials said gunmen killed eight soldiers in Balochistan on Monday. {told}"

    assert len(gathered(("2024-06-20", text)).incidents) == incidents


def test_places_without_a_point_are_near_nothing() -> None:
    place = Place(
        id="place:orsa", name="Orsa", country=None, latitude=None, longitude=None,
        precision=PlacePrecision(ucdp=None, acled=None),
    )  # fmt: skip

    assert not spots_of(["place:orsa", "place:zorva"], {"place:orsa": place})
    assert not are_near(frozenset(), frozenset((TOWN,)))


def test_two_outlets_may_name_two_villages_for_one_spot() -> None:
    here = replace(SHELLING, places=frozenset(("place:a",)), spots=frozenset((TOWN,)))
    beside = replace(here, places=frozenset(("place:b",)), spots=frozenset((VILLAGE_BESIDE,)))
    far_off = replace(here, places=frozenset(("place:c",)), spots=frozenset((VILLAGE_FAR_OFF,)))

    assert likeness(here, beside).points > likeness(here, far_off).points


def test_a_place_that_only_the_story_tells_contradicts_nobody() -> None:
    here = replace(SHELLING, places=frozenset(("place:a",)))
    story = replace(here, places=frozenset(("place:b",)), presumed=True)

    assert likeness(here, story).points > likeness(here, replace(story, presumed=False)).points


def test_a_town_says_better_where_it_was_than_the_region_told_first() -> None:
    text = "Shells fell in North Darfur on Sunday, residents said. Nine people died when they hit Kabkabiya."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.place_text == "Kabkabiya"


@pytest.mark.parametrize(
    "where",
    [
        "on the Ansongo-Gao road",
        "on the road from Ansongo to Gao",
        "on the highway that links Gao to Ansongo",
        "between the towns of Ansongo and Gao",
    ],
)
def test_a_stretch_between_two_towns_is_one_place_in_whatever_words(where: str) -> None:
    ledger = gathered(
        (
            "2024-06-19",
            "Four people were killed on the road between Gao and Ansongo on Tuesday, the army said.",
        ),
        ("2024-06-19", f"Gunmen killed four people {where} on Tuesday, witnesses said."),
    )

    assert len(ledger.incidents) == 1


def test_stretches_with_one_town_in_common_are_two_places() -> None:
    ledger = gathered(
        ("2024-06-19", "Four people were killed on the Gao-Ansongo road on Tuesday, the army said."),
        ("2024-06-19", "Gunmen killed nine people on the Gao-Bourem road on Tuesday, witnesses said."),
    )

    assert len(ledger.incidents) == 2


def _place(id: str, country: str, latitude: float, precision: int, region: str | None = None) -> Place:
    return Place(
        id=id, name=id, country=country, latitude=latitude, longitude=10.0,
        precision=PlacePrecision(ucdp=precision, acled=None), region=region,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (["country:CM", "place:town"], ["place:town"]),
        (["place:region", "place:town", "country:CM"], ["place:region", "place:town"]),
        (["country:NG", "place:town"], ["country:NG", "place:town"]),
        (["place:other", "place:town"], ["place:other", "place:town"]),
        (["country:CM"], ["country:CM"]),
        (["place:region", "place:village", "country:CM"], ["place:village"]),
        (["place:region", "place:town"], ["place:region", "place:town"]),
    ],
)
def test_the_country_or_region_around_a_town_is_no_rival_of_it(told: list[str], left: list[str]) -> None:
    places = [
        _place("country:CM", "CM", 6.0, 6),
        _place("country:NG", "NG", 6.0, 6),
        _place("place:region", "CM", 6.1, 4),
        _place("place:town", "CM", 6.0, 1),
        _place("place:other", "CM", 6.05, 1),
        _place("place:village", "CM", 9.05, 1, "place:region"),
    ]
    assert without_wider(told, {place.id: place for place in places}) == left
