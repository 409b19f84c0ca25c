"""Ground that one side says it took is contested where the other says it holds it, in whatever words."""

from itertools import product

import pytest

from tests.reading import gathered, layers

TAKEN = [
    "Russia said its troops had captured Toretsk on Tuesday.",
    "Russia said on Wednesday its forces had taken control of Toretsk the day before.",
]
HELD = [
    "Ukraine denied that the town had fallen.",
    "Ukraine denied that Toretsk had fallen.",
    "Ukraine denied it had lost the town.",
    "Ukraine denied losing the town.",
    "Ukraine denied having lost control of the town.",
    "Ukraine denied that Russia had taken the town.",
    "Ukraine denied that the town was under Russian control.",
    "Ukraine said the town remained under its control.",
    "Ukraine said the town was still in Ukrainian hands.",
    "Ukraine said its forces still held the town.",
    "Ukraine said it had not lost Toretsk.",
    "Ukraine said Russia had not captured the town.",
    "Ukraine denied the claim, saying its forces still held the town.",
    "Ukraine rejected Russia's claim to have captured Toretsk.",
]


@pytest.mark.parametrize(("taken", "held"), [*product(TAKEN, HELD)])
def test_a_gain_that_the_other_side_says_it_has_not_lost_is_contested(taken: str, held: str) -> None:
    (incident,) = gathered(("2025-01-23", f"{taken} {held}")).incidents

    told = {(a.party, a.stance.value) for a in incident.accounts}
    assert incident.type == "territory.gain-state"
    assert incident.status == "contested"
    assert told == {("state:RU", "confirm"), ("state:UA", "deny")}


@pytest.mark.parametrize(
    "said",
    [
        "Ukraine said the town had fallen.",
        "Ukraine confirmed that it had lost the town.",
        "Ukraine said the city of Sumy remained under its control.",
        "Ukraine said fighting went on in the town.",
        "Ukraine said its forces still held talks in the town.",
    ],
)
def test_what_grants_it_or_speaks_of_other_ground_denies_nothing(said: str) -> None:
    ledger = gathered(("2025-01-23", f"{TAKEN[0]} {said}"))

    stances = {a.stance.value for incident in ledger.incidents for a in incident.accounts}
    assert "deny" not in stances


def test_that_a_town_is_held_denies_nothing_where_nobody_says_it_was_taken() -> None:
    found = layers("Ukraine said the town of Sumy remained under its control.", published="2025-01-23")

    assert {attribution.stance.value for attribution in found.attributions} == {"assess"}


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("Ukraine denied Russian claims to have captured Toretsk on Tuesday.", "state:RU"),
        ("Ukraine rejected Russia's claim to have captured Toretsk on Tuesday.", "state:RU"),
        (
            "Chad rejected Libya's claim to have killed nine Chadian soldiers near Faya on Tuesday.",
            "state:LY",
        ),
        (
            "Israel denied a Hezbollah claim to have shot down a drone over Tyre on Tuesday.",
            "actor:hezbollah",
        ),
    ],
)
def test_a_claim_to_have_done_it_is_told_by_who_makes_it(text: str, claimer: str) -> None:
    (incident,) = gathered(("2025-01-23", text)).incidents

    told = {(a.party, a.stance.value, a.perpetrator) for a in incident.accounts}
    assert incident.status == "contested"
    assert (claimer, "confirm", claimer) in told
    assert {stance for party, stance, _ in told if party != claimer} == {"deny"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Minova fell to M23 rebels on Tuesday.", "Minova"),
        ("M23 seized control of Minova on Tuesday.", "Minova"),
        ("The army recaptured Kanyabayonga from the M23 on Tuesday.", "Kanyabayonga"),
        ("The RSF captured el-Fasher on Tuesday.", "el-Fasher"),
    ],
)
def test_what_falls_or_is_taken_is_a_place_whoever_knows_it(text: str, place: str) -> None:
    (incident,) = gathered(("2025-01-23", text)).incidents

    assert incident.place_text == place


@pytest.mark.parametrize("place", ["el-Fasher", "al-Hasakah", "al-Bab", "el-Obeid", "al-Qamishli"])
def test_a_town_whose_article_is_small_is_found(place: str) -> None:
    (incident,) = gathered(("2025-01-23", f"Shells killed nine people in {place} on Tuesday.")).incidents

    assert incident.place_text == place
    assert (incident.place or "").startswith("geonames:")


def test_a_town_known_without_its_article_is_found_with_it() -> None:
    text = "Libya's government said shells had killed nine people in al-Kufra on Tuesday."
    (incident,) = gathered(("2025-01-23", text)).incidents

    assert incident.place_text == "al-Kufra"
    assert (incident.place or "").startswith("geonames:")


def test_who_says_that_the_others_now_hold_it_denies_nothing() -> None:
    text = (
        "M23 said it had captured Walikale on Monday. Congo's army said the rebels had come from the north "
        "and that they now held the town."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert "deny" not in {account.stance for account in incident.accounts}


def test_who_still_holds_it_after_the_others_attacked_denies_that_it_fell() -> None:
    text = (
        "M23 said it had captured Walikale on Monday. Congo's army said the rebels had attacked but its "
        "forces still held the town."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status == "contested"
