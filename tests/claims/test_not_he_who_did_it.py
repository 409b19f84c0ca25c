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
