"""Places of the world by name: read-only lookups over a small SQLite file compiled from GeoNames (CC BY 4.0).

The gazetteer says which places bear a name, never which of them a sentence means: that is for `entities`.
"""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from counterclaim.model.errors import CounterclaimError
from counterclaim.vocab.gazetteer_records import FIRST_OWN_NUMBER, GazetteerEntry, GazetteerKind, fold_name
from counterclaim.vocab.spelling import first_letters, spelling_key

__all__ = [
    "FORMAT_VERSION",
    "GAZETTEER_PATH",
    "Gazetteer",
    "GazetteerEntry",
    "GazetteerKind",
    "GazetteerUnusable",
    "fold_name",
    "gazetteers_in_force",
    "own_places_path",
]

GAZETTEER_PATH = Path(__file__).parent / "data" / "gazetteer.sqlite"
FORMAT_VERSION = 2  # kept in the file's user_version; raise it when the schema or `fold_name` changes
OWN_PLACES = "COUNTERCLAIM_GAZETTEER"  # names the file that `counterclaim gazetteer import` fills

_QUERY = (
    "SELECT key, name.main, place.id, ref, place.name, country, region, latitude, longitude, population, kind"
    " FROM name JOIN place ON place.id = name.place WHERE key IN (SELECT value FROM json_each(?))"
    " ORDER BY kind = 'country' DESC, kind = 'district', population DESC, place.id"
)


_BY_START = (
    "SELECT key, place FROM name JOIN place ON place.id = name.place"
    " WHERE key >= ? AND key < ? AND country = ? AND kind IN ('city', 'capital', 'point')"
)
_BY_NUMBER = (
    "SELECT 0, id, ref, name, country, region, latitude, longitude, population, kind"
    " FROM place WHERE id IN (SELECT value FROM json_each(?))"
)


class GazetteerUnusable(CounterclaimError):
    """A compiled gazetteer is missing, or of another format than this version reads."""

    def __init__(self, path: Path, reason: str) -> None:
        remedy = "run `make setup`, or `python -m counterclaim.vocab.gazetteer_build`"
        if path == own_places_path():
            remedy = "move it away, and bring your places in again with `counterclaim gazetteer import`"
        super().__init__(f"gazetteer {path} {reason}; {remedy}")


def own_places_path() -> Path:
    """Where the user's own places are kept: ``$COUNTERCLAIM_GAZETTEER``, else the user's data folder."""
    named = os.environ.get(OWN_PLACES)
    if named:
        return Path(named)
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "counterclaim" / "places.sqlite"


def gazetteers_in_force() -> list[Path]:
    """The files to look names up in: the user's own places, if there are any, and the world's."""
    own = own_places_path()
    return [*([own] if own.is_file() else []), GAZETTEER_PATH]


