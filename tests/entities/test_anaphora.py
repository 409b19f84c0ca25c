"""Bare descriptions: "the ministry", "the mission", "the command", by what the text has told of last."""

import pytest

from tests.entities.casting import Casting


def test_the_ministry_is_the_one_told_of_last_not_the_first() -> None:
    text = (
        "Libya's Defence Ministry denied it. The ministry said so in Tripoli. "
        "Libya's Foreign Ministry asked for talks. The ministry warned of war."
    )

    assert Casting(text).who("The ministry") == "state:LY/ministry/defence"
    assert Casting(text).who("The ministry", nth=1) == "state:LY/ministry/foreign"


def test_the_ministry_that_speaks_is_the_one_that_spoke_not_the_one_spoken_of() -> None:
    text = (
        "The Libyan Defence Ministry lies, Kenya's Ministry of Defence said. All is calm, the ministry added."
    )

    assert Casting(text).who("the ministry") == "state:KE/ministry/defence"


def test_the_other_ministry_of_the_only_government_that_speaks_is_that_governments() -> None:
    text = "Libya's Defence Ministry denied it. The Foreign Ministry asked for talks."

    assert Casting(text).who("The Foreign Ministry") == "state:LY/ministry/foreign"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("U.S. Central Command fired. The command said a boat had sunk.", "The command", "actor:centcom"),
        ("UNIFIL counted four shells. The mission said a tower was hit.", "The mission", "actor:unifil"),
        (
            "The Border Monitoring Mission left. The mission said it was quiet.",
            "The mission",
            "named:border-monitoring-mission",
        ),
        ("The FSB fired. The service said a boat had sunk.", "The service", "actor:fsb"),
    ],
)
def test_the_last_noun_of_a_name_stands_for_the_body(text: str, words: str, actor: str) -> None:
    assert Casting(text).who(words) == actor


def test_a_mission_that_nobody_named_is_nobody() -> None:
    assert Casting("Soldiers left the post. The mission said it was quiet.").who("The mission") is None


def test_a_known_surname_behind_another_first_name_is_another_person() -> None:
    casting = Casting("Hunter Biden said the boat was his.")

    assert casting.side("Hunter Biden") is None


def test_a_person_whom_everybody_knows_needs_no_title() -> None:
    assert Casting("Guterres said the truce held.").side("Guterres") == "actor:un"
    assert Casting("The Assad regime shelled Binnish.").who("The Assad regime") == "state:SY"


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("Kenya withdrew. The country said its soldiers were safe.", "its soldiers", "state:KE"),
        ("Kenya's army fired. Somalia said four of its soldiers had died.", "its soldiers", "state:SO"),
        ("The Kenyan army said Somali forces had killed four of its soldiers.", "its soldiers", "state:KE"),
    ],
)
def test_its_soldiers_are_of_the_side_that_speaks_not_of_the_one_that_strikes(
    text: str, words: str, owner: str
) -> None:
    assert Casting(text).side(words) == owner


@pytest.mark.parametrize("where", ["at its base", "on its base", "against its positions"])
def test_whoever_fires_does_not_fire_at_the_own_base(where: str) -> None:
    casting = Casting(f"UNIFIL said that Kenyan soldiers had fired {where} near Liboi.")

    assert casting.who("its") == "actor:unifil"


def test_whoever_fires_from_its_base_fires_from_the_own_one() -> None:
    casting = Casting("Somalia said that the Kenyan army had fired from its base near Liboi.")

    assert casting.side("its") == "state:KE"


def test_a_body_named_in_the_same_sentence_is_the_mission_and_the_peacekeepers() -> None:
    casting = Casting(
        "A tank hit a tower of the UNIFIL base and injured the two peacekeepers, the mission said."
    )

    assert casting.who("the two peacekeepers") == "actor:unifil"
    assert casting.who("the mission") == "actor:unifil"
