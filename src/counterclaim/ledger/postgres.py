"""A ledger in PostgreSQL: how its transactions begin, and what the server's errors mean to a person."""

from __future__ import annotations

from sqlalchemy import URL, Connection, Engine, create_engine, inspect
from sqlalchemy.exc import DBAPIError, OperationalError

from counterclaim.model.errors import LedgerError

NAME = "postgresql"
ENCODING = "UTF8"  # the only one that holds all characters
CONNECT_SECONDS = 10  # after which a server that does not answer cannot be reached
AT_HAND = 2  # connections that are kept open between steps
WRITING = 0x636F756E74657263  # the advisory lock that whoever writes holds: "counterc"

_LOST = "the connection to the server was lost; nothing of the last step was kept: run the same command again"
_MEANINGS_OF_CODES = {
    "25006": "can only be read: the server, the database or this user is set to read-only",
    "3D000": "the server has no such database; make it with createdb, or check the name",
    "28P01": "the server refuses this user or password; set PGPASSWORD, or a line in ~/.pgpass",
    "40001": "something else was done to the database at the same time; nothing was kept: try again",
    "40P01": "something else was done to the database at the same time; nothing was kept: try again",
    "42501": "this user may not do that; see which rights it has on the database and its tables",
    "53100": "the disk of the server is full; nothing of the last document was kept",
    "53200": "the server is out of memory; nothing of the last document was kept",
    "53300": "the server takes no more connections; try again when others have finished",
    "55P03": "in use by another program; try again when that has finished, what was kept before stays",
    "57014": "the server broke off what took too long (statement_timeout); nothing of the last step was kept",
    "57P01": _LOST,
    "57P02": _LOST,
    "58030": "the server cannot read or write its files; nothing of the last step was kept",
    "XX001": "the database is damaged on the server's disk; restore it from a copy",
    "XX002": "an index of the database is damaged; `REINDEX DATABASE` makes it anew",
}
# Where a connection comes about not at all, there is no code, only words; those of a server in English.
_MEANINGS_OF_WORDS = {
    "password authentication failed": _MEANINGS_OF_CODES["28P01"],
    "no password supplied": _MEANINGS_OF_CODES["28P01"],
    'role "': "the server knows no such user; check the name, or make it with createuser",
    "does not exist": _MEANINGS_OF_CODES["3D000"],
    "pg_hba.conf": "the server lets nobody in from here with this user and database (pg_hba.conf)",
    "too many clients": _MEANINGS_OF_CODES["53300"],
    "connection slots": _MEANINGS_OF_CODES["53300"],
    "the database system is": "the server is starting or stopping; try again in a minute",
    "resolve host": "there is no such host; check the address",
    "refused": "no server answers there; check host and port, and whether it runs",
    "No such file": "no server answers there; check host and port, and whether it runs",
    "timeout expired": "no server answers there in time; check host and port, and what lies between",
    "closed the connection": _LOST,
    "connection is lost": _LOST,
    "the connection is closed": _LOST,
}
# What is acknowledged is on disk, whatever the server does for others.
_ON_DISK = (
    "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'"
)
_PASSING = frozenset(("40001", "40P01", "57P01", "57P02"))
_STARTING = ("the database system is", "too many clients", "connection slots")
_AWAY = ("refused", "No such file", "closed the connection")


def engine_of(url: URL) -> Engine:
    """An engine for a database; nothing is connected yet.

    Raises:
        LedgerError: the library for it is not installed.
    """
    arguments = {"connect_timeout": CONNECT_SECONDS, "application_name": "counterclaim"}
    try:
        return create_engine(
            url.set(drivername=f"{NAME}+psycopg"),
            pool_pre_ping=True,
            pool_size=AT_HAND,
            max_overflow=-1,
            connect_args={name: value for name, value in arguments.items() if name not in url.query},
        )
    except ImportError as error:
        raise LedgerError(
            "a ledger in PostgreSQL needs psycopg, which is not installed: "
            "pip install 'counterclaim[postgres]'"
        ) from error


def begin(connection: Connection, busy_seconds: float) -> None:
    """Make a transaction one that sees one state of the ledger, or the only one that writes.

    Whoever writes sees what was committed until the lock was given, not until it was asked for.
    """
    if connection.get_execution_options().get("writes", False):
        wanted: tuple[str, ...] = (
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
            f"SET LOCAL lock_timeout = {max(1, int(busy_seconds * 1000))}",
            _ON_DISK,
            f"SELECT pg_advisory_xact_lock({WRITING})",
        )
    else:
        wanted = ("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",)
    # Between two questions of one step whole ledgers are derived.
    connection.exec_driver_sql("; ".join((*wanted, "SET LOCAL idle_in_transaction_session_timeout = 0")))


def tables_of(connection: Connection) -> list[str]:
    """The tables that are in the way of a new ledger."""
    return sorted(inspect(connection).get_table_names())


def encoding_of(connection: Connection) -> str:
    """How a database keeps words."""
    return str(connection.exec_driver_sql("SHOW server_encoding").scalar())


def may_pass(error: DBAPIError) -> bool:
    """Whether what was not kept may well be if it is done once more: nothing of it was wrong."""
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _PASSING


def is_starting(error: DBAPIError, *, answered: bool) -> bool:
    """Whether a server can be expected to let one in soon; ``answered`` if it did before."""
    words = str(error.orig)
    if not isinstance(error, OperationalError) or "password" in words:
        return False
    return any(sign in words for sign in (*_STARTING, *(_AWAY if answered else ())))


def meaning(error: BaseException, cause: str) -> str | None:
    """What an error of the driver means; ``None`` of one that only its own words can tell."""
    code = getattr(error, "sqlstate", None)
    if code is not None:
        return _MEANINGS_OF_CODES.get(code)
    return next((meaning for sign, meaning in _MEANINGS_OF_WORDS.items() if sign in cause), None)
