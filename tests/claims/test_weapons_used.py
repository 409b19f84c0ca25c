"""With what people were killed, and not what those killed had to do with."""

import pytest

from tests.reading import layers


def weapons(text: str) -> set[str]:
    return {name for happening in layers(text).happenings for name, _ in happening.weapons}


@pytest.mark.parametrize(
    "text",
    [
        "Fighters shot dead nine merchants whom they accused of having guided the planes.",
        "Nine men accused of guiding drones were shot dead in Gao.",
        "Rebels killed nine farmers who had sold them missiles.",
    ],
)
def test_what_those_struck_had_done_tells_no_weapon(text: str) -> None:
    assert not weapons(text) & {"aircraft", "drone", "missile"}


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Rebels killed nine people struck by a drone in Gao.", "drone"),
        ("Nine people were killed by men who fired rockets.", "missile"),
        ("Nine villagers hit by a drone died.", "drone"),
    ],
)
def test_what_struck_them_does(text: str, weapon: str) -> None:
    assert weapon in weapons(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army burned a village near Gao.", True),
        ("A church was burned down by the military.", True),
        ("Government forces destroyed forty houses.", True),
        ("The force of the storm destroyed forty houses in Gao.", False),
        ("A fire destroyed forty houses in Gao.", False),
    ],
)
def test_what_an_army_burns_no_fire_has_burned(text: str, told: bool) -> None:
    assert bool(layers(text).happenings) is told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The army said the bombs that landed in Goma came from positions held by the M23.", "actor:m23"),
        ("The shells that hit Goma came from M23 positions.", "actor:m23"),
        ("Myanmar military helicopters fired on a school.", "state:MM"),
        ("Allied Democratic Forces militants hacked 12 villagers to death.", "actor:adf-cd"),
    ],
)
def test_whose_arms_or_positions_are_told_did_it(text: str, doer: str) -> None:
    assert [h.doer.actor for h in layers(text).happenings if h.doer is not None] == [doer]
