"""A CSV of reports: each row is a document; columns are named by what they hold, or the user maps them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from counterclaim.model.documents import Original, PublishedBasis, Retrieval
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem
from counterclaim.sources.files import MAX_BYTES, media_type_within
from counterclaim.sources.items import DATE_STAGE, Column, Item, Options, lost
from counterclaim.sources.published import day_of

FIELDS = ("text", "published", "source", "url", "title", "language", "id")
MAX_HEADER = 100_000  # characters
_SEPARATORS = ",;\t|"


def open_table(stream: BinaryIO, name: str, options: Options) -> Iterator[Item]:
    """The rows of a table, in its order; one that cannot be used is a Problem in its place."""
    try:
        rows = _Rows(stream, name)
        columns = _columns(rows.header, options.columns, name)
    except BadInput as error:
        yield lost(str(error))
        return
    try:
        for row in rows:
            yield from _items(row, columns, len(rows.header), f"{name} line {rows.line}", name, options)
    except BadInput as error:
        yield lost(f"{error}; the rows before that were read")


def checked_table(path: Path, options: Options) -> None:
    """Make sure that a table's columns can be told before anything is read.

    Raises:
        BadInput: they cannot; the message says how to name them.
    """
    try:
        with path.open("rb") as stream:
            _columns(_Rows(stream, path.name).header, options.columns, path.name)
    except OSError as error:
        raise BadInput(f"{path}: cannot be opened ({error.strerror})") from error


def given_columns(value: str) -> dict[str, Column]:
    """Columns as a user maps them: ``text=Body,published=Date:%d.%m.%Y``, or a TOML file of such lines.

    >>> given_columns("text=Body, published=Day:%d.%m.%Y")["published"]
    Column(name='Day', form='%d.%m.%Y')

    Raises:
        BadInput: it is neither, or maps what a report does not have.
    """
    pairs = _from_file(Path(value)) if value.endswith(".toml") else _from_words(value)
    columns: dict[str, Column] = {}
    for field, column in pairs:
        if field not in FIELDS:
            raise BadInput(f"--columns: {field!r} is nothing that a report has; it has {', '.join(FIELDS)}")
        name, _, form = column.partition(":") if field == "published" else (column, "", "")
        if not name.strip():
            raise BadInput(f"--columns: no column for {field!r}; write {field}=NAME")
        columns[field] = Column(name=name.strip(), form=form.strip() or None)
    if "text" not in columns:
        raise BadInput("--columns: which column has the words of a report? text=NAME")
    return columns


def _from_words(value: str) -> Iterator[tuple[str, str]]:
    for part in value.split(","):
        field, sign, column = part.partition("=")
        if not sign:
            raise BadInput(f"--columns: {part!r} is no FIELD=COLUMN; write text=Body,published=Date")
        yield field.strip(), column.strip()


def _from_file(path: Path) -> Iterator[tuple[str, str]]:
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(f"--columns {path}: cannot be read ({error})") from error
    for field, column in content.items():
        if not isinstance(column, str):
            raise BadInput(f'--columns {path}: {field} must name a column: {field} = "NAME"')
        yield field, column


class _Rows:
    """The rows behind the header; ``line`` is where the last one ended."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._name = name
        start = stream.read(2)
        stream.seek(0)
        wide = start in (b"\xff\xfe", b"\xfe\xff")
        lines = self._lines(io.TextIOWrapper(stream, encoding="utf-16", newline="") if wide else stream)
        first = next((line for line in lines if line.strip()), "")
        if not first:
            raise BadInput(f"{name}: empty; its first line names the columns")
        separator = max(_SEPARATORS, key=lambda sign: (first.count(sign), -_SEPARATORS.index(sign)))
        csv.field_size_limit(MAX_BYTES)
        self._reader = csv.reader(chain([first], lines), delimiter=separator, strict=True)
        self.header = [cell.strip() for cell in next(self._read())]

    @property
    def line(self) -> int:
        """Where the last row ended."""
        return self._reader.line_num

    def __iter__(self) -> Iterator[list[str]]:
        return (row for row in self._read() if any(cell.strip() for cell in row))

    def _read(self) -> Iterator[list[str]]:
        try:
            yield from self._reader
        except csv.Error as error:
            reason = f"{error}; check its quotation marks"
            raise BadInput(f"{self._name} line {self.line}: {reason}") from error

    def _lines(self, stream: BinaryIO | io.TextIOWrapper) -> Iterator[str]:
        """The lines of the file, none of them longer than a document may be."""
        try:
            while line := stream.readline(MAX_BYTES + 1):
                if len(line) > MAX_BYTES:
                    raise BadInput(
                        f"{self._name}: a line is longer than {MAX_BYTES // 10**6} MB; is it a CSV?"
                    )
                text = line if isinstance(line, str) else line.decode("utf-8")
                if "\x00" in text:
                    raise BadInput(f"{self._name}: holds NUL characters; save it as CSV in UTF-8")
                yield text.removeprefix("\ufeff")
        except UnicodeError as error:
            raise BadInput(f"{self._name}: not UTF-8 text; save it as CSV in UTF-8") from error


