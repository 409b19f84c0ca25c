"""Who says "it was not X that fired" denies that X did, whoever speaks."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered, layers

CHARGE = "Israel said Hamas fired a rocket at Sderot on Monday. "


@pytest.mark.parametrize(
    "answer",
    [
        "It was not Hamas that fired the rocket, Hamas said.",
        "It was not Hamas that fired the rocket, Osama Hamdan said.",
        "It was not Hamas that fired the rocket, Qatar said.",
        '"It was not us who fired the rocket," Hamas said.',
    ],
)
def test_what_it_was_not_that_did_it_is_no_charge(answer: str) -> None:
    *_, told = layers(CHARGE + answer).attributions
    (incident,) = gathered(("2024-06-20", CHARGE + answer)).incidents

    assert (told.stance, told.scope) == (Stance.DENY, DenialScope.RESPONSIBILITY)
    assert {a.party for a in incident.accounts if a.stance is not Stance.DENY} == {"state:IL"}


def test_who_it_was_that_did_it_is_a_charge() -> None:
    *_, told = layers(CHARGE + "It was Egypt that fired the rocket, Hamas said.").attributions

    assert told.stance is not Stance.DENY


@pytest.mark.parametrize(
    "denial",
    [
        "Mazloum Abdi said his forces were not responsible for the attack.",
        '"Our forces were not responsible for the attack," Mazloum Abdi said.',
        "Mazloum Abdi said his forces had nothing to do with the attack.",
    ],
)
def test_a_commander_of_whom_nobody_says_whose_he_is_denies_for_his_forces(denial: str) -> None:
    text = f"Turkey blamed the SDF for an attack in Jarablus on Monday. {denial}"
    (incident,) = gathered(("2024-06-20", text)).incidents
    denials = {a.party: a.scope for a in incident.accounts if a.stance is Stance.DENY}

    assert denials == {"person:mazloum-abdi": DenialScope.RESPONSIBILITY}


def test_words_that_are_called_invented_are_denied() -> None:
    text = "Russia said claims that its troops had shelled Kherson on Monday were invented."
    (told, *_) = [a for a in layers(text).attributions if a.actor == "state:RU"]

    assert told.stance is Stance.DENY
