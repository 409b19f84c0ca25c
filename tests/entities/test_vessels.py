"""Names of ships: no town, no land and no person is meant by them, and who owns a warship is told beside."""

import pytest

from tests.entities.casting import Casting
from tests.reading import layers

SHIPS = [
    ("Rebels fired a missile at the tanker Marlin Luanda in the Gulf of Aden.", "Marlin Luanda"),
    ("A missile hit the tanker Odesa on Monday.", "Odesa"),
    ("The MV Cairo was hit by a missile near Aden.", "Cairo"),
    ('The tanker "Baku" was hit by a drone near Odesa.', "Baku"),
    ("Drones struck the container ship Orsa Tehran in the Red Sea.", "Orsa Tehran"),
    ("The frigate Admiral Makarov was hit near Sevastopol.", "Admiral Makarov"),
]


@pytest.mark.parametrize(("text", "name"), SHIPS, ids=[name for _, name in SHIPS])
def test_a_ship_that_bears_a_towns_name_is_no_state_and_no_place(text: str, name: str) -> None:
    """A tanker named for Luanda would else make Angola the victim."""
    found = layers(text)
    victim = found.happenings[0].victim
    place = found.happenings[0].place

    assert victim is not None
    assert victim.actor == f"named:{name.lower().replace(' ', '-')}"
    assert place is None or name not in place.span.of(text)


def test_a_ship_told_of_with_an_article_is_not_the_town_of_that_name() -> None:
    """There is a town of Marlin in Texas."""
    text = "Missiles hit the tanker Marlin off Aden on Friday. The Houthis claimed the attack on the Marlin."
    places = {h.place.span.of(text) for h in layers(text).happenings if h.place is not None}

    assert places == {"Aden"}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The tanker Iran seized in May was freed.", "Iran", "state:IR"),
        ("The ship Ukraine was loading was hit by a missile.", "Ukraine", "state:UA"),
    ],
)
def test_who_does_something_to_a_ship_is_not_its_name(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_warship_is_of_the_state_that_stands_before_it() -> None:
    assert Casting("The Russian frigate Admiral Orsa shelled Odesa.").side("Admiral Orsa") == "state:RU"


def test_letters_of_a_navy_say_whose_a_ship_is_behind_whatever_noun() -> None:
    assert Casting("The assault ship USS Orsa destroyed a drone.").side("USS Orsa") == "state:US"
