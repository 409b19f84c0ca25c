"""From reports to answers, command by command."""

import csv
import io
import json
import sqlite3
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from benchmarks.many_accounts import many_records
from benchmarks.shelving import brought
from counterclaim.ledger import SqlLedger
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine

SCHEMAS = files("counterclaim.exports") / "schema"


def validated(text: str, schema: str) -> Any:
    content = json.loads(text)
    contract = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(contract).validate(content)
    return content


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)


@pytest.fixture
def kept(counterclaim: Command) -> None:
    """Both reports in a ledger."""
    counterclaim("init")
    assert counterclaim("ingest", "reports").code == 0


class TestRead:
    def test_a_person_sees_each_incident_with_its_accounts(self, counterclaim: Command) -> None:
        ran = counterclaim("read", "reports")

        assert ran.code == 0
        assert "2 documents, 1 incident, 2 claims" in ran.out
        assert "Shelling of Midtown [contested]" in ran.out
        assert "The North" in ran.out
        assert "deny (whole)" in ran.out
        assert "toll by rule own-loss: The North: 4 killed" in ran.out
        assert "\x1b" not in ran.out

    def test_nothing_is_kept(self, counterclaim: Command) -> None:
        counterclaim("read", "reports")

        assert list(Path().glob("*.db")) == []

    def test_json_keeps_to_the_contract_and_is_all_there_is_on_standard_output(
        self, counterclaim: Command
    ) -> None:
        ran = counterclaim("read", "reports", "--format", "json")

        assert len(validated(ran.out, "ledger.schema.json")["documents"]) == 2

    def test_two_runs_are_the_same_bytes(self, counterclaim: Command) -> None:
        one, two = (counterclaim("read", "reports", "--format", "json").out for _ in range(2))

        assert one == two

    def test_output_goes_to_a_file_and_nothing_to_the_screen(self, counterclaim: Command) -> None:
        ran = counterclaim("read", "reports", "--format", "json", "--output", "ledger.json", "--quiet")

        assert (ran.out, ran.err) == ("", "")
        validated(Path("ledger.json").read_text(encoding="utf-8"), "ledger.schema.json")

    def test_an_output_that_cannot_be_written_is_said(self, counterclaim: Command) -> None:
        for format in ("json", "table"):
            ran = counterclaim("read", "reports", "--format", format, "--output", "/dev/full")
            assert ran.code == 2
            assert "cannot be written" in ran.err

    @pytest.mark.parametrize(
        ("output", "said"), [("no/such/folder.txt", "there is no folder no/such"), (".", "is a folder")]
    )
    @pytest.mark.parametrize("command", ["read", "annotate"])
    def test_an_output_that_has_no_place_is_said_before_anything_is_read(
        self, counterclaim: Command, monkeypatch: pytest.MonkeyPatch, command: str, output: str, said: str
    ) -> None:
        monkeypatch.setattr("counterclaim.app.engine.open_engine", None)

        ran = counterclaim(command, "reports", "--output", output)

        assert ran.code == 2
        assert said in ran.err

    def test_a_day_that_has_not_come_yet_is_doubted_and_taken(self, counterclaim: Command) -> None:
        ran = counterclaim("read", "reports", "--published", "2999-06-28")

        assert ran.code == 0
        assert "--published 2999-06-28 lies in the future; is the year right?" in ran.err

    def test_what_could_not_be_read_is_listed_and_the_rest_is_done(
        self, counterclaim: Command, reports: Path
    ) -> None:
        (reports / "manifest.csv").write_text("file\nnorth.txt\ngone.txt\nscan.txt\n")
        (reports / "scan.txt").write_bytes(b"%PDF-1.4")

        ran = counterclaim("read", "reports")

        assert ran.code == 1
        assert "Shelling of Midtown" in ran.out
        assert "gone.txt: there is no such file" in ran.err
        assert "binary file" in ran.err

    def test_standard_input_is_read(
        self, counterclaim: Command, monkeypatch: pytest.MonkeyPatch, reports: Path
    ) -> None:
        with (reports / "north.txt").open() as stream:
            monkeypatch.setattr("sys.stdin", stream)
            ran = counterclaim("read", "-", "--published", "2023-06-28")

        assert "Shelling of Midtown" in ran.out


def test_annotations_are_a_line_a_document(counterclaim: Command) -> None:
    ran = counterclaim("annotate", "reports", "--layers", "times,places")

    lines = [validated(line, "annotations.schema.json") for line in ran.out.splitlines()]
    assert [line["document"] for line in lines] == ["north.txt", "south.txt"]
    assert "times" in lines[0]
    assert "events" not in lines[0]


