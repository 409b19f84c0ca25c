"""Late resolution: what a meaning comes to, given the document's date and what the text has told so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from counterclaim.language.times.arithmetic import day_in_month, nearest_weekday, plus_days
from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.clock_times import at_clock, day_within
from counterclaim.language.times.contradictions import beside_warnings, no_such_day, weekday_warnings
from counterclaim.language.times.extents import beside_war_outcome, length_outcome, vague_outcome
from counterclaim.language.times.far_days import FarDays
from counterclaim.language.times.happenings import Happenings
from counterclaim.language.times.looking_back import LookingBack
from counterclaim.language.times.meanings import (
    AtClock,
    Base,
    BesideEvent,
    FromEvent,
    Length,
    Meaning,
    OnWeekday,
    Repeat,
    Shift,
    Stated,
    Vague,
)
from counterclaim.language.times.outcomes import Context, Resolved, outcome
from counterclaim.language.times.reaching import (
    carried_year,
    document_year,
    ending_year,
    of_month,
    reached_from,
    unreached,
)
from counterclaim.language.times.shifts import shifted
from counterclaim.model.dates import DateAnchor, DatePrecision, TimexType

_LATE_YEARS = 1000  # a bare year from here on is one of our era, whatever was told before
_NEAR_YEARS = 1  # swept on the war histories


@dataclass(slots=True)
class Anchors:
    """What times are resolved against; the narrative date moves on as the text tells dates."""

    published: date | None
    history: bool = False
    narrative: Calendar | None = None
    night: Calendar | None = None  # told after it, of which the times of day are: "last night"
    war_year: int | None = None
    looking_back: LookingBack = field(default_factory=LookingBack)
    far_days: FarDays = field(default_factory=FarDays)
    span_start: Calendar | None = None  # where a span of time began that the next date ends
    happenings: Happenings = field(default_factory=Happenings)

    def resolve(self, meaning: Meaning, context: Context) -> Resolved:
        """Resolve one meaning; a date told plainly becomes the narrative date."""
        match meaning:
            case Stated():
                return self._stated(meaning, context)
            case OnWeekday():
                return self._in_own_week(self._weekday(meaning, context), context)
            case Shift():
                return self._in_own_days(self._shift(meaning, context))
            case AtClock():
                return self._clock(meaning, context)
            case Length():
                return length_outcome(meaning, None if self.history else self.published)
            case Repeat():
                return Resolved(type=TimexType.SET, value=meaning.value)
            case Vague():
                return vague_outcome(meaning, self.published)
            case BesideEvent():
                return beside_war_outcome(meaning, self.war_year)
            case FromEvent():
                return self._from_event(meaning, context)

    def _in_own_days(self, told: Resolved) -> Resolved:
        """What is reckoned from the document's date brings the text back from where it looked."""
        if told.anchor is DateAnchor.DOCUMENT:
            self.looking_back.end()
        return told

    def _in_own_week(self, told: Resolved, context: Context) -> Resolved:
        """So does a weekday, and the far days are over, unless it is only that of words about them."""
        if told.anchor is DateAnchor.DOCUMENT and context.sentence >= 0 and not context.aside:
            self.far_days.told.clear()
        return self._in_own_days(told)

    # ------------------------------------------------------------ dates

    def _stated(self, meaning: Stated, context: Context) -> Resolved:
        calendar, anchor = meaning.calendar, DateAnchor.NONE
        if meaning.shift_month is not None and self.published is not None:
            calendar, anchor = of_month(meaning, self.published), DateAnchor.DOCUMENT
        if calendar.day and not calendar.month:
            calendar, anchor = self._with_month(calendar, context)
        if calendar.year is None and calendar.month is None and calendar.day:
            return Resolved(type=TimexType.DATE, value=f"XXXX-XX-{calendar.day:02d}")
        if calendar.year is None:
            year, anchor = self._year_of(meaning, calendar, context)
            calendar = replace(calendar, year=year)
        else:
            calendar = replace(calendar, year=self._told_year(meaning, calendar.year))
        if not calendar.is_real:
            return Resolved(type=TimexType.DATE, value=None, warnings=no_such_day(calendar))
        if meaning.night_before:
            calendar = replace(shifted(calendar, "D", -1) or Calendar(), part="NI", overnight=True)
        warnings = weekday_warnings(calendar, meaning.weekday)
        if meaning.beside is not None:
            warnings += beside_warnings(calendar, self._reached(meaning.beside, context)[0])
        told = outcome(calendar, anchor, context, mod=meaning.mod)
        self.looking_back.tell(calendar, context, self.published)
        self.far_days.tell(calendar, context, self.published)
        self.span_start = calendar if context.partner > 0 else None
        self._tell(calendar, anchor, context)
        return replace(told, warnings=warnings, alternatives=self._other_years(calendar, anchor, context))

    def _other_years(self, calendar: Calendar, anchor: DateAnchor, context: Context) -> tuple[str, ...]:
        """Beside a year carried over from the story: the reading by the document's date."""
        if anchor is not DateAnchor.NARRATIVE or self.published is None:
            return ()
        other = replace(calendar, year=document_year(calendar, self.published, context))
        return (other.value(),) if other.is_real and other.year != calendar.year else ()

    def _told_year(self, meaning: Stated, year: int) -> int:
        """A year as the story means it: "'89" in its century, "the rest of 496" before Christ where it is."""
        told = self.narrative.year if self.narrative else None
        if told is None:
            return year
        if meaning.short_year and self.history and told > 0:
            return told // 100 * 100 + year % 100
        return -year if told < 0 < year < _LATE_YEARS and meaning.calendar.era == 1 else year

    def _with_month(self, calendar: Calendar, context: Context) -> tuple[Calendar, DateAnchor]:
        """A day of the month ("the 28th") in the month that is told, else in the last one that had it."""
        base = self.narrative
        if base is not None and base.month:
            return replace(calendar, year=base.year, month=base.month), DateAnchor.NARRATIVE
        if self.published is None or self.history or calendar.day is None:
            return calendar, DateAnchor.NONE
        ahead = bool(context.future) or (context.relation in ("by", "until") and context.future is None)
        month = day_in_month(calendar.day, self.published, future=ahead)
        return replace(calendar, year=month.year, month=month.month), DateAnchor.DOCUMENT

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
            return carried_year(calendar, told), DateAnchor.NARRATIVE
        if self.published is None:
            return None, DateAnchor.NONE
        if context.partner < 0 and self.span_start is not None and self.span_start.year:
            return ending_year(self.span_start, calendar), DateAnchor.DOCUMENT
        if self.looking_back.holds(calendar, context):
            year = self.looking_back.year_of(calendar)
            return year, DateAnchor.NARRATIVE if year else DateAnchor.NONE
        far = self.far_days.year_of(calendar, context, self.published)
        if far is not None:
            return far, DateAnchor.NARRATIVE
        return document_year(calendar, self.published, context), DateAnchor.DOCUMENT

    def _weekday(self, meaning: OnWeekday, context: Context) -> Resolved:
        base, anchor = self._day(meaning.base, context)
        if base is None:
            part = "NI" if meaning.night_before else meaning.part
            weekday = (meaning.weekday - meaning.night_before) % 7
            value = f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")
            return Resolved(
                type=TimexType.TIME if part else TimexType.DATE,
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
        if meaning.week is not None:
            day = plus_days(base, 7 * meaning.week + meaning.weekday - base.weekday())
        day = plus_days(day, -7 * meaning.back)
        calendar = Calendar.on(day).at(part=meaning.part)
        if meaning.years_back:
            ago = Shift(unit="Y", amount=-meaning.years_back, same_day=True)
            calendar = reached_from(calendar, ago) or calendar
        if meaning.night_before:
            calendar = replace(Calendar.on(plus_days(day, -1)), part="NI", overnight=True)
        self._tell(calendar, anchor, context)
        return outcome(calendar, anchor, context, mod=meaning.mod)

    def _shift(self, meaning: Shift, context: Context) -> Resolved:
        if meaning.unit == "today":
            if self.history and context.said is None:
                return Resolved(type=TimexType.DATE, value="PRESENT_REF")
            return self._shift(replace(meaning, unit="D"), context)
        reached, anchor = self._reached(meaning, context)
        if reached is None:
            return unreached(meaning)
        if meaning.part:
            reached = replace(reached.at(part=meaning.part), overnight=meaning.overnight, part=meaning.part)
        if meaning.clock:
            reached = reached.at(clock=meaning.clock)
        if meaning.blur:
            reached = Calendar(year=reached.year, month=reached.month, blur=meaning.blur)
        told = outcome(reached, anchor, context, mod=meaning.mod)
        if meaning.overnight:
            self.night = reached
        else:
            self._tell(reached, anchor, context)
        return told

    def _reached(self, meaning: Shift, context: Context) -> tuple[Calendar | None, DateAnchor]:
        """What a shift comes to, and from where."""
        base, anchor = self._base(meaning.base, context)
        if meaning.unit == "D" and base and not base.day and self.published and not self.history:
            base, anchor = Calendar.on(self.published), DateAnchor.DOCUMENT
        if self.history and anchor is DateAnchor.DOCUMENT and meaning.unit == "D":
            return None, anchor  # "tonight" in a history is somebody's quoted night
        return base and reached_from(base, meaning), anchor

    def _from_event(self, meaning: FromEvent, context: Context) -> Resolved:
        """So long before or after a happening that the text dates; a mere length where it does not."""
        base = self._day_of(meaning, context)
        reached = base and shifted(base, meaning.unit, meaning.amount)
        if reached is None:
            return self.resolve(meaning.otherwise, context)
        return outcome(reached, DateAnchor.EVENT, context)

    def _day_of(self, meaning: FromEvent, context: Context) -> Calendar | None:
        if meaning.on is None:
            return self.happenings.day_of(meaning.happening)
        calendar = meaning.on
        if calendar.year is None:
            calendar = replace(calendar, year=self._year_of(Stated(calendar=calendar), calendar, context)[0])
        return calendar if calendar.as_date else None

    def _clock(self, meaning: AtClock, context: Context) -> Resolved:
        base = context.on or day_within(self.night, meaning.clock) or self.narrative
        anchor = DateAnchor.NARRATIVE
        if base is None or not base.day:
            base, anchor = None, DateAnchor.NONE
        if base is None and self.published and context.relation == "as of":
            base, anchor = Calendar.on(self.published), DateAnchor.DOCUMENT
        if base is not None and meaning.next_day:
            base = shifted(base, "D", 1)
        return at_clock(base, meaning, anchor, context)

    def _base(self, base: Base, context: Context) -> tuple[Calendar | None, DateAnchor]:
        if context.said is not None and base is Base.DOCUMENT:
            return Calendar.on(context.said), DateAnchor.QUOTE
        if base is Base.NARRATIVE and self.narrative is not None:
            return self.narrative, DateAnchor.NARRATIVE
        if self.published is not None and not (base is Base.NARRATIVE and self.history):
            return Calendar.on(self.published), DateAnchor.DOCUMENT
        return None, DateAnchor.NONE

    def _day(self, base: Base, context: Context) -> tuple[date | None, DateAnchor]:
        if context.said is not None and base is Base.DOCUMENT:
            return context.said, DateAnchor.QUOTE
        if (base is Base.NARRATIVE or self.history) and self.narrative:
            return self.narrative.as_date, DateAnchor.NARRATIVE
        return self.published, DateAnchor.DOCUMENT if self.published else DateAnchor.NONE

    def _tell(self, calendar: Calendar, anchor: DateAnchor, context: Context) -> None:
        """Move the narrative date; a deadline or the start of a state is not where the story is."""
        if calendar.era > 1 or (calendar.year is None and not calendar.day) or calendar.week is not None:
            return
        if anchor is DateAnchor.QUOTE:
            return
        if anchor is DateAnchor.DOCUMENT and not calendar.month:
            return  # "last year" looks aside; the story stays where it is
        if context.future or context.aside or context.partner < 0 or context.relation in ("since", "until"):
            return
        if context.relation == "before" and not calendar.part:  # "before dawn on 3 May" is that day
            return
        if self.history:
            if anchor is DateAnchor.DOCUMENT or not self._is_story(calendar, context):
                return
        elif context.relation == "by":
            return
        self.narrative, self.night = calendar, None

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


def _has_more(calendar: Calendar) -> bool:
    return bool(calendar.month or calendar.season or calendar.week)
