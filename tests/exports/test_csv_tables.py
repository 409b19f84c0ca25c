"""The tables hold every value, say what is not stated, and run no formula in anybody's spreadsheet."""

import csv
import io
from dataclasses import replace
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.exports.cells import CsvTable, cell, harmless
from counterclaim.exports.table_columns import COLUMNS
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Count
from tests.exports.written import Export
from tests.ledger.samples import ledger

CELLS = (None, 0, -1, True, "=1", 'so "said"', "one, two", "two\nlines", "\r", "'", "\ud800", Stance.DENY)


@pytest.fixture(scope="module")
def tables() -> Export:
    return Export("csv", ledger())


def test_every_table_is_there_with_its_columns(tables: Export) -> None:
    assert set(tables.files) == {f"{name}.csv" for name in COLUMNS}
    for name, columns in COLUMNS.items():
        assert tables.files[f"{name}.csv"].decode().splitlines()[0] == ",".join(columns)


def test_a_table_is_read_by_a_database_as_it_was_written(tables: Export, tmp_path: Any) -> None:
    for name in COLUMNS:
        (tmp_path / f"{name}.csv").write_bytes(tables.files[f"{name}.csv"])
    sides = duckdb.execute(
        f"""
        SELECT accounts.stance, evidence.quote FROM '{tmp_path}/accounts.csv' AS accounts
        JOIN '{tmp_path}/evidence.csv' AS evidence ON evidence.record = accounts.account
        WHERE evidence.what = 'perpetrator'
        """
    ).fetchall()

    assert sides == [("accuse", "Southern")]


def test_every_account_is_in_a_row_with_its_incident(tables: Export) -> None:
    (incident,) = tables.table("incidents")
    accounts = tables.table("accounts")

    assert incident["status"] == "contested"
    assert incident["occurrence_reason"] == "The South denies it"
    assert {row["incident"] for row in accounts} == {incident["incident"]}
    assert {(row["party_name"], row["stance"]) for row in accounts} == {
        ("The North", "accuse"),
        ("The South", "deny"),
    }


def test_not_stated_zero_and_at_least_are_three_things() -> None:
    (incident,) = ledger().incidents
    account = next(account for account in incident.accounts if account.casualties)
    counted = replace(
        account.casualties[0],
        killed=Count(low=4, high=None, text="at least four"),
        wounded=Count(low=0, high=0, text="no"),
    )
    other = replace(incident, accounts=(replace(account, casualties=(counted,)),))
    (row,) = Export("csv", replace(ledger(), incidents=(other,))).table("casualties")

    assert (row["killed_low"], row["killed_high"]) == ("4", "")
    assert (row["wounded_low"], row["wounded_high"]) == ("0", "0")
    assert (row["missing_low"], row["missing_high"]) == ("", "")


@pytest.mark.parametrize("words", ["=1+1", "+cmd", "-x", "@here", "\t=1", " =1", "＝1"])
def test_no_cell_starts_a_formula(words: str) -> None:
    (incident,) = ledger().incidents
    rows = Export("csv", replace(ledger(), incidents=(replace(incident, title=words),)))

    assert rows.table("incidents")[0]["title"] == f"'{words}"
    assert harmless(words) == f"'{words}"


def test_the_manifest_counts_the_rows_of_every_table(tables: Export) -> None:
    counted = {table["name"]: table["rows"] for table in tables.manifest["tables"]}

    assert counted == {name: len(tables.table(name)) for name in COLUMNS if tables.table(name)}


def test_the_tables_say_what_they_cannot_hold(tables: Export) -> None:
    assert any("decisions" in said for said in tables.manifest["cannot_hold"])


@given(st.lists(st.lists(st.sampled_from(CELLS) | st.text(), min_size=3, max_size=3), max_size=4))
def test_lines_are_as_the_csv_of_the_standard_library(rows: list[list[str | int | None]]) -> None:
    written, wanted = io.BytesIO(), io.StringIO(newline="")
    table = CsvTable(written, ("one", "two", "three"))
    table.write_all([dict(zip(("three", "one", "two"), row, strict=True)) for row in rows])

    lines = csv.writer(wanted)
    lines.writerow(("one", "two", "three"))
    lines.writerows([cell(value) for value in (one, two, three)] for three, one, two in rows)
    assert written.getvalue() == wanted.getvalue().encode("utf-8", "replace")


def test_a_lone_empty_cell_is_no_empty_line() -> None:
    written = io.BytesIO()
    CsvTable(written, ["only"]).write({"only": None})

    assert written.getvalue() == b'only\r\n""\r\n'
