"""Axes: days along a line, with ticks at round dates, and numbers with round steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.views.pictures.elements import FAINT, GREY, Element, line, text
from counterclaim.views.pictures.lettering import width_of

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
STEPS = (1, 2, 7, 14)  # days
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
LABEL = 11  # size of the letters
ROOM = 18  # between two labels


@dataclass(frozen=True, slots=True)
class Days:
    """Calendar days laid along a line: each has a stretch of its own."""

    first: date
    last: date
    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def begin(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.width

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.begin(day) + self.width / 2

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Round dates as far apart as their labels need."""
        most = max(int((self.right - self.left) / (width_of("28 Sep 2023", LABEL) + ROOM)), 1)
        span = (self.last - self.first).days + 1
        step = next((step for step in STEPS if span / step <= most), None)
        if step is not None:
            day = self.first if step < 7 else self.first + timedelta(days=-self.first.weekday() % 7)
            while day <= self.last:
                yield self.begin(day), f"{day.day} {MONTHS[day.month - 1]} {day.year}"
                day += timedelta(days=step)
            return
        months = next((step for step in MONTH_STEPS if span / (step * 30.4) <= most), MONTH_STEPS[-1])
        for day in _firsts(self.first, self.last, months):
            yield self.begin(day), str(day.year) if months >= 12 else f"{MONTHS[day.month - 1]} {day.year}"


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    """First days of months, every so many, counted from January of the year 0."""
    month = first.year * 12 + first.month - 1 + (first.day > 1)
    month += -month % step
    while month // 12 <= date.max.year and date(month // 12, month % 12 + 1, 1) <= last:
        yield date(month // 12, month % 12 + 1, 1)
        month += step


def days_axis(days: Days, top: float, bottom: float) -> Iterator[Element]:
    """The ticks of days as faint lines from top to bottom, with the dates below."""
    yield line(days.left, bottom, days.right, bottom)
    reached = -1.0
    for x, label in days.ticks():
        yield line(x, top, x, bottom + 4, stroke=FAINT)
        half = width_of(label, LABEL) / 2
        middle = min(max(x, days.left + half), days.right - half)
        if middle - half > reached:
            yield text(middle, bottom + 16, label, size=LABEL, anchor="middle", fill=GREY)
            reached = middle + half + 4


def number_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round numbers from below the lowest to above the highest; zero is among them if it lies between.

    >>> number_ticks(0, 9), number_ticks(-22, 6.5)
    ([0.0, 2.0, 4.0, 6.0, 8.0, 10.0], [-30.0, -20.0, -10.0, 0.0, 10.0])
    """
    span = max(high - low, 1)
    power = 10.0 ** (len(str(int(span / most))) - 1)
    step = next(power * times for times in (1, 2, 5, 10, 20) if span / (power * times) <= most)
    first = low // step
    ticks: list[float] = []
    while not ticks or ticks[-1] < high:
        ticks.append((first + len(ticks)) * step)
    return ticks
