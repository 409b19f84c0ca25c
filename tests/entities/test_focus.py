"""Which of several towns of one name: the state, the dateline and the region that a document is about."""

import pytest

from counterclaim.model.actors import Mention
from tests.entities.casting import Casting
from tests.reading import layers

TRIPOLI_OF_LEBANON, WELLINGTON_OF_THE_CAPE = "geonames:266826", "geonames:3359510"
SANTA_BARBARA_OF_ILOILO, SANTA_BARBARA_OF_PANGASINAN = "geonames:1688382", "geonames:1688372"


def the(text: str, name: str) -> Mention:
    read = layers(text)
    return next(mention for mention in read.cast.mentions if mention.name.of(read.text) == name)


NAMESAKES = [
    ("Shells hit Sidon and Tyre in Lebanon. More fell near Tripoli.", "Tripoli", TRIPOLI_OF_LEBANON),
    ("Shells hit Misrata and Sirte. More fell near Tripoli.", "Tripoli", "capital:LY"),
    (
        "Farms burned at Worcester and Paarl, South Africa, and in Wellington.",
        "Wellington",
        "geonames:3359510",
    ),
    ("A bomb was found in Wellington, the capital of New Zealand.", "Wellington", "capital:NZ"),
]


@pytest.mark.parametrize(("text", "name", "place"), NAMESAKES, ids=[text for text, *_ in NAMESAKES])
def test_a_capitals_name_is_the_town_of_the_state_that_is_told_of(text: str, name: str, place: str) -> None:
    assert the(text, name).place == place


def test_a_town_called_like_a_capital_speaks_for_nobody() -> None:
    assert the(NAMESAKES[0][0], "Tripoli").actor is None


def test_a_capital_that_speaks_is_the_states_whatever_else_is_told_of() -> None:
    text = "Shells hit Sidon and Tyre in Lebanon. Tripoli accused the militia of firing them."

    assert the(text, "Tripoli").place == "capital:LY"


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("ILOILO", SANTA_BARBARA_OF_ILOILO), ("DAGUPAN", SANTA_BARBARA_OF_PANGASINAN)],
)
def test_the_region_of_the_dateline_is_where_a_town_of_many_is_looked_for(dateline: str, place: str) -> None:
    mention = the(f"{dateline}, Philippines - Two teachers were shot in Santa Barbara.", "Santa Barbara")

    assert mention.choice is not None
    assert (mention.place, "dateline" in mention.choice.reasons) == (place, True)


def test_a_town_is_looked_for_in_the_region_of_most_other_places() -> None:
    mention = the(
        "Vineyards burned at Worcester, Paarl and Ceres, in South Africa, and in Wellington.", "Wellington"
    )

    assert mention.choice is not None
    assert (mention.place, "focus" in mention.choice.reasons) == (WELLINGTON_OF_THE_CAPE, True)


def test_no_place_vouches_for_itself() -> None:
    """The one place of a text would else be the surer for lying where it lies."""
    mention = the("Two teachers were shot in Santa Barbara.", "Santa Barbara")

    assert mention.choice is not None
    assert not {"country", "region"} & set(mention.choice.reasons)


def test_a_people_alone_keeps_no_town_of_another_state_away() -> None:
    assert the("A French drone crashed near Kidal.", "Kidal").place == "geonames:2455290"


WHOLE = [
    ("Soldiers left Santiago de Cuba at dawn.", "Santiago de Cuba", "geonames:3536729"),
    ("Huts burned near Mocímboa da Praia.", "Mocímboa da Praia", "geonames:1024699"),
    ("Two officers were shot in San José del Guaviare.", "San José del Guaviare", "geonames:3828545"),
    ("They were sent to Santa Rosa de Huaylla.", "Santa Rosa de Huaylla", "place:santa-rosa-de-huaylla"),
    ("They came through the hamlet of Kamenny Log.", "Kamenny Log", "place:kamenny-log"),
    ("Growers closed the road at Villa Tunari.", "Villa Tunari", "place:villa-tunari"),
]


@pytest.mark.parametrize(("text", "name", "place"), WHOLE, ids=[name for _, name, _ in WHOLE])
def test_a_part_of_a_towns_name_is_no_place_of_its_own(text: str, name: str, place: str) -> None:
    places = {m.name.of(text): m.place for m in layers(text).cast.mentions if m.place is not None}

    assert places == {name: place}


def test_a_town_is_called_by_all_its_capital_words_whatever_their_parse() -> None:
    text = "An air strike on a school in Let Yet Kone, a village in Tabayin township, killed eleven children."

    assert the(text, "Let Yet Kone").place == "place:let-yet-kone"


def test_a_body_of_a_state_by_a_foreign_name_still_names_the_state() -> None:
    assert Casting("The Ejército de Colombia shelled the camp.").place("Colombia") == "country:CO"
