"""Late resolution: what a meaning comes to, given the document's date and what the text has told so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from counterclaim.language.times.intervals import Calendar, iso_year, nearest_weekday, nearest_year
from counterclaim.language.times.meanings import (
    AtClock,
    Base,
    BesideEvent,
    Length,
    Meaning,
    OnWeekday,
    Repeat,
    Shift,
    Stated,
    Vague,
)
from counterclaim.language.times.parts import timex_length
from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimexType

_DAYS_IN = {
    "S": 1 / 86400,
    "m": 1 / 1440,
    "H": 1 / 24,
    "D": 1,
    "E": 2,
    "W": 7,
    "F": 14,
    "M": 30,
    "Q": 91,
    "Y": 365,
    "DE": 3652,
    "CE": 36525,
}
_TURN_MONTHS = 11  # swept on the war histories
_LATE_YEARS = 1000  # a bare year from here on is one of our era, whatever was told before
_NEAR_YEARS = 1  # swept on the war histories
_NEARLY = 0.75  # "nearly two weeks" is more than this part of them
_FEW, _MANY = 2, 10  # "a few days": between these many
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAME_RELATION = {
    "since": DateRelation.SINCE,
    "until": DateRelation.UNTIL,
    "by": DateRelation.BY,
    "before": DateRelation.BEFORE,
    "after": DateRelation.AFTER,
    "at": DateRelation.AT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around an expression: its relation word and whether the clause looks ahead or back."""

    relation: str | None = None
    future: bool | None = None  # True: announced; False: told; None: no verb says
    leads: bool = False  # it opens a sentence
    names: bool = False  # it names something: "the August 1792 uprising"
    partner: int = 0  # -1: the end of a span of time


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


