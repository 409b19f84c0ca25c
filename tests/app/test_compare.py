"""`compare`: a file that is not kept and the same rows imported give the same list."""

import json
from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.rows import acled, ged

REPORT = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing three soldiers."
TABLE = "Day,Where,Dead\n2024-06-03,Adre,3\n"


@pytest.fixture
def events(counterclaim: Command, tmp_path: Path) -> str:
    """A file of one event, and a ledger with one report of it."""
    Path("a.txt").write_text(REPORT)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-04", "--pack", "none").code == 0
    return str(ged(tmp_path, {}))


def test_a_file_and_the_same_rows_imported_compare_alike(
    counterclaim: Command, events: str, tmp_path: Path
) -> None:
    before = counterclaim("export", "json").out
    by_file = counterclaim("compare", events, "--pack", "none")
    listed = counterclaim("compare", events, "--format", "csv", "--pack", "none").out
    assert "casualties killed of Chad: theirs 2, ours 3" in listed
    assert "1 row of UCDP GED, 2024-06-03 to 2024-06-03 in TD: 1 in both" in by_file.err
    assert counterclaim("export", "json").out == before
    content = json.loads(counterclaim("compare", events, "--format", "json", "--pack", "none").out)
    (event,) = content["events"]
    assert (event["found"], content["rows"]) == ("both", 1)
    assert event["differences"][0]["our_words"][0]["quote"] == "three"

    assert counterclaim("import", "ged", events, "--pack", "none").code == 0
    assert counterclaim("compare", "ucdp ged").out == by_file.out
    assert json.loads(counterclaim("compare", "UCDP GED", "--format", "json").out) == content
    assert counterclaim("compare", "UCDP GED", "--format", "csv").out.startswith("found_in,incident,row,date")
    assert "1 in both" in counterclaim("compare", str(acled(tmp_path, {})), "--pack", "none").err


def test_a_table_of_ones_own_is_compared_by_its_columns(counterclaim: Command, events: str) -> None:
    Path("own.csv").write_text(TABLE)

    ran = counterclaim(
        "compare", "own.csv", "--columns", "date=Day,place=Where,killed=Dead", "--pack", "none"
    )

    assert "1 row of own" in ran.err


def test_what_is_neither_file_nor_data_set_is_refused_with_what_there_is(
    counterclaim: Command, events: str
) -> None:
    Path("own.csv").write_text(TABLE)
    for data, message in (
        ("ACLED", "no data set of this name in counterclaim.db; name a file of UCDP GED or ACLED"),
        ("own.csv", "own.csv: neither UCDP GED nor ACLED; say what its columns hold with --columns"),
        ("nothing.csv", "there is no such file"),
    ):
        ran = counterclaim("compare", data)
        assert (ran.code, message in ran.err) == (2, True), ran.err
    assert counterclaim("import", "ged", events, "--pack", "none").code == 0
    assert "there is UCDP GED (1 row)" in counterclaim("compare", "ACLED").err
