"""The layouts of UCDP and ACLED of the gold report hold what happened in it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.material import GOLD_PUBLISHED, shared_folder
from counterclaim.app.engine import open_engine
from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import pass_through
from tests.exports.written import Export


@pytest.fixture(scope="module")
def report() -> Path:
    folder = shared_folder()
    if folder is None:
        pytest.skip("not run: shared data not found")
    return folder / "gold" / "report.txt"


@pytest.fixture(scope="module")
def exports(report: Path) -> dict[str, Export]:
    engine = open_engine(None, mode="strict")
    brought = Original(data=report.read_bytes(), name=report.name, published=GOLD_PUBLISHED, language="en")
    ledger, _ = pass_through([brought], engine.reader, reconcile=engine.reconcile)
    return {format: Export(format, ledger) for format in ("ged", "acled-layout")}


def test_of_the_gold_report_ged_holds_exactly_the_fatal_attack_with_its_dead_on_the_right_side(
    exports: dict[str, Export],
) -> None:
    (row,) = exports["ged"].rows

    assert (row["low"], row["best"], row["high"], row["date_prec"]) == ("4", "4", "4", "2")
    assert (row["side_a"], row["deaths_a"]) == ("Azerbaijan", "0")
    assert (row["side_b"], row["deaths_b"]) == ("De facto authorities of Nagorno-Karabakh", "4")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("0", "0")


def test_of_the_gold_report_acled_holds_the_attack_and_the_wounding_and_the_blockade_as_a_development(
    exports: dict[str, Export],
) -> None:
    rows = {(row["event_type"], row["event_date"], row["fatalities"]) for row in exports["acled-layout"].rows}

    assert rows == {
        ("Explosions/Remote violence", "2023-06-28", "4"),
        ("Battles", "2023-06-27", ""),
        ("Strategic developments", "2022-12-12", ""),
    }
