"""The head of a log that was kept elsewhere finds out a log that was cut off or written anew."""

import json
import shutil
import sqlite3
import subprocess
from dataclasses import asdict
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.chain import BEGINNING, Entry
from counterclaim.ledger.heads import head_of, held_against, read_head
from counterclaim.ledger.timestamps import timestamp_request
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem
from tests.ledger.samples import ledger, north, south


@pytest.fixture
def store(tmp_path: Path) -> SqlLedger:
    store = SqlLedger.create(tmp_path / "a.db")
    store.add(*north())
    store.add(*south())
    store.save(ledger())
    return store


def found_since(store: SqlLedger, head: bytes) -> list[str]:
    return [damage.message for damage in held_against(store.log(), read_head("end", head))]


def behind_its_back(store: SqlLedger, *statements: tuple[str, tuple[object, ...]]) -> None:
    connection = sqlite3.connect(store.location)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement, values in statements:
        connection.execute(statement, values)
    for _, made in triggers:
        connection.execute(made)
    connection.commit()
    connection.close()


def written_anew(store: SqlLedger) -> None:
    """A log whose every entry is an hour later, with hashes that fit each other."""
    previous, statements = BEGINNING, []
    for entry in store.log():
        at = entry.at.replace("+00:00", "+01:00")
        changed = Entry(**{**asdict(entry), "at": at, "previous": previous})
        previous = changed.hash
        values = (changed.at, changed.previous, changed.hash, changed.number)
        statements.append(("UPDATE log SET at = ?, previous = ?, hash = ? WHERE number = ?", values))
    behind_its_back(store, *statements)


def test_a_ledger_that_only_grew_goes_on_from_its_earlier_head(store: SqlLedger) -> None:
    head = head_of(store.size())
    assert found_since(store, head) == []

    store.note([Problem(document=None, stage="x", message="later")])

    assert found_since(store, head) == []
    assert head_of(store.size()) != head


def test_what_is_cut_off_at_the_end_shows_only_against_the_head(store: SqlLedger) -> None:
    store.note([Problem(document=None, stage="x", message="what somebody wants forgotten")])
    head = head_of(store.size())

    number = len(store.log())
    behind_its_back(store, ("DELETE FROM log WHERE number = ?", (number,)), ("DELETE FROM notes", ()))

    assert store.verify() == []
    (message,) = found_since(store, head)
    assert f"it has {number - 1} entries now: what came last was cut off" in message


def test_a_log_written_anew_from_its_beginning_shows_only_against_the_head(store: SqlLedger) -> None:
    head = head_of(store.size())

    written_anew(store)

    assert store.verify() == []
    (message,) = found_since(store, head)
    assert message.startswith("the log ended here, made ")
    assert "the log was rewritten" in message


def test_the_head_of_one_ledger_is_always_the_same_file_and_says_what_there_was(store: SqlLedger) -> None:
    head = head_of(store.size())

    assert head == head_of(SqlLedger.open(store.location).size())
    told = json.loads(head)
    assert (told["entry"], told["documents"], told["hash"]) == (4, 2, store.log()[-1].hash)
    assert told["at"] == store.log()[-1].at


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\xfe", b'{"format": "x"}', b"[1]"])
def test_what_is_no_head_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"end\.json: no head of a log"):
        read_head("end.json", data)


def test_a_head_of_another_format_is_refused(store: SqlLedger) -> None:
    with pytest.raises(BadInput, match="another format"):
        read_head("end.json", head_of(store.size()).replace(b"head/1", b"head/9"))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here to read it")
def test_the_timestamp_request_is_one_that_openssl_reads(tmp_path: Path) -> None:
    (tmp_path / "end.tsq").write_bytes(timestamp_request(b"x"))

    told = subprocess.run(
        ["openssl", "ts", "-query", "-in", tmp_path / "end.tsq", "-text"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert "Hash Algorithm: sha256" in told
    assert "2d 71 16 42 b7 26 b0 44-01 62 7c a9 fb ac 32 f5" in told
    assert "Certificate required: yes" in told
