"""Places of the world by name: read-only lookups over a small SQLite file compiled from GeoNames (CC BY 4.0).

The gazetteer says which places bear a name, never which of them a sentence means: that is for `entities`.
"""

import json
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from counterclaim.model.errors import CounterclaimError

__all__ = [
    "FORMAT_VERSION",
    "GAZETTEER_PATH",
    "Gazetteer",
    "GazetteerEntry",
    "GazetteerKind",
    "GazetteerUnusable",
    "fold_name",
]

GAZETTEER_PATH = Path(__file__).parent / "data" / "gazetteer.sqlite"
FORMAT_VERSION = 1  # kept in the file's user_version; raise it when the schema or `fold_name` changes

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {"ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"}
)
_APOSTROPHES = "'’‘ʻʼʹʿʾ`´"
_SPACED = str.maketrans(dict.fromkeys("-‐‑–_/,", " ") | dict.fromkeys(_APOSTROPHES + ".", ""))


class GazetteerKind(StrEnum):
    """What sort of place an entry is."""

    COUNTRY = "country"  # a state or territory with a country code of its own
    CAPITAL = "capital"  # the seat of government as GeoNames has it; some are disputed
    CITY = "city"  # any other populated place


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """One place that bears a name; countries have no coordinates of their own."""

    geonameid: int
    name: str
    country: str
    latitude: float | None
    longitude: float | None
    population: int
    kind: GazetteerKind


class GazetteerUnusable(CounterclaimError):
    """The compiled gazetteer is missing, or of another format than this version reads."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"gazetteer {path} {reason}; run `make setup`, or `python -m counterclaim.vocab.gazetteer_build`"
        )


def fold_name(name: str) -> str:
    """Give the key under which a name is looked up: no case, marks, apostrophes or hyphens.

    >>> fold_name("Xankəndi"), fold_name("Step‘anakert"), fold_name("Port-au-Prince")
    ('xankendi', 'stepanakert', 'port au prince')
    """
    plain = name.casefold().translate(_SPACED)
    marked = unicodedata.normalize("NFKD", plain)
    letters = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return " ".join(letters.translate(_UNDECOMPOSED).split())


class Gazetteer:
    """Names to places, most populous first; holds one read-only connection and no names in memory.

    >>> with Gazetteer() as gazetteer:
    ...     [entry.country for entry in gazetteer.lookup("baku")][0]
    'AZ'
    """

    def __init__(self, path: Path = GAZETTEER_PATH) -> None:
        """Open the compiled file at `path`; raise `GazetteerUnusable` if that cannot be done."""
        if not path.is_file():
            raise GazetteerUnusable(path, "is missing")
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            self._check_format(path)
        except GazetteerUnusable:
            self._connection.close()
            raise

    def _check_format(self, path: Path) -> None:
        try:
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
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
        """Give the file back; no lookup is possible afterwards."""
        self._connection.close()

    def has(self, name: str) -> bool:
        """Whether any place bears this name, in whatever case and with or without its diacritics."""
        found = self._connection.execute("SELECT 1 FROM name WHERE key = ? LIMIT 1", (fold_name(name),))
        return found.fetchone() is not None

    def lookup(self, name: str) -> list[GazetteerEntry]:
        """List the places that bear this name, most populous first; empty when none does."""
        return self.lookup_many([name]).get(name, [])

    def lookup_many(self, names: Iterable[str]) -> dict[str, list[GazetteerEntry]]:
        """Look many names up in one query; names that no place bears are left out of the answer."""
        keys = {name: fold_name(name) for name in names}
        rows = self._connection.execute(
            "SELECT key, id, place.name, country, latitude, longitude, population, kind"
            " FROM name JOIN place ON place.id = name.place"
            " WHERE key IN (SELECT value FROM json_each(?))"
            " ORDER BY population DESC, id",
            (json.dumps(sorted(set(keys.values()))),),
        )
        entries: dict[str, list[GazetteerEntry]] = defaultdict(list)
        for key, geonameid, name, country, latitude, longitude, population, kind in rows:
            entries[key].append(
                GazetteerEntry(
                    geonameid=geonameid,
                    name=name,
                    country=country,
                    latitude=latitude,
                    longitude=longitude,
                    population=population,
                    kind=GazetteerKind(kind),
                )
            )
        return {name: list(entries[key]) for name, key in keys.items() if key in entries}
