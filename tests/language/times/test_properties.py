"""What holds for every text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.language.times import find_times
from counterclaim.model.dates import TimeExpression
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence, TextLayout

WORDS = (
    "June 28 2023 , . - the of on in since until by from to between and night day days week two "
    "23:40 2220 0005 p.m. May march early late last next year years ago later earlier following same "
    "that this morning overnight Monday 480 BC 1990s '99 28.06.2023 2023-06-28 31 February 30 half "
    "few several every daily war before after a second quarter spring will said hundred 99th 1965's "
    "' ( ) first past recent weekend noon midnight 24:00 9999 0 00:99 "
).split()

dates = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)) | st.none()
texts = st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def times_of(text: str, published: date | None) -> list[TimeExpression]:
    whole = [Span(0, len(text))] if text else []
    sentences = [Sentence(index=0, paragraph=0, span=span) for span in whole]
    layout = TextLayout(text=text, paragraphs=whole, sentences=sentences, quotations=[])
    return find_times(layout, published=published)


@settings(max_examples=400, deadline=None)
@given(text=texts, published=dates)
def test_every_text_is_read_with_exact_offsets_in_order(text: str, published: date | None) -> None:
    end = 0
    for time in times_of(text, published):
        assert time.span.of(text) == time.text
        assert time.span.start >= end
        end = time.span.end
        if time.phrase is not None:
            assert time.phrase_text == time.phrase.of(text)
            assert time.phrase.contains(time.span)
        assert (
            time.earliest is None
            or time.latest is None
            or time.earliest[:1] == "-"
            or time.earliest[:10] <= time.latest[:10]
        )
        time.when("doc")


@settings(max_examples=200, deadline=None)
@given(text=texts)
def test_no_year_comes_from_nowhere(text: str) -> None:
    told = any(char.isdigit() for char in text)
    for time in times_of(text, None):
        assert told or time.earliest is None


@settings(max_examples=100, deadline=None)
@given(
    published=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    days=st.integers(min_value=-3000, max_value=3000),
)
@pytest.mark.parametrize(
    "words",
    [
        "today",
        "yesterday",
        "overnight",
        "ten days ago",
        "this morning",
        "tomorrow",
        "late yesterday",
        "tomorrow evening",
        "in the past 24 hours",
        "as of 19:30",
        "the previous day",
        "the next morning",
        "in the previous 24 hours",
        "late last night",
        "two days ago",
        "earlier today",
        "this afternoon",
        "at dawn",
        "in the small hours",
    ],
)
def test_a_report_printed_some_days_later_tells_of_days_that_much_later(
    words: str, published: date, days: int
) -> None:
    (here,) = times_of(f"They came {words}.", published)
    (there,) = times_of(f"They came {words}.", published + timedelta(days=days))

    assert here.earliest is not None
    assert there.earliest is not None
    moved = date.fromisoformat(there.earliest[:10]) - date.fromisoformat(here.earliest[:10])
    assert moved == timedelta(days=days)


@settings(max_examples=100, deadline=None)
@given(
    published=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    weeks=st.integers(min_value=-400, max_value=400),
)
@pytest.mark.parametrize(
    "words", ["on Monday", "last Friday evening", "overnight into Sunday", "Tuesday last week"]
)
def test_a_report_printed_some_weeks_later_tells_of_weekdays_that_much_later(
    words: str, published: date, weeks: int
) -> None:
    (here,) = times_of(f"They came {words}.", published)
    (there,) = times_of(f"They came {words}.", published + timedelta(weeks=weeks))

    assert here.earliest is not None
    assert there.earliest is not None
    moved = date.fromisoformat(there.earliest[:10]) - date.fromisoformat(here.earliest[:10])
    assert moved == timedelta(weeks=weeks)


@settings(max_examples=200, deadline=None)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_the_same_day_however_it_is_written(day: date) -> None:
    spellings = (
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%A}, {day.day} {day:%B} {day.year}",
        f"{day:%A}, {day:%B} {day.day}, {day.year}",
        f"the {_nth(day.day)} of {day:%B} {day.year}",
        f"{day:%d.%m.%Y}",
        day.isoformat(),
    )
    for spelling in spellings:
        (time,) = times_of(f"They came on {spelling} and left.", None)
        assert (time.earliest, time.latest, time.warnings) == (day.isoformat(), day.isoformat(), ())


@settings(max_examples=200, deadline=None)
@given(
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    hour=st.integers(min_value=0, max_value=23),
    minute=st.integers(min_value=0, max_value=59),
)
def test_a_clock_time_is_of_the_day_beside_it(day: date, hour: int, minute: int) -> None:
    (time,) = times_of(f"They came at {hour:02d}:{minute:02d} on {_told(day)}.", None)

    assert time.value == f"{day.isoformat()}T{hour:02d}:{minute:02d}"


@settings(max_examples=200, deadline=None)
@given(
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    length=st.integers(min_value=1, max_value=60),
)
def test_a_length_that_fits_its_dates_is_no_contradiction(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    days = "a day" if length == 1 else f"{length} days"

    for time in times_of(f"For {days}, from {_told(day)} to {_told(last)}, it was shut.", None):
        assert time.warnings == ()


@settings(max_examples=200, deadline=None)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), weekday=st.integers(0, 6))
def test_only_the_right_weekday_fits_a_date(day: date, weekday: int) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    (time,) = times_of(f"It came on {names[weekday]}, {_told(day)}.", None)

    assert time.value == day.isoformat()
    assert bool(time.warnings) is (weekday != day.weekday())


@settings(max_examples=200, deadline=None)
@given(
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    away=st.integers(min_value=2, max_value=400),
    later=st.booleans(),
)
def test_days_counted_from_a_day_told_are_exact(day: date, away: int, later: bool) -> None:
    text = f"It began on {_told(day)}. It ended {away} days {'later' if later else 'earlier'}."
    _, counted = times_of(text, None)

    assert counted.value == (day + timedelta(days=away if later else -away)).isoformat()


def _told(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _nth(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day // 10 != 1 else 0, "th")
    return f"{day}{ending}"
