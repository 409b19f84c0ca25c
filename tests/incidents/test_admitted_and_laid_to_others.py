"""Who acknowledges a deed and lays it to another, or says it was not his work, does not own up to it."""

import pytest

from tests.reading import gathered

TOLD = "Benin said Niger had shelled Malanville on Sunday."


def accounts(text: str) -> list[tuple[str | None, str, str | None]]:
    """Party, stance and doer of the accounts of all incidents of a text."""
    return [
        (account.party, account.stance.value, account.perpetrator)
        for incident in gathered(("2024-06-20", f"{TOLD} {text}")).incidents
        for account in incident.accounts
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Niger acknowledged the shelling but said rebels were behind it.",
        "Niger acknowledged the shelling. It said that rebels were to blame.",
        "Niger acknowledged the shelling but denied responsibility.",
        "Niger acknowledged an attack on Malanville but said it was not its work.",
        "Niger acknowledged the shelling and blamed Benin for it.",
        "Niger acknowledged the shelling but blamed rebels for it.",
        "Niger acknowledged the shelling but blamed the rebels for it.",
        "Niger acknowledged the shelling but blamed some armed herders for it.",
    ],
)
def test_who_acknowledges_a_deed_and_lays_it_to_others_has_not_done_it(answer: str) -> None:
    assert ("state:NE", "confirm", "state:NE") not in accounts(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Niger acknowledged the shelling, blaming a faulty map.",
        "Niger acknowledged the shelling but denied targeting civilians.",
        "Niger acknowledged the shelling but accused Benin of firing first.",
    ],
)
def test_who_acknowledges_a_deed_and_excuses_it_has_done_it(answer: str) -> None:
    assert ("state:NE", "confirm", "state:NE") in accounts(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Niger said the shelling was not its doing.",
        "Niger said it was not its troops that had shelled the town.",
        "Niger said it was not Niger but Benin that was behind the shelling.",
        "Niger said the attack was not the work of its army but of rebels.",
    ],
)
def test_what_was_not_the_work_of_the_own_army_is_denied(answer: str) -> None:
    assert ("state:NE", "deny", "state:NE") in accounts(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Niger said it was not the work of Benin.",
        "Niger said the shelling was not its work alone.",
        "Niger said it was not its troops that had been shelled.",
    ],
)
def test_what_was_not_the_work_of_another_or_of_all_is_not_denied(answer: str) -> None:
    assert "deny" not in {stance for _, stance, _ in accounts(answer)}
