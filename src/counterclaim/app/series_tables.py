"""A series as a person reads it: tables, JSON, or one CSV for all its parts."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import Field, fields
from functools import partial
from pathlib import Path
from typing import Any

from counterclaim.app.listings import Cell, Column, short_id, table_of
from counterclaim.app.screen import console_for, print_line, write_bytes
from counterclaim.model.incidents import TollFigure
from counterclaim.views.naming import Names, figure_text
from counterclaim.views.series.records import Part, Series

FORMAT = "counterclaim-series/1"
WORDS_SHOWN = 2  # evidence ids of a row that a table shows before it counts them
CITED = ("evidence", "records", "record", "incident")
FIGURE = ("low", "best", "high")


def print_series(series: Series, names: Names, *, format: str, output: Path | None) -> None:
    """Print a series with its method and what it leaves out."""
    if format == "json":
        write_bytes(series_json(series, names), output)
    elif format == "csv":
        write_bytes(series_csv(series, names), output)
    else:
        with console_for(output) as console:
            for line, table in _blocks(series, names, console.width):
                print_line(console, line, style="bold" if table is not None else "")
                if table is not None:
                    console.print(table)


def series_json(series: Series, names: Names) -> bytes:
    """A series as JSON, with the names behind its ids."""
    from counterclaim.exports import json_bytes, member

    ids = sorted({id for part in series.parts for row in part.rows for id in _ids(row)})
    return json_bytes(
        {"format": FORMAT, **member(series), "names": {id: names.of(id) for id in ids if names.of(id) != id}}
    )


def series_csv(series: Series, names: Names) -> bytes:
    """All parts in one table: the first column says which, others are empty where a part lacks them."""
    from counterclaim.exports.cells import CsvTable

    rows = [(part, _cells(row, names)) for part in series.parts for row in part.rows]
    columns = list(dict.fromkeys(name for _, cells in rows for name in cells))
    stream = io.BytesIO()
    table = CsvTable(stream, ["part", "unit", *columns])
    for part, cells in rows:
        table.write({"part": part.name, "unit": part.unit, **cells})
    return stream.getvalue()


def _cells(row: Any, names: Names) -> dict[str, Cell]:
    """The cells of a row: ids with their names beside them, a figure as its three numbers."""
    cells: dict[str, Cell] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, TollFigure):
            cells |= {f"{field.name}_{which}": getattr(value, which) for which in FIGURE}
            continue
        cells[field.name] = _plain(value)
        if field.metadata.get("named"):
            cells[f"{field.name}_name"] = names.all(value) if isinstance(value, tuple) else names.of(value)
    return cells


def _plain(value: Any) -> Cell:
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return _number(value)
    return value if value is None or isinstance(value, int) else str(value)


def _number(value: float) -> str:
    """A number without a sign that a spreadsheet would take for a formula, as short as it is exact.

    >>> _number(-9.5), _number(4.0)
    ('-9.5', '4')
    """
    return f"{value:g}"


def _blocks(series: Series, names: Names, width: int) -> Iterator[tuple[str, Any]]:
    at = f" at {series.at}" if series.at else ""
    rules = f", by {', '.join(series.rules)}" if series.rules else ""
    for part in series.parts:
        title = f"{part.name} ({part.unit}{rules}{at})"
        if part.rows:
            yield title, table_of(part.rows, columns_of(part), names, width=width)
        else:
            yield f"{title}: none", None
    for line in series.left_out:
        yield f"left out: {line}", None
    for line in series.method:
        yield f"method: {line}", None


def columns_of(part: Part) -> list[Column]:
    """The columns of a part; one that is empty in every row is left out."""
    shown = [
        field
        for field in fields(part.rows[0])
        if any(getattr(row, field.name) not in (None, ()) for row in part.rows)
    ]
    return [Column(field.name.replace("_", " "), partial(_shown, field), width=10) for field in shown]


def _shown(field: Field[Any], row: Any, names: Names) -> Cell:
    """A cell of a table: names for ids, and the first words cited with how many more there are."""
    value = getattr(row, field.name)
    if field.metadata.get("named"):
        return names.all(value) if isinstance(value, tuple) else names.of(value)
    if isinstance(value, TollFigure):
        return figure_text(value)
    if field.name in CITED:
        return _citations(value if isinstance(value, tuple) else (value,))
    return _plain(value)


def _citations(ids: Sequence[str]) -> str:
    shown = [_short(id) for id in ids[:WORDS_SHOWN]]
    more = len(ids) - len(shown)
    return " ".join([*shown, f"+{more}"] if more else shown)


def _short(id: str) -> str:
    record, sign, place = id.partition("#")
    return f"{short_id(record)}{sign}{place}"


def _ids(row: Any) -> Iterator[str]:
    for field in fields(row):
        if field.metadata.get("named"):
            value = getattr(row, field.name)
            yield from value if isinstance(value, tuple) else filter(None, (value,))
