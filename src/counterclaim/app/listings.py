"""Lists of records: which columns each kind has, and how a list is printed as table, JSON or CSV."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.app.screen import console_for, print_line, printable, write_bytes
from counterclaim.model.data_sets import Difference
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.ids import ID_DIGITS
from counterclaim.model.situations import Phase
from counterclaim.views.naming import (
    NOT_STATED,
    Names,
    affirming,
    alias_text,
    date_text,
    denying,
    incident_toll,
    who,
)

Cell = str | int | None

STATUS_STYLES = {
    "contested": "bold red",
    "unattributed": "yellow",
    "single-source": "yellow",
    "corroborated": "green",
    "confirmed": "bold green",
}
SCREEN, WIDE, WIDEST = 96, 130, 150  # columns of a terminal; a usual one has 80
GAP = 1  # between two columns
UNBROKEN = 16  # columns of a word that a cell keeps whole, where there is room
LEAST = 6  # columns a cell keeps on the narrowest terminal
SHORT_ID = 8  # of its digits; `show` says so if two records begin alike
_CONTENT_ID = re.compile(rf"[a-z]+:([0-9a-f]{{{ID_DIGITS}}})")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, its value in a record, and how a table shows it."""

    title: str
    value: Callable[[Any, Names], Cell]
    wraps: bool = True
    width: int = 0  # narrowed below this only when no other column has room left
    least: int = 0  # columns of a terminal from which this one is shown


def _quote(record: Any, _names: Names) -> Cell:
    evidence = record.evidence[0] if record.evidence else None
    return evidence.quote if evidence else None


def _phase_text(phase: Phase) -> str:
    parts = (phase.level, _day_text("from", phase.start), _day_text("to", phase.end))
    return " ".join(part for part in parts if part)


def _day_text(word: str, when: When | None) -> str | None:
    """A day after its own word, which says what `since` or `until` would."""
    value = (when.best or when.text) if when else None
    return f"{word} {value}" if value else None


def _standing(document: Document, names: Names) -> str | None:
    """Whether a document counts, and whose copy it is."""
    if document.withdrawn_by is not None:
        return "withdrawn" if document.text or not document.length else "redacted"
    if document.superseded_by is not None:
        return f"superseded by {document.superseded_by}"
    return f"copy of {names.document(document.copy_of)}" if document.copy_of is not None else None


def _difference_text(one: Difference) -> str:
    return f"{one.member}: theirs {one.theirs or NOT_STATED}, ours {one.ours or NOT_STATED}"


def _row_name(event: Any, names: Names) -> Cell:
    """A row by the name it came under."""
    return names.title(event.row) if event.row is not None else None


