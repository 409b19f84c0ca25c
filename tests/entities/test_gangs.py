"""Gangs that only a text names."""

from tests.entities.casting import Casting
from tests.reading import gathered


def test_gangs_have_names() -> None:
    text = "Members of the Vitelan gang killed nine people in Kenscoff on Monday. The gang denied it."
    ledger = gathered(("2024-06-20", text))

    assert {a.party for i in ledger.incidents for a in i.accounts} == {None, "named:vitelan-gang"}


def test_a_gang_of_a_town_has_no_name_by_that() -> None:
    assert Casting("A Nairobi gang killed nine people in Kenscoff on Monday.").who("gang") is None
