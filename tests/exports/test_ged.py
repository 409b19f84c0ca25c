"""The layout of UCDP GED holds the dead, on whose side they were, and nothing that killed nobody."""

from __future__ import annotations

import pytest

from counterclaim.exports.ged import COLUMNS
from counterclaim.model.ledgers import Ledger
from tests.exports.written import Export
from tests.reading import gathered

ATTACK = "Early on June 20, {a} reported that five of its soldiers were killed overnight in a {of_b} attack "
WAR = "\n\n".join(
    (
        f"{ATTACK}on Faya using artillery.",
        "On Tuesday, {b} said a {of_b} soldier had been wounded by {of_a} fire. {a} denied this.",
        "{b} threatened to shell Faya again if the talks fail. {a} fears that {b} will bomb Zouar.",
        "In 1987, 20 {of_b} soldiers were killed by {of_a} forces at Fada.",
        "{b} has closed the border crossing at Tummo since June 1.",
    )
)
REPORT = WAR.format(a="Chad", of_a="Chadian", b="Libya", of_b="Libyan")
MIRRORED = WAR.format(a="Libya", of_a="Libyan", b="Chad", of_b="Chadian")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return gathered(("2024-06-20", REPORT))


@pytest.fixture(scope="module")
def export(ledger: Ledger) -> Export:
    return Export("ged", ledger)


def test_the_columns_are_those_of_the_layout(export: Export) -> None:
    header = export.content.decode().splitlines()[0].split(",")

    assert len(COLUMNS) == 49
    assert tuple(header) == COLUMNS


def test_the_fatal_attack_is_the_only_row(export: Export) -> None:
    (row,) = export.rows

    assert (row["best"], row["low"], row["high"]) == ("5", "5", "5")
    assert (row["date_start"], row["date_end"]) == ("2024-06-19 00:00:00.000", "2024-06-20 00:00:00.000")
    assert row["date_prec"] == "2"
    assert row["type_of_violence"] == "1"


def test_the_dead_stand_on_their_own_side_and_add_up_to_the_best_figure(export: Export) -> None:
    (row,) = export.rows
    side = "a" if row["side_a"] == "Chad" else "b"

    assert {row["side_a"], row["side_b"]} == {"Chad", "Libya"}
    assert row[f"deaths_{side}"] == "5"
    parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert sum(int(row[part]) for part in parts) == int(row["best"])


def test_nothing_is_filled_in_that_only_ucdp_decides(export: Export) -> None:
    (row,) = export.rows

    for column in ("conflict_new_id", "dyad_new_id", "side_a_new_id", "country_id", "active_year", "gwnoa"):
        assert row[column] == ""


def test_what_is_no_row_is_counted_in_the_manifest(export: Export) -> None:
    assert export.left_out["nobody counts any dead"] >= 1


@pytest.mark.parametrize(
    ("text", "violence", "civilians", "unknown"),
    [
        (
            "Rebels of the M23 killed six civilians in Kibumba on Monday, the army of Congo said.",
            "3",
            "6",
            "0",
        ),
        ("Six people were killed in shelling in Faya on Monday, Chad said.", "", "0", "6"),
    ],
)
def test_the_dead_are_civilians_only_where_somebody_says_so(
    text: str, violence: str, civilians: str, unknown: str
) -> None:
    (row,) = Export("ged", gathered(("2024-06-20", text))).rows

    assert row["type_of_violence"] == violence
    assert (row["deaths_civilians"], row["deaths_unknown"]) == (civilians, unknown)


def test_at_least_so_many_has_no_upper_end_and_the_manifest_says_so() -> None:
    export = Export(
        "ged", gathered(("2024-06-20", "At least six soldiers of Chad were killed in Faya on Monday."))
    )
    (row,) = export.rows

    assert (row["best"], row["high"]) == ("6", "6")
    assert any("at least" in why for why in export.left_out)


def test_sides_change_places_with_no_other_change_when_the_parties_do(ledger: Ledger) -> None:
    (row,), (other,) = Export("ged", ledger).rows, Export("ged", gathered(("2024-06-20", MIRRORED))).rows

    assert (row["side_a"], row["side_b"]) == (other["side_a"], other["side_b"])
    assert (row["deaths_a"], row["deaths_b"]) == (other["deaths_b"], other["deaths_a"])
