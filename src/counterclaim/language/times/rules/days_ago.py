"""Days by how long ago they were: "a week ago today", "the Monday before last", "the 17th of last month"."""

from __future__ import annotations

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.grammar import Found, rule
from counterclaim.language.times.meanings import Meaning, OnWeekday, Shift, Stated
from counterclaim.language.times.parts import day_of, number_of, part_of, unit_of
from counterclaim.language.times.words import WEEKDAYS

_MONTHS_BACK = {"this": 0, "current": 0, "last": -1, "past": 0}


@rule(
    "ago-today",
    "count={COUNT} unit={UNITANY} ago COMMA? today",
    "count={COUNT} unit={UNITANY} ago on? this very? day",
    "count={COUNT} unit={UNITANY} ago to the day",
)
def ago_today(found: Found) -> Meaning | None:
    """In words: "two years ago today", "a week ago to the day"."""
    number, unit = number_of(found.words("count")), unit_of(found)
    if number is None or number != int(number) or unit not in ("D", "W", "F", "M", "Y"):
        return None
    return Shift(unit=unit, amount=-int(number), same_day=True)


@rule("ago-on-weekday", "count={COUNT} weeks=(week|weeks) ago COMMA? (?:on|last)? day=WEEKDAY (?:part=PART)?")
def ago_on_weekday(found: Found) -> Meaning | None:
    """In words: "a week ago Wednesday": so many weeks before the last one."""
    number = number_of(found.words("count"))
    if number is None or number != int(number):
        return None
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], back=int(number), part=part_of(found))


@rule("years-ago-on-weekday", "count={COUNT} years=(year|years) ago (on|this|last) day=WEEKDAY")
def years_ago_on_weekday(found: Found) -> Meaning | None:
    """In words: "three years ago on Sunday": the day of the year that Sunday is, years before."""
    number = number_of(found.words("count"))
    if number is None or number != int(number):
        return None
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], years_back=int(number))


@rule("weekday-before-last", "the? day=WEEKDAY before last")
def weekday_before_last(found: Found) -> Meaning | None:
    """In words: "the Monday before last"."""
    return OnWeekday(weekday=WEEKDAYS[found.word("day")], step=-1, back=1)


@rule(
    "day-of-this-month",
    "the? day={DAYS} of which=(this|the current|last|this past) month",
)
def day_of_this_month(found: Found) -> Meaning | None:
    """In words: "the 17th of this month", "the third of last month"."""
    day = day_of(found)
    shift = _MONTHS_BACK[found.words("which")[-1]]
    return Stated(calendar=Calendar(day=day), shift_month=shift) if day else None


@rule("day-of-the-month", "the day={DAYS} of the month")
def day_of_the_month(found: Found) -> Meaning | None:
    """In words: "the sixth of the month": of the month that is told."""
    day = day_of(found)
    return Stated(calendar=Calendar(day=day)) if day else None
