"""Ships that are sunk, and who is said to have killed where a participle follows what was suffered."""

import pytest

from tests.reading import layers

NOBODY = [
    ("The Kenyan army was hit by a missile on Monday, killing two guards.", "it was hit"),
    ("Turkish soldiers were ambushed near Gao, killing two of them.", "they were ambushed"),
    ("The ferry Dakar sank off Conakry after a blast, killing nine.", "it sank"),
]


@pytest.mark.parametrize(("text", "reason"), NOBODY, ids=[reason for _, reason in NOBODY])
def test_who_suffers_what_kills_does_not_kill(text: str, reason: str) -> None:
    told = layers(text).happenings

    assert not [h for h in told if h.doer is not None or h.involved.perpetrators], reason


def test_who_did_what_killed_is_behind_by() -> None:
    told = layers("The post was attacked by rebels on Monday, killing two guards.").happenings[0]

    assert len(told.involved.perpetrators) == 1


def test_a_ship_that_a_missile_sank_was_attacked() -> None:
    text = "The frigate Orsa was sunk off Odesa by Ukrainian missiles on Monday."
    told = layers(text).happenings[0]

    assert told.types == ("attack.naval",)
    assert told.doer is not None
    assert told.doer.actor == "state:UA"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Dakar sank off Conakry on Monday.",
        "The storm sank a boat off Gao.",
        "Nine people died when their boat sank off Aden.",
        "The economy sank and shares fell.",
    ],
)
def test_what_sinks_by_itself_was_not_attacked(text: str) -> None:
    assert not layers(text).happenings


def test_who_dies_in_a_boat_that_a_drone_sank_was_killed() -> None:
    (told,) = layers("Nine people died when their boat was sunk by a drone off Aden.").happenings

    assert [(count.outcome, count.low) for count in told.hurt] == [("killed", 9)]
