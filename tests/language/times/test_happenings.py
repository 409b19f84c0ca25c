"""So many days after a happening: counted from its date where the text tells one, else only a length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.dates import DateAnchor, TimeExpression

Reader = Callable[..., list[TimeExpression]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Two days after the raid of 20 June it rained.", "Two days after", "2023-06-22"),
        ("The day before the June 20 summit it rained.", "The day before", "2023-06-19"),
        ("A flood came on 3 June. Ten days after the flood it rained.", "Ten days after", "2023-06-13"),
    ],
)
def test_a_dated_happening_is_an_anchor(read: Reader, text: str, words: str, value: str) -> None:
    (counted,) = [time for time in read(text) if time.anchor is DateAnchor.EVENT]

    assert (counted.text, counted.value) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "A raid took place on 3 June and a raid on 5 June. Two days after the raid it rained.",
        "There was a raid on 3 June. Later there was a raid, on 9 June. Two days after the raid it rained.",
        "Two days after the raid it rained.",
        "The raid was over by 3 June. Two days after the raid it rained.",
    ],
)
def test_a_happening_without_one_day_of_its_own_is_none(read: Reader, text: str) -> None:
    assert all(time.anchor is not DateAnchor.EVENT for time in read(text))
    assert [time.value for time in read(text)][-1] == "P2D"
