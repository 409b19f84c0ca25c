"""Attackers who were killed when they were driven back are no dead of their attack."""

import pytest

from counterclaim.model.incidents import CasualtyKind
from tests.reading import gathered, layers

DRIVEN_BACK = [
    (
        (
            "Kenya's police confirmed there had been an attack but said officers had pushed the gunmen back"
            " and killed 12 of them."
        ),
        "state:KE/police",
    ),
    ("Peru's police said officers had repelled the gunmen and shot dead 12 of them.", "state:PE/police"),
    (
        "Mali's army said its soldiers had driven back the rebels and killed 12 of them.",
        "state:ML/armed-force",
    ),
]


@pytest.mark.parametrize(("text", "doer"), DRIVEN_BACK, ids=[text for text, _ in DRIVEN_BACK])
def test_attackers_are_killed_by_those_who_drove_them_back(text: str, doer: str) -> None:
    found = gathered(("2024-06-20", f"Gunmen attacked a station in Tora on Monday. {text}")).incidents
    killed = [(a.perpetrator, c.kind) for i in found for a in i.accounts for c in a.casualties]
    attacks = [i for i in found if all(a.perpetrator is None for a in i.accounts)]

    assert killed == [(doer, CasualtyKind.COMBATANT)]
    assert [account.casualties for i in attacks for account in i.accounts if account.casualties] == []
    assert len(attacks) == 1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Kenya's army said officers had killed nine people in Tora.", None),
        ("Kenya's police said rebel officers had killed nine people in Tora.", None),
        ("Kenya's police said officers from Chad had killed nine people in Tora.", None),
        ("Kenya's police said officers had killed nine people in Tora.", "state:KE/police"),
    ],
)
def test_officers_are_the_polices_own_in_its_words_alone(text: str, doer: str | None) -> None:
    (killing,) = [h for h in layers(text).happenings if h.hurt]

    assert (killing.perpetrator.actor if killing.perpetrator else None) == doer


def test_them_of_whom_others_killed_some_are_not_looked_for_in_another_clause() -> None:
    text = "Mali's army said its soldiers had chased the rebels, and the villagers killed nine of them."
    (killing,) = [h for h in layers(text).happenings if h.hurt]

    assert killing.hurt[0].kind is None


@pytest.mark.parametrize(
    "text",
    [
        "Police spokesman Idris Sarh said officers had pushed the gunmen back and killed 12 of them.",
        "Soldiers drove the gunmen back, killing 12 of them, residents said.",
    ],
)
def test_whoever_drove_them_back_the_attackers_are_no_dead_of_the_attack(text: str) -> None:
    found = gathered(("2024-06-20", f"Gunmen attacked a station in Tora on Monday. {text}")).incidents
    tolls = [[c.killed.low for a in i.accounts for c in a.casualties if c.killed] for i in found]

    assert sorted(tolls) == [[], [12]]
