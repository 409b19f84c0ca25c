"""Charges in passing, charges of sending arms, words that are rubbished, and what nobody has claimed."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered, told

RAID = "A raid on Nyala airport on Monday destroyed a plane, Sudan's army said."


def incidents(text: str) -> tuple[Incident, ...]:
    return gathered(("2024-06-20", text)).incidents


@pytest.mark.parametrize(
    "text",
    [
        "Chad, accused by Mali of shelling Gao on Monday, denied it.",
        "Chad, which is accused by Mali of shelling Gao on Monday, denied it.",
        "Chad was accused by Mali of shelling Gao on Monday.",
    ],
)
def test_who_is_accused_in_passing_is_accused(text: str) -> None:
    charges = [
        (a.party, a.perpetrator) for i in incidents(text) for a in i.accounts if a.stance.value == "accuse"
    ]

    assert charges == [("state:ML", "state:TD")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad, accused by Khartoum of sending the plane, denies arming either side.",
        "Khartoum accused Chad of sending weapons to the rebels.",
        "Chad is accused by Khartoum of arming the rebels.",
    ],
)
def test_who_is_accused_of_sending_arms_is_not_blamed_for_a_raid(text: str) -> None:
    (raid,) = incidents(f"{RAID}\n\n{text}")

    assert {account.perpetrator for account in raid.accounts} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ali Sow rubbished the claim that soldiers had shelled Gao on Monday.",
        "Mali's army brushed aside reports that its men had shelled Gao on Monday.",
        "Mali's army shot down the claim that its men had shelled Gao on Monday.",
        "Mali scotched rumours that it had lost ten men in Gao.",
    ],
)
def test_words_that_are_rubbished_are_denied(text: str) -> None:
    assert "deny" in {claim.stance.value for claim in told(text).claims if claim.claimer}


def test_a_drone_that_is_shot_down_and_a_crowd_brushed_aside_are_no_words() -> None:
    text = "Mali's army shot down a drone near Gao on Monday. Soldiers brushed aside protesters."

    assert not told(text).claims


@pytest.mark.parametrize("nobody", ["nobody", "no group", "none"])
def test_what_nobody_has_claimed_is_owned_up_to_by_nobody(nobody: str) -> None:
    text = f"A strike on Gao in May was claimed by {nobody}."

    assert "confirm" not in {claim.stance.value for claim in told(text).claims}


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        ("Five men were arrested in a raid on a compound near Gao on Monday.", False),
        ("Weapons were found during a raid on a house in Gao on Monday.", False),
        ("Soldiers killed four gunmen in a raid on a compound near Gao on Monday.", True),
        ("Ten girls were seized by gunmen in a raid on Gao on Monday.", True),
        ("Soldiers killed four gunmen and arrested two in a raid on a house in Gao on Monday.", True),
    ],
)
def test_the_raid_in_which_somebody_is_arrested_is_a_search(text: str, attack: bool) -> None:
    assert any(i.type.startswith(("attack.", "civilians.")) for i in incidents(text)) is attack
