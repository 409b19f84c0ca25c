"""Every command does with a ledger on a server what it does with a file."""

import re
import subprocess
import sys

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.connections import shown, url_of
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine

SIGNED = ("--by", "A. Nowak", "--why", "read it")
COMMANDS = (
    ("init",),
    ("ingest", "reports"),
    ("ingest", "reports"),
    ("incidents",),
    ("incidents", "--format", "json"),
    ("claims", "--format", "csv"),
    ("actors",),
    ("pledges",),
    ("restrictions",),
    ("talks",),
    ("sources",),
    ("show", "incident:midtown", "--why"),
    ("show", "MIDTOWN"),
    ("show", "nothing"),
    ("rate", "Northern Ministry", "B", *SIGNED),
    ("reject", "claim:south", *SIGNED),
    ("decisions",),
    ("decisions", "--conflicts"),
    ("undo", "DECISION", *SIGNED),
    ("changes", "--since", "1"),
    ("changes", "--since", "0", "--format", "json"),
    ("reread",),
    ("export", "json"),
    ("export", "plover"),
    ("migrate",),
    ("verify",),
    ("init",),
)
ALIKE = {
    r"decision:[0-9a-f]+": "DECISION",
    r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)?": "NOW",
    r"ends in [0-9a-f]{64}": "ends in HEAD",
}


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)


def told(counterclaim: Command, ledger: str) -> list[tuple[str, int, str]]:
    """What the commands say of a ledger, but for what no two ledgers share."""
    answers: list[tuple[str, int, str]] = []
    for command in COMMANDS:
        last = SqlLedger.open(ledger).decisions()[-1].id if "DECISION" in command else ""
        ran = counterclaim(*(last if word == "DECISION" else word for word in command), "--ledger", ledger)
        words = (ran.out + ran.err).replace(shown(url_of(ledger)) if "://" in ledger else ledger, "LEDGER")
        for alike, word in ALIKE.items():
            words = re.sub(alike, word, words)
        answers.append((" ".join(command[:2]), ran.code, words))
    return answers


def test_all_that_a_command_says_is_the_same(counterclaim: Command, database: str) -> None:
    on_file, on_server = told(counterclaim, "a.db"), told(counterclaim, database)

    for one, other in zip(on_file, on_server, strict=True):
        assert other[1:] == one[1:], one[0]
    assert [code for _, code, _ in on_file].count(0) >= len(COMMANDS) - 4


def test_a_backup_goes_to_a_server_and_back(counterclaim: Command, database: str) -> None:
    counterclaim("ingest", "reports")

    assert counterclaim("backup", "1").code == 0
    assert "whole: 2 documents" in counterclaim("restore", "1", "--ledger", database).out
    assert counterclaim("backup", "2", "--ledger", database).code == 0
    assert "whole: 2 documents" in counterclaim("restore", "2", "--ledger", "b.db").out
    assert "exists already" in counterclaim("restore", "2", "--ledger", database).err


def test_a_password_is_told_nobody(counterclaim: Command, database: str) -> None:
    address = database.replace("tester@", "tester:hush@")  # which this server does not ask for

    for _, _, words in told(counterclaim, address):
        assert "hush" not in words
    assert "tester:***@" in counterclaim("migrate", "--ledger", address).out
    for wrong in (address + "?nonsense=1", address.replace("@", "@@"), address.replace("/test_", "/none_")):
        ran = counterclaim("incidents", "--ledger", wrong)
        assert (ran.code, "hush" in ran.err) == (2, False)


def test_a_password_is_not_even_told_who_looks_for_faults(counterclaim: Command, database: str) -> None:
    counterclaim("init", "--ledger", database)
    address = database.replace("tester@", "tester:hush@")

    for ledger, code in ((address, 0), (address.replace("/test_", "/none_"), 1)):
        command = (sys.executable, "-m", "counterclaim", "incidents", "--ledger", ledger, "--debug")
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        assert ran.returncode == code
        assert len(ran.stderr) > 100
        assert "hush" not in ran.stdout + ran.stderr
