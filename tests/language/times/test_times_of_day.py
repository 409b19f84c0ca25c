"""Times of day in four figures, as armies and radios write them, and years that look like them."""

import pytest

from tests.reading import layers


def values(text: str) -> list[str | None]:
    """What the times of a text are worth."""
    return [time.value for time in layers(text, published="2024-06-20").times]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left at 1800 yesterday.", "2024-06-19T18:00"),
        ("The raid began at 1945 on 12 June.", "2024-06-12T19:45"),
        ("It began yesterday at 1800.", "2024-06-19T18:00"),
        ("It began around 2030 on 12 June.", "2024-06-12T20:30"),
    ],
)
def test_four_digits_at_which_something_was_are_a_time_of_day(text: str, value: str) -> None:
    assert value in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has been so since 1945.", "1945"),
        ("By 1800 the town had fallen.", "1800"),
        ("He was born around 1960 in Gao.", "1960"),
        ("Aid stayed at 2019 levels.", "2019"),
    ],
)
def test_other_four_digits_are_a_year(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_height_is_no_time_of_day() -> None:
    assert values("The post stands at 1500 metres.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A bank in Gao was bombed last night. The bomb exploded at 2030.", "2024-06-19T20:30"),
        ("A bank in Gao was bombed last night, police said today. It was at 8:30 p.m.", "2024-06-19T20:30"),
        ("A bank in Gao was bombed overnight. The bomb exploded at 2:30 a.m.", "2024-06-20T02:30"),
        ("A bank was hit last night. On Tuesday a school was hit at 9 p.m.", "2024-06-18T21:00"),
    ],
)
def test_a_time_within_a_night_is_of_the_day_on_either_side_of_midnight(text: str, value: str) -> None:
    assert values(text)[-1] == value
