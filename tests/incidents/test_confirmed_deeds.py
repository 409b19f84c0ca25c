"""Who confirms a deed says that it was done, and not who did it or to how many."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account, Incident, Status
from tests.reading import gathered

TOLD = "Gunmen killed 17 people in Kumo on Monday, locals said. Kenya blamed Boko Haram for the attack.\n\n"


def incident(text: str) -> Incident:
    (found,) = gathered(("2024-06-20", TOLD + text)).incidents
    return found


def confirmed(of: Incident) -> Account:
    (account,) = [account for account in of.accounts if account.stance is Stance.CONFIRM]
    return account


@pytest.mark.parametrize(
    "text", ["The United Nations confirmed the killings.", "The United Nations has confirmed the attack."]
)
def test_who_confirms_the_killings_blames_nobody_and_counts_nobody(text: str) -> None:
    found = incident(text)

    assert (confirmed(found).perpetrator, confirmed(found).casualties) == (None, ())
    assert found.elements["occurrence"].status is Status.CORROBORATED
    assert found.elements["perpetrator"].status is Status.SINGLE_SOURCE


def test_who_is_blamed_and_confirms_the_attack_owns_up() -> None:
    found = incident("Boko Haram confirmed the attack.")

    assert confirmed(found).perpetrator == "actor:boko-haram"
    assert found.elements["perpetrator"].status is Status.CONFIRMED


def test_a_police_command_is_police_and_no_army() -> None:
    text = "Gunmen killed 17 people in Kumo, Nigeria, on Wednesday, the state's police command said."
    (found,) = gathered(("2024-06-20", text)).incidents

    assert [account.party for account in found.accounts] == ["state:NG/police"]


def test_who_claims_responsibility_owns_up_to_what_is_his_own() -> None:
    text = (
        "Israeli jets struck tanks in Hodeidah on Saturday, killing three people. A Houthi drone had hit an "
        "apartment block in Tel Aviv a day earlier, killing one man; the group claimed responsibility."
    )
    drone = next(i for i in gathered(("2024-07-20", text)).incidents if i.type == "attack.drone")
    assert "actor:houthis" in {account.party for account in drone.accounts}
