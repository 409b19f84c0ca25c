"""Dates and intervals with precision, and the words they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.spans import Evidence, Span


class DatePrecision(StrEnum):
    """How fine a date is."""

    MINUTE = "minute"  # a clock time with minutes
    HOUR = "hour"  # a clock time to the hour
    PART_OF_DAY = "part-of-day"  # morning, evening, early on a day
    DAY = "day"  # one calendar day
    OVERNIGHT = "overnight"  # the night between two calendar days
    WEEK = "week"  # a known week or weekend
    MONTH = "month"  # a calendar month
    SEASON = "season"  # a season or quarter of a year
    YEAR = "year"  # a calendar year
    RANGE = "range"  # from one day to another, both stated
    VAGUE = "vague"  # "recently", "in recent months": bounds at most


class DateRelation(StrEnum):
    """How a happening lies to the date given."""

    AT = "at"  # on or in it
    SINCE = "since"  # from it on
    UNTIL = "until"  # up to it
    BY = "by"  # a deadline: at the latest then
    BEFORE = "before"  # earlier than it
    AFTER = "after"  # later than it


COUNTED_BACK = "counted-back"  # the rule by which "three days after rebels took him" is the day of that


class DateAnchor(StrEnum):
    """What a relative expression was resolved against."""

    DOCUMENT = "document"  # the date of publication
    NARRATIVE = "narrative"  # a date told before in the text
    QUOTE = "quote"  # the date something was said
    EVENT = "event"  # a happening named in the text
    NONE = "none"  # nothing needed, or nothing found


class TimexType(StrEnum):
    """The four TIMEX3 types."""

    DATE = "DATE"  # a calendar date, however coarse
    TIME = "TIME"  # a part of a day or a clock time
    DURATION = "DURATION"  # a length of time
    SET = "SET"  # something that repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or interval as somebody gives it.

    ``earliest`` and ``latest`` are ISO 8601 dates or date-times (``None``: open), ``best`` is EDTF
    (ISO 8601-2); ``text`` is ``None`` when the value is the document's own date.
    """

    earliest: str | None
    latest: str | None
    best: str | None
    precision: DatePrecision | None
    relation: DateRelation | None = None
    text: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def first_day(self) -> str | None:
        """The first day, as ``YYYY-MM-DD``; none where it is open or before our era."""
        return _day(self.earliest)

    @property
    def last_day(self) -> str | None:
        """The last day, as ``YYYY-MM-DD``; none where it is open or before our era."""
        return _day(self.latest)


def _day(value: str | None) -> str | None:
    return value[:10] if value and value[0].isdigit() else None


def days_between(start: When | None, until: str | None) -> int | None:
    """Days from the start to a day at least, ``None`` where either is not known or it may be to come."""
    if start is None or start.first_day is None or until is None:
        return None
    days = (date.fromisoformat(until[:10]) - date.fromisoformat(start.last_day or start.first_day)).days
    return days if days >= 0 else None


def lasted(start: When | None, end: When | None, told: str | None) -> int | None:
    """Days from the start to the end, or to the day on which it was told where no end is known."""
    return days_between(start, (end.last_day if end is not None else None) or told)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression found in a text, resolved as far as its anchors allow.

    ``value`` and ``mod`` follow TIMEX3. A value without a known year stays open (``XXXX-06-28``) with
    ``earliest`` and ``latest`` unset: no year is ever invented. ``days`` is the length of a duration
    (low, high). ``warnings`` name contradictions, such as a weekday that does not fit its date.

    ``span`` is the bare TIMEX ("December 12"). Where words around it say how it is meant ("since December
    12", "Early on June 28", both ends of "June 26-28"), ``phrase`` is the span of the whole and
    ``phrase_text`` its words; both are ``None`` where the phrase is the span. ``alternatives`` are other
    TIMEX3 values that the words may have.
    """

    span: Span
    text: str
    type: TimexType
    value: str | None
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: DatePrecision | None = None
    relation: DateRelation | None = None
    anchor: DateAnchor = DateAnchor.NONE
    rule: str = ""
    days: tuple[int, int] | None = None
    warnings: tuple[str, ...] = ()
    phrase: Span | None = None
    phrase_text: str | None = None
    alternatives: tuple[str, ...] = ()

    def when(self, document: str) -> When:
        """This expression as a :class:`When`, its words ("since" and the like included) as evidence."""
        span, text = self.span, self.text
        if self.phrase is not None and self.phrase_text is not None:
            span, text = self.phrase, self.phrase_text
        words = Evidence(document=document, start=span.start, end=span.end, quote=text)
        return When(
            earliest=self.earliest,
            latest=self.latest,
            best=self.edtf,
            precision=self.precision,
            relation=self.relation,
            text=text,
            evidence=(words,),
        )
