"""Whoever says that it struck together with another owns up for itself, and blames the other."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import gathered, told

BOTH = "Chad and Libya shelled Adre on Monday"


@pytest.mark.parametrize(
    ("teller", "stances"),
    [
        ("Chad's army said", {"state:TD": Stance.CONFIRM, "state:LY": Stance.REPORT}),
        ("Libya said", {"state:TD": Stance.REPORT, "state:LY": Stance.CONFIRM}),
        ("Kenya's army said", {"state:TD": Stance.REPORT, "state:LY": Stance.REPORT}),
    ],
)
def test_each_side_that_is_said_to_have_struck_is_blamed_and_only_the_teller_owns_up(
    teller: str, stances: dict[str, Stance]
) -> None:
    (telling,) = told(f"{BOTH}, {teller}.").tellings

    assert {account.perpetrator: account.stance for account in telling.accounts} == stances


def test_the_text_itself_owns_up_for_nobody() -> None:
    (incident,) = gathered(("2024-06-20", f"{BOTH}.")).incidents

    assert {(a.perpetrator, a.stance) for a in incident.accounts} == {
        ("state:TD", Stance.REPORT),
        ("state:LY", Stance.REPORT),
    }


def test_each_blame_rests_on_the_name_of_its_own_doer_and_all_else_on_the_same_words() -> None:
    (telling,), (alone,) = (told(f"{text}, Kenya said.").tellings for text in (BOTH, BOTH[:4] + BOTH[14:]))
    words = {a.perpetrator: a.evidence_of["perpetrator"][0].quote for a in telling.accounts}

    assert (words["state:TD"][:4], words["state:LY"]) == ("Chad", "Libya")
    assert {frozenset(a.evidence_of) for a in (*telling.accounts, *alone.accounts)} == {
        frozenset(alone.accounts[0].evidence_of)
    }
