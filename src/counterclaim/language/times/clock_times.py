"""Times of day: which day a time within a night is of, and which one midnight is of."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.meanings import AtClock
from counterclaim.language.times.outcomes import Context, Resolved, outcome
from counterclaim.language.times.shifts import shifted
from counterclaim.model.dates import DateAnchor

_MIDNIGHT = "24:00"
_NOON = 12  # hours


def day_within(night: Calendar | None, clock: str) -> Calendar | None:
    """As in "last night. It exploded at 2030": before midnight the day on which it began, else the next."""
    if night is None:
        return None
    day = night.at()
    return day if int(clock[:2]) >= _NOON else shifted(day, "D", 1)


def at_clock(base: Calendar | None, meaning: AtClock, anchor: DateAnchor, context: Context) -> Resolved:
    """A time of a day; "midnight on Friday" begins that day for some and ends it for others.

    Just after midnight a day has begun.
    """
    calendar = (base or Calendar()).at(clock=meaning.clock, zone=meaning.zone)
    told = outcome(calendar, anchor, context)
    if meaning.clock != _MIDNIGHT:
        return told
    begins = outcome(replace(calendar, clock="00:00"), anchor, context)
    first, other = (begins, told) if context.relation == "after" else (told, begins)
    return replace(first, alternatives=(other.value,) if other.value and base else ())
