"""A mine where people dig is raided, and kills nobody by itself."""

import pytest

from tests.reading import layers

PITS = [
    "Gunmen raided the gold mine at Djugu, killing four miners.",
    "Gunmen raided the mine in Djugu.",
    "An attack on a mine near Gao killed nine.",
]


@pytest.mark.parametrize("text", PITS)
def test_a_mine_that_is_raided_is_no_weapon(text: str) -> None:
    (told,) = layers(text).happenings

    assert told.weapons == ()
    assert told.types == ("attack.generic",)


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed by a mine near Djibo.",
        "Rebels attacked the convoy with mines.",
        "A soldier stepped on a mine near Gao and died.",
        "Rebels laid a mine on the road.",
    ],
)
def test_a_mine_that_goes_off_is_one(text: str) -> None:
    (told,) = layers(text).happenings

    assert told.types == ("attack.ied-mine",)
