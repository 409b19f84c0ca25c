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
