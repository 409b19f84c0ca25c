"""Who turns down negotiating denies no deed, and who denies having said something has not said it."""

import pytest

from tests.reading import gathered, told

TOLD = "Mali accused Chad of shelling Gao on Monday."


def stances(text: str, claimer: str | None) -> list[tuple[str, str | None]]:
    """What a claimer does in a text."""
    return [
        (claim.stance.value, claim.sub_stance and claim.sub_stance.value)
        for claim in told(text).claims
        if claim.claimer == claimer
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Chad rejected negotiating with Mali.",
        "Chad ruled out negotiating with Mali.",
        "Chad dismissed paying for the damage.",
        "Chad ruled out sending envoys to Gao.",
    ],
)
def test_who_turns_down_an_act_to_come_denies_no_deed(answer: str) -> None:
    text = f"{TOLD}\n\n{answer}"
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert stances(text, "state:TD") == [("assess", "reject")]
    assert {account.party for account in incident.accounts} == {"state:ML"}


def test_he_who_rejects_negotiating_is_not_the_accused() -> None:
    text = f"{TOLD} President Ali Keita spoke on Tuesday. He rejected negotiating with the group."

    assert stances(text, "person:ali-keita") == [("assess", "reject")]
    assert not stances(text, "state:TD")


@pytest.mark.parametrize(
    "answer",
    ["Chad rejected having shelled Gao.", "Chad ruled out having shelled the town."],
)
def test_who_rejects_having_done_it_denies_it(answer: str) -> None:
    assert stances(f"{TOLD}\n\n{answer}", "state:TD") == [("deny", None)]


@pytest.mark.parametrize(
    "answer",
    [
        "Chad rejected taking responsibility for the attack.",
        "Chad denied claiming responsibility for the attack.",
        "Chad denied having admitted the attack.",
    ],
)
def test_who_denies_having_owned_up_owns_up_to_nothing(answer: str) -> None:
    assert [stance for stance, _ in stances(f"{TOLD}\n\n{answer}", "state:TD")] == ["deny"]
