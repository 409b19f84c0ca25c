"""Days and years as numbers: so many later, and the nearest of a kind."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def plus_days(day: date, days: int) -> date:
    """So many days later, within the calendar that Python knows."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def year_after(year: int, amount: int) -> int:
    """The year so many years later; there is no year 0."""
    moved = year + amount
    if year < 0 <= moved:
        moved += 1
    if year > 0 >= moved:
        moved -= 1
    return max(-9999, min(9999, moved))


def iso_year(year: int) -> str:
    """A year as ISO 8601 writes it, where 1 BC is 0000."""
    return f"{year:04d}" if year > 0 else f"-{-year - 1:04d}" if year < -1 else "0000"


def nearest_year(month: int, day: int, around: date, *, future: bool | None) -> int:
    """The year that puts a month and day before (``future`` false), after (true) or nearest to a date."""
    past = around.year if (month, day) <= (around.month, around.day) else around.year - 1
    ahead = past if (month, day) == (around.month, around.day) else past + 1
    if future is None:
        behind = abs((around - _near(past, month, day)).days)
        future = abs((_near(ahead, month, day) - around).days) < behind
    return min(max(1, ahead if future else past), 9999)


def _near(year: int, month: int, day: int) -> date:
    year = min(max(1, year), 9999)
    return date(year, month, min(day, monthrange(year, month)[1]))


def day_in_month(day: int, around: date, *, future: bool) -> date:
    """The first day of the month whose ``day`` lies nearest on or before a date, or on or after it."""
    month = around.replace(day=1)
    if (around.day < day) if not future else (around.day > day):
        month = plus_days(month, 31 if future else -1).replace(day=1)
    return month


def nearest_weekday(weekday: int, around: date, *, step: int) -> date:
    """The nearest such weekday: on or before a date (step 0), before it (-1), after it (+1)."""
    back = (around.weekday() - weekday) % 7
    if step == 0:
        return plus_days(around, -back)
    if step < 0:
        return plus_days(around, -(back or 7))
    return plus_days(around, 7 - back)
