"""Incidents as a map, a timeline and their lists mark them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.app.web.addresses import incident_address
from counterclaim.model.incidents import Incident
from counterclaim.views.naming import Names
from counterclaim.views.pictures.listing import Numbered, first_day, titled
from counterclaim.views.report.wording import STATUSES, Sign, date_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An incident; ``first`` and ``last`` are the days between which it is told."""

    number: int
    address: str
    title: str
    date: str | None
    first: str | None
    last: str | None
    sign: Sign


def marked(one: Numbered, names: Names) -> Marked:
    """An incident by its number."""
    first, last = _days(one.incident)
    return Marked(
        number=one.number,
        address=incident_address(one.incident.id),
        title=titled(one.incident, names),
        date=date_words(one.incident.date),
        first=first,
        last=last,
        sign=STATUSES[one.incident.status],
    )


def days_of(incidents: Sequence[Marked]) -> tuple[str, str] | None:
    """The first and the last day of what is dated."""
    firsts = [one.first for one in incidents if one.first]
    lasts = [one.last for one in incidents if one.last]
    return (min(firsts), max(lasts)) if firsts and lasts else None


def _days(incident: Incident) -> tuple[str | None, str | None]:
    """The days between which an incident is told; one that is open on a side counts for the other."""
    day = first_day(incident)
    if day is None or incident.date is None:
        return None, None
    first = day.isoformat()
    return first, max(first, incident.date.last_day or first)
