"""Rows of other people's data: each is a document, and its original is the row as it stands in the file.

What a row's columns are called, and what they hold, goes with it, so that it can be read again by itself.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from counterclaim.model.documents import Original, PublishedBasis, Retrieval
from counterclaim.model.errors import BadInput
from counterclaim.model.rows import ROW, RowKind
from counterclaim.sources.items import Item, lost
from counterclaim.vocab.row_layouts import FIELDS, OUTCOMES, Layout, layout_of, table_layout

MAX_ROW = 1_000_000  # bytes; the longest notes of a data set are a hundredth of it
MAX_SPANNED = 200  # lines of one row: a quotation mark that is never closed swallows no file
_SEPARATORS = ",;\t|"
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFile:
    """A file of rows in a layout; ``header`` are its columns, ``first`` is where its rows begin."""

    path: Path
    layout: Layout
    header: Sequence[str]
    separator: str
    first: int
    source: str
    observed: bool

    def __iter__(self) -> Iterator[Item]:
        """The rows in their order; one that cannot be used is a Problem in its place."""
        with self.path.open("rb") as stream:
            for line, raw in _records(stream, self.separator):
                if line >= self.first and raw.strip():
                    yield self._item(raw, line)

    def _item(self, raw: bytes, line: int) -> Item:
        where = f"{self.path.name} row {line}"
        if len(raw) > MAX_ROW:
            return lost(f"{where}: longer than {MAX_ROW // 10**6} MB; is a quotation mark left open?")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            return lost(f"{where}: not UTF-8 text; save the file as CSV in UTF-8")
        if "\x00" in text:
            return lost(f"{where}: holds NUL characters; save the file as CSV in UTF-8")
        kind = RowKind(
            layout=self.layout.name,
            columns=tuple(self.header),
            separator=self.separator,
            observed=self.observed,
            fields=dict(self.layout.fields) if self.layout.name == "table" else {},
            tolls=[(*key, column) for key, column in self.layout.tolls.items()]
            if self.layout.name == "table"
            else [],
            forms=self.layout.forms if self.layout.name == "table" else (),
        )
        id = self._id(text)
        return Original(
            data=raw,
            name=f"{self.path.name}#{id or line}",
            source=self.source,
            url=f"urn:counterclaim:{self.layout.name}:{id}" if id else None,
            title=f"{self.source} {id}" if id else None,
            published_basis=PublishedBasis.UNKNOWN,
            media_type=ROW,
            retrieval=Retrieval(
                within=self.path.name,
                place=f"row {line}",
                told=(("row", msgspec.json.encode(kind, order="deterministic").decode()),),
            ),
        )

    def _id(self, text: str) -> str | None:
        column = self.layout.fields.get("id")
        if column is None or column not in self.header:
            return None
        try:
            cells = next(csv.reader([text], delimiter=self.separator), [])
        except csv.Error:
            return None
        at = self.header.index(column)
        return " ".join(cells[at].split()) or None if at < len(cells) else None


def open_rows(
    path: Path,
    name: str,
    *,
    columns: str | None = None,
    source: str | None = None,
    observed: bool = False,
) -> RowFile:
    """The rows of a file in a layout that we know (``ged``, ``acled``), or in a ``table`` of a user's own.

    Raises:
        BadInput: the file cannot be opened, or its columns cannot be told; the message says what to do.
    """
    first = _first_line(path)
    separator = max(_SEPARATORS, key=lambda sign: (first.count(sign), -_SEPARATORS.index(sign)))
    cells = [cell.strip() for cell in next(csv.reader([first], delimiter=separator), [])]
    if name == "table":
        if columns is None:
            raise BadInput(f"{path}: say what its columns hold: --columns date=Day,place=Where,killed=Dead")
        layout = given_layout(columns)
    else:
        layout = layout_of(name)
    header, first_row = cells, 2
    if layout.columns and layout.missing(cells) and _is_data(cells, layout):
        header, first_row = list(layout.columns), 1
    missing = layout.missing(header)
    if missing:
        told = ", ".join(cell[:40] for cell in cells[:20])
        raise BadInput(f"{path}: no column {missing[0]!r}, so no {layout.title} file; its columns: {told}")
    if len(set(header)) < len(header):
        twice = next(cell for cell in header if header.count(cell) > 1)
        raise BadInput(f"{path}: two columns are called {twice!r}; rename one")
    whose = source or layout.source
    if whose is None:
        raise BadInput(f"{path}: whose rows are these? --source NAME, of a data set or a mission")
    return RowFile(
        path=path,
        layout=layout,
        header=header,
        separator=separator,
        first=first_row,
        source=" ".join(whose.split()),
        observed=observed,
    )


def given_layout(value: str) -> Layout:
    """The columns of a table as a user maps them: ``date=Day:%d.%m.%Y,killed[Mali]=FAMa KIA``, or a .toml.

    >>> sorted(given_layout("date=Day,killed[Mali]=FAMa KIA").tolls)
    [('killed', 'Mali')]

    Raises:
        BadInput: it is neither, or maps what a row does not have.
    """
    fields: dict[str, str] = {}
    form = None
    for field, column in _pairs(value):
        bare = field.partition("[")[0]
        if field not in FIELDS and not (bare in OUTCOMES and (field == bare or field.endswith("]"))):
            raise BadInput(
                f"--columns: {field!r} is nothing that a row has; it has {', '.join((*FIELDS, *OUTCOMES))}, "
                "and of one side killed[NAME]"
            )
        name, _, written = column.partition(":") if field in ("date", "until") else (column, "", "")
        form = written.strip() or form
        if not name.strip():
            raise BadInput(f"--columns: no column for {field!r}; write {field}=NAME")
        fields[field] = name.strip()
    if "date" not in fields:
        raise BadInput("--columns: which column has the day? date=NAME")
    return table_layout(fields, form)


def _pairs(value: str) -> Iterator[tuple[str, str]]:
    if not value.endswith(".toml"):
        for part in value.split(","):
            field, sign, column = part.partition("=")
            if not sign:
                raise BadInput(f"--columns: {part!r} is no FIELD=COLUMN; write date=Day,place=Where")
            yield field.strip(), column.strip()
        return
    import tomllib

    try:
        content = tomllib.loads(Path(value).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(f"--columns {value}: cannot be read ({error})") from error
    for field, column in content.items():
        if not isinstance(column, str):
            raise BadInput(f'--columns {value}: {field} must name a column: "{field}" = "NAME"')
        yield field, column


def _first_line(path: Path) -> str:
    """The first line that says something, as text."""
    try:
        if not path.is_file():
            reason = "is no regular file" if path.exists() else "there is no such file"
            raise BadInput(f"{path}: {reason}; check the name")
        with path.open("rb") as stream:
            start = stream.read(2)
            stream.seek(0)
            if start in (b"\xff\xfe", b"\xfe\xff"):
                raise BadInput(f"{path}: UTF-16 text; save it as CSV in UTF-8")
            raw = next((raw for _, raw in _records(stream, ",") if raw.strip()), b"")
    except OSError as error:
        raise BadInput(f"{path}: cannot be opened ({error.strerror})") from error
    text = raw[:MAX_ROW].decode("utf-8", "replace")
    if not text.strip() or "\x00" in text:
        raise BadInput(f"{path}: {'no text' if text.strip() else 'empty'}; a CSV in UTF-8 is read")
    return text


def _is_data(cells: Sequence[str], layout: Layout) -> bool:
    """Whether a first line is a row of a file without header: as many cells, and its first is no name."""
    return len(cells) == len(layout.columns) and not set(cells) & set(layout.columns)


def _records(stream: BinaryIO, separator: str) -> Iterator[tuple[int, bytes]]:
    """The rows of a file, each with the line it begins on, bytes as they stand there without the line end.

    A row goes on over lines while a cell in quotation marks is open. A mark that nothing closes within some
    lines costs the one row it stands in.
    """
    lines: deque[bytes] = deque()
    number = 1
    stream_ends = False
    while True:
        taken, joined, is_open = 0, b"", True
        while is_open and taken < MAX_SPANNED and len(joined) <= MAX_ROW:
            if taken == len(lines):
                line = b"" if stream_ends else stream.readline(MAX_ROW + 1)
                if not line:
                    stream_ends = True
                    break
                lines.append(line.removeprefix(_BOM) if number == 1 and not lines else line)
            joined += lines[taken]
            taken += 1
            is_open = _is_open(joined, separator.encode())
        if not lines:
            return
        spanned = taken if not is_open else 1
        yield number, b"".join(lines.popleft() for _ in range(spanned)).rstrip(b"\r\n")
        number += spanned


def _is_open(raw: bytes, separator: bytes) -> bool:
    """Whether a cell in quotation marks goes on behind these bytes; marks within a bare cell are letters."""
    at, is_open = 0, False
    while at < len(raw):
        if is_open:
            end = raw.find(b'"', at)
            if end < 0:
                return True
            if raw[end + 1 : end + 2] == b'"':
                at = end + 2
                continue
            at, is_open = end + 1, False
        elif raw[at : at + 1] == b'"':
            at, is_open = at + 1, True
            continue
        following = raw.find(separator, at)
        if following < 0:
            return False
        at = following + 1
    return is_open
