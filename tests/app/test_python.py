"""The package as other programs use it: read, opened, filtered, exported, handed to pandas and polars."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import counterclaim as package
from counterclaim import Ledger, read
from counterclaim.exports.table_columns import COLUMNS
from counterclaim.model.errors import BadInput, LedgerError, RecordNotFound
from tests.app.conftest import Command

TEXT = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June. Khartoum denied the shelling."


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    report = tmp_path_factory.mktemp("python") / "adre.txt"
    report.write_text(TEXT)
    return read(report, published=date(2024, 6, 5), packs=["none"])


def test_a_report_is_read_in_one_line(ledger: Ledger) -> None:
    (incident,) = ledger.incidents()

    assert incident.status == "contested"
    assert repr(ledger) == "<Ledger: 1 documents, 1 incidents>"
    assert ledger.records.claims


def test_incidents_are_found_by_the_filters_of_the_command_line(ledger: Ledger) -> None:
    assert len(ledger.incidents(party="Sudan", since="2024-06-01")) == 1
    assert ledger.incidents(status="confirmed") == []
    with pytest.raises(BadInput, match="no filter 'colour'"):
        ledger.incidents(colour="red")
    with pytest.raises(RecordNotFound):
        ledger.incidents(party="Atlantis")


def test_every_table_goes_to_arrow_pandas_and_polars(ledger: Ledger) -> None:
    for name, columns in COLUMNS.items():
        table = ledger.table(name)
        arrow, frame, polars = table.to_arrow(), table.to_pandas(), table.to_polars()
        assert tuple(arrow.column_names) == tuple(frame.columns) == tuple(polars.columns) == columns
        assert arrow.num_rows == len(frame) == len(polars) == len(table)
        assert arrow.to_pylist() == list(table)


def test_what_is_not_stated_is_null_and_no_zero(ledger: Ledger) -> None:
    accounts = ledger.table("accounts")

    assert accounts.to_pandas()["weapons"].isna().all()
    assert accounts.to_polars()["weapons"].null_count() == len(accounts)
    assert isinstance(accounts.to_pandas()["observed"].dtype, pd.BooleanDtype)


def test_any_library_that_speaks_arrow_takes_a_table_as_it_is(ledger: Ledger) -> None:
    claims = ledger.table("claims")

    assert pa.table(claims).num_rows == pl.DataFrame(claims).height == len(claims)
    joined = (
        ledger.table("evidence")
        .to_polars()
        .join(ledger.table("claims").to_polars(), left_on="record", right_on="claim")
    )
    assert all(quote in TEXT for quote in joined["quote"])


def test_a_table_that_is_not_there_names_those_that_are(ledger: Ledger) -> None:
    with pytest.raises(BadInput, match="no table 'victims'; there is: incidents, accounts"):
        ledger.table("victims")


def test_a_kept_ledger_is_opened_and_exported_with_its_manifest(
    counterclaim: Command, tmp_path: Path
) -> None:
    Path("a.txt").write_text(TEXT)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-05", "--pack", "none").code == 0
    opened = Ledger.open(rules="conservative")

    assert len(opened.incidents()) == 1
    assert opened.records.generated_by.rules == "conservative"
    made = opened.export("csv", tmp_path / "tables.zip", status="contested")
    manifest = json.loads((tmp_path / "tables.zip.manifest.json").read_text())
    assert made.rows["incidents"] == 1
    assert manifest["filter"] == {"status": "contested"}


def test_what_cannot_be_opened_says_why() -> None:
    with pytest.raises(LedgerError, match=r"none\.db"):
        Ledger.open("none.db")
    with pytest.raises(BadInput, match="no rule set 'guess'"):
        read("x.txt", rules="guess")
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        _ = package.guess
