"""A "10th Front" or "3rd Brigade" is a body of its own, and who left a group is not the group."""

import pytest

from counterclaim.model.actors import ActorKind
from tests.entities.casting import Casting
from tests.reading import told


@pytest.mark.parametrize(
    ("text", "words", "actor", "kind", "side"),
    [
        (
            "The 27th Front denied it.",
            "The 27th Front",
            "named:27th-front",
            ActorKind.ARMED_GROUP,
            "named:27th-front",
        ),
        (
            "The FARC's 27th Front denied it.",
            "The FARC's 27th Front",
            "actor:farc/27th-front",
            ActorKind.ARMED_GROUP,
            "actor:farc",
        ),
        (
            "Kenya's 3rd Mechanised Brigade denied it.",
            "Kenya's 3rd Mechanised Brigade",
            "state:KE/3rd-mechanised-brigade",
            ActorKind.ARMED_FORCE,
            "state:KE",
        ),
        (
            "The 11th Division of Chad's army fired.",
            "The 11th Division of Chad's army",
            "state:TD/11th-division",
            ActorKind.ARMED_FORCE,
            "state:TD",
        ),
        (
            "The Eritrean 22nd Regiment fired.",
            "The Eritrean 22nd Regiment",
            "state:ER/22nd-regiment",
            ActorKind.ARMED_FORCE,
            "state:ER",
        ),
        ("The 4th Corps denied it.", "The 4th Corps", "named:4th-corps", ActorKind.ARMED_FORCE, None),
        (
            "The 101st Battalion fired on Juba.",
            "The 101st Battalion",
            "named:101st-battalion",
            ActorKind.ARMED_FORCE,
            None,
        ),
    ],
)
def test_a_numbered_unit_is_itself_and_of_whom_it_is_told_to_be(
    text: str, words: str, actor: str, kind: ActorKind, side: str | None
) -> None:
    found = Casting(text).actor(words)

    assert found is not None
    assert (found.id, found.kind, found.side) == (actor, kind, side)


def test_two_armies_may_have_a_brigade_of_one_number_each() -> None:
    casting = Casting("Chad's 3rd Brigade fired. Niger's 3rd Brigade denied it.")

    assert casting.who("Chad's 3rd Brigade") == "state:TD/3rd-brigade"
    assert casting.who("Niger's 3rd Brigade") == "state:NE/3rd-brigade"


def test_the_bare_number_is_the_unit_told_of_before() -> None:
    casting = Casting("Kenya's 5th Battalion left Moyale. Later the 5th Battalion fired on the town.")

    assert casting.who("the 5th Battalion") == "state:KE/5th-battalion"


def test_the_unit_of_the_army_of_the_texts_one_state_is_that_states() -> None:
    casting = Casting("Kenya's army left Moyale. The army's 5th Battalion fired on the town.")

    assert casting.who("The army's 5th Battalion") == "state:KE/5th-battalion"


@pytest.mark.parametrize(
    "number",
    ["The 38th parallel is quiet", "The 12th brigade of volunteers came", "The 3rd Avenue was closed"],
)
def test_a_number_before_another_word_names_no_body(number: str) -> None:
    assert [actor for actor in told(f"{number}.").actors if actor.id.startswith("named:")] == []


@pytest.mark.parametrize(
    ("unit", "whose"),
    [
        ("The 27th Front", "a dissident faction of the former FARC rebels"),
        ("The 27th Front", "a splinter group of the FARC"),
        ("The 8th Column Front", "a breakaway wing of the ELN"),
        ("The Orsa Brigade", "a renegade faction of the Baloch Liberation Army"),
    ],
)
def test_who_broke_away_from_a_group_is_not_the_group(unit: str, whose: str) -> None:
    text = f"{unit}, {whose}, holds the road. {unit} did not respond to calls."
    silent = [claim.claimer for claim in told(text).claims]

    assert len(silent) == 1
    assert str(silent[0]).startswith("named:")


def test_two_units_that_left_one_group_are_two() -> None:
    text = (
        "The 27th Front, a splinter group of the FARC, shelled Tibu on Monday, the mayor said. "
        "The 9th Front, a splinter group of the FARC, denied it."
    )
    casting = Casting(text)

    assert casting.who("The 27th Front", nth=0) != casting.who("The 9th Front")
