"""Partial dates: as much of a time as the words said, and how TIMEX3 and EDTF write it.

A :class:`Calendar` says as much about a time as the words did. Its year may be open, and then nothing is
bounded: no year is ever invented. Years before Christ are negative, 480 BC is -480; there is no year 0.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.language.times.arithmetic import iso_year, plus_days
from counterclaim.model.dates import DatePrecision

_SEASON_EDTF = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


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

    def at(self, *, part: str | None = None, clock: str | None = None, zone: str | None = None) -> Calendar:
        """This day at a part of the day or a clock time."""
        return replace(self, part=part, clock=clock, zone=zone, overnight=False)
