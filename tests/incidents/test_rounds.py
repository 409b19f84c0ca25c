"""Two texts tell of one meeting if its days overlap and its places do not exclude each other."""

from dataclasses import replace

import pytest

from counterclaim.incidents.rounds import merged_rounds, shares_round
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.situations import Round, RoundStatus
from counterclaim.model.spans import Evidence

GENEVA, VIENNA = "place:geneva", "place:vienna"
WORDS = (Evidence(document="document:1", start=0, end=5, quote="talks"),)


def days(first: str, last: str) -> When:
    return When(earliest=first, latest=last, best=None, precision=DatePrecision.DAY, evidence=WORDS)


def meeting(first: str, last: str, place: str | None = GENEVA) -> Round:
    return Round(date=days(first, last), place=place, level=None, evidence=WORDS)


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (meeting("2023-05-03", "2023-05-04"), True),
        (meeting("2023-05-04", "2023-05-06"), True),
        (meeting("2023-05-05", "2023-05-06"), False),
        (meeting("2023-05-01", "2023-05-02"), False),
        (meeting("2023-05-03", "2023-05-04", place=None), True),
        (meeting("2023-05-03", "2023-05-04", place=VIENNA), False),
    ],
)
def test_a_meeting_is_another_on_other_days_or_at_another_place(other: Round, one: bool) -> None:
    told = meeting("2023-05-03", "2023-05-04")

    assert shares_round((told,), (other,), {}) is shares_round((other,), (told,), {}) is one
    assert len(merged_rounds((told,), (other,), {})) == (1 if one else 2)


def test_a_meeting_that_was_held_is_no_longer_planned_and_has_its_place() -> None:
    planned = replace(meeting("2023-05-03", "2023-05-04", place=None), status=RoundStatus.PLANNED)
    held = replace(meeting("2023-05-03", "2023-05-04"), status=RoundStatus.HELD)
    (merged,) = merged_rounds((planned,), (held,), {})

    assert (merged.place, merged.status) == (GENEVA, RoundStatus.HELD)


def test_a_meeting_without_a_day_is_one_of_the_days_around_its_report() -> None:
    undated = Round(date=None, place=GENEVA, level=None, evidence=WORDS)

    assert shares_round((undated,), (meeting("2023-05-08", "2023-05-08"),), {"document:1": "2023-05-03"})
    assert not shares_round((undated,), (meeting("2023-05-12", "2023-05-12"),), {"document:1": "2023-05-03"})
    assert not shares_round((undated,), (meeting("2023-05-03", "2023-05-03"),), {})


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("planned", "held", "held"),
        ("held", "planned", "held"),
        ("planned", "postponed", "postponed"),
        ("postponed", "planned", "planned"),
        ("held", "unknown", "held"),
        ("unknown", "planned", "planned"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_what_was_told_last_of_a_meeting_counts_but_one_that_was_held_is_no_plan(
    earlier: str, later: str, told: str
) -> None:
    first, second = (
        replace(meeting("2023-05-03", "2023-05-04"), status=RoundStatus(status))
        for status in (earlier, later)
    )
    (merged,) = merged_rounds((first,), (second,), {})

    assert merged.status is RoundStatus(told)


def test_meetings_stand_by_their_days_and_those_without_one_behind() -> None:
    undated = Round(date=None, place=VIENNA, level=None, evidence=WORDS)
    may, june = meeting("2023-05-03", "2023-05-04"), meeting("2023-06-01", "2023-06-01")

    assert merged_rounds((undated, june), (may,), {}) == (may, june, undated)


@pytest.mark.parametrize("last", ["2023-05-04", "2023-05-05"])
@pytest.mark.parametrize("narrow_first", [True, False])
def test_of_two_dates_of_a_meeting_the_wider_one_stands(narrow_first: bool, last: str) -> None:
    wide, narrow = meeting("2023-05-03", "2023-05-06"), meeting("2023-05-04", last)
    one, other = (narrow, wide) if narrow_first else (wide, narrow)

    (merged,) = merged_rounds((one,), (other,), {})
    assert merged.date == wide.date