class Gazetteer:
    """Names to places: states first, then the most populous, districts last. Holds no names in memory.

    >>> with Gazetteer() as gazetteer:
    ...     [entry.country for entry in gazetteer.lookup("baku")][0]
    'AZ'
    """

    def __init__(self, *paths: Path) -> None:
        """Open the compiled files, by default the world's; raise `GazetteerUnusable` if one cannot be."""
        self._connections: list[sqlite3.Connection] = []
        self._spelt: dict[tuple[str, str], dict[str, set[int]]] = {}
        try:
            for path in paths or (GAZETTEER_PATH,):
                self._open(path)
        except GazetteerUnusable:
            self.close()
            raise

    def _open(self, path: Path) -> None:
        if not path.is_file():
            raise GazetteerUnusable(path, "is missing")
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._connections.append(connection)
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError:
            raise GazetteerUnusable(path, "is no gazetteer") from None
        if version != FORMAT_VERSION:
            raise GazetteerUnusable(path, f"has format {version}, expected {FORMAT_VERSION}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the files back; no lookup is possible afterwards."""
        for connection in self._connections:
            connection.close()

    def has(self, name: str) -> bool:
        """Whether any place bears this name, in whatever case and with or without its diacritics."""
        return bool(self.bear_name([name]))

    def bear_name(self, names: Iterable[str]) -> set[str]:
        """Those of many names that any place bears; cheaper than looking the places up."""
        keys = {name: fold_name(name) for name in names}
        wanted = json.dumps(sorted(set(keys.values())))
        known: set[str] = set()
        for connection in self._connections:
            rows = connection.execute(
                "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM name WHERE key = value)",
                (wanted,),
            )
            known |= {key for (key,) in rows}
        return {name for name, key in keys.items() if key in known}

    def lookup(self, name: str) -> list[GazetteerEntry]:
        """List the places that bear this name, most populous first; empty when none does."""
        return self.lookup_many([name]).get(name, [])

    def lookup_many(self, names: Iterable[str]) -> dict[str, list[GazetteerEntry]]:
        """Look many names up in one query; names that no place bears are left out of the answer."""
        keys = {name: fold_name(name) for name in names}
        wanted = json.dumps(sorted(set(keys.values())))
        entries: dict[str, list[GazetteerEntry]] = defaultdict(list)
        for number, connection in enumerate(self._connections):
            seen = {key: {entry.id for entry in found} for key, found in entries.items()} if number else {}
            for key, *row in connection.execute(_QUERY, (wanted,)):
                entry = _entry(row)
                if entry.id not in seen.get(key, ()):  # as the first file that has it tells it
                    entries[key].append(entry)
        return {name: list(entries[key]) for name, key in keys.items() if key in entries}

    @property
    def size(self) -> int:
        """How many places the files hold together."""
        counts = (c.execute("SELECT count(*) FROM place").fetchone() for c in self._connections)
        return sum(int(count) for (count,) in counts)

    def spelt_like(self, name: str, countries: Iterable[str]) -> list[GazetteerEntry]:
        """The places of some countries that may be called so in another spelling, most populous first."""
        key = fold_name(name)
        found = {}
        for country in sorted(set(countries)):
            wanted = spelling_key(name, country)
            if wanted is not None:
                spellings = self._spellings(country, key[0])
                found.update({entry.id: entry for entry in self._numbered(spellings.get(wanted, ()))})
        return sorted(found.values(), key=lambda entry: (-entry.population, entry.id))

    def _spellings(self, country: str, letter: str) -> dict[str, set[int]]:
        """The towns of a country that begin with a letter, or one it may be spelt with, by spelling."""
        known = self._spelt.get((country, letter))
        if known is None:
            known = defaultdict(set)
            starts = [*(f"al {other}" for other in first_letters(letter)), *first_letters(letter)]
            for connection in self._connections:
                for start in starts:
                    bounds = (start, start + "\U0010ffff", country)
                    for name, number in connection.execute(_BY_START, bounds):
                        spelt = spelling_key(name, country)
                        if spelt is not None:
                            known[spelt].add(number)
            self._spelt[country, letter] = known
        return known

    def _numbered(self, numbers: Iterable[int]) -> list[GazetteerEntry]:
        wanted = json.dumps(sorted(numbers))
        return [
            replace(_entry(row), respelt=True)
            for c in self._connections
            for row in c.execute(_BY_NUMBER, (wanted,))
        ]

    def country_code(self, name: str) -> str | None:
        """The code of the country that bears a name."""
        if not name:
            return None
        codes = (entry.country for entry in self.lookup(name) if entry.kind is GazetteerKind.COUNTRY)
        return next(codes, None)

    @cached_property
    def countries(self) -> dict[str, GazetteerEntry]:
        """Every country by its code."""
        rows = self._connections[-1].execute(
            "SELECT 1, place.id, ref, name, country, region, latitude, longitude, population, kind"
            " FROM place WHERE ref IS NOT NULL AND kind = 'country'"
        )
        return {entry.country: entry for entry in map(_entry, rows) if entry.country}


def _entry(row: Sequence[object]) -> GazetteerEntry:
    main, number, ref, name, country, region, latitude, longitude, population, kind = row
    return GazetteerEntry(
        id=str(ref or f"geonames:{number}"),
        name=str(name),
        country=country if isinstance(country, str) else None,
        latitude=latitude if isinstance(latitude, float) else None,
        longitude=longitude if isinstance(longitude, float) else None,
        population=population if isinstance(population, int) else 0,
        kind=GazetteerKind(str(kind)),
        region=f"geonames:{region}" if region else None,
        geonameid=number if isinstance(number, int) and number < FIRST_OWN_NUMBER else None,
        main=bool(main),
    )
