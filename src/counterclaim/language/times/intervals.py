"""Calendar time as an algebra: partial dates, what they cover, and how they shift.

A :class:`Calendar` says as much about a time as the words did. Its year may be open, and then nothing is
bounded: no year is ever invented. Years before Christ are negative, 480 BC is -480; there is no year 0.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.model.dates import DatePrecision

_WITHIN_A_YEAR = 300  # days that a day of an open year is moved at most
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_SEASON_EDTF = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A date as far as it is known. ``era`` widens a year to its decade (10) or century (100)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    week: date | None = None  # the Monday of an ISO week
    weekend: bool = False
    era: int = 1
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    blur: str | None = None  # days or months of a known year that stay open: "-XX-XX"
    overnight: bool = False  # the night that ends on the day after ``day``

    @classmethod
    def on(cls, day: date) -> Calendar:
        """One day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def as_date(self) -> date | None:
        """The day, when this is one of our era."""
        if self.year is None or self.year < 1 or not self.month or not self.day:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def is_real(self) -> bool:
        """Whether the calendar has such a day: there is no February 30."""
        if self.day is None or self.month is None:
            return True
        leap = self.year if self.year and self.year > 0 else 2024
        return 1 <= self.day <= monthrange(leap, self.month)[1]

    def value(self) -> str:
        """As a TIMEX3 value.

        >>> Calendar(month=6, day=28).value()
        'XXXX-06-28'
        >>> Calendar(year=-480, season="SP").value()
        'BC0480-SP'
        """
        if self.week is not None:
            year, week, _ = self.week.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if self.weekend else "")
        return self._year() + self._within_year() + self._time()

    def _year(self) -> str:
        if self.year is None:
            return "XXXX"
        digits = f"{abs(self.year):04d}"[: {1: 4, 10: 3, 100: 2}[self.era]]
        return ("BC" if self.year < 0 else "") + digits

    def _within_year(self) -> str:
        if self.season:
            return f"-{self.season}"
        if self.quarter:
            return f"-Q{self.quarter}"
        if self.half:
            return f"-H{self.half}"
        if self.blur:
            return (f"-{self.month:02d}" if self.month else "") + self.blur
        if self.month:
            return f"-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
        return "-XX-XX" if self.clock or self.part else ""

    def _time(self) -> str:
        if self.clock:
            return f"T{self.clock}"
        return f"T{self.part}" if self.part else ""

    def edtf(self) -> str | None:
        """As EDTF (ISO 8601-2)."""
        if self.week is not None:
            return f"{self.week.isoformat()}/{(plus_days(self.week, 6)).isoformat()}"
        if self.year is None and self.month is None:
            return None
        year = "XXXX" if self.year is None else iso_year(self.year)
        if self.era > 1:
            return year[: -1 if self.era == 10 else -2] + ("X" if self.era == 10 else "XX")
        if self.season:
            return f"{year}-{_SEASON_EDTF[self.season]}"
        if self.quarter or self.half:
            return f"{year}-{32 + self.quarter if self.quarter else 39 + (self.half or 0)}"
        if not self.month:
            return year
        day = f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
        if self.clock and self.day and self.year:
            return f"{day}T{self.clock}:00"
        return day

    def precision(self) -> DatePrecision:
        """How fine this is."""
        if self.overnight:
            return DatePrecision.OVERNIGHT
        if self.clock:
            return (
                DatePrecision.HOUR
                if self.clock.endswith(":00") or ":" not in self.clock
                else DatePrecision.MINUTE
            )
        if self.part:
            return DatePrecision.PART_OF_DAY
        if self.week is not None:
            return DatePrecision.WEEK
        if self.blur or self.era > 1:
            return DatePrecision.VAGUE
        if self.season or self.quarter or self.half:
            return DatePrecision.SEASON
        return DatePrecision.DAY if self.day else DatePrecision.MONTH if self.month else DatePrecision.YEAR

    def bounds(self, mod: str | None = None) -> tuple[str | None, str | None]:
        """First and last day (or minute) that this covers; ``mod`` narrows it to its start, middle or end."""
        first, last = self._bounds(mod)
        if self.year == date.max.year and first and last and last < first:
            last = date.max.isoformat()  # the night after which there is no next day
        return first, last

    def _bounds(self, mod: str | None) -> tuple[str | None, str | None]:
        if self.week is not None:
            first = plus_days(self.week, 5 if self.weekend else 0)
            return first.isoformat(), (plus_days(self.week, 6)).isoformat()
        if self.year is None:
            return None, None
        if self.day and self.month:
            return self._day_bounds(mod)
        if self.era > 1:
            floor = abs(self.year) // self.era * self.era
            low, high = (
                (floor, floor + self.era - 1) if self.year > 0 else (-(floor + self.era - 1), -floor or -1)
            )
            return f"{iso_year(low or 1)}-01-01", f"{iso_year(high)}-12-31"
        return self._month_bounds(mod)

    def _day_bounds(self, mod: str | None) -> tuple[str, str]:
        assert self.year is not None
        day = f"{iso_year(self.year)}-{self.month:02d}-{self.day:02d}"
        own = self.as_date
        following = (plus_days(own, 1)).isoformat() if own and own < date.max else day
        if self.overnight:
            return day, following
        if self.clock:
            moment = _moment(day, following, self.clock)
            return moment, moment
        if self.part in _PART_HOURS:
            start, end = _SMALL_HOURS if self.part == "MO" and mod == "START" else _PART_HOURS[self.part]
            return f"{day}T{start}", f"{following if self.part == 'NI' else day}T{end}"
        if mod == "START":
            return f"{day}T00:00", f"{day}T11:59"
        if mod == "END":
            return f"{day}T12:00", f"{day}T23:59"
        return day, day

    def _month_bounds(self, mod: str | None) -> tuple[str, str]:
        assert self.year is not None
        first, last = self._months()
        span = last - first + 1
        if mod in ("START", "MID", "END") and span > 1:
            third = {"START": 0, "MID": 1, "END": 2}[mod]
            size = max(1, span // 3)
            first, last = first + third * size, first + (third + 1) * size - 1
        low, high = _month_start(self.year, first), _month_end(self.year, last)
        if mod in ("START", "MID", "END") and span == 1:
            start, end = {"START": ("01", "10"), "MID": ("10", "21"), "END": ("20", high[-2:])}[mod]
            low, high = low[:-2] + start, high[:-2] + end
        return low, high

    def _months(self) -> tuple[int, int]:
        if self.season:
            return SEASON_MONTHS[self.season]
        if self.quarter:
            return 3 * self.quarter - 2, 3 * self.quarter
        if self.half:
            return 6 * self.half - 5, 6 * self.half
        return (self.month, self.month) if self.month else (1, 12)

    def shifted(self, unit: str, amount: int) -> Calendar | None:
        """This, ``amount`` units later, at the grain of the unit; ``None`` when it cannot be said."""
        if unit in ("D", "F", "W", "E"):
            return self._shifted_days(unit, amount)
        if self.year is None:
            return None
        if unit == "M":
            return self._shifted_months(amount)
        if unit == "Q":
            if not self.month:
                return None
            quarters = 4 * self.year + (self.month - 1) // 3 + amount
            return Calendar(year=quarters // 4, quarter=quarters % 4 + 1)
        size = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
        if size is None:
            return None
        return Calendar(
            year=_year_after(self.year, size * amount), era=1 if abs(amount) > 0 and size > 1 else size
        )

    def _shifted_days(self, unit: str, amount: int) -> Calendar | None:
        own = self.as_date or (self.week if unit != "D" else None)
        if own is None:
            if unit != "D":
                return None
            if self.year is None:
                return self._shifted_in_any_year(amount)
            return Calendar(year=self.year, blur="-XX-XX")
        try:
            day = plus_days(own, amount * {"D": 1, "W": 7, "E": 7, "F": 14}[unit])
        except OverflowError:
            return None
        if unit == "D":
            return Calendar.on(day)
        monday = day.toordinal() - day.weekday()
        return (
            Calendar(year=day.year, week=date.fromordinal(monday), weekend=unit == "E")
            if monday > 0
            else None
        )

    def _shifted_in_any_year(self, amount: int) -> Calendar | None:
        """A day whose year is open, some days on; ``None`` where a leap year would matter."""
        if not self.month or not self.day or not self.is_real or abs(amount) > _WITHIN_A_YEAR:
            return None
        days = set()
        for year in (2023, 2024, 2025):  # a common year, a leap year, the year after one
            told = replace(self, year=year).as_date
            if told is not None:
                moved = plus_days(told, amount)
                days.add((moved.month, moved.day))
        if len(days) != 1:
            return None
        ((month, day),) = days
        return Calendar(month=month, day=day)

    def _shifted_months(self, amount: int) -> Calendar | None:
        assert self.year is not None
        if not self.month:
            return Calendar(year=self.year, blur="-XX") if amount else None
        if self.year < 0:
            return Calendar(year=self.year, month=self.month) if not amount else None
        months = 12 * self.year + self.month - 1 + amount
        return Calendar(year=months // 12, month=months % 12 + 1) if 12 <= months < 120_000 else None

    def at(self, *, part: str | None = None, clock: str | None = None, zone: str | None = None) -> Calendar:
        """This day at a part of the day or a clock time."""
        return replace(self, part=part, clock=clock, zone=zone, overnight=False)


def _year_after(year: int, amount: int) -> int:
    moved = year + amount
    if year < 0 <= moved:
        moved += 1
    if year > 0 >= moved:
        moved -= 1
    return max(-9999, min(9999, moved))


def iso_year(year: int) -> str:
    """A year as ISO 8601 writes it, where 1 BC is 0000."""
    return f"{year:04d}" if year > 0 else f"-{-year - 1:04d}" if year < -1 else "0000"


def _month_start(year: int, month: int) -> str:
    year, month = (year, month) if month <= 12 else (_year_after(year, 1), month - 12)
    return f"{iso_year(year)}-{month:02d}-01"


def _month_end(year: int, month: int) -> str:
    year, month = (year, month) if month <= 12 else (_year_after(year, 1), month - 12)
    return f"{iso_year(year)}-{month:02d}-{monthrange(year if year > 0 else 2023, month)[1]:02d}"


def _moment(day: str, following: str, clock: str) -> str:
    if clock.startswith("24"):
        return f"{following}T00:00"
    return f"{day}T{clock}" if ":" in clock else f"{day}T{clock}:00"


def plus_days(day: date, days: int) -> date:
    """So many days later, within the calendar that Python knows."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


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
