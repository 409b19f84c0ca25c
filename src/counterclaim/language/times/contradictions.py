"""Contradictions within a text's dates: they are told as warnings and decided by nobody here."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.matching import Match
from counterclaim.language.times.outcomes import Resolved
from counterclaim.language.times.tokens import Tokens
from counterclaim.model.dates import DatePrecision, DateRelation, TimexType

_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ROUNDED = 0.1  # a length is told in round figures: a month is 28 to 33 days
_OPEN_ABOVE = ("MORE_THAN", "EQUAL_OR_MORE")
_OPEN_BELOW = ("EQUAL_OR_LESS",)
_LEAP_DAY = 29  # of February: the year decides
_NEAR = 4  # tokens between a length and its dates
_SMALL = frozenset(", ( : - – — for from over since between that is of a the period lasting".split())


def weekday_warnings(calendar: Calendar, weekday: int | None) -> tuple[str, ...]:
    """A weekday that is not that of its date."""
    day = calendar.as_date
    if weekday is None or day is None or day.weekday() == weekday:
        return ()
    return (f"{day.isoformat()} was a {_WEEKDAY_NAMES[day.weekday()]}, not a {_WEEKDAY_NAMES[weekday]}",)


def no_such_day(calendar: Calendar) -> tuple[str, ...]:
    """A day that its month does not have ("31 June"): nobody knows which other day was meant."""
    leap = f" {calendar.year}" if calendar.day == _LEAP_DAY and calendar.year else ""
    return (f"{month_name[calendar.month or 0]}{leap} has no day {calendar.day}",)


def beside_warnings(calendar: Calendar, told: Calendar | None) -> tuple[str, ...]:
    """A date that is not the day that the words beside it tell ("a day earlier, on 24 June")."""
    day, other = calendar.as_date, told.as_date if told else None
    if day is None or other is None or day == other:
        return ()
    return (f"the words beside {day.isoformat()} tell of {other.isoformat()}",)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A resolved match and the tokens of the phrase that it is the core of."""

    match: Match
    resolved: Resolved
    first: int
    last: int


def lengths_checked(tokens: Tokens, phrases: list[Phrase], published: date | None) -> Iterator[Phrase]:
    """Phrases, each length that stands beside a range or a beginning checked against it."""
    for at, phrase in enumerate(phrases):
        neighbours = phrases[max(0, at - 1) : at] + phrases[at + 1 : at + 2]
        warnings = tuple(
            warning
            for other in neighbours
            if _is_length(phrase.resolved) and _are_beside(tokens, phrase, other)
            for warning in _length_warnings(phrase.resolved, *_stretch(other.resolved, published))
        )
        if warnings:
            resolved = replace(phrase.resolved, warnings=phrase.resolved.warnings + warnings)
            yield replace(phrase, resolved=resolved)
        else:
            yield phrase


def _is_length(told: Resolved) -> bool:
    """Whether this may be checked against dates: a length that is not itself reckoned from a date."""
    return told.type is TimexType.DURATION and told.days is not None and told.earliest is None


def _are_beside(tokens: Tokens, this: Phrase, that: Phrase) -> bool:
    """Whether only small words stand between two phrases: the one then tells how long the other is.

    A length that describes ("the three-day siege, from 3 to 9 June") has its noun between as well.
    """
    first, last = (this, that) if this.match.first < that.match.first else (that, this)
    between = [tokens.lower(at) for at in range(first.last, last.first)]
    if _describes(tokens, first) and between and between[0].isalpha():
        between = between[1:]
    return len(between) <= _NEAR and all(word in _SMALL for word in between)


def _describes(tokens: Tokens, phrase: Phrase) -> bool:
    """As in "three-day"; an age says nothing of how long things went on."""
    words = [tokens.lower(at) for at in range(phrase.first, phrase.last)]
    return phrase.resolved.type is TimexType.DURATION and "-" in words and "old" not in words


def _stretch(told: Resolved, published: date | None) -> tuple[str | None, str | None]:
    """From when to when a range, or a beginning that lasts to the document's date, goes."""
    if told.precision is DatePrecision.RANGE:
        return told.earliest, told.latest
    if told.relation is DateRelation.SINCE and told.precision is DatePrecision.DAY and published:
        return told.earliest, published.isoformat()
    return None, None


def _length_warnings(length: Resolved, first: str | None, last: str | None) -> tuple[str, ...]:
    """A stated length that does not fit the dates it is stated with."""
    if length.days is None or first is None or last is None or "-" in (first[0], last[0]):
        return ()
    between = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    low, high = length.days
    if low < 1 or between < 0:
        return ()
    too_long = between > high * (1 + _ROUNDED) + 1 and length.mod not in _OPEN_ABOVE
    # Both ends counted, 4 to 6 May are three days.
    too_short = between + 1 < low * (1 - _ROUNDED) and length.mod not in _OPEN_BELOW
    if not (too_long or too_short):
        return ()
    return (f"from {first[:10]} to {last[:10]} are {between} days",)
