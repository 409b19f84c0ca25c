"""Parquet is read back by another program, with each account inside its incident."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from counterclaim.exports.parquet import TABLES
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in Export("parquet", ledger()).files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_every_table_is_a_file_that_can_be_read(folder: Path) -> None:
    for table in TABLES:
        duckdb.execute(f"SELECT count(*) FROM '{folder}/{table}.parquet'").fetchall()
    assert duckdb.execute(f"SELECT count(*) FROM '{folder}/claims.parquet'").fetchall() == [(2,)]


def test_who_says_what_of_an_incident_is_asked_of_one_file(folder: Path) -> None:
    told = duckdb.execute(
        f"""
        SELECT incident.status, account.stance, account.casualties[1].killed_low, account.evidence[1].quote
        FROM (SELECT status, unnest(accounts) AS account FROM '{folder}/incidents.parquet') AS incident
        ORDER BY account.stance
        """
    ).fetchall()

    assert told == [
        (
            "contested",
            "accuse",
            4,
            "The North said on June 28, 2023 that Southern artillery killed four people in Midtown.",
        ),
        ("contested", "deny", None, "The South denied shelling Midtown"),
    ]


def test_numbers_and_truth_are_typed_and_what_is_not_stated_is_null(folder: Path) -> None:
    columns = duckdb.execute(f"DESCRIBE SELECT * FROM '{folder}/incidents.parquet'").fetchall()
    kinds = {name: kind for name, kind, *_ in columns}

    assert (kinds["origins"], kinds["aggregate"], kinds["latitude"]) == ("BIGINT", "BOOLEAN", "DOUBLE")
    repetitions = f"SELECT repetitions, tolls[1].killed_best FROM '{folder}/incidents.parquet'"
    assert duckdb.execute(repetitions).fetchall() == [(None, 4)]


def test_nothing_is_told_twice(folder: Path) -> None:
    counted = duckdb.execute(
        f"SELECT count(*) FROM '{folder}/evidence.parquet' WHERE record LIKE 'incident:%'"
    )

    assert counted.fetchall() == [(0,)]


def test_equal_ledgers_are_equal_bytes_and_an_empty_one_is_written() -> None:
    assert Export("parquet", ledger()).files == Export("parquet", ledger()).files
    assert set(Export("parquet", gathered()).files) == {f"{name}.parquet" for name in TABLES}