INCIDENTS = (
    Column("id", lambda incident, _: incident.id, wraps=False),
    Column("date", lambda incident, _: date_text(incident.date), width=10),
    Column("status", lambda incident, _: incident.status, wraps=False),
    Column("type", lambda incident, _: incident.type, width=18, least=SCREEN),
    Column("mode", lambda incident, _: incident.mode, least=WIDEST),
    Column("place", lambda incident, names: names.of(incident.place) or incident.place_text),
    Column("affirmed by", lambda incident, names: who(affirming(incident), names)),
    Column("denied by", lambda incident, names: who(denying(incident), names)),
    Column(
        "blamed",
        lambda incident, names: names.all(account.perpetrator for account in incident.accounts),
        least=WIDEST,
    ),
    Column("toll", incident_toll, least=WIDE),
    Column("origins", lambda incident, _: incident.origins, width=7, least=SCREEN),
)
CLAIMS = (
    Column("id", lambda claim, _: claim.id, wraps=False),
    Column("claimer", lambda claim, names: names.of(claim.claimer)),
    Column("stance", lambda claim, _: claim.stance, wraps=False),
    Column("scope", lambda claim, _: claim.scope),
    Column("date", lambda claim, _: date_text(claim.date)),
    Column("document", lambda claim, names: names.document(claim.document)),
    Column("words", _quote),
)
DOCUMENTS = (
    Column("id", lambda document, _: document.id, wraps=False),
    Column("published", lambda document, _: document.published, width=10),
    Column("source", lambda document, _: document.source),
    Column("title", lambda document, _: document.title or document.name),
    Column("language", lambda document, _: document.language, least=SCREEN),
    Column("characters", lambda document, _: document.length, wraps=False, least=WIDE),
    Column("standing", _standing),
)
ACTORS = (
    Column("id", lambda actor, _: actor.id, wraps=False),
    Column("name", lambda actor, _: actor.name),
    Column("kind", lambda actor, _: actor.kind),
    Column("side", lambda actor, names: names.of(actor.side)),
    Column("part of", lambda actor, names: names.of(actor.part_of)),
    Column(
        "names and who uses them",
        lambda actor, names: "; ".join(alias_text(alias, names) for alias in actor.names),
    ),
)
PLEDGES = (
    Column("id", lambda pledge, _: pledge.id, wraps=False),
    Column("by", lambda pledge, names: names.of(pledge.by)),
    Column("to", lambda pledge, names: names.of(pledge.to)),
    Column("content", lambda pledge, _: pledge.content),
    Column("deadline", lambda pledge, _: date_text(pledge.deadline)),
    Column("status", lambda pledge, _: pledge.status),
    Column("days past", lambda pledge, _: pledge.days_past_deadline, wraps=False),
)
RESTRICTIONS = (
    Column("id", lambda restriction, _: restriction.id, wraps=False),
    Column("type", lambda restriction, _: restriction.type),
    Column("place", lambda restriction, names: names.of(restriction.place)),
    Column("imposed by", lambda restriction, names: names.of(restriction.imposed_by)),
    Column("start", lambda restriction, _: date_text(restriction.start)),
    Column("end", lambda restriction, _: date_text(restriction.end)),
    Column("days", lambda restriction, _: restriction.duration_days, wraps=False),
    Column(
        "phases",
        lambda restriction, _: "; ".join(map(_phase_text, restriction.phases)),
    ),
    Column("status", lambda restriction, _: restriction.attribution_status),
)
TALKS = (
    Column("id", lambda track, _: track.id, wraps=False),
    Column("parties", lambda track, names: names.all(track.parties)),
    Column("mediators", lambda track, names: names.all(track.mediators)),
    Column("subject", lambda track, _: track.subject),
    Column(
        "rounds",
        lambda track, names: "; ".join(
            ", ".join(part for part in (date_text(r.date), names.of(r.place), r.level) if part) or NOT_STATED
            for r in track.rounds
        ),
    ),
)
COUNTS = (
    Column("facet", lambda share, _: share.facet, wraps=False),
    Column("value", lambda share, _: share.value),
    Column("name", lambda share, _: share.name),
    Column("incidents", lambda share, _: share.incidents, wraps=False),
)
COMPARISON = (
    Column("found in", lambda event, _: event.found, wraps=False),
    Column("incident", lambda event, _: event.incident, wraps=False),
    Column("row", _row_name),
    Column("date", lambda event, _: event.date, width=10),
    Column("place", lambda event, _: event.place),
    Column("type", lambda event, _: event.type, width=18, least=WIDE),
    Column(
        "differences",
        lambda event, _: "; ".join(map(_difference_text, event.differences)),
        width=18,
    ),
    Column("because", lambda event, _: ", ".join(event.reasons), least=WIDE),
)
LISTINGS: dict[str, Sequence[Column]] = {
    "comparison": COMPARISON,
    "counts": COUNTS,
    "incidents": INCIDENTS,
    "claims": CLAIMS,
    "documents": DOCUMENTS,
    "actors": ACTORS,
    "pledges": PLEDGES,
    "restrictions": RESTRICTIONS,
    "talks": TALKS,
}


