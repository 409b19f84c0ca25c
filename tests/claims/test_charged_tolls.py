"""Who is charged with the dead by their number dealt their deaths, by the account of who charges him."""

import pytest

from tests.reading import blames

KILLED = "Nine villagers were killed near Gao on Monday."


@pytest.mark.parametrize(
    ("charge", "whom"),
    [
        ("Mali held Chad responsible for the nine dead.", "state:TD"),
        ("Mali held Chad responsible for the deaths of nine villagers.", "state:TD"),
        ("Mali held rebels of JNIM accountable for the nine deaths.", "actor:jnim"),
        ("Mali blamed Chad for the nine dead.", "state:TD"),
        ("Mali blamed the nine deaths on JNIM.", "actor:jnim"),
        ("Mali said JNIM was behind the nine deaths.", "actor:jnim"),
        ("Chad was responsible for the nine deaths, Mali said.", "state:TD"),
    ],
)
def test_who_is_charged_with_a_toll_is_the_doer(charge: str, whom: str) -> None:
    assert blames(f"{KILLED}\n\n{charge}") == {("state:ML", whom)}


@pytest.mark.parametrize(
    "said",
    [
        "Mali accused Chad of hiding the nine dead.",
        "Mali blamed Chad for failing to bury the nine dead.",
        "Mali said Chad might be responsible for the nine deaths.",
        "Mali held the owner of the plant responsible for the nine dead.",
    ],
)
def test_other_charges_and_nobody_known_are_no_doers(said: str) -> None:
    assert blames(f"{KILLED}\n\n{said}") == set()
