"""Who is named at the end of a sentence tells what the one before says, and is no voice of his own."""

from __future__ import annotations

import pytest

from counterclaim.model.incidents import Account
from tests.reading import gathered, told


def accounts(text: str) -> list[Account]:
    return [account for incident in gathered(("2024-06-04", text)).incidents for account in incident.accounts]


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        (
            "Chad said its gunners had shelled a post near Tine on 3 June, the newspaper Al Sudani reported.",
            "TD",
        ),
        (
            "Sudanese troops fired at a post near Adre on 3 June, Chad said, the newspaper Al Sudani wrote.",
            "TD",
        ),
        ("The army of Chad said that Sudanese soldiers had shelled Adre, the Xinhua agency reported.", "TD"),
        ("Kenya accused Somalia of shelling Mandera on 3 June, AFP reported on Tuesday.", "KE"),
        ("Sudan denied that its soldiers had shelled Adre, Reuters said.", "SD"),
    ],
)
def test_the_voice_inside_is_the_one_that_speaks(sentence: str, party: str) -> None:
    inner, outer = sorted(told(sentence).claims, key=lambda claim: claim.parent is None)

    assert (inner.claimer or "").startswith(f"state:{party}")
    assert inner.parent == outer.id
    assert {(account.party or "").partition("/")[0] for account in accounts(sentence)} <= {f"state:{party}"}


def test_what_two_tell_beside_each_other_is_told_by_each() -> None:
    text = "Chad said that ten shells had fallen on Adre, and Sudan said that two had fallen on Tine."

    assert {(claim.claimer, claim.parent) for claim in told(text).claims} == {
        ("state:TD", None),
        ("state:SD", None),
    }


@pytest.mark.parametrize(
    ("sentence", "carrier"),
    [
        ("Chad said its gunners had shelled a post near Tine on 3 June, AFP reported.", "AFP"),
        ("TASS, citing Russia's Defence Ministry, reported that Ukrainian troops shelled Belgorod.", "TASS"),
        ("The army of Chad wrote on Telegram that Sudanese soldiers had shelled Adre on 3 June.", "Telegram"),
    ],
)
def test_a_voice_says_through_whom_it_is_heard(sentence: str, carrier: str) -> None:
    assert {f"told through {carrier}" in (account.origin_reason or "") for account in accounts(sentence)} == {
        True
    }


def test_of_two_who_speak_together_neither_carries_the_other() -> None:
    text = "Both Kenya and Somalia said that shells had hit Mandera on 3 June, Reuters reported."

    assert [account.origin_reason for account in accounts(text) if "and" in str(account.origin_reason)] == []
