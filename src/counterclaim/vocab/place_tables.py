"""Other people's place data as rows: bounded, and every refusal said in one line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from counterclaim.model.errors import BadInput

__all__ = ["MAX_BYTES", "MAX_PLACES", "Row", "Rows", "open_table", "read_features"]

MAX_BYTES = 600_000_000  # of a table; the largest country dump of GeoNames is a third of it
MAX_FEATURE_BYTES = 150_000_000  # of a GeoJSON file, which is held whole
MAX_PLACES = 1_000_000
MAX_CELL = 200_000  # characters; GeoNames lists up to 10,000 of other names in one
SAMPLE = 4096

Row = Mapping[str, str]


@dataclass(slots=True)
class Rows:
    """The rows of a file, and what was wrong with those left out."""

    path: Path
    header: tuple[str, ...] = ()
    skipped: int = 0
    first_trouble: str | None = None
    _rows: Iterator[tuple[int, Row]] = field(default_factory=lambda: iter(()))

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        """Line number and cells by column."""
        return self._rows

    def skip(self, line: int, reason: str) -> None:
        """Leave a row out, and remember why the first one was."""
        self.skipped += 1
        self.first_trouble = self.first_trouble or f"line {line}: {reason}"


def open_table(path: Path, header: tuple[str, ...] | None = None) -> Rows:
    """The rows of a CSV or TSV file; ``header`` names the columns of a file that has no header.

    Raises:
        BadInput: it cannot be opened, is too large, not UTF-8, or no table.
    """
    _check(path, MAX_BYTES)
    rows = Rows(path)
    stream = _opened(path)
    try:
        cells = _cells(path, stream, tabs=header is not None or _has_tabs(stream))
        if header is None:
            _, first = next(cells, (0, []))
            header = tuple(cell.strip().lstrip("#").lower() for cell in first)
            if len(set(header) - {""}) < 2:
                raise BadInput(f"{path}: no table: its first line must name two columns or more")
    except BaseException:
        stream.close()
        raise
    rows.header = header
    rows._rows = _named(cells, header, stream)
    return rows


def read_features(path: Path) -> Rows:
    """The features of a GeoJSON file: their properties, the geometry as JSON under ``geometry``.

    Raises:
        BadInput: it cannot be opened, is too large, or no GeoJSON feature collection.
    """
    _check(path, MAX_FEATURE_BYTES)
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise BadInput(f"{path}: no GeoJSON: {_brief(error)}") from None
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise BadInput(f"{path}: no GeoJSON feature collection: it has no list of features")
    rows = Rows(path)
    named = [feature.get("properties") for feature in features[:50] if isinstance(feature, dict)]
    rows.header = tuple(
        sorted({str(key).lower() for found in named if isinstance(found, dict) for key in found})
    )
    rows._rows = _featured(rows, features)
    return rows


def _featured(rows: Rows, features: list[Any]) -> Iterator[tuple[int, Row]]:
    for number, feature in enumerate(features, 1):
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict):
            rows.skip(number, "a feature without properties")
            continue
        row = {
            str(key).lower(): str(value)
            for key, value in properties.items()
            if isinstance(value, str | int | float)
        }
        row["geometry"] = json.dumps(feature.get("geometry"))
        yield number, row


def _check(path: Path, most: int) -> None:
    try:
        if not path.is_file():
            raise BadInput(f"{path}: no such file")
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise BadInput(f"{path}: cannot be opened ({_brief(error)})") from None
    if size > most:
        raise BadInput(f"{path}: larger than {most // 1_000_000} MB; import it in parts")


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        raise BadInput(f"{path}: cannot be opened ({_brief(error)})") from None


def _has_tabs(stream: TextIO) -> bool:
    try:
        first = stream.read(SAMPLE).splitlines()[:1]
    except (OSError, ValueError):
        return False  # read again, and told then
    finally:
        stream.seek(0)
    return bool(first) and first[0].count("\t") > first[0].count(",")


def _cells(path: Path, stream: TextIO, *, tabs: bool) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells, whatever is wrong with the file told as BadInput."""
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if tabs else csv.reader(stream)
    try:
        for cells in reader:
            if any("\0" in cell for cell in cells):
                raise BadInput(f"{path}: line {reader.line_num} has a NUL character; it is no text file")
            if cells:
                yield reader.line_num, cells
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8 after line {reader.line_num}; save it as UTF-8") from None
    except (csv.Error, OSError) as error:
        raise BadInput(f"{path}: line {reader.line_num + 1}: {_brief(error)}") from None


def _named(
    cells: Iterator[tuple[int, list[str]]], header: tuple[str, ...], stream: TextIO
) -> Iterator[tuple[int, Row]]:
    with stream:
        for line, row in cells:
            yield line, dict(zip(header, (cell.strip() for cell in row), strict=False))


def _brief(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return str(error)[:120]
