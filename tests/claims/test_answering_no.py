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
    ],
)
def test_what_else_was_not_done_contests_nothing(answer: str) -> None:
    assert [status for status, _ in statuses(answer)] == ["single-source"]
