"""Days told by how long ago they were are those days, and not the weeks or years they are counted in."""

import pytest

from tests.reading import layers

PUBLISHED = "2024-06-20"  # a Thursday


def values(text: str) -> list[str | None]:
    """What the times of a text are worth."""
    return [time.value for time in layers(text, published=PUBLISHED).times]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("It was two years ago today that rebels shelled Gao.", "2022-06-20"),
        ("A week ago today rebels shelled Gao.", "2024-06-13"),
        ("Three months ago to the day rebels shelled Gao.", "2024-03-20"),
        ("A week ago Wednesday rebels shelled Gao.", "2024-06-12"),
        ("Rebels shelled Gao three weeks ago on Monday.", "2024-05-27"),
        ("Three years ago on Sunday, rebels shelled Gao.", "2021-06-16"),
        ("Rebels shelled Gao a year ago on Wednesday.", "2023-06-19"),
        ("Rebels shelled Gao on the Monday before last.", "2024-06-10"),
        ("Rebels shelled Gao on the 17th of this month.", "2024-06-17"),
        ("Rebels shelled Gao on the 28th of last month.", "2024-05-28"),
        ("The raid on the sixth of the month shook Gao.", "2024-06-06"),
        ("Rebels shelled Gao 48 hours ago.", "2024-06-18"),
        ("Rebels shelled Gao two hours ago.", "2024-06-20"),
        ("Rebels shelled Gao on the night of Tuesday to Wednesday.", "2024-06-18TNI"),
    ],
)
def test_so_long_ago_is_a_day(words: str, day: str) -> None:
    assert values(words) == [day]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Two years ago rebels shelled Gao.", "2022"),
        ("Two years ago on day one of the war rebels shelled Gao.", "2022"),
        ("A week ago rebels shelled Gao.", "2024-W24"),
    ],
)
def test_without_a_day_the_week_or_year_is_all_that_is_told(words: str, value: str) -> None:
    assert values(words) == [value]


def test_a_month_without_that_day_gives_none() -> None:
    (time,) = layers("Rebels shelled Gao a month ago today.", published="2024-03-31").times

    assert time.earliest is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was at dawn on Wednesday last week.", "2024-06-12TMO"),
        ("It was on the night of Tuesday of last week.", "2024-06-11TNI"),
        ("It was on Wednesday morning of last week.", "2024-06-12TMO"),
    ],
)
def test_the_part_of_a_day_of_last_week_is_of_that_week(text: str, value: str) -> None:
    assert layers(text, published="2024-06-20").times[0].value == value


def test_hours_ago_is_today() -> None:
    text = "A few hours ago rebels shelled the town."
    assert layers(text, published="2024-06-20").times[0].value == "2024-06-20"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad left on 3 May. Its army said that Monday's raid had failed.", "Monday"),
        ("Chad left on 3 May. It said that Monday had been calm.", "Monday"),
    ],
)
def test_that_before_a_day_may_only_open_what_is_said(text: str, words: str) -> None:
    *_, day = layers(text, published="2024-06-20").times
    assert (day.text, day.value) == (words, "2024-06-17")


def test_that_day_may_be_the_one_before_the_day_told() -> None:
    *_, day = layers("Chad left on 3 May. It had been calm that Monday.", published="2024-06-20").times
    assert day.value == "2024-04-29"


def test_a_day_behind_a_clause_is_not_of_the_years_ago_in_it() -> None:
    text = "The army, which seized power three years ago, on Monday shelled Gao."

    assert "2024-06-17" in values(text)
