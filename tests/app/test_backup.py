"""A backup by command: there whole or not at all, restored elsewhere, and nothing overwritten."""

from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from tests.app.conftest import Command
from tests.ledger.samples import ledger, north, south


@pytest.fixture
def kept(reports: Path) -> SqlLedger:
    store = SqlLedger.create("counterclaim.db")
    store.add(*north())
    store.add(*south())
    store.save(ledger())
    return store


@pytest.mark.usefixtures("kept")
def test_a_ledger_is_backed_up_and_restored_with_the_same_end_of_its_log(counterclaim: Command) -> None:
    before = counterclaim("verify")

    assert counterclaim("backup", "a.backup").code == 0
    restored = counterclaim("restore", "a.backup", "--ledger", "b.db")

    assert (restored.code, restored.out) == (0, before.out)
    assert counterclaim("verify", "--ledger", "b.db").out == before.out


@pytest.mark.usefixtures("kept")
def test_backup_and_restore_leave_alone_what_is_there(counterclaim: Command) -> None:
    assert counterclaim("backup", "a.backup").code == 0

    for arguments in (("backup", "a.backup"), ("restore", "a.backup")):
        refused = counterclaim(*arguments)
        assert refused.code == 2
        assert "exists already" in refused.err


def test_a_ledger_that_was_damaged_before_its_backup_is_restored_and_said_to_be(
    kept: SqlLedger, counterclaim: Command
) -> None:
    import sqlite3

    with sqlite3.connect(kept.location) as connection:
        connection.execute("DROP TRIGGER notes_no_update")
        connection.execute("DROP TRIGGER working_texts_no_update")
        connection.execute("UPDATE working_texts SET text = replace(text, 'four', 'five')")
    connection.close()

    assert counterclaim("backup", "a.backup").code == 0
    restored = counterclaim("restore", "a.backup", "--ledger", "b.db")

    assert restored.code == 3
    assert "is 'five', not 'four'" in restored.out


def test_a_list_that_cannot_be_written_leaves_the_one_that_is_there(
    kept: SqlLedger, counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Path("claims.json")
    taken.write_text("the list of last week")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("counterclaim.model.files.os.fsync", full)
    refused = counterclaim("claims", "--format", "json", "--output", "claims.json")

    assert (refused.code, taken.read_text()) == (2, "the list of last week")
    assert "claims.json: cannot be written (No space left on device)" in refused.err
    assert not [path for path in Path().iterdir() if path.name.startswith(".")]
    assert kept.verify() == []


def test_a_list_is_written_into_a_pipe_too_and_behind_a_second_name(
    kept: SqlLedger, counterclaim: Command
) -> None:
    Path("second").symlink_to("first")

    assert counterclaim("claims", "--output", "/dev/null").code == 0
    assert counterclaim("claims", "--output", "second").code == 0

    assert Path("second").is_symlink()
    assert "The North said" in Path("first").read_text()
    assert kept.verify() == []
