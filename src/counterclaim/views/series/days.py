"""On which day something is told to have been."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.ledgers import Ledger

WITHIN_A_NIGHT = (
    DatePrecision.OVERNIGHT,
    DatePrecision.PART_OF_DAY,
    DatePrecision.HOUR,
    DatePrecision.MINUTE,
)


class Step(StrEnum):
    """How long the stretches are that something is counted over."""

    DAY = "day"  # a calendar day
    WEEK = "week"  # Monday to Sunday, as in ISO 8601


def one_day(when: When | None) -> str | None:
    """The one day that a date tells; longer stretches tell none.

    A night counts for the day that its words name, else for the one that it ends on (CODEBOOK section 4).

    >>> night = When(earliest="2023-06-27", latest="2023-06-28", best=None, precision=DatePrecision.OVERNIGHT)
    >>> one_day(night)
    '2023-06-28'
    >>> one_day(When(earliest="2023-06-01", latest="2023-06-30", best=None, precision=DatePrecision.MONTH))
    """
    first, last = (calendar_day(when.first_day), calendar_day(when.last_day)) if when else (None, None)
    if when is None or first is None or last is None or not 0 <= (last - first).days <= 1:
        return None
    if first == last:
        return last.isoformat()
    if when.precision not in WITHIN_A_NIGHT:
        return None
    named = {first.isoformat(), last.isoformat()} & {when.best}
    return next(iter(named), last.isoformat())


def calendar_day(day: str | None) -> date | None:
    """A day of the calendar; years that it does not have make none."""
    try:
        return date.fromisoformat((day or "")[:10])
    except ValueError:
        return None


def days_between(first: str, last: str) -> int:
    """How many days one day is after another; both are days of the calendar.

    >>> days_between("2022-12-12", "2023-07-26")
    226
    """
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def stretch_of(day: str, step: Step) -> tuple[str, str]:
    """The first and the last day of the stretch that a day lies in.

    >>> stretch_of("2023-06-28", Step.WEEK)
    ('2023-06-26', '2023-07-02')
    """
    if step is Step.DAY:
        return day, day
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    return monday.isoformat(), (monday + timedelta(days=6)).isoformat()


def stretches(first: str, last: str, step: Step) -> Iterator[str]:
    """The first days of all stretches from the one of ``first`` to the one of ``last``."""
    day = date.fromisoformat(stretch_of(first, step)[0])
    while day.isoformat() <= last:
        yield day.isoformat()
        day += timedelta(days=1 if step is Step.DAY else 7)


def published_days(ledger: Ledger) -> dict[str, str]:
    """The day of publication of each document that has one."""
    given = {document.id: document.published for document in ledger.documents}
    return {id: day[:10] for id, day in given.items() if day is not None and calendar_day(day)}


def last_published(ledger: Ledger) -> str | None:
    """The day of the latest document: where a ledger's own time stands."""
    return max(published_days(ledger).values(), default=None)
