"""The SQLite file a gazetteer is kept in, and how places are written to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.vocab.gazetteer import FORMAT_VERSION
from counterclaim.vocab.gazetteer_records import GazetteerKind, fold_name

__all__ = ["PlaceRow", "write_places"]

_SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, ref TEXT, name TEXT NOT NULL, country TEXT, region INTEGER,
    latitude REAL, longitude REAL, population INTEGER NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE INDEX referred ON place (ref) WHERE ref IS NOT NULL;
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL, PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place to be written; ``number`` is its GeoNames number unless ``ref`` gives another id."""

    number: int
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    kind: GazetteerKind
    population: int = 0
    region: int | None = None
    ref: str | None = None
    also: frozenset[str] = field(default=frozenset())
    main_too: frozenset[str] = field(default=frozenset())  # names as good as the first

    def keys(self) -> dict[str, bool]:
        """The keys of its names, and whether each is of a name it goes by."""
        keys = {fold_name(name): False for name in self.also}
        keys |= {fold_name(name): True for name in (self.name, *self.main_too)}
        return {key: main for key, main in keys.items() if key}


def write_places(
    path: Path, places: Iterable[PlaceRow], *, beside: Callable[[sqlite3.Connection], None] | None = None
) -> Path:
    """Write a gazetteer to `path`, replacing what is there only once the new file is whole.

    ``beside`` adds tables of its own to the new file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    try:
        connection.executescript(_SCHEMA)
        rows = sorted(places, key=lambda place: place.number)
        connection.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    p.number, p.ref, p.name, p.country, p.region, p.latitude, p.longitude, p.population,
                    p.kind.value,
                )
                for p in rows
            ),
        )  # fmt: skip
        names = ((key, place.number, int(main)) for place in rows for key, main in place.keys().items())
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", sorted(names))
        if beside is not None:
            beside(connection)
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
    unfinished.replace(path)
    return path
