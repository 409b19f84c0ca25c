"""A numbered list of incidents below a drawing: each with its mark, who says so and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from counterclaim.model.incidents import Incident, Status
from counterclaim.model.modes import Mode
from counterclaim.views.naming import Names, affirming, denying, incident_toll, who
from counterclaim.views.pictures.elements import GREY, INK, Element, group, text
from counterclaim.views.pictures.lettering import fitted, width_of, wrapped
from counterclaim.views.pictures.palette import MARKS, mark
from counterclaim.views.pictures.picture import MARGIN, WIDTH, Table
from counterclaim.views.report.wording import STATUSES, date_words, type_words
from counterclaim.views.series.days import calendar_day

SIZE, SMALLER = 12, 10.5
BOLD = 1.14  # times as wide as letters that are not
MOST_LINES = 4  # of what is told of one incident
DATE_AT, TITLE_AT = MARGIN + 30, MARGIN + 30 + 168
NOT_SAID = "nobody"


@dataclass(frozen=True, slots=True)
class Numbered:
    """An incident with the number that it has in a drawing and its list."""

    number: int
    incident: Incident


def numbered(incidents: Iterable[Incident]) -> list[Numbered]:
    """Incidents with their numbers, the earliest first, those without a date last."""
    ordered = sorted(incidents, key=lambda incident: (first_day(incident) or date.max, incident.id))
    return [Numbered(number, incident) for number, incident in enumerate(ordered, start=1)]


def first_day(incident: Incident) -> date | None:
    """The first day that an incident is told to have been on, or the day by which it had been."""
    when = incident.date
    return (calendar_day(when.first_day) or calendar_day(when.last_day)) if when is not None else None


def titled(incident: Incident, names: Names) -> str:
    """What an incident is, and where: who says so stands beside it."""
    where = names.of(incident.place) or (f"“{incident.place_text}”" if incident.place_text else None)
    tried = "attempted " if incident.mode is Mode.ATTEMPTED else ""
    return f"{tried}{type_words(incident.type)}{f' at {where}' if where else ''}"


def incident_mark(one: Numbered, names: Names, x: float, y: float, *, size: float = 9) -> Element:
    """The mark of an incident: its status as shape and colour, its number on it."""
    status = one.incident.status
    shape, ground, ink = MARKS[status]
    dash = "2 2" if status is Status.UNATTRIBUTED else None
    label = text(x, y + 3.2, str(one.number), size=9, anchor="middle", fill=ink)
    drawn = mark(x, y, size, shape, ground, dash=dash)
    return group(
        [drawn, label], told=f"{one.number}: {titled(one.incident, names)} ({STATUSES[status].word})"
    )


def listed(incidents: Sequence[Numbered], names: Names, top: float) -> tuple[list[Element], float]:
    """The list, from a height on, and the height at which it ends."""
    elements: list[Element] = []
    y, width = top, WIDTH - MARGIN - TITLE_AT
    for one in incidents:
        when = date_words(one.incident.date) or "date not told"
        title = fitted(titled(one.incident, names), width / BOLD, SIZE)
        elements += (
            incident_mark(one, names, MARGIN + 11, y + 10),
            text(DATE_AT, y + 14, fitted(when, TITLE_AT - DATE_AT - 8, SIZE), size=SIZE),
            text(TITLE_AT, y + 14, title, size=SIZE, weight="bold"),
        )
        y += 14
        for said in islice(wrapped(_told(one.incident, names), width, SMALLER), MOST_LINES):
            y += 14
            elements.append(text(TITLE_AT, y, said, size=SMALLER, fill=GREY))
        y += 8
    return elements, y


def _told(incident: Incident, names: Names) -> str:
    toll = incident_toll(incident, names)
    return "; ".join(
        filter(
            None,
            (
                STATUSES[incident.status].word,
                f"told by {who(affirming(incident), names) or NOT_SAID}",
                f"denied by {denied}" if (denied := who(denying(incident), names)) else None,
                toll,
            ),
        )
    )


def legend(statuses: Sequence[Status], top: float) -> Iterator[Element]:
    """The marks that are used, with their words; one line."""
    x = float(MARGIN + 10)
    for status in Status:
        if status in statuses:
            shape, ground, _ = MARKS[status]
            dash = "2 2" if status is Status.UNATTRIBUTED else None
            yield mark(x, top, 7, shape, ground, dash=dash)
            word = STATUSES[status].word
            yield text(x + 13, top + 4, word, size=11, fill=INK)
            x += 13 + width_of(word, 11) + 26


def table_of(incidents: Sequence[Numbered], names: Names) -> Table:
    """The list as a table."""
    return Table(
        title="Incidents",
        columns=("number", "id", "date", "incident", "status", "told by", "denied by", "toll"),
        rows=tuple(
            (
                str(one.number),
                one.incident.id,
                date_words(one.incident.date) or "not told",
                titled(one.incident, names),
                STATUSES[one.incident.status].word,
                f"according to {who(affirming(one.incident), names) or NOT_SAID}",
                who(denying(one.incident), names) or "",
                incident_toll(one.incident, names) or "",
            )
            for one in incidents
        ),
    )


def documents_told(incidents: Sequence[Numbered]) -> set[str]:
    """The documents that some incidents are told in."""
    return {account.document for one in incidents for account in one.incident.accounts}
