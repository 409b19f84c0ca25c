"""What a partial date covers: its first and last day, or minute."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from counterclaim.language.times.arithmetic import iso_year, plus_days, year_after
from counterclaim.language.times.calendars import Calendar

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
# Hours from and to; the night ends in the small hours of the next day.
_PART_HOURS = {
    "MO": ("05:00", "11:59"),
    "AF": ("12:00", "17:59"),
    "EV": ("18:00", "22:59"),
    "NI": ("20:00", "05:59"),
    "DT": ("06:00", "18:59"),
    "MI": ("11:00", "13:00"),
}
_SMALL_HOURS = ("00:00", "08:59")  # "the early hours", "early in the morning"


def bounds_of(calendar: Calendar, mod: str | None = None) -> tuple[str | None, str | None]:
    """First and last day (or minute) that this covers; ``mod`` narrows it to its start, middle or end."""
    first, last = _bounds(calendar, mod)
    if calendar.year == date.max.year and first and last and last < first:
        last = date.max.isoformat()  # the night after which there is no next day
    return first, last


def _bounds(calendar: Calendar, mod: str | None) -> tuple[str | None, str | None]:
    if calendar.week is not None:
        first = plus_days(calendar.week, 5 if calendar.weekend else 0)
        return first.isoformat(), (plus_days(calendar.week, 6)).isoformat()
    if calendar.year is None:
        return None, None
    if calendar.day and calendar.month:
        return _day_bounds(calendar, mod)
    if calendar.era > 1:
        floor = abs(calendar.year) // calendar.era * calendar.era
        last = floor + calendar.era - 1
        low, high = (floor, last) if calendar.year > 0 else (-last, -floor or -1)
        return f"{iso_year(low or 1)}-01-01", f"{iso_year(high)}-12-31"
    return _month_bounds(calendar, mod)


def _day_bounds(calendar: Calendar, mod: str | None) -> tuple[str, str]:
    assert calendar.year is not None
    day = f"{iso_year(calendar.year)}-{calendar.month:02d}-{calendar.day:02d}"
    own = calendar.as_date
    following = (plus_days(own, 1)).isoformat() if own and own < date.max else day
    if calendar.overnight:
        return day, following
    if calendar.clock:
        moment = _moment(day, calendar.clock)
        return moment, moment
    if calendar.part in _PART_HOURS:
        start, end = _SMALL_HOURS if calendar.part == "MO" and mod == "START" else _PART_HOURS[calendar.part]
        return f"{day}T{start}", f"{following if calendar.part == 'NI' else day}T{end}"
    if mod == "START":
        return f"{day}T00:00", f"{day}T11:59"
    if mod == "END":
        return f"{day}T12:00", f"{day}T23:59"
    return day, day


def _month_bounds(calendar: Calendar, mod: str | None) -> tuple[str, str]:
    assert calendar.year is not None
    first, last = _months(calendar)
    span = last - first + 1
    if mod in ("START", "MID", "END") and span > 1:
        third = {"START": 0, "MID": 1, "END": 2}[mod]
        size = max(1, span // 3)
        first, last = first + third * size, first + (third + 1) * size - 1
    low, high = _month_start(calendar.year, first), _month_end(calendar.year, last)
    if mod in ("START", "MID", "END") and span == 1:
        start, end = {"START": ("01", "10"), "MID": ("10", "21"), "END": ("20", high[-2:])}[mod]
        low, high = low[:-2] + start, high[:-2] + end
    return low, high


def _months(calendar: Calendar) -> tuple[int, int]:
    if calendar.season:
        return _SEASON_MONTHS[calendar.season]
    if calendar.quarter:
        return 3 * calendar.quarter - 2, 3 * calendar.quarter
    if calendar.half:
        return 6 * calendar.half - 5, 6 * calendar.half
    return (calendar.month, calendar.month) if calendar.month else (1, 12)


def _month_start(year: int, month: int) -> str:
    year, month = (year, month) if month <= 12 else (year_after(year, 1), month - 12)
    return f"{iso_year(year)}-{month:02d}-01"


def _month_end(year: int, month: int) -> str:
    year, month = (year, month) if month <= 12 else (year_after(year, 1), month - 12)
    return f"{iso_year(year)}-{month:02d}-{monthrange(year if year > 0 else 2023, month)[1]:02d}"


def _moment(day: str, clock: str) -> str:
    """A time of day; midnight is the last minute of the day that it ends."""
    if clock.startswith("24"):
        return f"{day}T23:59"
    return f"{day}T{clock}" if ":" in clock else f"{day}T{clock}:00"
