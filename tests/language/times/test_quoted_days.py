"""A day in quoted words is counted from the day on which they were said, where the text tells it."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.language.times import times_in
from counterclaim.model.dates import DateAnchor

PUBLISHED = date(2021, 5, 10)  # a Monday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 2 May the ministry said: “Yesterday our post was shelled.”", "2021-05-01"),
        ("“Our post was shelled yesterday,” the ministry said on 2 May.", "2021-05-01"),
        ("“We shall strike tomorrow,” the colonel wrote in a letter of 30 April.", "2021-05-01"),
        ("In a broadcast on Friday he said: «They fled two days ago.»", "2021-05-05"),
    ],
)
def test_the_day_of_saying_is_the_anchor(text: str, value: str) -> None:
    (quoted,) = [time for time in times_in(text, published=PUBLISHED) if time.anchor is DateAnchor.QUOTE]

    assert quoted.value == value


@pytest.mark.parametrize(
    "text",
    [
        "“Our post was shelled yesterday,” said the colonel, who took office on 2 May.",
        "The truce of 2 May failed. “Our post was shelled yesterday,” the ministry said.",
        "On 2 May and again on 4 May he said: “Our post was shelled yesterday.”",
        "The ministry, which was burned on 2 May, said: “Our post was shelled yesterday.”",
    ],
)
def test_another_day_nearby_is_not_the_day_of_saying(text: str) -> None:
    times = {time.text: time.value for time in times_in(text, published=PUBLISHED)}

    assert times["yesterday"] == "2021-05-09"
