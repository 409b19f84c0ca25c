"""What a matched rule means before it is resolved: late, against whatever the text has told by then."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.language.times.calendars import Calendar


class Base(StrEnum):
    """What a shift starts from."""

    DOCUMENT = "document"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A calendar date in the words; an open year is looked for later."""

    calendar: Calendar
    mod: str | None = None
    weekday: int | None = None
    same_year: bool = False
    short_year: bool = False  # "'89": the century is the narrative's
    beside: Shift | None = None  # "a day earlier, on June 26": what it is told to be
    night_before: bool = False  # "overnight into 13 March"
    shift_year: int | None = None  # "last May", "June last year": years from the document's
    shift_month: int | None = None  # "the 17th of last month": months from the document's


@dataclass(frozen=True, slots=True, kw_only=True)
class OnWeekday:
    """A weekday; ``step`` -1 is the one before, +1 the one after, ``None`` the one context asks for."""

    weekday: int
    step: int | None = None
    base: Base = Base.DOCUMENT
    part: str | None = None
    mod: str | None = None
    night_before: bool = False  # "overnight into Thursday"
    week: int | None = None  # "Tuesday last week": weeks from that of the base
    back: int = 0  # "a week ago Wednesday", "the Monday before last": weeks before the one so found
    years_back: int = 0  # "three years ago on Sunday": that day of an earlier year


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So many units from the base, and optionally a part of what is reached."""

    unit: str
    amount: int
    base: Base = Base.DOCUMENT
    part: str | None = None
    clock: str | None = None
    mod: str | None = None
    month: int | None = None
    season: str | None = None
    blur: str | None = None
    overnight: bool = False
    same_day: bool = False  # "two years ago today": the day of the year, and not the year


@dataclass(frozen=True, slots=True, kw_only=True)
class AtClock:
    """A clock time, on whatever day is told."""

    clock: str
    zone: str | None = None
    next_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration; ``low`` ``None`` is "a few"."""

    unit: str
    low: float | None
    high: float | None = None
    mod: str | None = None
    back: bool = False  # reckoned back from the document's date: "in the past two weeks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Something that comes again and again."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A time without bounds: ``PAST_REF`` and its like, or no value at all."""

    value: str | None
    days: int | None = None  # not longer ago than about this


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideEvent:
    """Before or after "the war" that the text has dated by its year."""

    after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FromEvent:
    """So long before or after a happening: ``on`` where its date stands beside it, else its noun."""

    unit: str
    amount: int
    otherwise: Length | Vague  # what the words mean where nobody dates the happening
    spare: int = 0  # tokens at the end that are no part of them then
    on: Calendar | None = None
    happening: str = ""


Meaning = Stated | OnWeekday | Shift | AtClock | Length | Repeat | Vague | BesideEvent | FromEvent
