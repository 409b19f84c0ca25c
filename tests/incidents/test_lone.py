"""Brief mentions: one joins the event it fits where nothing else fits, a vague one joins none."""

from __future__ import annotations

import pytest

from counterclaim.incidents.lone import join_lone
from tests.reading import gathered

DAY = "2024-06-04"
FULL = "Chad's army said on 3 June that Sudanese soldiers had fired mortar shells at its post in Adre."
BRIEF = [
    "Sudanese forces attacked Chadian soldiers on 3 June.",
    "Chadian soldiers came under Sudanese fire on 3 June, the government in N'Djamena said.",
    "The army of Chad said on Tuesday that Sudan had attacked it a day earlier.",
]


def sizes(*documents: str | tuple[str, str]) -> list[int]:
    """How many documents tell of each incident, most first."""
    told = gathered(*(d if isinstance(d, tuple) else (DAY, d) for d in documents))
    return sorted((len({a.document for a in incident.accounts}) for incident in told.incidents), reverse=True)


@pytest.mark.parametrize("brief", BRIEF)
def test_a_brief_mention_joins_the_one_event_it_fits(brief: str) -> None:
    assert sizes(FULL, brief) == [2]


@pytest.mark.parametrize("brief", BRIEF[::2])
def test_a_mention_that_fits_two_events_joins_neither(brief: str) -> None:
    other = "Chad's army said that Sudanese soldiers had shot two Chadians dead near Bahai on 3 June."
    third = "Chad's army said that Sudanese jets had bombed its barracks in Tine on 3 June."

    assert sizes(other, third, brief) == [1, 1, 1]


@pytest.mark.parametrize(
    "other",
    [
        "Sudanese forces attacked Chadian soldiers on 29 May.",
        "Chadian forces attacked Sudanese soldiers on 3 June.",
        "Libyan forces attacked Egyptian soldiers on 3 June.",
    ],
)
def test_what_differs_in_anything_told_stays_apart(other: str) -> None:
    assert sizes(FULL, other) == [1, 1]


def test_morning_and_evening_of_one_day_stay_apart() -> None:
    morning = "Sudanese forces attacked Chadian soldiers on the morning of 3 June."
    evening = "Sudanese forces attacked Chadian soldiers on the evening of 3 June, the army of Chad said."

    assert sizes(morning, evening) == [1, 1]


def joined(groups: int, *fitting: tuple[int, int]) -> list[list[int]]:
    fits = {frozenset(pair) for pair in fitting}
    pairs = [(one, other) for one in range(groups) for other in range(one + 1, groups)]
    return join_lone([[n] for n in range(groups)], lambda a, b: frozenset((*a, *b)) in fits, pairs)


def test_groups_that_all_fit_each_other_are_one() -> None:
    assert joined(4, (0, 1), (1, 3), (0, 3)) == [[0, 1, 3], [2]]


def test_what_lies_between_two_that_do_not_fit_is_left_alone() -> None:
    assert joined(3, (0, 1), (1, 2)) == [[0], [1], [2]]
