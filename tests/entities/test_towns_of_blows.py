"""A capital before a noun for an attack is where it was, and no government that dealt it."""

import pytest

from tests.reading import layers

THERE = [
    ("Two people were killed in a Kabul blast on Monday.", "Kabul"),
    ("The Moscow attack killed 140 people.", "Moscow"),
    ("The Damascus consulate strike killed seven.", "Damascus"),
    ("A Baghdad rocket attack wounded two.", "Baghdad"),
    ("Ten soldiers died in last week's Ouagadougou attacks.", "Ouagadougou"),
    ("The Sanaa strike killed nine, the Houthis said.", "Sanaa"),
]


@pytest.mark.parametrize(("text", "town"), THERE, ids=[text for text, _ in THERE])
def test_a_capital_before_a_blow_is_where_it_fell(text: str, town: str) -> None:
    (told,) = layers(text).happenings

    assert told.perpetrator is None
    assert told.place is not None
    assert told.place.span.of(text) == town


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Kyiv strike on Belgorod killed two.", "state:UA"),
        ("Kyiv drone strikes killed two in Belgorod.", "state:UA"),
        ("Kyiv's strikes killed two.", "state:UA"),
        ("US strikes killed two in Mosul.", "state:US"),
        ("Damascus shelling of Idlib killed two.", "state:SY"),
    ],
)
def test_whoever_strikes_somewhere_else_or_is_a_land_deals_the_blow(text: str, doer: str) -> None:
    (told,) = layers(text).happenings

    assert told.perpetrator is not None
    assert told.perpetrator.actor == doer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Strikes on the Ras Isa fuel port killed 80 people.", "place:ras-isa-port"),
        ("Strikes on the Orsa oil terminal killed 80 people.", "place:orsa-terminal"),
    ],
)
def test_a_port_or_terminal_that_is_struck_is_where_it_was(text: str, place: str) -> None:
    """The strikes were placed where the story before them was."""
    text = f"Houthi fighters fired two missiles at Eilat on Monday. {text}"

    assert place in {happening.place_id for happening in layers(text).happenings}


@pytest.mark.parametrize("text", ["Drones struck Port Sudan on Monday.", "Shells fell in Port Sudan."])
def test_a_port_with_a_states_name_is_a_town_and_no_state(text: str) -> None:
    """The state was struck, and stood as the place."""
    (told,) = layers(text).happenings

    assert (told.victim, told.place_id) == (None, "geonames:377039")


def test_who_attacks_something_is_no_town_by_its_name() -> None:
    (told,) = layers("The Johnson attack on the convoy was praised.").happenings

    assert told.place is None
