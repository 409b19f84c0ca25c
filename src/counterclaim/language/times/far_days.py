"""Days long past that a text tells in full: "on 14 October 2022 ... On 19 October" goes on from there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from counterclaim.language.times.calendars import Calendar
from counterclaim.language.times.outcomes import Context
from counterclaim.language.times.reaching import document_year

# Set by hand, for no benchmark tells such days: in doubt a day stays of the text's own year.
_FAR = timedelta(days=300)  # a day told in full that was so long before the text is told as history
_SOON = timedelta(days=31)  # what goes on from it, weeks later at most
_OWN = timedelta(days=120)  # a day so near to the text's own is left without its year because it is recent


@dataclass(slots=True)
class FarDays:
    """The full dates of one text that lie long before it."""

    told: list[date] = field(default_factory=list)

    def tell(self, calendar: Calendar, context: Context, published: date | None) -> None:
        """Take a date in; one near the text's own ends the looking back, unless it is that of words.

        What has lasted since a day, or is named for one, is not told of it.
        """
        day = calendar.as_date
        if published is None or day is None or context.names or context.relation in ("since", "until"):
            return
        if published - day >= _FAR:
            self.told.append(day)
        elif not context.aside:
            self.told.clear()

    def year_of(self, calendar: Calendar, context: Context, published: date) -> int | None:
        """The year of a day without one that came soon after a far day, where its own would be long past."""
        if context.future or not (calendar.month and calendar.day):
            return None
        own = replace(calendar, year=document_year(calendar, published, context)).as_date
        if own is None or published - own < _OWN:
            return None
        years = ((far, year) for far in reversed(self.told) for year in (far.year, far.year + 1))
        return next((year for far, year in years if _follows(far, replace(calendar, year=year))), None)


def _follows(far: date, calendar: Calendar) -> bool:
    day = calendar.as_date
    return day is not None and timedelta() <= day - far <= _SOON