@dataclass(slots=True)
class Anchors:
    """What times are resolved against; the narrative date moves on as the text tells dates."""

    published: date | None
    history: bool = False
    narrative: Calendar | None = None
    war_year: int | None = None

    def resolve(self, meaning: Meaning, context: Context) -> Resolved:
        """Resolve one meaning; a date told plainly becomes the narrative date."""
        match meaning:
            case Stated():
                return self._stated(meaning, context)
            case OnWeekday():
                return self._weekday(meaning, context)
            case Shift():
                return self._shift(meaning, context)
            case AtClock():
                return self._clock(meaning, context)
            case Length():
                return self._length(meaning)
            case Repeat():
                return Resolved(type=TimexType.SET, value=meaning.value)
            case Vague():
                return self._vague(meaning)
            case BesideEvent():
                return self._beside_event(meaning)

    # ------------------------------------------------------------ dates

    def _stated(self, meaning: Stated, context: Context) -> Resolved:
        calendar, anchor = meaning.calendar, DateAnchor.NONE
        if calendar.day and not calendar.month:
            calendar, anchor = self._with_month(calendar)
        if calendar.year is None:
            year, anchor = self._year_of(meaning, calendar, context)
            calendar = replace(calendar, year=year)
        else:
            calendar = replace(calendar, year=self._told_year(meaning, calendar.year))
        if not calendar.is_real:
            return Resolved(type=TimexType.DATE, value=None)
        warnings = _weekday_warnings(calendar, meaning.weekday)
        told = self._resolved(calendar, anchor, context, mod=meaning.mod)
        self._tell(calendar, anchor, context)
        return replace(told, warnings=warnings, alternatives=self._other_years(calendar, anchor, context))

    def _other_years(self, calendar: Calendar, anchor: DateAnchor, context: Context) -> tuple[str, ...]:
        """Beside a year carried over from the story: the reading by the document's date."""
        if anchor is not DateAnchor.NARRATIVE or self.published is None:
            return ()
        other = replace(calendar, year=_document_year(calendar, self.published, context))
        return (other.value(),) if other.is_real and other.year != calendar.year else ()

    def _told_year(self, meaning: Stated, year: int) -> int:
        """A year as the story means it: "'89" in its century, "the rest of 496" before Christ where it is."""
        told = self.narrative.year if self.narrative else None
        if told is None:
            return year
        if meaning.short_year and self.history and told > 0:
            return told // 100 * 100 + year % 100
        return -year if told < 0 < year < _LATE_YEARS and meaning.calendar.era == 1 else year

    def _with_month(self, calendar: Calendar) -> tuple[Calendar, DateAnchor]:
        base = self.narrative
        if base is None or not base.month:
            return calendar, DateAnchor.NONE
        return replace(calendar, year=base.year, month=base.month), DateAnchor.NARRATIVE

    def _year_of(
        self, meaning: Stated, calendar: Calendar, context: Context
    ) -> tuple[int | None, DateAnchor]:
        told = self.narrative
        if meaning.shift_year is not None:
            return (
                (self.published.year + meaning.shift_year, DateAnchor.DOCUMENT)
                if self.published
                else (None, DateAnchor.NONE)
            )
        if meaning.same_year and told and told.year:
            return told.year, DateAnchor.NARRATIVE
        if (self.history or self.published is None) and told and told.year:
            return self._carried_year(calendar, told), DateAnchor.NARRATIVE
        if self.published is None:
            return None, DateAnchor.NONE
        return _document_year(calendar, self.published, context), DateAnchor.DOCUMENT

    def _carried_year(self, calendar: Calendar, told: Calendar) -> int | None:
        """The narrative year; a January told after a December is the next year's."""
        if (
            told.year
            and told.year > 0
            and told.month
            and calendar.month
            and told.month - calendar.month >= _TURN_MONTHS
        ):
            return told.year + 1
        return told.year

    def _weekday(self, meaning: OnWeekday, context: Context) -> Resolved:
        base, anchor = self._day(meaning.base)
        if base is None:
            value = f"XXXX-WXX-{meaning.weekday + 1}" + (f"T{meaning.part}" if meaning.part else "")
            return Resolved(
                type=TimexType.TIME if meaning.part else TimexType.DATE,
                value=value,
                mod=meaning.mod,
                precision=DatePrecision.DAY,
            )
        step = meaning.step
        if step is None:
            step = (
                1
                if context.future or (context.relation in ("by", "until") and context.future is not False)
                else 0
            )
        day = nearest_weekday(meaning.weekday, base, step=step)
        calendar = Calendar.on(day).at(part=meaning.part)
        self._tell(calendar, anchor, context)
        return self._resolved(calendar, anchor, context, mod=meaning.mod)

    def _shift(self, meaning: Shift, context: Context) -> Resolved:
        if meaning.unit == "today":
            if self.history:
                return Resolved(type=TimexType.DATE, value="PRESENT_REF")
            return self._shift(replace(meaning, unit="D"), context)
        base, anchor = self._base(meaning.base)
        if meaning.unit == "D" and base and not base.day and self.published and not self.history:
            base, anchor = Calendar.on(self.published), DateAnchor.DOCUMENT
        if self.history and anchor is DateAnchor.DOCUMENT and meaning.unit == "D":
            return _unreached(meaning)  # "tonight" in a history is somebody's quoted night
        reached = base and _reach(base, meaning)
        if reached is None:
            return _unreached(meaning)
        if meaning.part:
            reached = replace(reached.at(part=meaning.part), overnight=meaning.overnight, part=meaning.part)
        if meaning.blur:
            reached = Calendar(year=reached.year, month=reached.month, blur=meaning.blur)
        told = self._resolved(reached, anchor, context, mod=meaning.mod)
        if not meaning.overnight:
            self._tell(reached, anchor, context)
        return told

    def _clock(self, meaning: AtClock, context: Context) -> Resolved:
        base, anchor = self.narrative, DateAnchor.NARRATIVE
        if base is None or not base.day:
            base, anchor = None, DateAnchor.NONE
        if base is None and self.published and context.relation == "as of":
            base, anchor = Calendar.on(self.published), DateAnchor.DOCUMENT
        if base is not None and meaning.next_day:
            base = base.shifted("D", 1)
        calendar = (base or Calendar()).at(clock=meaning.clock, zone=meaning.zone)
        return self._resolved(calendar, anchor, context)

    def _base(self, base: Base) -> tuple[Calendar | None, DateAnchor]:
        if base is Base.NARRATIVE and self.narrative is not None:
            return self.narrative, DateAnchor.NARRATIVE
        if self.published is not None and not (base is Base.NARRATIVE and self.history):
            return Calendar.on(self.published), DateAnchor.DOCUMENT
        return None, DateAnchor.NONE

    def _day(self, base: Base) -> tuple[date | None, DateAnchor]:
        if (base is Base.NARRATIVE or self.history) and self.narrative:
            return self.narrative.as_date, DateAnchor.NARRATIVE
        return self.published, DateAnchor.DOCUMENT if self.published else DateAnchor.NONE

    # ------------------------------------------------------------ the rest

    def _length(self, meaning: Length) -> Resolved:
        low, high = meaning.low, meaning.high
        per = _DAYS_IN[meaning.unit]
        least = low if low is not None else _FEW
        most = high if high is not None else least if low is not None else _MANY
        if meaning.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
            least *= _NEARLY
        days = (int(least * per), max(1, ceil(most * per)))
        told = Resolved(
            type=TimexType.DURATION, value=timex_length(meaning.unit, low), mod=meaning.mod, days=days
        )
        if not meaning.back or self.published is None or self.history:
            return told
        earliest = self.published - timedelta(days=min(days[1], self.published.toordinal() - 1))
        return replace(
            told,
            earliest=earliest.isoformat(),
            latest=self.published.isoformat(),
            precision=DatePrecision.VAGUE,
            anchor=DateAnchor.DOCUMENT,
        )

    def _vague(self, meaning: Vague) -> Resolved:
        latest = self.published.isoformat() if self.published and meaning.value == "PAST_REF" else None
        return Resolved(
            type=TimexType.DATE,
            value=meaning.value,
            latest=latest,
            precision=DatePrecision.VAGUE,
            anchor=DateAnchor.DOCUMENT if latest else DateAnchor.NONE,
        )

    def _beside_event(self, meaning: BesideEvent) -> Resolved:
        year = self.war_year
        if year is None:
            return Resolved(type=TimexType.DATE, value=None, precision=DatePrecision.VAGUE)
        return Resolved(
            type=TimexType.DATE,
            value=f"{year:04d}",
            mod="AFTER" if meaning.after else "BEFORE",
            earliest=f"{iso_year(year)}-01-01" if meaning.after else None,
            latest=None if meaning.after else f"{iso_year(year)}-12-31",
            edtf=f"{iso_year(year)}/.." if meaning.after else f"../{iso_year(year)}",
            precision=DatePrecision.VAGUE,
            relation=DateRelation.AFTER if meaning.after else DateRelation.BEFORE,
            anchor=DateAnchor.EVENT,
        )

    def _tell(self, calendar: Calendar, anchor: DateAnchor, context: Context) -> None:
        """Move the narrative date; a deadline or the start of a state is not where the story is."""
        if calendar.era > 1 or calendar.year is None or calendar.week is not None:
            return
        if anchor is DateAnchor.DOCUMENT and not calendar.month:
            return  # "last year" looks aside; the story stays where it is
        if context.future or context.partner < 0 or context.relation in ("since", "until", "before"):
            return
        if self.history:
            if anchor is DateAnchor.DOCUMENT or not self._is_story(calendar, context):
                return
        elif context.relation == "by":
            return
        self.narrative = calendar

    def _is_story(self, calendar: Calendar, context: Context) -> bool:
        """A lone far year in mid-sentence is an aside, not where a history has got to."""
        told = self.narrative
        if told is None or told.year is None or calendar.year is None:
            return True
        if context.names or (told.year == calendar.year and not _has_more(calendar)):
            return False
        if context.leads or calendar.month:
            return True
        return abs(told.year - calendar.year) <= _NEAR_YEARS

    def _resolved(
        self, calendar: Calendar, anchor: DateAnchor, context: Context, *, mod: str | None = None
    ) -> Resolved:
        earliest, latest = calendar.bounds(mod)
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


