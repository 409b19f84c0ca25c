"""The ledger as PLOVER events: who did what to whom by whose account, and what has no code says so."""

from counterclaim.exports.plover import LAYOUT, OWN
from tests.exports.written import Export
from tests.reading import gathered

REPORT = """Chad accused Libya of shelling Faya on Monday, killing General Idriss Musa.

Libya denied shelling Faya. Libya threatened to close the border if the talks fail.
"""


def rows() -> list[dict[str, str]]:
    return Export("plover", gathered(("2024-06-20", REPORT))).lines


def of_stance(stance: str) -> list[dict[str, str]]:
    return [row for row in rows() if row["Stance"] == stance]


def test_the_forty_columns_of_the_layout_come_first() -> None:
    header = Export("plover", gathered()).content.decode().splitlines()[0].split("\t")

    assert len(LAYOUT) == 40
    assert header == [*LAYOUT, *OWN]


def test_an_account_is_an_event_with_actor_and_recipient() -> None:
    (event,) = [row for row in of_stance("accuse") if row["Event Type"] == "ASSAULT"]

    assert (event["Event Mode"], event["Intensity"], event["Quad Code"]) == (
        "heavy-weapons",
        "-9.5",
        "MATERIAL CONFLICT",
    )
    assert (event["Actor Name"], event["Actor Country"], event["Primary Actor Sector"]) == (
        "Libya",
        "LBY",
        "GOV",
    )
    assert event["Told By"] == "Chad"
    assert event["Auxiliary Modes"] == ""


def test_what_is_denied_is_negated_and_a_denial_has_a_type_of_our_own() -> None:
    denied = of_stance("deny")

    assert {(row["Event Type"], row["Auxiliary Modes"]) for row in denied if row["Told By"] == "Libya"} == {
        ("ASSAULT", "negated"),
        ("X-DENY", ""),
    }


def test_a_charge_and_a_threat_are_statements() -> None:
    kinds = {(row["Event Type"], row["Actor Name"], row["Quad Code"]) for row in rows()}

    assert ("ACCUSE", "Chad", "VERBAL CONFLICT") in kinds
    assert ("THREATEN", "Libya", "VERBAL CONFLICT") in kinds


def test_nobody_who_suffered_is_named() -> None:
    assert not any("Musa" in row[column] for row in rows() for column in LAYOUT if column.startswith("Recip"))


def test_who_only_speaks_of_what_his_side_is_blamed_for_is_no_second_event() -> None:
    report = REPORT.replace("Libya denied shelling Faya.", "Libya called the shelling retaliation.")
    found = Export("plover", gathered(("2024-06-20", report))).lines

    assert len([row for row in found if row["Event Type"] == "ASSAULT"]) == 1
