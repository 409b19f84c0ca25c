"""Where a report looks back: "In March 1994 rebels took the town. In May they lost it." tells of one year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.outcomes import Context
from counterclaim.language.times.reaching import carried_year

_FAR_YEARS = 2  # a year at least this far from the document's own is told as history


@dataclass(slots=True)
class LookingBack:
    """The far date that was told last in a paragraph, and how its sentence told it."""

    told: Calendar | None = None
    context: Context | None = None
    opened: bool = False  # whether a far date has opened its sentence, so that the story is set there

    def tell(self, calendar: Calendar, context: Context, published: date | None) -> None:
        """Take a date in; one near the document's own ends the looking back."""
        if published is None or calendar.year is None or calendar.era > 1:
            return
        if abs(published.year - calendar.year) < _FAR_YEARS:
            self.end()
            return
        if context.names or (calendar.month is None and not context.leads):
            return  # "the 2020 war", "left in 2019 and came back in June"
        goes_on = self.context is not None and self.context.paragraph == context.paragraph
        self.opened = context.leads or (goes_on and self.opened)
        self.told, self.context = calendar, context

    def end(self) -> None:
        """The text is back in its own days."""
        self.told = self.context = None

    def holds(self, calendar: Calendar, context: Context) -> bool:
        """Whether a month without a year is one of the years told of.

        It is in the same sentence, or in the same paragraph where the far date opened its sentence.
        """
        if self.told is None or self.context is None or calendar.month is None or context.future:
            return False
        if context.sentence < 0 or context.paragraph != self.context.paragraph:
            return False
        return context.sentence == self.context.sentence or (self.opened and calendar.day is None)

    def year_of(self, calendar: Calendar) -> int | None:
        """The year told; it stays open for a month that came earlier in it, or in the next one."""
        told = self.told
        year = carried_year(calendar, told) if told is not None else None
        if told is None or calendar.month is None or year != told.year:
            return year
        return year if calendar.month >= (told.month or 1) else None