class TestLedger:
    def test_reports_are_kept_once(self, counterclaim: Command) -> None:
        counterclaim("init")

        assert "2 new, 0 known already, 0 could not be read" in counterclaim("ingest", "reports").out
        assert "0 new, 2 known already, 0 could not be read" in counterclaim("ingest", "reports").out

    @pytest.mark.usefixtures("kept")
    def test_an_export_is_what_read_prints(self, counterclaim: Command) -> None:
        assert counterclaim("export", "json").out == counterclaim("read", "reports", "--format", "json").out

    def test_another_ledger_may_be_named_or_set_by_environment(
        self, counterclaim: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert counterclaim("init", "--ledger", "other.db").code == 0
        monkeypatch.setenv("COUNTERCLAIM_LEDGER", "other.db")
        assert counterclaim("ingest", "reports").code == 0
        assert not Path("counterclaim.db").exists()

    @pytest.mark.usefixtures("kept")
    def test_a_whole_ledger_is_said_to_be_whole(self, counterclaim: Command) -> None:
        ran = counterclaim("verify")

        assert ran.code == 0
        assert ran.out.startswith("whole: 2 documents, 2 originals")

    @pytest.mark.usefixtures("kept")
    def test_damage_is_named_and_has_its_own_exit_code(self, counterclaim: Command) -> None:
        with sqlite3.connect("counterclaim.db") as connection:
            connection.execute("DROP TRIGGER working_texts_no_update")
            connection.execute("UPDATE working_texts SET text = replace(text, 'four', 'five')")
        connection.close()

        ran = counterclaim("verify")

        assert ran.code == 3
        assert "evidence: claim:north: " in ran.out
        assert "damaged: " in ran.out

    @pytest.mark.usefixtures("kept")
    def test_a_ledger_of_today_needs_no_migration(self, counterclaim: Command) -> None:
        assert counterclaim("migrate").code == 0


@pytest.mark.usefixtures("kept")
class TestLists:
    @pytest.mark.parametrize(
        ("kind", "holds"),
        [
            ("incidents", "incident:midtown"),
            ("claims", "claim:south"),
            ("actors", "state:S"),
            ("pledges", "pledge:road"),
            ("restrictions", "restriction:road"),
            ("talks", "track:geneva"),
        ],
    )
    def test_every_kind_is_listed_in_every_format(self, counterclaim: Command, kind: str, holds: str) -> None:
        assert holds in counterclaim(kind).out
        assert holds in {record["id"] for record in json.loads(counterclaim(kind, "--format", "json").out)}
        rows = list(csv.DictReader(io.StringIO(counterclaim(kind, "--format", "csv").out)))
        assert holds in {row["id"] for row in rows}

    def test_who_denies_an_incident_is_not_among_those_who_affirm_it(self, counterclaim: Command) -> None:
        (row,) = csv.DictReader(io.StringIO(counterclaim("incidents", "--format", "csv").out))

        assert (row["affirmed_by"], row["denied_by"]) == ("The North", "The South")

    def test_no_match_for_a_type_tells_which_types_there_are(self, counterclaim: Command) -> None:
        ran = counterclaim("incidents", "--type", "foo")

        assert "holds 1 in all, of the types attack.artillery" in ran.out

    def test_a_list_says_that_documents_of_a_stopped_run_are_not_in_it(self, counterclaim: Command) -> None:
        (record,) = many_records(1, 5)
        SqlLedger.open("counterclaim.db").add(*brought(record), record)

        assert "1 document of a stopped run in no list yet" in counterclaim("claims").err

    def test_filters_narrow_a_list(self, counterclaim: Command) -> None:
        ran = counterclaim("claims", "--party", "The South", "--stance", "deny", "--document", "south.txt")

        assert "claim:south" in ran.out
        assert "claim:north" not in ran.out
        assert len(json.loads(counterclaim("claims", "--limit", "1", "--format", "json").out)) == 1

    @pytest.mark.parametrize("kind", ["claims", "documents", "actors"])
    def test_pages_of_a_list_are_the_list(self, counterclaim: Command, kind: str) -> None:
        whole = json.loads(counterclaim(kind, "--format", "json").out)
        pages = [
            json.loads(counterclaim(kind, "--limit", "1", "--offset", str(n), "--format", "json").out)
            for n in range(len(whole) + 1)
        ]

        assert len(whole) > 1
        assert [row for page in pages for row in page] == whole

    def test_a_page_behind_the_last_says_how_many_there_are(self, counterclaim: Command) -> None:
        assert counterclaim("claims", "--offset", "9").out == (
            "no claims behind the first 9; counterclaim.db holds 2 in all\n"
        )

    def test_an_empty_list_says_why(self, counterclaim: Command) -> None:
        assert counterclaim("incidents", "--status", "confirmed").out == (
            "no incidents match; counterclaim.db holds 1 in all\n"
        )
        counterclaim("init", "--ledger", "empty.db")
        assert "holds no documents yet: `counterclaim ingest PATH...`" in (
            counterclaim("talks", "--ledger", "empty.db").out
        )

    def test_an_empty_list_is_empty_to_a_program(self, counterclaim: Command) -> None:
        assert counterclaim("incidents", "--status", "confirmed", "--format", "json").out == "[]\n"

    def test_a_list_can_go_to_a_file(self, counterclaim: Command) -> None:
        assert counterclaim("incidents", "--output", "list.txt").out == ""
        assert "incident:midtown" in Path("list.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("kept")
class TestShow:
    def test_accounts_stand_side_by_side_with_their_words(self, counterclaim: Command) -> None:
        ran = counterclaim("show", "incident:midtown")

        assert "Shelling of Midtown [contested]" in ran.out
        header = next(line for line in ran.out.splitlines() if "The North" in line and "The South" in line)
        assert header
        assert "“The South denied shelling Midtown”" in ran.out.replace("\n", " ")
        assert "Why" not in ran.out

    def test_why_gives_reasons_and_rules(self, counterclaim: Command) -> None:
        ran = counterclaim("show", "midt", "--why")

        assert "occurrence is contested: The South denies it" in ran.out
        assert "rule own-loss" in ran.out
        assert "claim:north: read by rule cue/said" in ran.out
        assert "rules in force: sample/1" in ran.out

    def test_why_of_a_claim_names_its_rule(self, counterclaim: Command) -> None:
        assert "rule: cue/said" in counterclaim("show", "claim:north", "--why").out

    @pytest.mark.parametrize(
        ("id", "reason"),
        [
            ("pledge:road", "fate overdue-unknown: the deadline has passed, and nobody tells of its fate"),
            ("pledge:road", "The South: pledge, counted as voice state:S"),
            ("restriction:road", "unattributed: nobody but the text itself says so"),
            ("track:geneva", "narration: told by the text itself, in nobody's words"),
            ("disagreement:1", "claim:north: read by rule cue/said"),
        ],
    )
    def test_why_of_a_situation_names_its_voices_and_rules(
        self, counterclaim: Command, id: str, reason: str
    ) -> None:
        assert reason in counterclaim("show", id, "--why").out

    def test_an_actor_has_no_reasons_but_its_words(self, counterclaim: Command) -> None:
        ran = counterclaim("show", "state:N", "--why")

        assert ran.code == 0
        assert "Why" not in ran.out

    @pytest.mark.parametrize(
        "id", ["claim:north", "state:N", "place:1", "pledge:road", "restriction:road", "track:geneva"]
    )
    def test_every_kind_of_record_shows_its_words(self, counterclaim: Command, id: str) -> None:
        ran = counterclaim("show", id)

        assert ran.code == 0
        assert id in ran.out
        assert "“" in ran.out

    def test_a_document_shows_its_text(self, counterclaim: Command) -> None:
        document = json.loads(counterclaim("export", "json").out)["documents"][0]

        assert document["text"] in counterclaim("show", document["id"]).out.replace("\n", " ")

    def test_json_is_one_record_of_the_contract(self, counterclaim: Command) -> None:
        assert (
            json.loads(counterclaim("show", "incident:midtown", "--format", "json").out)["id"]
            == "incident:midtown"
        )

    def test_an_unknown_id_is_refused(self, counterclaim: Command) -> None:
        ran = counterclaim("show", "incident:none")

        assert ran.code == 2
        assert "no record 'incident:none'" in ran.err


def test_packs_are_listed_checked_and_shown(counterclaim: Command) -> None:
    assert "world: " in counterclaim("pack", "list").out
    assert counterclaim("pack", "check", "karabakh").out.startswith("well formed: karabakh")
    assert "actor:nk" in counterclaim("pack", "show", "karabakh").out
