"""`verify --head` and `--against`: what was kept elsewhere, held against the ledger of today."""

import sqlite3
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from tests.app.conftest import Command
from tests.ledger.samples import north, reconciled, south


@pytest.fixture
def kept(reports: Path) -> SqlLedger:
    store = SqlLedger.create("counterclaim.db")
    store.add(*north())
    store.save(reconciled([north()[2]]))
    return store


def test_a_ledger_that_grew_goes_on_from_the_head_that_was_kept(
    kept: SqlLedger, counterclaim: Command
) -> None:
    assert counterclaim("verify", "--head", "end.json", "--timestamp-request", "end.tsq").code == 0
    kept.add(*south())

    later = counterclaim("verify", "--against", "end.json")

    assert later.code == 0
    assert "it goes on from entry 3, made " in later.out
    assert Path("end.tsq").read_bytes()[:2] == b"09"


def test_another_ledger_does_not_go_on_from_it(kept: SqlLedger, counterclaim: Command) -> None:
    assert counterclaim("verify", "--head", "end.json").code == 0
    Path(kept.location).unlink()
    assert counterclaim("init").code == 0

    other = counterclaim("verify", "--against", "end.json")

    assert other.code == 3
    assert "log: entry 3: the log ended here" in other.out


def test_a_damaged_ledger_gets_no_head(kept: SqlLedger, counterclaim: Command) -> None:
    with sqlite3.connect(kept.location) as connection:
        connection.execute("DROP TRIGGER log_no_update")
        connection.execute("UPDATE log SET action = 'x' WHERE number = 1")
    connection.close()

    assert counterclaim("verify", "--head", "end.json").code == 3
    assert not Path("end.json").exists()


@pytest.mark.usefixtures("kept")
def test_a_head_that_is_none_is_refused_before_anything_is_verified(counterclaim: Command) -> None:
    Path("letter").write_text("Dear Sir")

    assert counterclaim("verify", "--against", "letter").err.startswith("counterclaim: letter: no head")
    assert counterclaim("verify", "--against", "nothing").code == 2
    assert counterclaim("verify", "--timestamp-request", "end.tsq").code == 2
