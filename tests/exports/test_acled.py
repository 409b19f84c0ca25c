"""The layout of ACLED holds what was done, restrictions as developments, who says so; no threat, no fear."""

from __future__ import annotations

import pytest

from counterclaim.exports.acled import COLUMNS
from tests.exports.test_ged import REPORT
from tests.exports.written import Export, Rows
from tests.reading import gathered


@pytest.fixture(scope="module")
def export() -> Export:
    return Export("acled-layout", gathered(("2024-06-20", REPORT)))


def of_type(export: Export, event_type: str) -> Rows:
    return [row for row in export.rows if row["event_type"] == event_type]


def test_the_columns_are_those_of_the_layout(export: Export) -> None:
    assert len(COLUMNS) == 31
    assert tuple(export.content.decode().splitlines()[0].split(",")) == COLUMNS


def test_the_attack_and_the_wounding_are_there_and_nothing_feared_threatened_or_long_past(
    export: Export,
) -> None:
    (attack,) = of_type(export, "Explosions/Remote violence")
    (wounding,) = of_type(export, "Battles")

    assert len(export.rows) == 3
    assert (attack["sub_event_type"], attack["fatalities"]) == ("Shelling/artillery/missile attack", "5")
    assert (wounding["fatalities"], "wounded=1" in wounding["tags"]) == ("", True)


def test_a_closed_border_is_a_strategic_development_and_no_violence(export: Export) -> None:
    (closure,) = of_type(export, "Strategic developments")

    assert (closure["disorder_type"], closure["event_date"]) == ("Strategic developments", "2024-06-01")
    assert closure["actor1"] == "Libya"
    assert closure["fatalities"] == ""


def test_a_night_is_one_date_that_in_which_it_ended(export: Export) -> None:
    (attack,) = of_type(export, "Explosions/Remote violence")

    assert (attack["event_date"], attack["time_precision"]) == ("2024-06-20", "1")


def test_the_notes_say_who_tells_it_and_who_denies_it_in_their_words(export: Export) -> None:
    (wounding,) = of_type(export, "Battles")

    assert "Libya, report: “" in wounding["notes"]
    assert "Chad, deny (whole): “" in wounding["notes"]


def test_what_somebody_only_justifies_is_not_in_his_words(export: Export) -> None:
    text = "Libya has justified its blockade of Faya, which began on June 1, by citing arms smuggling."
    rows = Export("acled-layout", gathered(("2024-06-20", text))).rows

    for row in rows:
        assert not row["notes"].startswith("Libya, report")


def test_deaths_that_nobody_counts_are_not_zero() -> None:
    (row,) = Export("acled-layout", gathered(("2024-06-20", "Libya shelled Faya on Monday, Chad said."))).rows

    assert row["fatalities"] == ""


def test_fire_on_civilians_is_violence_against_them() -> None:
    text = "Libyan soldiers shot and killed two civilians in Faya on Monday, Chad said."
    (row,) = Export("acled-layout", gathered(("2024-06-20", text))).rows

    assert (row["event_type"], row["sub_event_type"]) == ("Violence against civilians", "Attack")
    assert (row["civilian_targeting"], row["inter2"]) == ("Civilian targeting", "Civilians")
