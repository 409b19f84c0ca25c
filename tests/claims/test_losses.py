"""Who was lost, neutralised or eliminated: people, and no tanks, mines or candidates."""

import pytest

from tests.reading import layers


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(h.outcome, h.low, h.high) for told in layers(text).happenings for h in told.hurt]


LOST = [
    ("No soldier was lost in the clash near Gao, the army said.", [("killed", 0, 0)]),
    ("Two soldiers were lost in the clash near Gao.", [("killed", 2, 2)]),
    ("At least three soldiers have been lost in the raid.", [("killed", 3, None)]),
    ("Nine lives were lost when a shell hit a market in Gao.", [("killed", 9, 9)]),
    ("No lives were lost in the attack on Gao.", [("killed", 0, 0)]),
    ("Four men were lost to an ambush near Gao.", [("killed", 4, 4)]),
    ("The army lost two tanks and nine men near Gao.", [("killed", 9, 9)]),
    ("The navy lost a ship and twelve sailors in the attack.", [("killed", 12, 12)]),
    ("Kenya lost three soldiers and Uganda five.", [("killed", 3, 3), ("killed", 5, 5)]),
]


@pytest.mark.parametrize(("text", "dead"), LOST, ids=[text for text, _ in LOST])
def test_people_who_were_lost_are_dead(text: str, dead: list[tuple[str, int | None, int | None]]) -> None:
    assert counts(text) == dead


@pytest.mark.parametrize(
    "text",
    [
        "Two tanks were lost in the clash near Gao.",
        "The army lost 12 vehicles in the ambush.",
        "The army lost contact with two posts after the attack.",
        "Two fishermen were lost at sea when rebels attacked Gao.",
    ],
)
def test_things_lost_and_people_astray_are_no_dead(text: str) -> None:
    assert counts(text) == []


STRUCK = [
    ("Troops neutralised 12 militants near Gao.", [("harmed", 12, 12)]),
    ("Two rebels were neutralized in the operation.", [("harmed", 2, 2)]),
    ("The army eliminated 40 fighters near Gao.", [("killed", 40, 40)]),
    ("Three saboteurs were liquidated near Tarn.", [("killed", 3, 3)]),
    ("Sappers neutralised a bomb near the market in Gao.", []),
    ("Air defences neutralised 12 drones.", []),
    ("The talks eliminated two candidates.", []),
    ("The army eliminated 12 of the militants near Gao.", [("killed", 12, 12)]),
    ("Dozens of terrorists were neutralised near Gao.", [("harmed", 24, 99)]),
    ("The army eliminated the rebel commander Ali Sow.", [("killed", 1, 1)]),
    ("The army neutralised the threat of terrorists near Gao.", []),
    ("The government neutralised the opposition leader's candidacy.", []),
    ("Troops neutralised terrorist positions near Gao.", []),
]


@pytest.mark.parametrize(("text", "hurt"), STRUCK, ids=[text for text, _ in STRUCK])
def test_whom_an_army_neutralises_came_to_harm_that_is_not_told(
    text: str, hurt: list[tuple[str, int | None, int | None]]
) -> None:
    """It may mean killed, caught or given up; who is eliminated is dead."""
    assert counts(text) == hurt


NAMED = [
    ("The army killed two rebel commanders, Ali Keita and Omar Sow, in a raid.", 2),
    ("Rebels killed three officers, Ali Keita, Musa Ba and Omar Sow.", 3),
]


@pytest.mark.parametrize(("text", "dead"), NAMED, ids=[text for text, _ in NAMED])
def test_names_behind_a_number_are_those_counted(text: str, dead: int) -> None:
    assert counts(text) == [("killed", dead, dead)]


NONE_LOST = [
    ("Russia said its own forces suffered no losses near Gao.", [("killed", 0, "state:RU/armed-force")]),
    ("Chad said Mali lost nine men and its forces suffered no losses.", [("killed", 9, "state:ML")]),
    ("Chad's army suffered two dead and no wounded near Gao.", [("killed", 2, "state:TD/armed-force")]),
]


@pytest.mark.parametrize(("text", "lost"), NONE_LOST, ids=[text for text, _ in NONE_LOST])
def test_who_suffered_no_losses_is_not_who_lost_some(text: str, lost: list[tuple[str, int, str]]) -> None:
    found = [hurt for told in layers(text).happenings for hurt in told.hurt]

    assert [(hurt.outcome, hurt.low, hurt.actor) for hurt in found if hurt.outcome == "killed"] == lost
