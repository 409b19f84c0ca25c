"""Who poisons people attacks them by a poison; what is poisoned otherwise is no attack."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import blames, gathered


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        (
            "Britain said Russia poisoned a spy in Salisbury on Monday. Moscow denied any role.",
            "state:RU",
        ),
        (
            "Chad accused Libya of gassing villagers in Faya on Monday. Libya denied a part in it.",
            "state:LY",
        ),
    ],
)
def test_who_poisons_people_attacks_them(text: str, blamed: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.type == "attack.chemical"
    assert {who for _, who in blames(text)} == {blamed}
    assert [(a.party, a.scope) for a in incident.accounts if a.stance is Stance.DENY] == [
        (blamed, DenialScope.RESPONSIBILITY)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The scandal poisoned relations between Chad and Libya on Monday.",
        "Two rivers were poisoned by oil on Monday.",
    ],
)
def test_what_else_is_poisoned_is_no_attack(text: str) -> None:
    assert gathered(("2024-06-20", text)).incidents == ()
