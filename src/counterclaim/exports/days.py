"""Dates as event data sets have them: first and last day, and how fine that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.model.dates import DatePrecision, DateRelation, When

_UCDP = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))  # days at most, and the date_prec
_ACLED = ((2, 1), (7, 2), (31, 3))  # days at most, and the time_precision
_OPEN = (DateRelation.BEFORE, DateRelation.AFTER, DateRelation.BY, DateRelation.UNTIL)  # it is some other day


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day on which something may have been."""

    first: date
    last: date
    overnight: bool = False

    @property
    def count(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1

    @property
    def ucdp(self) -> int | None:
        """UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year; ``None`` beyond."""
        return next((precision for most, precision in _UCDP if self.count <= most), None)

    @property
    def acled(self) -> int | None:
        """ACLED's time_precision: 1 a day or a night, 2 a week, 3 a month; ``None`` beyond."""
        if self.count == 2 and not self.overnight:
            return 2
        return next((precision for most, precision in _ACLED if self.count <= most), None)

    @property
    def day(self) -> date:
        """The one day under which it is listed: the first, of a night that in which it ended."""
        return self.last if self.overnight else self.first


def days_of(when: When | None) -> Days | None:
    """The days of a date; ``None`` where it is open, or only says what it was before or after.

    >>> night = When(
    ...     earliest="2023-06-27", latest="2023-06-28", best=None, precision=DatePrecision.OVERNIGHT
    ... )
    >>> days = days_of(night)
    >>> days.ucdp, days.acled, days.day.isoformat()
    (2, 1, '2023-06-28')
    """
    if when is None or when.first_day is None or when.last_day is None or when.relation in _OPEN:
        return None
    try:
        first, last = date.fromisoformat(when.first_day), date.fromisoformat(when.last_day)
    except ValueError:
        return None
    return Days(first, last, when.precision is DatePrecision.OVERNIGHT) if first <= last else None


def single_day(when: When | None) -> str | None:
    """The one day that a date tells; a longer or open interval is no day."""
    if when is None or when.first_day is None or when.first_day != when.last_day:
        return None
    return when.first_day
