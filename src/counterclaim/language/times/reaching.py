"""Where a relative expression comes to from its base, and which year the document's date gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counterclaim.language.times.arithmetic import nearest_year
from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.meanings import Base, Shift, Stated
from counterclaim.language.times.outcomes import Context, Resolved
from counterclaim.language.times.shifts import shifted
from counterclaim.model.dates import DatePrecision, TimexType

_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OVERDUE_DAYS = 90  # a day that is nine months ahead is told with its year
_TURN_MONTHS = 11  # swept on the war histories
_YEAR_LEFT_OUT = 60  # a day announced without its year is this near behind only where it is meant to be
_ZONES_APART = 1  # the day told, in the place told of, may be one later than the document's
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}


def document_year(calendar: Calendar, published: date, context: Context) -> int:
    """The year that the document's date gives to a month: the past one, unless something is announced.

    What will be in force "from 16 June" begins then; what has lasted "since 16 June" is past. What somebody
    promised "by 20 June" may have been due some weeks ago.
    """
    future = context.future
    is_due = context.relation in ("by", "until")
    if context.relation in ("since", "after"):
        future = None if future else False
    elif is_due and future is not False:
        future = future or not _has_just_passed(calendar, published)
    month = calendar.month
    if month and not calendar.day:
        # A month is past, current, or ahead; "in May" said in May is this May.
        if month == published.month:
            return published.year
        return nearest_year(month, 1, published, future=bool(future))
    if month and calendar.day:
        return _year_of_day(month, calendar.day, published, context, future=future)
    if calendar.season:
        started = _SEASON_STARTS[calendar.season]
        return published.year if future or published.month >= started else published.year - 1
    return published.year


def _year_of_day(month: int, day: int, published: date, context: Context, *, future: bool | None) -> int:
    """The year of a day; nobody leaves out that of one ten months off, but for an end or a beginning."""
    year = nearest_year(month, day, published, future=future)
    nearest = nearest_year(month, day, published, future=None)
    if nearest == year or context.relation in ("by", "until", "since", "after"):
        return year
    away = (Calendar(year=nearest, month=month, day=day).as_date or published) - published
    if future:
        return nearest if -away.days < _YEAR_LEFT_OUT else year
    return nearest if away.days <= _ZONES_APART else year


def _has_just_passed(calendar: Calendar, published: date) -> bool:
    """Whether a day of the year lies behind a date, and much nearer than it lies ahead."""
    if not calendar.month or not calendar.day:
        return False
    behind = nearest_year(calendar.month, calendar.day, published, future=False)
    day = replace(calendar, year=behind).as_date
    return day is not None and 0 < (published - day).days <= _OVERDUE_DAYS


def carried_year(calendar: Calendar, told: Calendar) -> int | None:
    """The year told before; a January told after a December is the next year's."""
    if told.year is None or told.year < 0 or not told.month or not calendar.month:
        return told.year
    return told.year + (told.month - calendar.month >= _TURN_MONTHS)


def ending_year(start: Calendar, end: Calendar) -> int | None:
    """The year of the end of a span of time: that of its start, or the next one."""
    if start.year is None or not start.month or not end.month:
        return start.year
    return start.year + ((end.month, end.day or 31) < (start.month, start.day or 1))


def reached_from(base: Calendar, meaning: Shift) -> Calendar | None:
    """What a shift comes to from its base."""
    if meaning.unit == "month-name":
        return _named_month(base, meaning)
    if meaning.unit == "season-name":
        return Calendar(year=base.year + meaning.amount, season=meaning.season) if base.year else None
    day = base.as_date
    if meaning.same_day and day is not None:
        return _same_day(day, meaning)
    if meaning.unit == "E" and meaning.amount == -1 and day and day.weekday() >= 5:
        return shifted(base, "E", 0)
    if meaning.unit == "DE" and base.year and abs(meaning.amount) <= 1 and meaning.mod is None:
        return shifted(base, "DE", meaning.amount)
    return shifted(base, meaning.unit, meaning.amount)


def of_month(meaning: Stated, published: date) -> Calendar:
    """As in "the 17th of last month", by the document's date."""
    told = Calendar(year=published.year, month=published.month)
    return replace(shifted(told, "M", meaning.shift_month or 0) or told, day=meaning.calendar.day)


def _same_day(day: date, meaning: Shift) -> Calendar | None:
    """The day so many weeks, months or years away; ``None`` where that month has no such day."""
    if meaning.unit in ("D", "W", "F"):
        return shifted(Calendar.on(day), "D", meaning.amount * {"D": 1, "W": 7, "F": 14}[meaning.unit])
    months = meaning.amount * (12 if meaning.unit == "Y" else 1)
    month = shifted(Calendar(year=day.year, month=day.month), "M", months)
    reached = replace(month, day=day.day) if month is not None else None
    return reached if reached is not None and reached.is_real else None


def _named_month(base: Calendar, meaning: Shift) -> Calendar | None:
    if base.year is None or meaning.month is None:
        return None
    month = base.month or 1
    year = base.year
    if meaning.amount < 0 and meaning.month >= month:
        year -= 1
    elif meaning.amount > 0 and meaning.month <= month:
        year += 1
    return Calendar(year=year, month=meaning.month)


def unreached(meaning: Shift) -> Resolved:
    """A shift without a base, or from too coarse a one."""
    if meaning.part:
        return Resolved(
            type=TimexType.TIME,
            value=f"XXXX-XX-XXT{meaning.part}",
            mod=meaning.mod,
            precision=DatePrecision.OVERNIGHT if meaning.overnight else DatePrecision.PART_OF_DAY,
        )
    value = None if meaning.base is Base.NARRATIVE else _OPEN.get(meaning.unit)
    return Resolved(type=TimexType.DATE, value=value, mod=meaning.mod)
