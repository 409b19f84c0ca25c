"""Who is accused of an act would be the one who did it; nobody owns up to what is laid to another."""

import pytest

from counterclaim.model.claims import Stance
from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Uganda of shelling Busia.",
        "Kenya accused Uganda on Wednesday of shelling Busia.",
        "Kenya blamed Uganda for shelling Busia.",
        "Kenya accused Uganda of having shelled Busia.",
    ],
)
def test_the_accused_did_it_by_the_account_of_who_accuses(text: str) -> None:
    (telling,) = told(text).tellings

    (account,) = telling.accounts
    assert (account.party, account.stance) == ("state:KE", Stance.ACCUSE)
    assert account.perpetrator == "state:UG"


@pytest.mark.parametrize("sent", ["drones fired by Russia", "drones that Russia had launched"])
def test_whose_make_a_weapon_is_did_not_send_it(sent: str) -> None:
    text = f"Kyiv blamed the blast in Kharkiv on Monday on Iranian {sent}."
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert {account.perpetrator for account in accounts} == {"state:RU"}