def _columns(header: Sequence[str], given: Mapping[str, Column], name: str) -> dict[str, tuple[int, Column]]:
    """Where in a row each field stands.

    Raises:
        BadInput: the header does not have a column that is needed.
    """
    told = ", ".join(cell[:40] for cell in header[:20])
    at = {cell.casefold(): position for position, cell in reversed(list(enumerate(header)))}
    wanted = given or {field: Column(name=field) for field in FIELDS if field in at}
    if "text" not in wanted:
        raise BadInput(
            f"{name}: no column 'text'; say which holds the words: --columns text=NAME (its columns: {told})"
        )
    for column in wanted.values():
        if column.name.casefold() not in at:
            raise BadInput(f"{name}: no column {column.name!r}; its columns are {told}")
    return {field: (at[column.name.casefold()], column) for field, column in wanted.items()}


def _items(
    row: Sequence[str],
    columns: Mapping[str, tuple[int, Column]],
    width: int,
    where: str,
    name: str,
    options: Options,
) -> Iterator[Item]:
    if any(cell.strip() for cell in row[width:]):
        yield lost(f"{where}: more cells than the {width} columns; put text with commas into quotation marks")
        return
    cells = {field: row[at].strip() if at < len(row) else "" for field, (at, _) in columns.items()}
    text = cells.pop("text")
    if not text:
        yield lost(f"{where}: no text in column {columns['text'][1].name!r}")
        return
    values = {field: " ".join(cell.split()) or None for field, cell in cells.items()}
    id, published = values.pop("id", None), values.pop("published", None)
    day = _day(published, columns["published"][1].form) if published else None
    if published and day is None and not options.published:
        message = f"{where}: {published[:40]!r} is no date{_how_to(columns['published'][1])}. Read without it"
        yield Problem(document=None, stage=DATE_STAGE, message=message)
    data = text.encode("utf-8", "replace")
    place = where.removeprefix(f"{name} ")
    yield options.applied(
        Original(
            data=data,
            name=f"{name}#{id or place.removeprefix('line ')}",
            media_type=media_type_within(data),
            published=day,
            published_basis=PublishedBasis.MANIFEST if day else PublishedBasis.UNKNOWN,
            retrieval=Retrieval(within=name, place=place),
            language=language.lower() if (language := values.pop("language", None)) else None,
            **values,
        )
    )


def _day(value: str, form: str | None) -> str | None:
    """The day of a date; in a form that the user gave, or ISO 8601."""
    if form is None:
        return day_of(value)
    try:
        return datetime.strptime(value, form).date().isoformat()  # noqa: DTZ007 - the day as it is written
    except ValueError:
        return None


def _how_to(column: Column) -> str:
    if column.form is not None:
        return f" of the form {column.form}"
    return f"; write YYYY-MM-DD, or say its form: published={column.name}:%d.%m.%Y"
