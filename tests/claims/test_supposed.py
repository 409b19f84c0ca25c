"""Who is feared or presumed dead is not counted, and what they are feared to have died in did happen."""

import pytest

from counterclaim.model.modes import Mode
from tests.reading import layers

FEARED = [
    ("Dozens were feared dead after an air strike hit a market in Gao on Monday.", "attack.air"),
    ("At least 20 people are feared dead in the attack on the village.", "attack.generic"),
    ("Up to 40 people were feared killed in the shelling of Gao.", "attack.artillery"),
    ("Two pilots were presumed dead after rebels shot down their helicopter.", "attack.shootdown"),
    ("Nine drivers are believed dead after the raid on Gao.", "attack.generic"),
    ("It is feared that 30 people were killed in the raid on Gao.", "attack.generic"),
    ("The mayor feared that nine people had been killed in the blast.", "attack.generic"),
    ("Five are feared trapped after the shelling of a block in Gao.", "attack.artillery"),
]


@pytest.mark.parametrize(("text", "kind"), FEARED, ids=[text for text, _ in FEARED])
def test_deaths_that_are_feared_are_no_toll_and_what_may_have_cost_them_is_no_fear(
    text: str, kind: str
) -> None:
    told = next(happening for happening in layers(text).happenings if kind in happening.types)

    assert (told.mode, told.hurt) == (Mode.HAPPENED, ())


def test_those_who_are_dead_are_counted_beside_those_who_may_be() -> None:
    text = "Five soldiers were killed and three others are feared dead after the ambush near Gao."
    counted = [(h.outcome, h.low) for told in layers(text).happenings for h in told.hurt]

    assert counted == [("killed", 5)]


AHEAD = [
    "Residents fear an attack on Gao.",
    "Officials fear that ten would be killed in a raid on Gao.",
    "The mission fears that many will die in an offensive on Gao.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_what_is_feared_to_come_did_not_happen(text: str) -> None:
    assert not any(happening.real for happening in layers(text).happenings)


def test_a_toll_that_an_army_believes_in_is_its_toll() -> None:
    (told,) = layers("The army believes 30 rebels were killed in the air strike on Gao.").happenings

    assert [(count.outcome, count.low) for count in told.hurt] == [("killed", 30)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels are believed to have killed ten hostages.",
        "Chadian forces are thought to have killed ten herders near Gao.",
    ],
)
def test_whose_deed_it_is_may_be_supposed_of_deaths_that_are_told(text: str) -> None:
    (told,) = layers(text).happenings

    assert [(count.outcome, count.low) for count in told.hurt] == [("killed", 10)]


def test_who_is_confirmed_dead_is_dead() -> None:
    text = "Ten people were confirmed dead and five are feared dead after the shelling of Taiz."

    assert [(h.outcome, h.low) for told in layers(text).happenings for h in told.hurt] == [("killed", 10)]


@pytest.mark.parametrize("words", ["has no intention of seizing Goma", "spoke of a plan for storming Goma"])
def test_what_is_intended_was_not_done(words: str) -> None:
    assert [told.real for told in layers(f"The rebel army {words}.").happenings] == [False]
