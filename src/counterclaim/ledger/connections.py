"""Connections to a ledger's database, and what its driver's errors mean to a person."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from counterclaim.ledger import postgres
from counterclaim.model.errors import DamagedLedger, LedgerError

BUSY_SECONDS: float = 60  # how long a writer waits for another one, which may be deriving a large ledger anew
ADDRESS = "postgresql://USER@HOST:PORT/DATABASE"
_MEANINGS = {
    "locked": "in use by another program; try again when that has finished, what was kept before stays",
    "not a database": "not a counterclaim ledger; give the right file with --ledger",
    "malformed": "the database file is damaged; restore it from a backup",
    "Could not decode": "the database file is damaged, words in it are in no encoding; `verify` names which",
    "disk I/O error": "the disk cannot be read, or takes no more; nothing of the last step was kept",
    "readonly": "cannot be written to; check the permissions of the file and its folder",
    "unable to open": "cannot be opened; check the path and its permissions",
    "full": "the disk is full; nothing of the last document was kept",
}


_OF_DAMAGE = ("malformed", "Could not decode")


class Interrupted(LedgerError):
    """A step was not kept for a reason that passes: it may be done once more."""


def url_of(location: str) -> URL:
    """A file name or database address as a URL.

    Raises:
        LedgerError: the address is none, or of a database that is not supported.
    """
    if "://" not in location and not re.match(r"postgres(ql)?:", location):
        return URL.create("sqlite", database=location)
    try:
        url = make_url(re.sub(r"^postgres(?=:)", postgres.NAME, location))
    except (ArgumentError, ValueError) as error:  # the latter of a port that is no number
        message = f"no database address; give a file name, sqlite:///FILE or {ADDRESS}"
        raise LedgerError(f"{_hidden(location)}: {message}") from error
    if url.drivername not in ("sqlite", postgres.NAME):
        message = f"only SQLite and PostgreSQL keep ledgers; give a file name or {ADDRESS}"
        raise LedgerError(f"{shown(url)}: {message}")
    if "@" in (url.host or ""):
        raise LedgerError(f"{_hidden(location)}: write an @ in a name or password as %40")
    if not url.database:
        raise LedgerError(f"{shown(url)}: names no database; give a file name or {ADDRESS}")
    return url


def shown(url: URL) -> str:
    """An address as it may be told to anybody: without a password."""
    secret = [name for name in url.query if "password" in name]
    return url.difference_update_query(secret).render_as_string(hide_password=True)


def engine_of(url: URL) -> Engine:
    """An engine whose transactions are real ones, also for the statements that make tables.

    Raises:
        LedgerError: the database needs a library that is not installed.
    """
    if not is_file(url):
        engine = postgres.engine_of(url)
        event.listen(engine, "begin", lambda connection: postgres.begin(connection, BUSY_SECONDS))
        return engine
    engine = create_engine(url, poolclass=NullPool)
    event.listen(engine, "do_connect", _open_as_it_may_be)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _open_as_it_may_be(_dialect: object, _record: object, at: list[str], how: dict[str, Any]) -> None:
    """An SQLite file; where nobody may write, neither to it nor to its folder, it is read as it stands.

    Not so if changes lie beside it that are not in it yet. Each connection looks anew.
    """
    path = Path(at[0])
    beside = path.with_name(f"{path.name}-wal")
    may_be_written = os.access(path, os.W_OK) or os.access(path.parent, os.W_OK)
    if path.is_file() and not may_be_written and not (beside.exists() and beside.stat().st_size):
        at[0] = f"{path.absolute().as_uri()}?immutable=1"
        how["uri"] = True


def is_file(url: URL) -> bool:
    """Whether a ledger is an SQLite file."""
    return url.drivername == "sqlite"


def file_of(url: URL) -> Path:
    """The file of an SQLite ledger."""
    return Path(url.database or "")


@contextmanager
def explained(location: str) -> Iterator[None]:
    """Turn what a database driver raises into a `LedgerError` that says what to do."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _kind(error)(f"{location}: {_meaning(error)}") from error


def _kind(error: SQLAlchemyError | sqlite3.Error) -> type[LedgerError]:
    original = getattr(error, "orig", None) or error
    if isinstance(original, sqlite3.Error) and any(sign in str(original) for sign in _OF_DAMAGE):
        return DamagedLedger
    return Interrupted if isinstance(error, DBAPIError) and postgres.may_pass(error) else LedgerError


def _meaning(error: SQLAlchemyError | sqlite3.Error) -> str:
    original = getattr(error, "orig", None) or error
    cause = next(iter(str(original).splitlines()), type(original).__name__)
    if isinstance(original, sqlite3.Error):
        return next((meaning for sign, meaning in _MEANINGS.items() if sign in cause), cause)
    return postgres.meaning(original, cause) or cause


def _hidden(location: str) -> str:
    """An address that cannot be read, without whatever may be a password."""
    return re.sub(r"(?<=password=)[^&]*", "***", re.sub(r"(?<=:).*@", "***@", location))


def _set_up(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says so
    for pragma in (
        f"busy_timeout = {int(BUSY_SECONDS * 1000)}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
