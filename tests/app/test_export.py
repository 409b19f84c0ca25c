"""`counterclaim export`: files and folders with a manifest that says what is in them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from counterclaim.exports.exporting import manifest_beside
from counterclaim.exports.ledger_json import TABLES
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine
from tests.app.test_commands import validated


@pytest.fixture(autouse=True)
def _ledger(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)
    assert counterclaim("init").code == 0
    assert counterclaim("ingest", "reports").code == 0


def manifest(path: Path | str) -> dict[str, Any]:
    content: dict[str, Any] = validated(Path(path).read_text(), "manifest.schema.json")
    return content


def test_the_manifest_stands_beside_the_file_with_its_hash(counterclaim: Command) -> None:
    ran = counterclaim("export", "json", "--output", "ledger.json")
    told = manifest("ledger.json.manifest.json")

    assert ran.code == 0
    (file,) = told["files"]
    assert file["name"] == "ledger.json"
    assert file["sha256"] == sha256(Path("ledger.json").read_bytes()).hexdigest()
    assert file["bytes"] == Path("ledger.json").stat().st_size
    written = json.loads(Path("ledger.json").read_text())
    counts = {table["name"]: table["rows"] for table in told["tables"]}
    assert counts == {name: len(written[name]) for name in TABLES}


def test_on_standard_output_there_is_a_manifest_only_if_one_is_asked_for(counterclaim: Command) -> None:
    alone = counterclaim("export", "plover")
    assert alone.code == 0
    assert alone.out.startswith("Event ID\t")
    assert not list(Path.cwd().glob("*.manifest.json"))

    asked = counterclaim("export", "plover", "--manifest", "told.json")
    assert asked.out == alone.out
    assert manifest("told.json")["files"][0]["sha256"] == sha256(alone.out.encode()).hexdigest()


def test_tables_go_to_a_folder_or_a_zip_with_the_same_bytes(counterclaim: Command) -> None:
    assert counterclaim("export", "csv", "--output", "tables").code == 0
    assert counterclaim("export", "csv", "--output", "tables.zip").code == 0

    with ZipFile("tables.zip") as packed:
        for file in manifest(manifest_beside(Path("tables")))["files"]:
            content = (Path("tables") / file["name"]).read_bytes()
            assert sha256(content).hexdigest() == file["sha256"]
            assert packed.read(file["name"]) == content
    first = Path("tables.zip").read_bytes()
    counterclaim("export", "csv", "--output", "tables.zip")
    assert Path("tables.zip").read_bytes() == first


def test_tables_have_no_place_on_standard_output_nor_in_one_file(counterclaim: Command) -> None:
    ran = counterclaim("export", "csv")
    assert ran.code != 0
    assert "csv is several files" in ran.err
    assert "name a folder or a .zip with --output" in ran.err

    Path("there.csv").write_text("mine")
    ran = counterclaim("export", "csv", "--output", "there.csv")
    assert "there.csv: is a file, and this format is several" in ran.err
    assert Path("there.csv").read_text() == "mine"


def test_the_filter_is_that_of_incidents_and_stands_in_the_manifest(counterclaim: Command) -> None:
    options = ("--party", "The South", "--stance", "deny", "--until", "2030-01-01", "--type", "attack")
    listed = json.loads(counterclaim("incidents", *options, "--format", "json").out)
    assert counterclaim("export", "json", *options, "--output", "some.json").code == 0

    written = json.loads(Path("some.json").read_text())
    assert [i["id"] for i in written["incidents"]] == sorted(incident["id"] for incident in listed)
    assert manifest("some.json.manifest.json")["filter"] == {
        "party": "The South",
        "stance": "deny",
        "until": "2030-01-01",
        "type": "attack",
    }


def test_a_search_stands_in_the_manifest_as_it_was_typed(counterclaim: Command) -> None:
    assert counterclaim("export", "csv", "--search", "artillery", "--output", "found").code == 0

    assert manifest("found.manifest.json")["filter"] == {"search": "artillery"}


def test_the_rule_set_is_in_the_export_and_in_the_manifest(counterclaim: Command) -> None:
    counterclaim("export", "csv", "--rules", "range-only", "--output", "tables")

    assert manifest("tables.manifest.json")["rules"] == "range-only"
    tolls = (Path("tables") / "tolls.csv").read_text().splitlines()[1:]
    assert tolls
    assert all("range-only" in toll for toll in tolls)


def test_equal_ledgers_are_equal_bytes_with_equal_manifests(counterclaim: Command) -> None:
    counterclaim("init", "--ledger", "other.db")
    for report in ("south", "north"):
        Path(f"{report}.csv").write_text(
            f"file,source,published\n{report}.txt,{report.title()}ern Ministry,2023-06-28\n"
        )
    for report in ("south", "north"):
        Path("reports/manifest.csv").write_text(Path(f"{report}.csv").read_text())
        assert counterclaim("ingest", "reports", "--ledger", "other.db").code == 0
    counterclaim("export", "json", "--output", "one.json")
    Path("again").mkdir()
    counterclaim("export", "json", "--output", "again/one.json", "--ledger", "other.db")

    assert Path("again/one.json").read_bytes() == Path("one.json").read_bytes()
    assert Path("again/one.json.manifest.json").read_bytes() == Path("one.json.manifest.json").read_bytes()


def test_nothing_is_left_of_an_export_that_fails(counterclaim: Command) -> None:
    ran = counterclaim("export", "csv", "--party", "Nobody", "--output", "tables.zip")

    assert "no actor 'Nobody'" in ran.err
    assert not list(Path.cwd().glob("*tables*"))
