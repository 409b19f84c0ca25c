"""What a blast is blamed on is no second event, and each side's culprit is a version of the one told."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import blames, gathered

BLAST = "An explosion killed 20 people at a hospital in Goma on Monday. "


@pytest.mark.parametrize(
    ("charge", "blamed"),
    [
        ("Chad blamed Libya.", "state:LY"),
        ("Chad blamed a Libyan rocket.", "state:LY"),
        ("Chad blamed it on a Libyan rocket.", "state:LY"),
        ("Chad blamed a Libyan air strike.", "state:LY"),
        ("Chad blamed an air strike by Libya.", "state:LY"),
        ("Chad blamed the blast on a Libyan air strike.", "state:LY"),
        ("Chad said a Libyan air strike was to blame.", "state:LY"),
        ("Chad attributed the blast to a misfired Hezbollah rocket.", "actor:hezbollah"),
        ("Chad blamed a misfired rocket of Hezbollah.", "actor:hezbollah"),
    ],
)
def test_what_is_blamed_for_a_blast_is_of_that_blast(charge: str, blamed: str) -> None:
    (incident,) = gathered(("2024-06-20", BLAST + charge)).incidents

    assert blames(BLAST + charge) == {("state:TD", blamed)}
    assert [c.killed.low for a in incident.accounts for c in a.casualties if c.killed] == [20]


def test_two_culprits_contest_who_did_it_and_not_that_it_was_done() -> None:
    text = BLAST + "Chad blamed a Libyan air strike. Libya rejected the claim and blamed a Hezbollah rocket."

    (incident,) = gathered(("2024-06-20", text)).incidents

    assert blames(text) >= {("state:TD", "state:LY"), ("state:LY", "actor:hezbollah")}
    assert incident.elements["perpetrator"].status is Status.CONTESTED
    assert incident.elements["occurrence"].status is not Status.CONTESTED


@pytest.mark.parametrize(
    "charge",
    ["Chad blamed its own rocket crews.", "Chad blamed an old rocket.", "Chad blamed rocket fuel."],
)
def test_a_weapon_of_nobody_else_blames_nobody(charge: str) -> None:
    assert blames(BLAST + charge) == set()


def test_a_raid_blamed_on_somebody_is_a_raid_of_its_own() -> None:
    text = BLAST + "Chad blamed a raid on a farm in Faya on Tuesday on Libya."

    assert len(gathered(("2024-06-20", text)).incidents) == 2


@pytest.mark.parametrize(
    ("charge", "denial"),
    [
        ("A mine killed three in Faya on Monday, Chad said, accusing Libya of laying it.", "laying the mine"),
        ("Chad said a bomb killed two in Faya and accused Libya of planting it.", "planting the bomb"),
    ],
)
def test_who_laid_the_mine_is_accused_and_denies_it(charge: str, denial: str) -> None:
    text = f"{charge} Libya denied {denial}."

    (incident,) = gathered(("2024-06-20", text)).incidents

    assert blames(text) == {("state:TD", "state:LY"), ("state:LY", "state:LY")}
    assert incident.elements["perpetrator"].status is Status.CONTESTED
