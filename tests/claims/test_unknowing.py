"""Who has no word of a deed does not tell of it."""

import pytest

from tests.reading import gathered, told


@pytest.mark.parametrize(
    "content",
    [
        "they had no information about a bombing in Gao",
        "they were not aware of any attack on Gao",
        "there was no evidence of shelling in Gao",
        "they had not received reports of a raid on Gao",
        "there was no indication that rebels had shelled Gao",
        "they had little knowledge of an ambush near Gao",
        "they were unaware of any raid on Gao",
        "they had no information that rebels had shelled Gao",
        "there was no indication that rebels had carried out a raid on Gao",
    ],
)
def test_what_somebody_knows_nothing_of_is_no_incident(content: str) -> None:
    ledger = gathered(("2024-06-20", f"Police said {content}."))

    assert ledger.incidents == ()


def test_who_has_no_information_reports_nothing() -> None:
    claims = told("Police said they had no information about a bombing in Gao.").claims

    assert [claim.stance.value for claim in claims] == ["assess"]


@pytest.mark.parametrize(
    "content",
    [
        "they had information about a bombing in Gao",
        "there was evidence of shelling in Gao",
        "they had no information on the men who attacked a bank in Gao",
        "a raid on Gao had left no evidence",
        "they had no evidence of who carried out a raid on Gao on Monday",
    ],
)
def test_what_somebody_knows_something_of_is_told(content: str) -> None:
    assert gathered(("2024-06-20", f"Police said {content}.")).incidents


def test_dead_of_whom_nobody_reports_are_no_reason_to_drop_the_shelling() -> None:
    text = "There were no reports of casualties after the shelling of Gao on Monday, police said."

    assert [claim.stance.value for claim in told(text).claims] == ["report"]


def test_who_gives_no_details_of_a_deed_tells_of_it() -> None:
    text = "Niger gave no details of the attack by rebels on Mopti on Monday."

    assert len(gathered(("2024-06-20", text)).incidents) == 1
