"""Whose "army shelling" is: of the only army a text tells of, and nobody's where there may be two."""

import pytest

from tests.reading import blames


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        (
            "An army airstrike killed six in Hpakant in Myanmar on Monday. Myanmar's army denied it.",
            "state:MM/armed-force",
        ),
        (
            "The RSF said army shelling killed six people in Omdurman on Monday. Sudan's army denied it.",
            "actor:saf",
        ),
        (
            "Ethiopian troops entered Merawi on Sunday. Army drones killed nine there on Monday.",
            "state:ET/armed-force",
        ),
    ],
)
def test_army_shelling_is_of_the_only_army(text: str, blamed: str) -> None:
    assert {who for _, who in blames(text)} == {blamed}


@pytest.mark.parametrize(
    "text",
    [
        "India's army faced Pakistan's army. Residents said army shelling killed six in Kotli on Monday.",
        "Chad met Libya in Faya. Residents said army shelling killed six people in Gao on Monday.",
        "The FLA said army shelling killed six people on Monday.",
    ],
)
def test_it_is_nobodys_where_there_may_be_two(text: str) -> None:
    assert blames(text) == set()


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        (
            "Chad's army said it had lost a post. Libyan military aircraft bombed Faya on Tuesday.",
            "state:LY",
        ),
        (
            "Chad's army said it had lost a post. Army shelling by Libya killed two herders near Faya.",
            "state:LY",
        ),
    ],
)
def test_a_blow_with_a_name_beside_it_is_not_of_the_army_told_of_before(text: str, blamed: str) -> None:
    assert {who for _, who in blames(text)} == {blamed}
