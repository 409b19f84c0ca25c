"""A text that contradicts its own dates is told so, and nothing is put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.dates import TimeExpression
from tests.reading import gathered

Reader = Callable[..., list[TimeExpression]]


def warnings(times: list[TimeExpression]) -> list[str]:
    return [warning for time in times for warning in time.warnings]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("It was hit on Tuesday, June 28.", "2023-06-28 was a Wednesday, not a Tuesday"),
        ("A day earlier, on June 25, it was hit.", "the words beside 2023-06-25 tell of 2023-06-27"),
        ("The siege of two days, from 3 to 9 June, is over.", "from 2023-06-03 to 2023-06-09 are 6 days"),
        ("Shut for a week, since 1 May, it is a ruin.", "from 2023-05-01 to 2023-06-28 are 58 days"),
        ("The three-day siege, from 3 to 9 June, is over.", "from 2023-06-03 to 2023-06-09 are 6 days"),
        ("The two-week siege, since 1 May, goes on.", "from 2023-05-01 to 2023-06-28 are 58 days"),
        ("From 3 to 5 June, for about a month, it was shut.", "from 2023-06-03 to 2023-06-05 are 2 days"),
    ],
)
def test_a_contradiction_is_a_warning(read: Reader, text: str, warning: str) -> None:
    assert warnings(read(text)) == [warning]


@pytest.mark.parametrize(
    "text",
    [
        "It was hit on Wednesday, June 28.",
        "A day earlier, on June 27, it was hit.",
        "The siege of a week, from 3 to 9 June, is over.",
        "Shut for more than a week, since 1 May, it is a ruin.",
        "Shut for nearly two months, since 1 May, it is a ruin.",
        "It was shut from 3 to 9 June. For two years nobody had come.",
        "The 80-year-old detained since 1 May was freed.",
        "A three-day truce began; from 3 to 9 June nobody fired.",
        "Two weeks of talks ended; from 3 to 9 June nothing fell.",
    ],
)
def test_what_fits_or_is_not_said_of_these_dates_is_none(read: Reader, text: str) -> None:
    assert warnings(read(text)) == []


def test_a_date_that_contradicts_itself_keeps_the_day_it_names(read: Reader) -> None:
    (day,) = read("It was hit on Tuesday, June 28.")

    assert day.value == "2023-06-28"


def test_a_contradiction_reaches_the_ledger_as_a_problem_of_its_document() -> None:
    ledger = gathered(
        ("2024-06-20", "Gunmen killed two farmers near Abeche on Monday, 18 June, the mayor said."),
        ("2024-06-21", "Gunmen killed two farmers near Abeche on Tuesday, 18 June, the mayor said."),
    )

    (problem,) = [problem for problem in ledger.problems if problem.stage == "times"]
    assert problem.message == "“Monday, 18 June”: 2024-06-18 was a Tuesday, not a Monday"
    assert problem.document in {document.id for document in ledger.documents}
    assert [words.quote for words in problem.evidence] == ["on Monday, 18 June"]


@pytest.mark.parametrize(
    ("text", "words", "warning"),
    [
        ("A post was hit on 31 February.", "31 February", "February has no day 31"),
        ("On February 30, a post was hit.", "February 30", "February has no day 30"),
        ("A post was hit on Thursday, April 31, 2022.", "Thursday, April 31, 2022", "April has no day 31"),
        ("A post was hit on the 31st of November.", "the 31st of November", "November has no day 31"),
        ("A post was hit on 31.06.2022.", "31.06.2022", "June has no day 31"),
        ("A post was hit on 2022-09-31.", "2022-09-31", "September has no day 31"),
        ("A post was hit on 29 February 2023.", "29 February 2023", "February 2023 has no day 29"),
        ("A post was hit on the night of 31 June.", "the night of 31 June", "June has no day 31"),
    ],
)
def test_a_day_that_no_calendar_has_is_a_warning_and_no_other_day(
    read: Reader, text: str, words: str, warning: str
) -> None:
    (day,) = read(text)

    assert (day.text, day.value, day.earliest, day.latest) == (words, None, None, None)
    assert day.warnings == (warning,)


@pytest.mark.parametrize("text", ["In February 30 people were hurt.", "In June 31 huts burned."])
def test_a_number_that_counts_people_or_huts_is_no_day_of_the_month_before_it(
    read: Reader, text: str
) -> None:
    (month,) = read(text)

    assert month.text in ("February", "June")
    assert warnings([month]) == []
