"""What a deed led to was done by whoever is charged with the deed, never by who brings the charge."""

import pytest

from tests.reading import told

CHARGES = [
    "Kenya accused Somali troops of an attack on a bus near Mandera, killing nine people.",
    "Kenya accused Somali troops of dropping bombs from a drone on a clinic in Mandera, killing nine people.",
    "Kenya blamed Somali troops for a raid on the market of Mandera, leaving nine people dead.",
]


@pytest.mark.parametrize("text", CHARGES)
def test_who_brings_a_charge_killed_nobody(text: str) -> None:
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert account.party == "state:KE"
    assert account.perpetrator == "state:SO/armed-force"
    assert [count.killed.low for count in account.casualties if count.killed is not None] == [9]