def _has_more(calendar: Calendar) -> bool:
    return bool(calendar.month or calendar.season or calendar.week)


def _document_year(calendar: Calendar, published: date, context: Context) -> int:
    """The year that the document's date gives to a month: the past one, unless something is announced."""
    future = context.future
    if context.relation in ("since", "after"):
        future = False
    elif context.relation in ("by", "until") and future is not False:
        future = True
    month = calendar.month
    if month and not calendar.day:
        # A month is past, current, or ahead; "in May" said in May is this May.
        if month == published.month:
            return published.year
        return nearest_year(month, 1, published, future=bool(future))
    if month and calendar.day:
        return nearest_year(month, calendar.day, published, future=future)
    if calendar.season:
        started = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[calendar.season]
        return published.year if future or published.month >= started else published.year - 1
    return published.year


def _reach(base: Calendar, meaning: Shift) -> Calendar | None:
    """What a shift comes to from its base."""
    if meaning.unit == "month-name":
        return _named_month(base, meaning)
    if meaning.unit == "season-name":
        return Calendar(year=base.year + meaning.amount, season=meaning.season) if base.year else None
    day = base.as_date
    if meaning.unit == "E" and meaning.amount == -1 and day and day.weekday() >= 5:
        return base.shifted("E", 0)
    if meaning.unit == "DE" and base.year and abs(meaning.amount) <= 1 and meaning.mod is None:
        return base.shifted("DE", meaning.amount)
    return base.shifted(meaning.unit, meaning.amount)


def _named_month(base: Calendar, meaning: Shift) -> Calendar | None:
    if base.year is None or meaning.month is None:
        return None
    month = base.month or 1
    year = base.year
    if meaning.amount < 0 and meaning.month >= month:
        year -= 1
    elif meaning.amount > 0 and meaning.month <= month:
        year += 1
    return Calendar(year=year, month=meaning.month)


_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "E": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}


def _unreached(meaning: Shift) -> Resolved:
    """A shift without a base, or from too coarse a one."""
    if meaning.part:
        return Resolved(
            type=TimexType.TIME,
            value=f"XXXX-XX-XXT{meaning.part}",
            mod=meaning.mod,
            precision=DatePrecision.OVERNIGHT if meaning.overnight else DatePrecision.PART_OF_DAY,
        )
    value = None if meaning.base is Base.NARRATIVE else _OPEN.get(meaning.unit)
    return Resolved(type=TimexType.DATE, value=value, mod=meaning.mod)


def _weekday_warnings(calendar: Calendar, weekday: int | None) -> tuple[str, ...]:
    day = calendar.as_date
    if weekday is None or day is None or day.weekday() == weekday:
        return ()
    return (f"{day.isoformat()} was a {_WEEKDAY_NAMES[day.weekday()]}, not a {_WEEKDAY_NAMES[weekday]}",)
