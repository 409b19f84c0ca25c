"""Whose deed another side tells of, and who says that nothing of the kind was done, denies it."""

import pytest

from tests.reading import gathered

TOLD = "Kenya said that Somali shells killed nine farmers in Mandera on Monday."


def statuses(answer: str) -> list[tuple[str, list[str | None]]]:
    """The status of each incident, with who denies it."""
    return [
        (incident.status.value, [a.party for a in incident.accounts if a.stance.value == "deny"])
        for incident in gathered(("2024-06-20", f"{TOLD} {answer}")).incidents
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Somalia said no shells had been fired.",
        "Somalia said that not a single shell had been fired at Mandera.",
        "Somalia said there had been no strike.",
        "Somalia said no attack took place in Mandera.",
        "Roads were shut. Somalia said that no strike had occurred.",
        "Somalia said no shells had been fired at the town.",
        "Somalia said there had been no strike at all on Monday.",
    ],
)
def test_who_is_told_of_and_says_that_nothing_was_done_denies_it(answer: str) -> None:
    assert statuses(answer) == [("contested", ["state:SO"])]


@pytest.mark.parametrize(
    "answer",
    [
        "Somalia said no Kenyan drone had been shot down.",  # a deed of its own, on others
        "Somalia said there had been no strike on Kismayo.",
        "Kenya said no missiles had been fired.",
        "Uganda said no shells had been fired.",
        "Somalia said no schools had been opened.",
        "Somalia said no rockets were launched on Sunday.",
        "Somalia said there was no fighting off the coast.",
        "Somalia said no shells had been fired at its barracks.",
        "Somalia said no attack took place in its own towns on Monday.",
        "Somalia said no shells had been fired in return.",
        "Somalia said no such attack would occur.",
        "Somalia said there had been no other strike.",
        "Somalia said no shells that could breach the wall had been fired.",
        "Somalia said that no strike took place while talks were going on.",
    ],
)
def test_what_else_was_not_done_contests_nothing(answer: str) -> None:
    assert [status for status, _ in statuses(answer)] == ["single-source"]


@pytest.mark.parametrize(
    "told",
    [
        "Kenya accused Somalia of shelling Mandera on Monday.",
        "Kenya blamed Somalia for the attack on Mandera on Monday.",
        "Kenya said rockets launched by Somalia struck Mandera on Monday.",
        "Kenya said Somali troops carried out an attack on Mandera on Monday.",
        "Kenya said Mandera came under fire from Somali troops on Monday.",
    ],
)
def test_who_is_said_to_have_done_it_denies_it_however_that_was_said(told: str) -> None:
    ledger = gathered(("2024-06-20", f"{told} Somalia said no shells had been fired."))

    assert {incident.status.value for incident in ledger.incidents} == {"contested"}


@pytest.mark.parametrize(
    "told",
    [
        "Kenya said gunmen shelled Somali posts near Mandera on Monday.",
        "Kenya said gunmen killed nine Somali soldiers near Mandera on Monday.",
        "Kenya said nine Somali soldiers died in an attack by gunmen near Mandera on Monday.",
    ],
)
def test_whose_posts_or_soldiers_were_struck_has_nothing_to_deny(told: str) -> None:
    ledger = gathered(("2024-06-20", f"{told} Somalia said no shells had been fired."))

    assert {incident.status.value for incident in ledger.incidents} == {"single-source"}
