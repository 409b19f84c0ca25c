"""Who beats off an attack has not made it, and those whom he kills in doing so are the attackers'."""

from itertools import product

import pytest

from tests.reading import gathered

BEATEN_OFF = [
    'said it had repelled the attack and "neutralised" 14 gunmen',
    "said it had repelled the attack and killed 14 gunmen",
    "said it had repulsed the assault, killing 14 gunmen",
    "said its troops had beaten back the attack and killed 14 gunmen",
    "said it fended off the raid, killing 14 gunmen",
]
TOLD = [
    "Gunmen attacked an army post near Gao on Wednesday.",
    "Gunmen killed 21 villagers in central Mali on Wednesday.",
]


@pytest.mark.parametrize(("told", "answer"), [*product(TOLD, BEATEN_OFF)])
def test_an_army_that_beats_an_attack_off_is_not_its_perpetrator(told: str, answer: str) -> None:
    ledger = gathered(("2025-03-14", f"{told} Mali's army {answer}."))

    accounts = [account for incident in ledger.incidents for account in incident.accounts]
    assert "state:ML/armed-force" in {account.party for account in accounts}
    assert {account.perpetrator for account in accounts} == {None}
    assert all(incident.status != "confirmed" for incident in ledger.incidents)


def test_who_is_named_as_the_attacker_has_lost_those_killed() -> None:
    text = "Ukraine said its forces had repelled Russian attacks near Bakhmut on Monday, killing 40 soldiers."
    (incident,) = gathered(("2025-03-14", text)).incidents

    (account,) = incident.accounts
    (losses,) = account.casualties
    assert account.perpetrator == "state:RU"
    assert (losses.side, losses.own_loss, losses.killed and losses.killed.low) == ("state:RU", False, 40)


def test_attackers_killed_are_none_of_those_whom_they_attacked() -> None:
    text = (
        "Mali's army said JNIM attacked its base in Gao on Monday but that soldiers repelled the assault and "
        "killed 14 attackers."
    )
    (incident,) = gathered(("2025-03-14", text)).incidents

    (losses,) = incident.accounts[0].casualties
    assert (losses.side, losses.own_loss) == ("actor:jnim", False)


@pytest.mark.parametrize("who", ["an assault on Gao on Monday", "Monday's attack on Gao"])
def test_who_repels_it_by_a_clause_of_his_own_has_not_made_it_either(who: str) -> None:
    text = f"Mali's government said {who} was repulsed by the army, which killed 14 militants."
    (incident,) = gathered(("2025-03-14", text)).incidents

    assert {account.perpetrator for account in incident.accounts} == {None}


def test_who_kills_rebels_without_any_attack_has_done_so() -> None:
    (incident,) = gathered(
        ("2025-03-14", "Mali's army said its troops had killed 14 gunmen near Gao on Monday.")
    ).incidents

    assert incident.accounts[0].perpetrator == "state:ML/armed-force"


def test_civilians_whom_they_killed_in_beating_it_off_were_not_the_attackers() -> None:
    text = (
        "JNIM attacked a village near Gao on Monday. Villagers said Malian soldiers repelled the attack and "
        "killed 20 civilians."
    )
    ledger = gathered(("2024-06-20", text))
    killed = [account for i in ledger.incidents for account in i.accounts if account.casualties]

    assert {account.perpetrator for account in killed} == {"state:ML/armed-force"}


def test_attackers_killed_by_a_strike_are_not_those_of_who_struck() -> None:
    text = (
        "Mali's army carried out a strike near Gao on Monday. Five attackers died in the Malian strike, "
        "residents said."
    )
    ledger = gathered(("2024-06-20", text))

    assert {c.side for i in ledger.incidents for a in i.accounts for c in a.casualties} == {None}
