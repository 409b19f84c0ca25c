"""What an expression comes to once it is resolved, and what stood around it when it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.language.times.bounds import bounds_of
from counterclaim.language.times.calendars import Calendar
from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimexType

_SAME_RELATION = {
    "since": DateRelation.SINCE,
    "until": DateRelation.UNTIL,
    "by": DateRelation.BY,
    "before": DateRelation.BEFORE,
    "after": DateRelation.AFTER,
    "at": DateRelation.AT,
    "as of": DateRelation.UNTIL,  # a cut-off: what had been reported by then
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around an expression: its relation word and whether the clause looks ahead or back."""

    relation: str | None = None
    future: bool | None = None  # True: announced; False: told; None: no verb says
    leads: bool = False  # it opens a sentence
    paragraph: int = 0  # where its paragraph begins
    sentence: int = -1  # and its sentence; -1 where it is the day of saying something
    names: bool = False  # it names something: "the August 1792 uprising"
    partner: int = 0  # -1: the end of a span of time
    aside: bool = False  # the day of saying what the sentence dates otherwise
    said: date | None = None  # the day on which the words around were said, where the text tells it
    on: Calendar | None = None  # the day told right behind a clock time: "midnight on Friday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A meaning brought to a value, its bounds and where they come from."""

    type: TimexType
    value: str | None
    mod: str | None = None
    calendar: Calendar | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: DatePrecision | None = None
    relation: DateRelation | None = None
    anchor: DateAnchor = DateAnchor.NONE
    days: tuple[int, int] | None = None
    warnings: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


def outcome(calendar: Calendar, anchor: DateAnchor, context: Context, *, mod: str | None = None) -> Resolved:
    """A calendar time as the outcome of an expression."""
    earliest, latest = bounds_of(calendar, mod)
    precision = calendar.precision()
    if mod in ("START", "MID", "END") and precision is DatePrecision.DAY:
        precision = DatePrecision.PART_OF_DAY
    return Resolved(
        type=TimexType.TIME if calendar.clock or calendar.part else TimexType.DATE,
        value=calendar.value(),
        mod=mod,
        calendar=calendar,
        edtf=calendar.edtf(),
        earliest=earliest,
        latest=latest,
        precision=precision,
        relation=_SAME_RELATION.get(context.relation or ""),
        anchor=anchor,
    )
