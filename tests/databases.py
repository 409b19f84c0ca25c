"""A PostgreSQL server of the tests' own, and how to look into a ledger past the program."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

NOT_HERE = "not run: no PostgreSQL here"
PEOPLE = ("postgres", "nobody")  # as one of whom a server runs that root starts: it refuses root
GUARDED, SECRET = "guarded", "s3cret/word"  # the one user whom the server asks for a password
MEMORY = Path("/dev/shm")
ROOM = 8 * 2**30  # bytes: two servers with 300 databases of 12 MB each, and some
# Until whoever holds the other end of its standard input is done, or dead.
WHEN_ALL_IS_OVER = (
    'cat; "$0/pg_ctl" stop --silent --mode immediate --pgdata "$1/data"; cd /; '
    'for attempt in 1 2 3 4 5; do rm -rf "$1" && break; sleep 2; done'  # whoever fills it may not be done yet
)
SETTINGS = {
    "fsync": "on",
    "full_page_writes": "on",
    "shared_buffers": "16MB",
    "max_connections": "200",
    "listen_addresses": "'127.0.0.1'",
    "lc_messages": "'C'",
    "recovery_init_sync_method": "syncfs",
}


def programs() -> Path | None:
    """The folder of the server's programs, if it is installed."""
    on_path = shutil.which("pg_ctl")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    found = [*([Path(on_path).resolve().parent] if on_path else []), *reversed(debian)]
    return next((folder for folder in found if (folder / "initdb").exists()), None)


needs_postgres = pytest.mark.skipif(programs() is None and "CI" not in os.environ, reason=NOT_HERE)


def skip_where_there_is_none() -> None:
    """Leave a test out that needs a server, where one really cannot be had."""
    if needs_postgres.args[0]:
        pytest.skip(NOT_HERE)


def roomy() -> str | None:
    """The folder that lives in memory, if there is one with room: a disk shared with others is slow to sync.

    What a process has written there outlives it as on a disk, so that a server may be killed.
    """
    there = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    return str(MEMORY) if there and shutil.disk_usage(MEMORY).free > ROOM else None


@dataclass
class Server:
    """One server: data in a temporary folder, on a port of its own."""

    programs: Path
    folder: Path = field(
        default_factory=lambda: Path(tempfile.mkdtemp(prefix="counterclaim-pg-", dir=roomy()))
    )
    port: int = 0
    _guard: subprocess.Popen[bytes] | None = None
    _numbers: count[int] = field(default_factory=count)

    def make(self) -> None:
        """Make the data folder. Words are sorted as in a dictionary unless somebody asks otherwise."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        if self._user is not None:
            shutil.chown(self.folder, self._user)
        self._guard = self._begin("sh", "-c", WHEN_ALL_IS_OVER, self.programs, self.folder)
        words = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
        self._run("initdb", "--pgdata", self._data, "--username=tester", "--data-checksums", *words)
        settings = {**SETTINGS, "port": str(self.port), "unix_socket_directories": f"'{self.folder}'"}
        with self._data.joinpath("postgresql.conf").open("a") as stream:
            stream.writelines(f"{name} = {value}\n" for name, value in settings.items())
        rules = (
            f"host all {GUARDED} 127.0.0.1/32 scram-sha-256",
            "host all all 127.0.0.1/32 trust",
            "local all all trust",
        )
        self._data.joinpath("pg_hba.conf").write_text("\n".join(rules) + "\n")

    def start(self) -> None:
        """Let it run, and wait until it answers."""
        log = self.folder / "log"
        self._run("pg_ctl", "start", "--wait", "--silent", "--pgdata", self._data, "--log", log)

    def stop(self, mode: str = "fast") -> None:
        """Stop it; `immediate` is as if it had been killed."""
        self._run("pg_ctl", "stop", "--wait", "--silent", "--pgdata", self._data, "--mode", mode)

    def remove(self) -> None:
        """Stop it, and leave nothing; its guard does, also where the tests are killed."""
        if self._guard is not None:
            self._guard.communicate()  # many thousand files, on a busy disk for minutes

    def address(self, database: str, user: str = "tester") -> str:
        """The address of a database."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def new_database(self, options: str = "") -> str:
        """The address of a database that was not there before."""
        name = f"test_{next(self._numbers)}"
        self.do(f"CREATE DATABASE {name} {options}")
        return self.address(name)

    def do(self, statement: str) -> None:
        """What a person who may do all does."""
        look(self.address("postgres"), statement)

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def _user(self) -> str | None:
        if os.geteuid() != 0:
            return None
        known = {entry.pw_name for entry in pwd.getpwall()}
        return next(name for name in PEOPLE if name in known)

    def _run(self, program: str, *arguments: str | Path) -> None:
        ran = self._begin(self.programs / program, *arguments)
        ran.communicate()
        if ran.returncode != 0:
            raise RuntimeError(f"{program} failed: {(self.folder / 'out').read_text()[-2000:]}")

    def _begin(self, *command: str | Path) -> subprocess.Popen[bytes]:
        user = self._user
        identity: dict[str, Any] = {}
        if user is not None:
            identity = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}
        with (self.folder / "out").open("a") as out:
            return subprocess.Popen(
                command,
                cwd=self.folder,
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **identity,
            )


def started() -> Server:
    """A server that runs; whoever asked for it removes it."""
    found = programs()
    if found is None:
        pytest.fail(f"{NOT_HERE}, where it has to be")
    server = Server(found)
    server.make()
    server.start()
    return server


@cache
def server() -> Server:
    """The server that the tests of one process share; `tests/conftest.py` removes it."""
    return started()


def look(location: str, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """What a person with a shell of the database can see or do, with ? for values."""
    with _shell(location) as run:
        found = run(statement, values)
        return found.fetchall() if found.description else []


def change(location: str, statement: str, values: Sequence[object] = ()) -> int:
    """What a person with a shell of the database can do though nothing may refer to what is not there.

    Tells how many rows it changed.
    """
    with _shell(location) as run:
        if "://" in location:
            run("SET session_replication_role = replica", ())
        return int(run(statement, values).rowcount)


def unguard(location: str) -> None:
    """Drop the triggers that keep a ledger append-only."""
    if "://" in location:
        own = "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
        for name, table in look(location, own):
            look(location, f"DROP TRIGGER {name} ON {table}")
        return
    for (name,) in look(location, "SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        look(location, f"DROP TRIGGER {name}")


@contextmanager
def _shell(location: str) -> Iterator[Callable[[str, Sequence[object]], Any]]:
    if "://" not in location:
        with closing(sqlite3.connect(location, isolation_level=None)) as file:
            yield file.execute
        return
    with psycopg.connect(location, autocommit=True) as connection:
        yield lambda statement, values: connection.execute(
            statement.replace("?", "%s").encode(), values or None
        )
