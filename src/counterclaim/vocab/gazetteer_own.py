"""The user's own places: what was imported, from which file, and how to take it out again.

The file has the tables of any gazetteer, with a table of imports beside them; it is written anew and whole.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.model.errors import BadInput
from counterclaim.vocab.gazetteer import Gazetteer, GazetteerUnusable
from counterclaim.vocab.gazetteer_file import PlaceRow, write_places
from counterclaim.vocab.gazetteer_records import GazetteerKind

__all__ = ["Import", "add_places", "forget", "imports_in", "sha256_of_file"]

_EXTRA = """
CREATE TABLE import (
    number INTEGER PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL, source TEXT
) STRICT;
CREATE TABLE came_from (place INTEGER PRIMARY KEY, import INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Import:
    """Where some places came from: a file with its hash, and whose data it is."""

    file: str
    format: str
    sha256: str
    source: str | None = None
    places: int = 0


def sha256_of_file(path: Path) -> str:
    """The hash of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def imports_in(path: Path) -> list[Import]:
    """What was imported into a file of own places; nothing where there is no such file.

    Raises:
        GazetteerUnusable: it is no file of own places.
    """
    return [replace(known, places=len(places)) for known, places in _read(path).items()]


def add_places(path: Path, new: Import, places: Iterable[PlaceRow]) -> list[Import]:
    """Keep places; those that came from a file of the same name and format before are replaced.

    The same place from another file moves to the new one. Importing the same again changes nothing.
    """
    kept = {known: rows for known, rows in _read(path).items() if not _is_update(known, new)}
    added = tuple(places)
    numbers = {row.number for row in added}
    kept = {known: [row for row in rows if row.number not in numbers] for known, rows in kept.items()}
    kept[replace(new, places=0)] = list(added)
    _write(path, kept)
    return imports_in(path)


def forget(path: Path, file: str) -> int:
    """Take out what was imported from a file; tells how many places that were.

    Raises:
        BadInput: nothing was imported from a file of that name.
    """
    known = _read(path)
    gone = {found: rows for found, rows in known.items() if found.file == Path(file).name}
    if not gone:
        names = ", ".join(sorted(found.file for found in known)) or "nothing"
        raise BadInput(f"nothing was imported from {Path(file).name!r}; imported so far: {names}")
    _write(path, {found: rows for found, rows in known.items() if found not in gone})
    return sum(map(len, gone.values()))


def _is_update(known: Import, new: Import) -> bool:
    return (known.file, known.format) == (new.file, new.format)


def _read(path: Path) -> dict[Import, list[PlaceRow]]:
    if not path.exists():
        return {}
    Gazetteer(path).close()  # refuses what is no gazetteer of this format
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        names: dict[int, dict[str, bool]] = defaultdict(dict)
        for key, place, main in connection.execute("SELECT key, place, main FROM name"):
            names[place][key] = bool(main)
        imports = {
            number: Import(file=file, format=form, sha256=sha256, source=source)
            for number, file, form, sha256, source in connection.execute("SELECT * FROM import")
        }
        found: dict[Import, list[PlaceRow]] = {known: [] for _, known in sorted(imports.items())}
        query = "SELECT import, place.* FROM place JOIN came_from ON place = id ORDER BY id"
        for number, *row in connection.execute(query):
            found[imports[number]].append(_row(row, names[row[0]]))
    except (sqlite3.DatabaseError, KeyError, ValueError):
        raise GazetteerUnusable(path, "is no file of own places") from None
    finally:
        connection.close()
    return found


def _row(row: Sequence[object], names: dict[str, bool]) -> PlaceRow:
    number, ref, name, country, region, latitude, longitude, population, kind = row
    assert isinstance(number, int)
    assert isinstance(population, int)
    return PlaceRow(
        number=number,
        ref=ref if isinstance(ref, str) else None,
        name=str(name),
        country=country if isinstance(country, str) else None,
        region=region if isinstance(region, int) else None,
        latitude=latitude if isinstance(latitude, float) else None,
        longitude=longitude if isinstance(longitude, float) else None,
        population=population,
        kind=GazetteerKind(str(kind)),
        also=frozenset(key for key, main in names.items() if not main),
        main_too=frozenset(key for key, main in names.items() if main),
    )


def _write(path: Path, imports: dict[Import, list[PlaceRow]]) -> None:
    ordered = sorted(imports)
    try:
        write_places(
            path,
            (row for known in ordered for row in imports[known]),
            beside=lambda c: _fill(c, ordered, imports),
        )
    except OSError as error:
        raise BadInput(f"{path}: cannot be written ({error.strerror or error})") from None
    except sqlite3.Error as error:
        raise BadInput(f"{path}: cannot be written ({error})") from None


def _fill(
    connection: sqlite3.Connection, ordered: Sequence[Import], imports: dict[Import, list[PlaceRow]]
) -> None:
    connection.executescript(_EXTRA)
    for number, known in enumerate(ordered, 1):
        row = (number, known.file, known.format, known.sha256, known.source)
        connection.execute("INSERT INTO import VALUES (?, ?, ?, ?, ?)", row)
        came = ((place.number, number) for place in imports[known])
        connection.executemany("INSERT INTO came_from VALUES (?, ?)", came)
