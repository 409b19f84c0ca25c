"""The bundled reports: listed, short, honest about themselves, and a ledger that shows what it is for."""

import csv
import json
import re
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from counterclaim.app.commands.demo import DEMO_REPORTS
from counterclaim.app.engine import Wired, open_engine
from counterclaim.exports import to_json
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import pass_through
from counterclaim.sources import open_originals
from tests.app.test_commands import SCHEMAS

MOST_WORDS = 250
STATUSES_SHOWN = ("contested", "single-source")


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with as_file(files("counterclaim") / DEMO_REPORTS) as path:
        yield path


@pytest.fixture(scope="module")
def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def engine() -> Wired:
    return open_engine(None, mode="strict")


@pytest.fixture(scope="module")
def printed(folder: Path, engine: Wired) -> bytes:
    """The ledger of the demo as `export json` would print it."""
    ledger, _ = pass_through(open_originals([folder]), engine.reader, reconcile=engine.reconcile)
    return to_json(ledger)


@pytest.fixture(scope="module")
def ledger(printed: bytes) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(printed)
    return content


def statuses(ledger: dict[str, Any]) -> set[str]:
    return {incident["status"] for incident in ledger["incidents"]}


class TestReports:
    def test_every_report_is_listed_and_every_listed_report_is_there(
        self, folder: Path, rows: list[dict[str, str]]
    ) -> None:
        assert sorted(row["file"] for row in rows) == sorted(path.name for path in folder.glob("*.txt"))

    def test_they_are_short(self, folder: Path) -> None:
        lengths = {path.name: len(path.read_text(encoding="utf-8").split()) for path in folder.glob("*.txt")}

        assert len(lengths) >= 14
        assert {name: length for name, length in lengths.items() if length >= MOST_WORDS} == {}

    def test_each_says_when_it_appeared_and_that_it_is_a_retelling(self, rows: list[dict[str, str]]) -> None:
        for row in rows:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["published"]), row
            assert row["title"], row
            assert "retold for the demo" in row["source"], row
            assert row["url"] == "", row

    def test_the_readme_names_the_public_facts_behind_each(
        self, folder: Path, rows: list[dict[str, str]]
    ) -> None:
        readme = (folder / "README.md").read_text(encoding="utf-8")

        assert [row["file"] for row in rows if f"| `{row['file']}` | " not in readme] == []

    def test_nobody_is_quoted_word_for_word(self, folder: Path) -> None:
        texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}

        assert [name for name, text in texts.items() if re.search(r'["“”«»]', text)] == []


class TestLedger:
    def test_no_report_is_lost(self, ledger: dict[str, Any], rows: list[dict[str, str]]) -> None:
        assert sorted(d["name"] for d in ledger["documents"]) == sorted(row["file"] for row in rows)

    @pytest.mark.parametrize("status", STATUSES_SHOWN)
    def test_it_holds_incidents_of_each_kind_of_standing(self, ledger: dict[str, Any], status: str) -> None:
        assert status in statuses(ledger)

    def test_it_holds_something_that_two_sides_or_the_doer_affirm(self, ledger: dict[str, Any]) -> None:
        assert statuses(ledger) & {"corroborated", "confirmed"}

    def test_a_road_was_first_partly_and_then_wholly_closed(self, ledger: dict[str, Any]) -> None:
        levels = [[phase["level"] for phase in limit["phases"]] for limit in ledger["restrictions"]]

        assert any("partial" in phases and "total" in phases for phases in levels), levels

    def test_a_pledge_has_a_deadline_that_has_passed(self, ledger: dict[str, Any]) -> None:
        pledges = [pledge for pledge in ledger["pledges"] if pledge["deadline"]]

        assert pledges
        assert all(pledge["voices"] for pledge in pledges)

    def test_talks_have_a_mediator(self, ledger: dict[str, Any]) -> None:
        assert any(track["mediators"] and track["rounds"] for track in ledger["talks"])

    def test_every_value_stands_on_words_of_its_document(self, ledger: dict[str, Any]) -> None:
        texts = {document["id"]: document["text"] for document in ledger["documents"]}
        found = list(evidence(ledger))

        assert found
        assert [e for e in found if texts[e["document"]][e["start"] : e["end"]] != e["quote"]] == []

    def test_it_keeps_to_the_interchange_schema(self, ledger: dict[str, Any]) -> None:
        schema = json.loads((SCHEMAS / "ledger.schema.json").read_text(encoding="utf-8"))

        jsonschema.Draft202012Validator(schema).validate(ledger)

    def test_another_run_in_another_order_gives_the_same_bytes(
        self, folder: Path, engine: Wired, printed: bytes
    ) -> None:
        originals = [item for item in open_originals([folder]) if isinstance(item, Original)]

        again, _ = pass_through(reversed(originals), engine.reader, reconcile=engine.reconcile)

        assert to_json(again) == printed


def evidence(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence in a ledger, at any depth."""
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= value.keys():
            yield value
        for inner in value.values():
            yield from evidence(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence(inner)
