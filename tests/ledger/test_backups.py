"""A backup is a ledger: taken while others write, restored elsewhere, whole, with the same log."""

import gzip
import json
import sqlite3
import threading
from pathlib import Path

import pytest

from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger, schema
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.model.errors import LedgerError
from counterclaim.model.problems import Problem
from tests.ledger.samples import ledger, north, south, unreadable


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    store = SqlLedger.create(tmp_path / "a.db")
    for reading in (north(), south(), unreadable()):
        store.add(*reading)
    store.note([Problem(document=None, stage="sources", message="gone.txt")])
    store.save(ledger())
    return store


def hidden_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_what_is_restored_is_the_ledger_that_was_backed_up(store: SqlLedger, tmp_path: Path) -> None:
    backup(store.location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))

    other = SqlLedger.open(tmp_path / "b.db")
    assert other.verify() == []
    assert other.size() == store.size()
    assert other.log() == store.log()
    assert to_json(other.load()) == to_json(store.load())
    assert list(other.originals()) == list(store.originals())
    assert hidden_in(tmp_path) == []


def test_a_restored_ledger_is_added_to_like_any_other_and_still_forbids_changes(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    store.add(*north())
    backup(store.location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))

    other = SqlLedger.open(tmp_path / "b.db")
    assert other.add(*south())
    assert other.verify() == []
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        sqlite3.connect(other.location).execute("DELETE FROM log")


def test_one_ledger_has_one_backup_byte_for_byte_and_so_has_what_is_restored(
    store: SqlLedger, tmp_path: Path
) -> None:
    backup(store.location, tmp_path / "1")
    restore(tmp_path / "1", str(tmp_path / "b.db"))
    backup(str(tmp_path / "b.db"), tmp_path / "2")

    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_backup_taken_while_another_program_writes_is_the_ledger_of_one_moment(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    store.add(*north())
    enough = threading.Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            number += 1
            SqlLedger.open(store.location).note([Problem(document=None, stage="x", message=str(number))])

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            backup(store.location, tmp_path / f"{number}.backup")
    finally:
        enough.set()
        writer.join()

    log = store.log()
    for number in range(5):
        restore(tmp_path / f"{number}.backup", str(tmp_path / f"{number}.db"))
        other = SqlLedger.open(tmp_path / f"{number}.db")
        assert other.verify() == []
        assert other.log() == log[: len(other.log())]


def test_nothing_that_exists_is_overwritten(store: SqlLedger, tmp_path: Path) -> None:
    taken = tmp_path / "a.backup"
    taken.write_text("of last week")
    with pytest.raises(LedgerError, match="exists already"):
        backup(store.location, taken)
    assert taken.read_text() == "of last week"

    backup(store.location, tmp_path / "b.backup")
    with pytest.raises(LedgerError, match="exists already"):
        restore(tmp_path / "b.backup", store.location)
    assert store.verify() == []


def test_the_side_file_of_a_ledger_that_is_gone_is_not_mixed_with_a_new_one(
    store: SqlLedger, tmp_path: Path
) -> None:
    backup(store.location, tmp_path / "a.backup")
    (tmp_path / "b.db-wal").write_bytes(b"of another ledger")

    with pytest.raises(LedgerError, match=r"b\.db-wal: exists already"):
        restore(tmp_path / "a.backup", str(tmp_path / "b.db"))


def damaged(whole: bytes, how: str) -> bytes:
    lines = gzip.decompress(whole).splitlines(keepends=True)
    if how == "cut short":
        return whole[: len(whole) // 2]
    if how == "a byte is another":
        return bytes([*whole[:200], whole[200] ^ 1, *whole[201:]])
    if how == "a line is missing":
        del lines[5]
    if how == "a row is another":
        lines[5] = lines[5].replace(b"2", b"3", 1)
    if how == "the end is missing":
        del lines[-1]
    if how == "something else":
        return b"a letter"
    if how == "another archive":
        return gzip.compress(b'{"some": "thing"}\n')
    if how == "rubbish with a right hash":
        lines[5] = b'["too", "many", "values", 1, 2, 3, 4, 5, 6, 7, 8]\n'
    return gzip.compress(b"".join(lines))


@pytest.mark.parametrize(
    "how",
    [
        "cut short",
        "a byte is another",
        "a line is missing",
        "a row is another",
        "the end is missing",
        "something else",
        "another archive",
        "rubbish with a right hash",
    ],
)
def test_of_a_damaged_backup_nothing_is_restored(store: SqlLedger, tmp_path: Path, how: str) -> None:
    backup(store.location, tmp_path / "a.backup")
    (tmp_path / "b.backup").write_bytes(damaged((tmp_path / "a.backup").read_bytes(), how))

    with pytest.raises(LedgerError, match=r"b\.backup: (no|damaged)"):
        restore(tmp_path / "b.backup", str(tmp_path / "b.db"))

    assert not (tmp_path / "b.db").exists()
    assert hidden_in(tmp_path) == []


def test_a_backup_of_a_newer_program_says_so(store: SqlLedger, tmp_path: Path) -> None:
    backup(store.location, tmp_path / "a.backup")
    first, *rest = gzip.decompress((tmp_path / "a.backup").read_bytes()).splitlines(keepends=True)
    begin = {**json.loads(first), "schema": "9999"}
    newer = gzip.compress(json.dumps(begin).encode() + b"\n" + b"".join(rest))
    (tmp_path / "b.backup").write_bytes(newer)

    with pytest.raises(LedgerError, match="newer counterclaim"):
        restore(tmp_path / "b.backup", str(tmp_path / "b.db"))


def test_a_ledger_of_an_earlier_version_is_backed_up_as_it_is_and_restored_up_to_date(tmp_path: Path) -> None:
    location = str(tmp_path / "a.db")
    engine = engine_of(url_of(location)).execution_options(writes=True)
    with engine.connect() as connection, connection.begin():
        schema.upgrade(connection, to="0001")
        connection.exec_driver_sql("INSERT INTO about VALUES ('format', 'counterclaim-ledger')")
    with pytest.raises(LedgerError, match="earlier version"):
        SqlLedger.open(location)

    backup(location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))

    assert SqlLedger.open(tmp_path / "b.db").decisions() == []
    with pytest.raises(LedgerError, match="earlier version"):
        SqlLedger.open(location)


def test_there_is_no_backup_of_what_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Sir")
    for name in ("letter.db", "nothing.db"):
        with pytest.raises(LedgerError):
            backup(str(tmp_path / name), tmp_path / "a.backup")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.db"]
