"""Cells of tables that a spreadsheet may open: none is run as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

from counterclaim.exports.destinations import Stream

Cell = str | int | float | bool | None

SEVERAL = "; "  # between several values in one cell
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a cell begins with that is looked at again; the empty cell is not.
_DOUBTFUL = frozenset((*_FORMULA_STARTS, *map(chr, range(33)), "\x85", "\xa0", "\u3000")) | frozenset(
    map(chr, range(0x2000, 0x2030))
)
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def harmless(text: str) -> str:
    """Words that a spreadsheet would run as a formula get an apostrophe in front; numbers stay.

    >>> harmless("=1+1"), harmless("-9.5"), harmless("four")
    ("'=1+1", '-9.5', 'four')
    """
    if text[:1] not in _DOUBTFUL:
        return text
    starts = text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS)
    return f"'{text}" if starts and not _NUMBER.fullmatch(text) else text


def cell(value: Cell) -> str:
    """A value as it stands in a table: nothing where nothing is stated, yes and no in words.

    >>> cell(None), cell(True), cell(0), cell("@home")
    ('', 'true', '0', "'@home")
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return harmless(value)
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def joined(values: Iterable[str | None]) -> str | None:
    """Several values in one cell, those that are stated.

    >>> joined(["artillery", None, "drone"]), joined([])
    ('artillery; drone', None)
    """
    return SEVERAL.join(value for value in values if value) or None


class CsvTable:
    """Rows as CSV in UTF-8 (RFC 4180), written as they come."""

    def __init__(self, stream: Stream, columns: Sequence[str]) -> None:
        self._stream = stream
        self._columns = tuple(columns)
        self.write_all([{column: column for column in columns}])

    def write(self, row: Mapping[str, Any]) -> None:
        """Write one row by the names of its columns; what is not given is empty."""
        self.write_all([row])

    def write_all(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write several rows, which takes less time than one after the other."""
        lines = StringIO(newline="")
        csv.writer(lines, lineterminator="\r\n").writerows(map(self._cells, rows))
        self._stream.write(lines.getvalue().encode("utf-8", "replace"))

    def _cells(self, row: Mapping[str, Any]) -> list[Cell]:
        doubtful = _DOUBTFUL  # nothing and whole numbers the writer tells as we do
        return [
            value
            if value is None
            or (type_ := value.__class__) is int
            or (type_ is str and value[:1] not in doubtful)
            else cell(value)
            for value in map(row.get, self._columns)
        ]


class TabTable:
    """Rows with tabs between cells and no quoting; white space within a cell is one space."""

    def __init__(self, stream: Stream, columns: Sequence[str]) -> None:
        self._stream = stream
        self._columns = tuple(columns)
        self._line(self._columns)

    def write(self, row: dict[str, Any]) -> None:
        """Write one row by the names of its columns; what is not given is empty."""
        self._line([_on_one_line(row.get(column)) for column in self._columns])

    def _line(self, cells: Sequence[str]) -> None:
        self._stream.write(("\t".join(cells) + "\n").encode())


def _on_one_line(value: Cell) -> str:
    return cell(" ".join(value.split()) if isinstance(value, str) else value)
