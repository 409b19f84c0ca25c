"""Lists of records: which columns each kind has, and how a list is printed as table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.app.screen import console_for, printable, write_bytes
from counterclaim.model.actors import Alias
from counterclaim.model.ids import ID_DIGITS
from counterclaim.views.naming import NOT_STATED, Names, date_text, incident_toll

Cell = str | int | None

STATUS_STYLES = {
    "contested": "bold red",
    "unattributed": "yellow",
    "single-source": "yellow",
    "corroborated": "green",
    "confirmed": "bold green",
}
WIDE = 110  # columns of a terminal from which the least widths fit
SHORT_ID = 8  # of its digits; `show` says so if two records begin alike
_CONTENT_ID = re.compile(rf"[a-z]+:([0-9a-f]{{{ID_DIGITS}}})")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, its value in a record, and how a table shows it."""

    title: str
    value: Callable[[Any, Names], Cell]
    wraps: bool = True
    width: int = 0  # at least so wide, where the terminal is wide enough for all
    narrow: bool = True  # shown on a narrow terminal too


def _quote(record: Any, _names: Names) -> Cell:
    evidence = record.evidence[0] if record.evidence else None
    return evidence.quote if evidence else None


def _alias_text(alias: Alias, names: Names) -> str:
    users = names.all(alias.used_by) or "user not stated"
    return f"{alias.form} ({users}{', contested' if alias.contested else ''})"


INCIDENTS = (
    Column("id", lambda incident, _: incident.id, wraps=False),
    Column("date", lambda incident, _: date_text(incident.date), width=10),
    Column("status", lambda incident, _: incident.status, wraps=False),
    Column("type", lambda incident, _: incident.type, width=19),
    Column("place", lambda incident, names: names.of(incident.place) or incident.place_text, width=10),
    Column(
        "said by", lambda incident, names: names.all(account.party for account in incident.accounts), width=11
    ),
    Column(
        "blamed",
        lambda incident, names: names.all(account.perpetrator for account in incident.accounts),
        width=11,
        narrow=False,
    ),
    Column("toll", incident_toll, width=12, narrow=False),
    Column("origins", lambda incident, _: incident.origins, width=7),
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
ACTORS = (
    Column("id", lambda actor, _: actor.id, wraps=False),
    Column("name", lambda actor, _: actor.name),
    Column("kind", lambda actor, _: actor.kind),
    Column("side", lambda actor, names: names.of(actor.side)),
    Column("part of", lambda actor, names: names.of(actor.part_of)),
    Column(
        "names and who uses them",
        lambda actor, names: "; ".join(_alias_text(alias, names) for alias in actor.names),
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
        lambda restriction, _: "; ".join(
            f"{phase.level} from {date_text(phase.start) or '?'} to {date_text(phase.end) or '?'}"
            for phase in restriction.phases
        ),
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
LISTINGS: dict[str, Sequence[Column]] = {
    "incidents": INCIDENTS,
    "claims": CLAIMS,
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
            console.print(
                table_of(records, LISTINGS[kind], names, width=console.width) if records else nothing
            )


def csv_bytes(records: Sequence[Any], columns: Sequence[Column], names: Names) -> bytes:
    """A list as CSV in UTF-8; words that a spreadsheet would run as a formula get an apostrophe in front."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.title.replace(" ", "_") for column in columns])
    for record in records:
        writer.writerow([_csv_cell(column.value(record, names)) for column in columns])
    return stream.getvalue().encode("utf-8")


def _csv_cell(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell if isinstance(cell, int) else str(cell)


def table_of(records: Sequence[Any], columns: Sequence[Column], names: Names, *, width: int) -> Any:
    """A list as a table for the terminal."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    columns = [column for column in columns if column.narrow or width >= WIDE]
    for column in columns:
        least = column.width if width >= WIDE else None
        table.add_column(column.title, no_wrap=not column.wraps, overflow="fold", min_width=least or None)
    for record in records:
        cells = [printable(short_id(str(_or_dash(column.value(record, names))))) for column in columns]
        table.add_row(*(Text(cell, style=STATUS_STYLES.get(cell, "")) for cell in cells))
    return table


def short_id(text: str) -> str:
    """The beginning of a content id, which `show` understands; other text as it is.

    >>> short_id("incident:8dcebcb71866125e"), short_id("state:AM")
    ('8dcebcb7', 'state:AM')
    """
    match = _CONTENT_ID.fullmatch(text)
    return match[1][:SHORT_ID] if match else text


def _or_dash(cell: Cell) -> Cell:
    return NOT_STATED if cell is None or cell == "" else cell
