"""Whatever a user gets wrong is said in one line, with what to do, and never as a traceback."""

import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.app.conftest import Command


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read"], "nothing to read"),
        (["read", "gone.txt"], "no such file"),
        (["read", "reports/manifest.pdf"], "no such file"),
        (["read", "--bogus", "reports"], "unknown option --bogus"),
        (["read", "reports", "--bogus=1"], "unknown option --bogus"),
        (["read", "reports", "--published", "28 June"], "is no date; write it as YYYY-MM-DD"),
        (["read", "reports", "--format", "xml"], 'Choose from: "table", "json", "html"'),
        (["read", "reports", "--pack", "atlantis"], "no pack named 'atlantis'"),
        (["read", "."], "a folder needs a manifest.csv"),
        (["read", "ftp://example.org"], "only http and https are fetched"),
        (
            ["annotate", "reports/north.txt", "--layers", "moods"],
            "no layer 'moods'; the layers are attributions",
        ),
        (["annotate", "reports/north.txt", "--layers", ","], "no layer named"),
        (["incidents"], "make one with `counterclaim init`"),
        (["incidents", "--since", "lately"], "--since 'lately' is no date"),
        (["incidents", "--limit", "0"], "--limit 0: must be 1 or more"),
        (["claims", "--offset", "-1"], "--offset -1: must be 0 or more"),
        (["incidents", "--facets", "--offset", "1"], "--offset with --facets"),
        (["incidents", "--status", "true"], "Choose from"),
        (["incidents", "--since", "2023-02-01", "--until", "2023-01-01"], "is later than --until"),
        (["incidents", "--ledger", "my own.db"], "`counterclaim init --ledger 'my own.db'`"),
        (["show"], "requires an argument"),
        (["show"], "`counterclaim show --help` tells how to use it"),
        (["show", "incident:1", "--ledger", "reports/north.txt"], "not a counterclaim ledger"),
        (["verify", "--ledger", "reports"], "cannot be opened"),
        (["verify", "--ledger", "postgresql://u:secret@127.0.0.1:1/d"], "no server answers there"),
        (["export", "xml"], "no export format 'xml'; there is: acled-layout, "),
        (["pack", "check", "gone.toml"], "no such pack file"),
        (["raed"], 'Unknown command "raed"'),
        (
            ["ingest", "reports", "--source", "na\udcefve"],
            '"na\\udcefve" for --source. It has bytes that are no UTF-8',
        ),
        (["incidents", "--party", "na\udcefve"], "bytes that are no UTF-8"),
        (["plot", "timeline", "--search", "na\udcefve"], "bytes that are no UTF-8"),
        (["show", "na\udcefve"], "bytes that are no UTF-8"),
        (["read", "na\udcefve.txt"], "na\\udcefve.txt: there is no such file"),
        (["read", "reports", "--pack", "na\udcefve"], "no pack named"),
        (["incidents", "--ledger", "na\udcefve.db"], "make one with `counterclaim init"),
    ],
)
def test_it_is_refused_in_one_line(counterclaim: Command, arguments: list[str], said: str) -> None:
    ran = counterclaim(*arguments)

    assert ran.code == 2
    assert said in ran.err
    assert ran.err.startswith("counterclaim: ")
    assert ran.err.count("\n") == 1
    assert "secret" not in ran.err
    assert ran.out == ""


def test_a_ledger_is_not_made_by_asking_for_it(counterclaim: Command) -> None:
    counterclaim("incidents")

    assert not Path("counterclaim.db").exists()


@pytest.mark.parametrize("command", ["verify", "incidents", "bulletin", "export", "show"])
def test_a_ledger_named_without_its_option_is_told_how_to_be_named(
    counterclaim: Command, command: str
) -> None:
    counterclaim("init", "--ledger", "my own.db")
    ended = counterclaim(command, "my own.db")
    assert ended.code == 2
    assert "my own.db is a ledger: name it with --ledger 'my own.db'" in ended.err
    assert "name it with" not in counterclaim(command, "my own.db", "--ledger", "gone.db").err


def test_init_leaves_what_is_there_alone(counterclaim: Command) -> None:
    assert counterclaim("init").out == "new ledger: counterclaim.db\n"
    again = counterclaim("init")

    assert again.code == 2
    assert "exists already; nothing was changed" in again.err


def test_another_programs_database_is_left_alone(counterclaim: Command) -> None:
    with sqlite3.connect("other.db") as connection:
        connection.execute("CREATE TABLE notes (text)")
    connection.close()

    assert "not a counterclaim ledger" in counterclaim("incidents", "--ledger", "other.db").err


def test_a_signature_that_is_no_text_is_refused(
    counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_AUTHOR", "na\udcefve")
    counterclaim("init")
    ran = counterclaim("rate", "source", "B", "--why", "often right")

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "bytes that are no UTF-8" in ran.err


def test_a_ledger_may_have_a_name_of_any_bytes(counterclaim: Command) -> None:
    assert counterclaim("init", "--ledger", "na\udcefve.db").code == 0
    assert Path("na\udcefve.db").exists()
    assert counterclaim("incidents", "--ledger", "na\udcefve.db").code == 0


def test_file_names_cannot_command_the_terminal(counterclaim: Command) -> None:
    ran = counterclaim("read", "\x1b[31mred\u202e.txt")

    assert "\x1b" not in ran.err
    assert "\\x1b[31mred\\u202e.txt" in ran.err


def test_an_error_of_our_own_is_one_line_unless_asked(
    counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("counterclaim.ledger.SqlLedger.create", broken)

    ran = counterclaim("init")
    assert ran.code == 5
    assert "ZeroDivisionError: oops" in ran.err
    assert "--debug" in ran.err
    assert ran.err.count("\n") == 1
    with pytest.raises(ZeroDivisionError):
        counterclaim("init", "--debug")


def test_a_reader_that_goes_away_is_no_error(counterclaim: Command) -> None:
    command = f"{sys.executable} -m counterclaim pack show world | head -n 1"
    ran = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )

    assert ran.stderr == ""
    assert ran.returncode == 0


def test_a_full_disk_behind_standard_output_is_no_error_of_our_own(counterclaim: Command) -> None:
    command = f"{sys.executable} -m counterclaim pack show world > /dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert "standard output: cannot be written" in ran.stderr
    assert ran.returncode == 2


def test_a_command_that_is_stopped_says_so(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.ledger.SqlLedger.create", stopped)

    ran = counterclaim("init")

    assert (ran.code, ran.err) == (130, "counterclaim: stopped\n")


def test_an_ingest_that_is_stopped_says_what_is_kept_and_how_to_go_on(
    counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "counterclaim.app.engine.open_engine",
        lambda *_, **__: SimpleNamespace(reader=None, reconcile=None, increment=None),
    )
    monkeypatch.setattr("counterclaim.pipeline.ingest.ingest", stopped)

    ran = counterclaim("ingest", "reports")

    assert ran.code == 130
    assert "kept in counterclaim.db" in ran.err
    assert "run the same command again to go on" in ran.err


def stopped(*_: object, **__: object) -> None:
    raise KeyboardInterrupt
