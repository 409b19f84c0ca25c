"""Whose forces were not there did not do it: it denies the deed, and nobody else does."""

import pytest

from tests.reading import gathered, told

BURNED = "Mali said Chadian soldiers had burned the village of Orsa on Monday, killing nine people."
SHELLED = "Mali accused Chad of shelling Gao on Monday."


def deniers(text: str) -> set[str | None]:
    """The parties that deny in a text."""
    return {
        account.party
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.stance.value == "deny"
    }


def denials(text: str) -> list[str | None]:
    """Who denies anything in a text, by its claims."""
    return [claim.claimer for claim in told(text).claims if claim.stance.value == "deny"]


@pytest.mark.parametrize(
    ("before", "answer", "denier"),
    [
        (BURNED, "Chad's army said its troops were nowhere near the village.", "state:TD/armed-force"),
        (BURNED, "Chad's army said it had no troops there.", "state:TD/armed-force"),
        (BURNED, "Chad said it had no forces in the area at the time.", "state:TD"),
        (SHELLED, "Chad said that its troops were not present in Gao.", "state:TD"),
        (SHELLED, "“We had no presence in Gao on that day,” Chad's army said.", "state:TD/armed-force"),
        (SHELLED, "According to Chad, there were no Chadian troops in Gao.", "state:TD"),
        (SHELLED, "Chad insisted that none of its soldiers had been in the area.", "state:TD"),
        (SHELLED, "Chad denied that its troops were anywhere near Gao.", "state:TD"),
        (SHELLED, "Chad denied having troops in Gao.", "state:TD"),
        (
            "Sudan said Libyan jets bombed a market in Nyala on Sunday.",
            "Libya said none of its aircraft had flown over Nyala.",
            "state:LY",
        ),
        (
            "Residents said Kenyan soldiers burned huts in Mandera on Friday.",
            "Its soldiers were not in Mandera that day, Kenya said.",
            "state:KE",
        ),
        (
            "Kenyan soldiers burned huts in Mandera on Friday.",
            "The Kenyan army had no forces in the area, its spokesman said.",
            "state:KE/armed-force/spokesman",
        ),
    ],
)
def test_who_is_told_to_have_done_it_and_was_not_there_denies_it(
    before: str, answer: str, denier: str
) -> None:
    assert deniers(f"{before}\n\n{answer}") == {denier}


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        (SHELLED, "Niger said its troops were nowhere near Gao."),
        (SHELLED, "Chad said its troops were nowhere near Faya."),
        (SHELLED, "Chad said its troops were nowhere near Gao on 3 May."),
        (SHELLED, "Chad said the rebels were nowhere near Gao."),
        (SHELLED, "Chad said it had no troops in Libya."),
        (SHELLED, "Chad said its soldiers were not welcome in Gao."),
        (SHELLED, "Chad said it had no other troops in the area."),
        (SHELLED, "Chad said its troops were no longer in Gao."),
        (SHELLED, "Chad said it no longer had troops in Gao."),
        (SHELLED, "Chad said its troops were not there to fight anyone."),
        (SHELLED, "Chad said that it had no troops in Gao, but its jets had bombed rebels there."),
        ("Two people were killed in Gao on Monday.", "Chad said it had no troops in the town."),
        ("Rebels shelled Gao on Monday, Mali said.", "Chad said it had no troops in Gao."),
    ],
)
def test_a_bystander_another_place_or_day_and_a_part_of_the_forces_deny_nothing(
    before: str, answer: str
) -> None:
    assert denials(f"{before}\n\n{answer}") == []
