"""Connections to a ledger's database, and what its driver's errors mean to a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from counterclaim.model.errors import LedgerError

BUSY_SECONDS = 60  # how long a writer waits for another one, which may be deriving a large ledger anew
_MEANINGS = {
    "locked": "in use by another program; try again when that has finished, what was kept before stays",
    "not a database": "not a counterclaim ledger; give the right file with --ledger",
    "malformed": "the database file is damaged; restore it from a copy",
    "readonly": "cannot be written to; check the permissions of the file and its folder",
    "unable to open": "cannot be opened; check the path and its permissions",
    "full": "the disk is full; nothing of the last document was kept",
}


def url_of(location: str) -> URL:
    """A file name or database address as a URL.

    Raises:
        LedgerError: the address is none, or of a database that is not supported.
    """
    if "://" not in location:
        return URL.create("sqlite", database=location)
    try:
        url = make_url(location)
    except ArgumentError as error:
        raise LedgerError(f"{location}: no database address; give a file name or sqlite:///FILE") from error
    if url.get_backend_name() != "sqlite" or not url.database:
        raise LedgerError(f"{url.render_as_string()}: only SQLite files are supported; give a file name")
    return url


def engine_of(url: URL) -> Engine:
    """An engine whose transactions are real ones, also for the statements that make tables."""
    engine = create_engine(url, poolclass=NullPool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def file_of(url: URL) -> Path:
    """The file of an SQLite ledger."""
    return Path(url.database or "")


@contextmanager
def explained(location: str) -> Iterator[None]:
    """Turn what a database driver raises into a `LedgerError` that says what to do."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        cause = str(getattr(error, "orig", None) or error).splitlines()[0]
        meaning = next((meaning for sign, meaning in _MEANINGS.items() if sign in cause), cause)
        raise LedgerError(f"{location}: {meaning}") from error


def _set_up(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says so
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
