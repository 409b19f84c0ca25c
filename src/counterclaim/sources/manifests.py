"""A folder's ``manifest.csv``: which of its files are documents, and what is known of each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.errors import BadManifest

MANIFEST = "manifest.csv"
COLUMNS = ("file", "url", "source", "published", "title", "language")
MAX_MANIFEST_BYTES = 50_000_000
MAX_CELL = 10_000  # characters; a longer cell is a lost quotation mark, not a title
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a manifest. ``trouble`` says why the line cannot be used, if it cannot."""

    line: int
    file: str
    url: str | None = None
    source: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None
    trouble: str | None = None


def read_manifest(path: Path) -> list[Entry]:
    """All entries of a manifest, in its order.

    Byte order marks, CRLF, and semicolons or tabs between the columns are understood.

    Raises:
        BadManifest: it cannot be understood as a whole; the message says where and what now.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_MANIFEST_BYTES + 1)
    except OSError as error:
        raise BadManifest(f"{path}: cannot be opened ({error.strerror})") from error
    return manifest_of(data, str(path))


def manifest_of(data: bytes, label: str) -> list[Entry]:
    """All entries of a manifest that was read already.

    Raises:
        BadManifest: as above.
    """
    return list(_entries(_text(data, label), label))


def _text(data: bytes, label: str) -> str:
    if len(data) > MAX_MANIFEST_BYTES:
        raise BadManifest(f"{label}: larger than {MAX_MANIFEST_BYTES // 1_000_000} MB; split it")
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadManifest(
            f"{label}: not {encoding.removesuffix('-sig')} text; save it as CSV in UTF-8"
        ) from error
    if "\x00" in text:
        raise BadManifest(f"{label}: holds NUL characters; save it as CSV in UTF-8")
    return text


def _entries(text: str, label: str) -> Iterator[Entry]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    columns: list[str] | None = None
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if columns is None:
                columns = _columns(row, label)
            else:
                yield _entry(row, columns, reader.line_num)
    except csv.Error as error:
        raise BadManifest(f"{label}: line {reader.line_num}: {error}; check its quotation marks") from error
    if columns is None:
        raise BadManifest(f"{label}: empty; its first line names the columns: {','.join(COLUMNS)}")


def _separator(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=lambda sign: (header.count(sign), -_SEPARATORS.index(sign)))


def _columns(row: list[str], label: str) -> list[str]:
    columns = [cell.strip().casefold() for cell in row]
    while columns and not columns[-1]:
        columns.pop()  # spreadsheets end lines with empty cells
    known = ", ".join(COLUMNS)
    for column in columns:
        if column not in COLUMNS:
            raise BadManifest(f"{label}: unknown column {column!r}; the columns are {known}")
        if columns.count(column) > 1:
            raise BadManifest(f"{label}: column {column!r} appears twice")
    if "file" not in columns:
        raise BadManifest(f"{label}: no column 'file'; the columns are {known}")
    return columns


def _entry(row: list[str], columns: list[str], line: int) -> Entry:
    cells = [" ".join(cell.split()) for cell in row]
    values = {column: cell or None for column, cell in zip(columns, cells, strict=False)}
    file = values.pop("file", None) or ""
    trouble = None
    if any(cells[len(columns) :]):
        trouble = (
            f"has more cells than the {len(columns)} columns; put titles with commas into quotation marks"
        )
    elif any(len(cell) > MAX_CELL for cell in cells):
        trouble = f"has a cell longer than {MAX_CELL} characters; check its quotation marks"
    elif not file:
        trouble = "names no file"
    return Entry(line=line, file=file[:MAX_CELL], trouble=trouble, **values)
