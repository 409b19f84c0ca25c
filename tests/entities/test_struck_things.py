"""Where a thing was told of, "it" that was struck is that thing, and not whoever says so."""

import pytest

from tests.reading import layers

THINGS = [
    "A school in Odesa was hit on Monday. Russia said Ukrainian missiles had hit it.",
    "The tanker was damaged off Hodeidah. Yemen said a missile had struck it.",
    "The market in Gao burned on Monday. Mali's army said rebels had shelled it.",
    "A convoy was ambushed near Menaka. Niger said rebels had attacked it.",
    "Israel denied striking the hospital, saying a rocket fired by Islamic Jihad had hit it.",
]


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_that_was_struck_is_nobody(text: str) -> None:
    told = layers(text).happenings[-1]

    assert told.victim is None
    assert told.target is not None
    assert told.target.span.of(text) == "it"


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Chad said Libyan jets had bombed it.", "state:TD"),
        ("Ukraine said Russia had attacked it with 50 drones.", "state:UA"),
        ("Two schools burned on Monday. Chad said Libya had attacked it.", "state:TD"),
        ("A school burned on Monday.\n\nChad said Libya had attacked it.", "state:TD"),
    ],
)
def test_who_says_that_it_was_struck_may_mean_himself(text: str, victim: str) -> None:
    told = layers(text).happenings[-1]

    assert told.victim is not None
    assert told.victim.actor == victim


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said a missile had been fired at Garissa and that it hit a hotel.",
        "Chad's army said a drone got past its guns and admitted that it struck a barracks.",
        "Ethiopia's army said attempts to stop the missile had failed and that it hit a clinic.",
    ],
)
def test_who_tells_of_a_missile_that_struck_has_not_struck(text: str) -> None:
    told = layers(text).happenings

    assert told
    assert all(happening.perpetrator is None for happening in told)