def print_list(
    records: Sequence[Any], kind: str, names: Names, *, format: str, output: Path | None, nothing: str
) -> None:
    """Print records of one kind; ``nothing`` is what a table says when there are none."""
    if format == "json":
        from counterclaim.exports import json_bytes, member

        write_bytes(json_bytes([member(record) for record in records]), output)
    elif format == "csv":
        write_bytes(csv_bytes(records, LISTINGS[kind], names), output)
    else:
        with console_for(output) as console:
            if records:
                console.print(table_of(records, LISTINGS[kind], names, width=console.width))
            else:
                print_line(console, nothing)


def csv_bytes(records: Sequence[Any], columns: Sequence[Column], names: Names) -> bytes:
    """A list as CSV in UTF-8."""
    from counterclaim.exports.cells import CsvTable

    stream = io.BytesIO()
    table = CsvTable(stream, [_heading(column) for column in columns])
    for record in records:
        table.write({_heading(column): column.value(record, names) for column in columns})
    return stream.getvalue()


def _heading(column: Column) -> str:
    return column.title.replace(" ", "_")


def table_of(records: Sequence[Any], columns: Sequence[Column], names: Names, *, width: int) -> Any:
    """A list as a table for the terminal, never wider than that."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    columns = [column for column in columns if width >= column.least]
    rows = [
        [printable(short_id(str(_or_dash(column.value(record, names))))) for column in columns]
        for record in records
    ]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, GAP, 0, 0))
    for column, wide in zip(columns, widths_of(columns, rows, width=width), strict=True):
        table.add_column(column.title, overflow="fold", width=wide)
    for row in rows:
        table.add_row(*(Text(cell, style=STATUS_STYLES.get(cell, "")) for cell in row))
    return table


def widths_of(columns: Sequence[Column], rows: Sequence[Sequence[str]], *, width: int) -> list[int]:
    """How wide each column is, so that together they fit: first what each needs, then what each would like.

    >>> columns = (Column("id", str, wraps=False), Column("words", str, width=4))
    >>> widths_of(columns, [["1234", "Two soldiers were killed"]], width=80)
    [4, 24]
    >>> widths_of(columns, [["1234", "Two soldiers were killed"]], width=20)
    [4, 14]
    """
    from rich.cells import cell_len

    room = width - (GAP + 1) * (len(columns) - 1)
    cells = [(column.title, *cells) for column, *cells in zip(columns, *rows, strict=True)]
    wished = [max(map(cell_len, texts)) for texts in cells]
    words = [max((cell_len(word) for text in texts for word in text.split()), default=0) for texts in cells]
    widths = [
        min(wish, max(column.width, LEAST, min(word, UNBROKEN))) if column.wraps else wish
        for column, wish, word in zip(columns, wished, words, strict=True)
    ]
    while sum(widths) > room and max(widths) > 1:
        wide = [i for i, column in enumerate(columns) if column.wraps and widths[i] > LEAST]
        freely = [i for i in wide if widths[i] > columns[i].width]
        widths[max(freely or wide or range(len(widths)), key=widths.__getitem__)] -= 1
    while sum(widths) < room and any(wide < wish for wide, wish in zip(widths, wished, strict=True)):
        short = [place for place, wish in enumerate(wished) if widths[place] < wish]
        widths[min(short, key=lambda place: widths[place] / wished[place])] += 1
    return widths


def short_id(text: str) -> str:
    """The beginning of a content id, which `show` understands; other text as it is.

    >>> short_id("incident:8dcebcb71866125e"), short_id("state:AM")
    ('8dcebcb7', 'state:AM')
    """
    match = _CONTENT_ID.fullmatch(text)
    return match[1][:SHORT_ID] if match else text


def _or_dash(cell: Cell) -> Cell:
    return NOT_STATED if cell is None or cell == "" else cell
