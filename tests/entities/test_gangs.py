"""Gangs that only a text names."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered


def test_gangs_have_names() -> None:
    text = "Members of the Vitelan gang killed nine people in Kenscoff on Monday. The gang denied it."
    ledger = gathered(("2024-06-20", text))

    assert {a.party for i in ledger.incidents for a in i.accounts} == {None, "named:vitelan-gang"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Nairobi gang killed nine people in Kenscoff on Monday.", "gang"),
        ("Residents said a Lagos gang killed nine people in Ikeja on Monday.", "gang"),
        ("A Tijuana gang attack killed nine people on Monday, police said.", "gang"),
    ],
)
def test_a_gang_of_a_town_has_no_name_by_that(text: str, words: str) -> None:
    assert Casting(text).who(words) is None
