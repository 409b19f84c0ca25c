"""What is taken back or put right: a figure that nobody tells any more, and one that replaces another."""

import pytest

from counterclaim.model.ledgers import DocumentRecords
from tests.reading import gathered, told

START = "A bomb killed 19 people at a market in Orsa on Sunday, Mali's police said. "


def killed(records: DocumentRecords) -> set[int]:
    accounts = [account for telling in records.tellings for account in telling.accounts]
    return {c.killed.low for account in accounts for c in account.casualties if c.killed is not None}


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said 29 people died; the figure is 19.",
        "An earlier version of this report misstated the number of dead as 29.",
        "The original headline said that 29 people had been killed.",
        "A previous version of our story wrongly said 29 people were killed.",
        "This story has been corrected to show that 19 people died, not 29.",
        "(Corrects death toll to 19 from 29 in first paragraph.)",
    ],
)
def test_what_an_earlier_version_said_is_told_by_nobody(note: str) -> None:
    assert killed(told(START + note)) == {19}


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version wrongly said that Boko Haram had carried out the attack.",
        "A previous version of this story incorrectly stated that Chad's soldiers had fired on the crowd.",
    ],
)
def test_whom_an_earlier_version_blamed_is_blamed_by_nobody(note: str) -> None:
    accounts = [account for telling in told(START + note).tellings for account in telling.accounts]

    assert [account.perpetrator for account in accounts] == [None]


def test_another_bodys_earlier_version_is_its_own() -> None:
    text = "An earlier version of the army's bulletin said 29 people had died in a raid on Orsa on Sunday."

    assert killed(told(text)) == {29}


@pytest.mark.parametrize(
    "text",
    [
        "Mali's police corrected the toll of Sunday's bombing in Orsa to 19 from 29.",
        "Mali's police revised the number of people killed in Sunday's bombing in Orsa down to 19.",
        "Mali's police initially said 29 people died in a raid on Orsa but later corrected the figure to 19.",
        "Mali's police had earlier said 29 died in Sunday's bombing in Orsa. It later put the toll at 19.",
        "Mali's police first said 29 had died in a raid on Orsa. On Monday police put the toll at 19.",
    ],
)
def test_a_figure_put_right_is_its_tellers_and_replaces_the_first(text: str) -> None:
    (telling,) = told(text).tellings
    figures = {
        (account.party, c.killed.low if c.killed else None)
        for account in telling.accounts
        for c in account.casualties
    }

    assert figures == {("state:ML/police", 19)}


def test_who_raises_a_number_of_soldiers_counts_nobody_hurt() -> None:
    assert told("Mali's army raised the number of troops in Orsa to 900.").claims == ()


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("M23 claimed the raid on Sake on Monday. On Friday the group withdrew its claim.", "whole"),
        (
            "M23 said it had raided Sake on Monday. It later retracted its claim of responsibility.",
            "responsibility",
        ),
        ("Chad said on Monday that Libya had shelled Faya. It withdrew the accusation on Friday.", "whole"),
    ],
)
def test_who_takes_back_what_he_told_denies_it(text: str, scope: str) -> None:
    denials = [claim for claim in told(text).claims if claim.stance.value == "deny"]

    assert [(claim.claimer is not None, claim.scope) for claim in denials] == [(True, scope)]


def test_troops_that_are_withdrawn_take_nothing_back() -> None:
    assert told("Mali's army withdrew its troops from Orsa on Monday.").claims == ()


def test_who_takes_back_that_it_did_it_has_owned_up_to_nothing() -> None:
    text = "M23 claimed the raid on Sake on Monday. On Friday the group withdrew its claim."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status.value == "contested"


def test_what_is_taken_back_is_told_by_nobody() -> None:
    text = "Mali's army retracted its statement that 29 people had died in a raid on Orsa on Sunday."

    assert killed(told(text)) == set()
    assert [claim.stance.value for claim in told(text).claims] == ["deny"]
