"""The kin, guards and killers of a person are not that person."""

import pytest

from tests.reading import told

ODO = "person:odo-keita"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the brother of Odo Keita in Gao.",
        "Soldiers killed the kidnappers of Odo Keita near Gao on Monday.",
        "Rebels kidnapped the son of General Odo Keita in Gao on Monday.",
        "The bodyguards of Odo Keita were shot dead in Gao on Monday.",
        "Gunmen killed the driver of Odo Keita in Gao on Monday.",
    ],
)
def test_what_befalls_somebodys_people_does_not_befall_him(text: str) -> None:
    accounts = [account for telling in told(text).tellings for account in telling.accounts]

    assert accounts
    assert ODO not in {account.victim for account in accounts}
    assert ODO not in {entry.side for account in accounts for entry in account.casualties}


def test_who_is_arrested_for_a_murder_is_not_the_murdered() -> None:
    tellings = told("Police have arrested the killers of Mayor Ana Sow in Gao.").tellings

    assert {t.types[0]: {a.victim for a in t.accounts} for t in tellings} == {
        "detention.arrest": {None},
        "attack.unspecified": {"person:ana-sow"},
    }


def test_whose_house_is_attacked_is_the_victim() -> None:
    (telling,) = told("Gunmen attacked the house of Odo Keita in Gao on Monday.").tellings

    assert [account.victim for account in telling.accounts] == [ODO]
