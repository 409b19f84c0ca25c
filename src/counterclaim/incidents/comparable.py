"""What the dates and figures of an account say, reduced to what can be compared."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from counterclaim.model.dates import DateRelation, When
from counterclaim.model.incidents import Casualties

NEWS_DAYS = 1
VAGUE_SPAN_DAYS = 14  # an interval longer than that dates nothing


def interval(when: When | None) -> tuple[date, date] | None:
    """First and last day of a date that dates something; ``None`` for vague and open ones.

    What had happened by the day it was told is taken for news: of that day, or of the day before.
    """
    if when is None or when.last_day is None:
        return None
    if when.first_day is None and when.relation is DateRelation.BY:
        last = date.fromisoformat(when.last_day)
        return (last - timedelta(days=min(NEWS_DAYS, last.toordinal() - 1)), last)
    if when.first_day is None:
        return None
    try:
        first, last = date.fromisoformat(when.first_day), date.fromisoformat(when.last_day)
    except ValueError:
        return None
    return (first, last) if timedelta(0) <= last - first <= timedelta(days=VAGUE_SPAN_DAYS) else None


def hours(when: When | None) -> tuple[datetime, datetime] | None:
    """From when to when, for a date that tells a time of day."""
    if when is None or when.earliest is None or when.latest is None or "T" not in when.earliest + when.latest:
        return None
    try:
        first, last = (
            datetime.fromisoformat(end).replace(tzinfo=None) for end in (when.earliest, when.latest)
        )
    except ValueError:
        return None
    return (first, last) if first <= last else None


def stated_counts(casualties: tuple[Casualties, ...]) -> frozenset[tuple[str, int]]:
    """Positive figures of an account: (outcome, low)."""
    return frozenset(
        (outcome, count.low)
        for entry in casualties
        for outcome in ("killed", "wounded", "missing", "captured")
        if (count := getattr(entry, outcome)) is not None and count.low > 0
    )


def summed_counts(casualties: tuple[Casualties, ...]) -> frozenset[tuple[str, int]]:
    """What an account counts of several sides, added up: five dead are three of one and two of the other."""
    sums: dict[str, list[int]] = {}
    for entry in casualties:
        for outcome, low in stated_counts((entry,)):
            sums.setdefault(outcome, []).append(low)
    return frozenset((outcome, sum(lows)) for outcome, lows in sums.items() if len(lows) > 1)


def nobody_hurt(casualties: tuple[Casualties, ...]) -> bool:
    """Whether the figures of an account say of people killed or wounded that there were none."""
    told = [count for entry in casualties for count in (entry.killed, entry.wounded, entry.harmed) if count]
    return bool(told) and all(count.high == 0 for count in told)
