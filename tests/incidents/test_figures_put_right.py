"""Of two figures of one teller the one that it gave later counts, in whatever order they are told."""

import pytest

from counterclaim.model.incidents import CasualtyKind
from tests.reading import gathered

SHELLED = "Sudan shelled Adre on Monday."


def dead(text: str) -> set[int]:
    (incident,) = gathered(("2024-06-20", f"{SHELLED} {text}")).incidents
    counts = [hurt.killed for account in incident.accounts for hurt in account.casualties]
    return {count.low for count in counts if count is not None}


@pytest.mark.parametrize(
    ("first", "second", "figure"),
    [
        ("initially said nine", "said seven", 7),
        ("said seven", "later said nine", 9),
        ("said nine", "had earlier said seven", 9),
    ],
)
def test_what_was_said_at_first_is_not_what_is_counted(first: str, second: str, figure: int) -> None:
    text = f"Chad's army {first} soldiers had died in it. Chad's army {second} soldiers died in it."

    assert dead(text) == {figure}


@pytest.mark.parametrize("opening", ["Initially it said seven", "Earlier, it said seven"])
def test_what_was_said_earlier_is_not_counted_though_that_is_told_before_who_said_it(opening: str) -> None:
    text = f"Chad's army blamed Sudan. {opening} soldiers had died in it."

    assert dead(f"{text} Chad's army said nine soldiers died in it.") == {9}


def test_words_of_time_far_from_the_telling_put_no_figure_right() -> None:
    text = "Chad's army said nine soldiers had died in it. Chad's army said seven soldiers died in it."

    assert dead(f"{text} Initially it had rained.") == dead(f"It had rained earlier. {text}") == {9}


def test_those_counted_anew_are_of_the_side_that_was_told_at_first() -> None:
    text = "Chad's army initially said nine soldiers had died in it. Chad's army said seven had died."
    (incident,) = gathered(("2024-06-20", f"{SHELLED} {text}")).incidents
    hurt = [entry for account in incident.accounts for entry in account.casualties]

    assert [(entry.side, entry.kind, entry.killed and entry.killed.low) for entry in hurt] == [
        ("state:TD", CasualtyKind.COMBATANT, 7)
    ]


def test_civilians_counted_later_put_no_figure_of_soldiers_right() -> None:
    assert dead(
        "Chad's army initially said nine soldiers had died in it. Chad's army said seven civilians had died."
    ) == {7, 9}
