"""A ledger as one file that needs no database: its rows as lines of JSON, compressed, with their hash.

The first line names the format and the schema. Each table begins with its name and columns, each row is a
list of values, bytes in base 64. The last line has the number of lines before it and their hash.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from alembic.migration import MigrationContext
from sqlalchemy import Column, Connection, LargeBinary, Table, insert, inspect, select
from sqlalchemy.exc import IntegrityError

from counterclaim.ledger import schema
from counterclaim.ledger.connections import explained, file_of, is_file, shown, url_of
from counterclaim.ledger.generations import index_anew
from counterclaim.ledger.places import Place, existing, place_of
from counterclaim.ledger.tables import INDEXES, metadata
from counterclaim.model.errors import LedgerError
from counterclaim.model.files import put_in_place, unfinished_beside, written_whole

FORMAT = "counterclaim-backup/1"
ROWS_AT_HAND = 200  # in memory at once
BYTES_AT_HAND = 1 << 23
LARGE_ROWS = {"originals": 4, "working_texts": 8}  # rows that may be of many megabytes each
LONGEST_LINE = 1 << 30  # of bytes: no original is so large
COMPRESSION = 3  # a third of the time of the usual 9, and a few per cent larger
_MISFITS = (msgspec.DecodeError, KeyError, ValueError, TypeError, IntegrityError)
_SIDE_FILES = ("-wal", "-shm", "-journal")


class _Begin(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    schema: str


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    columns: list[str]


class _End(msgspec.Struct, forbid_unknown_fields=True):
    lines: int
    sha256: str


def backup(location: str, file: Path) -> None:
    """Write all of a ledger, as it is at one moment, to a new file; others may write to the ledger meanwhile.

    A ledger of an earlier version is written as it is.

    Raises:
        LedgerError: the ledger cannot be read, or the file cannot be written or is there already.
    """
    place = existing(place_of(location))
    try:
        with (
            written_whole(file, replacing=False) as stream,
            explained(place.name),
            place.engine.connect() as connection,
            connection.begin(),
        ):
            schema.check(connection, place.name, may_be_older=True)
            _write(connection, stream)
    except FileExistsError as error:
        raise LedgerError(f"{file}: exists already; nothing was written. Name another file") from error
    except OSError as error:
        raise LedgerError(f"{file}: cannot be written ({error.strerror}); name another file") from error


def restore(file: Path, location: str) -> None:
    """Make a ledger of a backup, with every row and the log as they were; all of it or nothing.

    Raises:
        LedgerError: the file is no backup, or damaged; or a ledger is there already.
    """
    if not file.is_file():
        raise LedgerError(f"{file}: there is no such backup")
    url = url_of(location)
    if not is_file(url):
        _fill(place_of(location), shown(url), file)
        return
    path = file_of(url)
    there = [path, *(path.with_name(path.name + end) for end in _SIDE_FILES)]
    taken = next((other for other in there if other.exists()), None)
    if taken is not None:
        raise LedgerError(f"{taken}: exists already; nothing was restored. Name another --ledger")
    if not path.parent.is_dir():
        raise LedgerError(f"{location}: there is no folder {path.parent}; make it first")
    try:
        _restore_beside(location, path, file)
    except FileExistsError as error:
        raise LedgerError(f"{location}: exists already; nothing was restored") from error
    except OSError as error:
        raise LedgerError(f"{location}: cannot be written ({error.strerror})") from error


def _restore_beside(location: str, path: Path, file: Path) -> None:
    beside = unfinished_beside(path)
    try:
        _fill(place_of(str(beside)), location, file)
        put_in_place(beside, path, replacing=False)
    finally:
        for end in ("", *_SIDE_FILES):
            beside.with_name(beside.name + end).unlink(missing_ok=True)


def _fill(place: Place, location: str, file: Path) -> None:
    with explained(location), file.open("rb") as stream:
        engine = place.engine.execution_options(writes=True)
        with engine.connect() as connection, connection.begin():
            place.check_is_empty(connection)
            _read(connection, str(file), stream)
        place.prepare()


def _write(connection: Connection, stream: BinaryIO) -> None:
    hashed, lines = hashlib.sha256(), 0
    with gzip.GzipFile("", "wb", COMPRESSION, stream, mtime=0) as packed:
        for content in _contents(connection):
            line = msgspec.json.encode(content) + b"\n"
            hashed.update(line)
            packed.write(line)
            lines += 1
        packed.write(msgspec.json.encode(_End(lines=lines, sha256=hashed.hexdigest())) + b"\n")


def _contents(connection: Connection) -> Iterator[object]:
    revision = MigrationContext.configure(connection).get_current_revision()
    yield _Begin(format=FORMAT, schema=str(revision))
    inspector = inspect(connection)
    for table in metadata.sorted_tables:
        if table in INDEXES or not inspector.has_table(table.name):
            continue
        there = {column["name"] for column in inspector.get_columns(table.name)}
        columns = [column for column in table.columns if column.name in there]
        yield _Table(table=str(table.name), columns=[str(column.name) for column in columns])
        at_once = LARGE_ROWS.get(table.name, ROWS_AT_HAND)
        found = select(*columns).order_by(*table.primary_key.columns)
        for row in connection.execution_options(yield_per=at_once).execute(found):
            yield [_packed(value) for value in row]


def _packed(value: Any) -> Any:
    return b64encode(value).decode() if isinstance(value, bytes | memoryview) else value


def _read(connection: Connection, name: str, stream: BinaryIO) -> None:
    """Fill an empty database with the rows of a backup, then bring it up to date."""
    lines = _lines(name, stream)
    try:
        begin = msgspec.json.decode(next(lines, b""), type=_Begin)
    except msgspec.DecodeError as error:
        raise LedgerError(f"{name}: no backup of a counterclaim ledger") from error
    if begin.format != FORMAT or begin.schema not in schema.known_revisions():
        raise LedgerError(f"{name}: written by a newer counterclaim; upgrade counterclaim")
    schema.upgrade(connection, to=begin.schema)
    into: _Rows | None = None
    for line in lines:
        try:
            content = msgspec.json.decode(line, type=_Table | list[Any])
            if isinstance(content, _Table):
                _insert(connection, into)
                into = _Rows(content)
            elif into is not None:
                into.add(content, len(line))
            if into is not None and into.are_enough:
                _insert(connection, into)
        except _MISFITS as error:
            raise LedgerError(f"{name}: damaged, its rows fit no ledger; nothing was restored") from error
    _insert(connection, into)
    schema.upgrade(connection)
    index_anew(connection)


class _Rows:
    """Rows of one table, gathered until there are enough for one statement."""

    def __init__(self, stated: _Table) -> None:
        self.table: Table = metadata.tables[stated.table]
        self.columns: Sequence[Column[Any]] = [self.table.columns[name] for name in stated.columns]
        self.rows: list[dict[str, Any]] = []
        self.length = 0

    def add(self, values: list[Any], length: int) -> None:
        """Add a row as it stands in the backup."""
        pairs = zip(self.columns, values, strict=True)
        self.rows.append({column.name: _unpacked(column, value) for column, value in pairs})
        self.length += length

    @property
    def are_enough(self) -> bool:
        """Whether they had better be inserted now."""
        return len(self.rows) >= ROWS_AT_HAND or self.length >= BYTES_AT_HAND


def _unpacked(column: Column[Any], value: Any) -> Any:
    return (
        b64decode(value, validate=True)
        if isinstance(column.type, LargeBinary) and value is not None
        else value
    )


def _insert(connection: Connection, gathered: _Rows | None) -> None:
    if gathered is not None and gathered.rows:
        connection.execute(insert(gathered.table), gathered.rows)
        gathered.rows, gathered.length = [], 0


def _lines(name: str, stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a backup but for the last, which has to tell of all before it."""
    hashed, count = hashlib.sha256(), 0
    before: bytes | None = None
    try:
        with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
            while line := unpacked.readline(LONGEST_LINE):
                if before is not None:
                    hashed.update(before)
                    count += 1
                    yield before
                before = line
    except (OSError, EOFError, zlib.error) as error:
        raise LedgerError(f"{name}: no whole backup, it is cut short or damaged ({error})") from error
    try:
        end = msgspec.json.decode(before or b"", type=_End)
    except msgspec.DecodeError as error:
        raise LedgerError(f"{name}: no whole backup, its end is missing; nothing was restored") from error
    if (end.lines, end.sha256) != (count, hashed.hexdigest()):
        raise LedgerError(f"{name}: damaged, its hash does not fit; nothing was restored")
