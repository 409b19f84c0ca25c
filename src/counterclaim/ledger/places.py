"""Where a ledger is, or is to be: a file of its own, or a database on a server."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, Connection, Engine, inspect
from sqlalchemy.exc import SQLAlchemyError

from counterclaim.ledger import postgres
from counterclaim.ledger.connections import engine_of, explained, file_of, is_file, shown, url_of
from counterclaim.ledger.tables import about
from counterclaim.model.errors import LedgerError

DEFAULT_LEDGER = "counterclaim.db"
NOTHING = "there is no such ledger"
ONE_PAGE = 4096  # bytes of an SQLite file; what is larger holds something


class Place(Protocol):
    """A place for a ledger."""

    name: str  # as messages call it

    @property
    def engine(self) -> Engine:
        """What connects to it."""

    def is_there(self) -> bool:
        """Whether something is there that may be a ledger."""

    def absence(self) -> str:
        """What is said where nothing is there."""

    def check_is_free(self) -> None:
        """Refuse what is in the way of a new ledger, before anything is connected."""

    def prepare(self) -> None:
        """Set what a new ledger needs and no transaction can."""

    def check_is_empty(self, connection: Connection) -> None:
        """Refuse what is in the way of a new ledger, when nobody else writes any more."""


@dataclass
class FilePlace:
    """An SQLite file."""

    name: str
    url: URL

    @cached_property
    def engine(self) -> Engine:
        """What connects to it."""
        return engine_of(self.url)

    @property
    def _path(self) -> Path:
        return file_of(self.url)

    def is_there(self) -> bool:
        """Whether there is a file, and something in it."""
        return self._path.exists() and not self._is_blank()

    def _is_blank(self) -> bool:
        """Whether it is what somebody left who was killed before the first table was made."""
        if not self._path.is_file() or self._path.stat().st_size > ONE_PAGE:
            return False
        try:
            with self.engine.connect() as connection:
                return connection.exec_driver_sql("SELECT 1 FROM sqlite_schema").first() is None
        except SQLAlchemyError:
            return False  # it is something else, and it will be said what

    def absence(self) -> str:
        """That there is no file, or nothing in it."""
        return "not a counterclaim ledger, it is empty" if self._path.exists() else NOTHING

    def check_is_free(self) -> None:
        """Refuse a file that holds anything, and a folder that is not there."""
        if self.is_there():
            raise exists_already(self.name)
        if not self._path.parent.is_dir():
            raise LedgerError(f"{self.name}: there is no folder {self._path.parent}; make it first")

    def prepare(self) -> None:
        """Let readers read while somebody writes."""
        with self.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA journal_mode = WAL")

    def check_is_empty(self, connection: Connection) -> None:
        """Refuse what somebody else has made in this moment."""
        if inspect(connection).has_table(about.name):
            raise exists_already(self.name)


@dataclass
class DatabasePlace:
    """A database on a server, or the schema in it that the address names."""

    name: str
    url: URL

    @cached_property
    def engine(self) -> Engine:
        """What connects to it."""
        return engine_of(self.url)

    def is_there(self) -> bool:
        """Whether there are any tables."""
        with explained(self.name), self.engine.connect() as connection:
            return bool(postgres.tables_of(connection))

    def absence(self) -> str:
        """That there are no tables."""
        return NOTHING

    def check_is_free(self) -> None:
        """Nothing can be seen before one is connected."""

    def prepare(self) -> None:
        """Nothing has to be set."""

    def check_is_empty(self, connection: Connection) -> None:
        """Refuse tables of whomever, and a database that cannot hold all characters."""
        tables = postgres.tables_of(connection)
        if about.name in tables:
            raise exists_already(self.name)
        if tables:
            named = ", ".join(tables[:3]) + ", ..." * (len(tables) > 3)
            raise LedgerError(
                f"{self.name}: holds other tables ({named}); a ledger needs a database of its own, "
                "which createdb makes"
            )
        encoding = postgres.encoding_of(connection)
        if encoding != postgres.ENCODING:
            raise LedgerError(
                f"{self.name}: keeps its words in {encoding}; make a database with createdb --encoding UTF8"
            )


def place_of(location: str) -> Place:
    """The place that a file name or an address stands for.

    Raises:
        LedgerError: it stands for none, or a library for it is not installed.
    """
    url = url_of(location)
    return FilePlace(location, url) if is_file(url) else DatabasePlace(shown(url), url)


def existing(place: Place) -> Place:
    """A place, if there is something.

    Raises:
        LedgerError: there is nothing, or it cannot be reached.
    """
    if not place.is_there():
        which = "" if place.name == DEFAULT_LEDGER else f" --ledger {shlex.quote(place.name)}"
        what_now = f"check the name, or make one with `counterclaim init{which}`"
        raise LedgerError(f"{place.name}: {place.absence()}; {what_now}")
    return place


def exists_already(name: str) -> LedgerError:
    """What is said of a place that is taken."""
    return LedgerError(f"{name}: exists already; nothing was changed. Use it, or name another --ledger")
