"""`counterclaim doctor`: what is there, what is left out, what is wrong."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.app.conftest import Command


def health_of(out: str) -> dict[str, tuple[str, str]]:
    return {one["part"]: (one["health"], one["found"]) for one in json.loads(out)}


def test_an_installation_that_is_whole_is_said_to_be_well(counterclaim: Command) -> None:
    ran = counterclaim("doctor", "--format", "json")
    parts = health_of(ran.out)

    assert ran.code == 0
    assert parts["reading"][0] == "ok"
    assert "places" in parts["gazetteer"][1]
    assert "ledger" not in parts  # nobody has made one yet


def test_the_ledger_is_looked_at_where_there_is_one(counterclaim: Command) -> None:
    counterclaim("ingest", "reports")
    ran = counterclaim("doctor")

    assert ran.code == 0
    assert "2 documents" in ran.out
    assert "MB free" in ran.out


def test_a_ledger_that_is_named_and_not_there_is_wrong(counterclaim: Command) -> None:
    ran = counterclaim("doctor", "--ledger", "other.db")

    assert ran.code == 1
    assert "there is no such ledger" in ran.out


def test_a_file_that_is_no_ledger_is_wrong_and_left_as_it_is(counterclaim: Command, reports: Path) -> None:
    (reports.parent / "counterclaim.db").write_bytes(b"no ledger")
    ran = counterclaim("doctor")

    assert ran.code == 1
    assert (reports.parent / "counterclaim.db").read_bytes() == b"no ledger"


def test_a_gazetteer_of_another_format_is_wrong_and_the_rest_is_looked_at(
    counterclaim: Command, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = reports.parent / "own.sqlite"
    sqlite3.connect(own).execute("CREATE TABLE place (id INTEGER)").connection.commit()
    monkeypatch.setenv("COUNTERCLAIM_GAZETTEER", str(own))
    ran = counterclaim("doctor", "--format", "json")
    parts = health_of(ran.out)

    assert ran.code == 1
    assert parts["gazetteer"][0] == "wrong"
    assert parts["packs"][0] == "ok"


def test_a_model_that_is_not_there_is_wrong(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_SPACY_MODEL", "no_such_model")
    ran = counterclaim("doctor", "--format", "json")

    assert ran.code == 1
    assert health_of(ran.out)["reading"][0] == "wrong"


def test_a_driver_that_nobody_asked_for_is_left_out_and_no_fault(
    counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counterclaim.app.health.EXTRAS", {"flight": ("no_such_library", "flying")})
    ran = counterclaim("doctor", "--format", "json")

    assert ran.code == 0
    assert health_of(ran.out)["flight"] == ("left out", "not installed; for flying")


def test_a_part_that_fails_in_a_way_nobody_thought_of_is_wrong_and_the_rest_is_looked_at(
    counterclaim: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def of_another_version() -> None:
        raise AttributeError("the library has no such function")

    monkeypatch.setattr("counterclaim.app.health._packs", of_another_version)
    ran = counterclaim("doctor", "--format", "json")
    parts = health_of(ran.out)

    assert ran.code == 1
    assert parts["packs"] == ("wrong", "AttributeError: the library has no such function")
    assert parts["reading"][0] == "ok"
