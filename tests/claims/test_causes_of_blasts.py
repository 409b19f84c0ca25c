"""What caused a blast, and who had fired that."""

import pytest

from tests.reading import gathered

BLAST = "An explosion at a hospital in Gaza City killed 471 people on Tuesday, doctors said. "


@pytest.mark.parametrize(
    "cause",
    [
        "Israel said the blast was caused by a rocket misfired by Islamic Jihad.",
        "Israel said a rocket fired by Islamic Jihad had caused the blast.",
        "Israel said the blast was caused by an errant Islamic Jihad rocket.",
        "Israel said an Islamic Jihad rocket caused the explosion.",
        "Israel said it was caused by a rocket launched by Islamic Jihad.",
    ],
)
def test_who_fired_what_caused_a_blast_did_it_by_that_account(cause: str) -> None:
    (incident,) = gathered(("2023-10-18", BLAST + cause)).incidents
    assert ("state:IL", "actor:islamic-jihad") in {(a.party, a.perpetrator) for a in incident.accounts}


@pytest.mark.parametrize(
    "cause",
    [
        "Israel said a rocket fired by Islamic Jihad may have caused the blast.",
        "Israel said no rocket fired by Islamic Jihad had caused the blast.",
        "Israel said a rocket fired by Islamic Jihad had not caused the blast.",
    ],
)
def test_what_may_have_caused_a_blast_or_did_not_blames_nobody(cause: str) -> None:
    ledger = gathered(("2023-10-18", BLAST + cause))
    assert {account.perpetrator for incident in ledger.incidents for account in incident.accounts} == {None}


def test_who_found_what_caused_a_blast_did_not_send_it() -> None:
    ledger = gathered(("2023-10-18", f"{BLAST}Israel said the blast was caused by a bomb found by Egypt."))
    assert {account.perpetrator for incident in ledger.incidents for account in incident.accounts} == {None}
