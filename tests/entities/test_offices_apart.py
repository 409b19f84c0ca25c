"""Whom the holder of an office speaks of is not who holds it."""

import pytest

from tests.claims.test_attribution import said

SPOKEN_OF = [
    "Chad's president said Libya had killed Ali Sow.",
    "Chad's president accused Libya of abducting Omar Keita.",
    "Chad's president spoke of revenge on Monday. Ali Sow was killed in Faya, Chad's president said.",
    "Chad's foreign minister accused Libya of killing Ali Sow.\n\nAli Sow was shot in Faya.",
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_whom_a_president_speaks_of_does_not_speak(text: str) -> None:
    assert not any(actor is not None and actor.startswith("person:") for actor, _ in said(text))


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_who_speaks_next_by_name_may_hold_the_office(gap: str) -> None:
    text = f'Thailand\'s defence minister talked tough.{gap}"We will not move," Somchai Wattana said.'

    assert said(text)[-1][0] == "person:somchai-wattana"
