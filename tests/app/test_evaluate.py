"""How good reading is, measured by whoever has texts of his own."""

import csv
import json
from pathlib import Path

import pytest

from tests.app.conftest import Command

KEY, OTHER = Path("key.jsonl"), Path("other.jsonl")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def judged(counterclaim: Command, reports: Path) -> Command:
    """Both reports judged by hand: all that was read is right."""
    assert counterclaim("annotate", "reports", "--review", "sheet.csv").code == 0
    rows = table(Path("sheet.csv"))
    for row in rows:
        row["verdict"] = "right"
    with Path("sheet.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    ran = counterclaim("annotate", "reports", "--reviewed", "sheet.csv", "--output", str(KEY))
    assert (ran.code, ran.err) == (0, "")
    return counterclaim


def test_who_finds_nothing_wrong_measures_full_marks(judged: Command) -> None:
    found = json.loads(judged("evaluate", str(KEY), "reports", "--format", "json").out)

    assert found["documents"] == 2
    assert {row["f1"] for name, row in found["rows"].items() if row["first"]} == {1.0}


def test_what_a_person_struck_out_is_listed_as_read_by_the_program_alone(judged: Command) -> None:
    lines = [json.loads(line) for line in KEY.read_text().splitlines()]
    lines[0]["attributions"] = []
    KEY.write_text("".join(json.dumps(line) + "\n" for line in lines))

    ran = judged("evaluate", str(KEY), "reports", "--differences", "differences.csv")
    rows = table(Path("differences.csv"))

    assert ran.code == 0
    assert "attributions" in ran.out
    assert {row["kind"] for row in rows} == {"only the second"}
    assert {row["document"] for row in rows} == {lines[0]["document"]}


def test_two_people_are_compared_without_reading_anything(judged: Command) -> None:
    OTHER.write_bytes(KEY.read_bytes())
    ran = judged("evaluate", str(KEY), "reports", "--against", str(OTHER))

    assert "the key and other.jsonl" in ran.out
    assert "kappa" in ran.out


def test_a_text_that_was_changed_since_is_refused(judged: Command) -> None:
    with Path("reports/north.txt").open("a") as stream:
        stream.write(" And more.")
    ran = judged("evaluate", str(KEY), "reports")

    assert ran.code == 2
    assert "is not the text that was annotated" in ran.err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1: is no annotation"),
        ("[]", "line 1: is no annotation"),
        ('{"format":"x","document":"a","sha256":""}', "format is 'x'"),
        ("", "holds no document"),
    ],
)
def test_a_key_that_is_none_is_refused_by_its_line(
    counterclaim: Command, reports: Path, line: str, told: str
) -> None:
    KEY.write_text(f"{line}\n")
    ran = counterclaim("evaluate", str(KEY), "reports")

    assert ran.code == 2
    assert told in ran.err


def test_a_key_that_is_not_there_is_refused(counterclaim: Command, reports: Path) -> None:
    ran = counterclaim("evaluate", "nothing.jsonl", "reports")

    assert ran.code == 2
    assert "nothing.jsonl: cannot be read" in ran.err


def test_two_states_change_places_and_nothing_else_changes(counterclaim: Command, reports: Path) -> None:
    Path("a.txt").write_text(
        "Armenia said on Monday that Azerbaijani forces had shelled a village, killing two people. "
        "Azerbaijan denied this."
    )
    ran = counterclaim("fairness", "a.txt", "--exchange", "Armenia=Azerbaijan", "--format", "json")

    found = json.loads(ran.out)
    assert found["records"] > 0
    assert found["same"] == found["records"]
    assert found["differences"] == []


def test_what_changes_with_the_names_is_told_by_its_words_and_members(
    counterclaim: Command, reports: Path
) -> None:
    Path("a.txt").write_text(
        "Armenia said on Monday that two soldiers were killed near Sotk by shelling from the "
        "Azerbaijani army. Nikol Pashinyan blamed Baku."
    )
    ran = counterclaim("fairness", "a.txt", "--exchange", "Armenia=Azerbaijan", "--pack", "karabakh")

    assert ran.code == 0
    assert "party: person:nikol-pashinyan as it is, nothing exchanged" in ran.out


@pytest.mark.parametrize("exchange", ["Armenia", "Armenia=", "=Armenia", "Armenia=Armenia", "Armenia=Orsa"])
def test_parties_that_cannot_change_places_are_refused(
    counterclaim: Command, reports: Path, exchange: str
) -> None:
    assert counterclaim("fairness", "reports", "--exchange", exchange).code == 2
