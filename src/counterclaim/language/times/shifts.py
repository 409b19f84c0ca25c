"""How partial dates move: so many days, weeks, months or years on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counterclaim.language.times.arithmetic import plus_days, year_after
from counterclaim.language.times.calendars import Calendar

_WITHIN_A_YEAR = 300  # days that a day of an open year is moved at most


def shifted(calendar: Calendar, unit: str, amount: int) -> Calendar | None:
    """This, ``amount`` units later, at the grain of the unit; ``None`` when it cannot be said."""
    if unit in ("D", "F", "W", "E"):
        return _days(calendar, unit, amount)
    if calendar.year is None:
        return None
    if unit == "M":
        return _months(calendar, amount)
    if unit == "Q":
        if not calendar.month:
            return None
        quarters = 4 * calendar.year + (calendar.month - 1) // 3 + amount
        return Calendar(year=quarters // 4, quarter=quarters % 4 + 1)
    size = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    if size is None:
        return None
    return Calendar(
        year=year_after(calendar.year, size * amount), era=1 if abs(amount) > 0 and size > 1 else size
    )


def _days(calendar: Calendar, unit: str, amount: int) -> Calendar | None:
    own = calendar.as_date or (calendar.week if unit != "D" else None)
    if own is None:
        if unit != "D":
            return None
        if calendar.year is None:
            return _in_any_year(calendar, amount)
        return Calendar(year=calendar.year, blur="-XX-XX")
    try:
        day = plus_days(own, amount * {"D": 1, "W": 7, "E": 7, "F": 14}[unit])
    except OverflowError:
        return None
    if unit == "D":
        return Calendar.on(day)
    monday = day.toordinal() - day.weekday()
    return Calendar(year=day.year, week=date.fromordinal(monday), weekend=unit == "E") if monday > 0 else None


def _in_any_year(calendar: Calendar, amount: int) -> Calendar | None:
    """A day whose year is open, some days on; ``None`` where a leap year would matter."""
    if not calendar.month or not calendar.day or not calendar.is_real or abs(amount) > _WITHIN_A_YEAR:
        return None
    days = set()
    for year in (2023, 2024, 2025):  # a common year, a leap year, the year after one
        told = replace(calendar, year=year).as_date
        if told is not None:
            moved = plus_days(told, amount)
            days.add((moved.month, moved.day))
    if len(days) != 1:
        return None
    ((month, day),) = days
    return Calendar(month=month, day=day)


def _months(calendar: Calendar, amount: int) -> Calendar | None:
    assert calendar.year is not None
    if not calendar.month:
        return Calendar(year=calendar.year, blur="-XX") if amount else None
    if calendar.year < 0:
        return Calendar(year=calendar.year, month=calendar.month) if not amount else None
    months = 12 * calendar.year + calendar.month - 1 + amount
    return Calendar(year=months // 12, month=months % 12 + 1) if 12 <= months < 120_000 else None
