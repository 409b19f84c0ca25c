"""What a denial denies where something else was told before, and who is blamed for what has been denied."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered

OUTPOST = "An officer was killed when gunmen attacked an outpost at Tessit on Monday."


def _deniers(text: str) -> list[tuple[str | None, str | None]]:
    """Who denies what deed of whom, in the accounts."""
    ledger = gathered(("2024-06-20", text))
    accounts = [account for incident in ledger.incidents for account in incident.accounts]
    return [(a.party, a.perpetrator) for a in accounts if a.stance is Stance.DENY]


@pytest.mark.parametrize("order", ["before", "after"])
def test_who_is_blamed_for_a_denied_abduction_did_not_attack_an_outpost(order: str) -> None:
    abduction = (
        "The Orsa Front denied any involvement in the abduction of two traders. "
        "It said that the Varda Front was responsible."
    )
    text = f"{OUTPOST}\n\n{abduction}" if order == "after" else f"{abduction}\n\n{OUTPOST}"
    ledger = gathered(("2024-06-20", text))
    doers = {
        incident.type: {account.perpetrator for account in incident.accounts} for incident in ledger.incidents
    }

    assert doers["attack.unspecified"] == {None}
    assert doers["civilians.abduction"] == {"named:varda-front"}


def test_who_is_blamed_for_a_denied_deed_told_before_did_that() -> None:
    text = (
        "Gunmen abducted two traders in Gao on Monday.\n\nThe Orsa Front denied any involvement in the "
        "abduction of the traders. It said that the Varda Front was responsible."
    )
    ledger = gathered(("2024-06-20", text))

    assert [incident.type for incident in ledger.incidents] == ["civilians.abduction"]


@pytest.mark.parametrize(
    "denial",
    [
        "Chad accused Libya of sending fighters to the town, which Libya denied.",
        "Chad says that Libyans are fighting beside the rebels. Libya denied this.",
        "Chad says that its losses are eight. It accused Libya of arming them, which Libya denied.",
    ],
)
def test_a_denial_of_something_else_does_not_contest_the_dead_told_before(denial: str) -> None:
    assert _deniers(f"An elder, Ali Jama, said that 36 people had been killed in Gao. {denial}") == []


def test_a_denial_of_what_was_just_told_contests_it() -> None:
    text = "An elder, Ali Jama, said that Libya had killed 36 people in Gao. Libya denied this."

    assert _deniers(text) == [("state:LY", "state:LY")]


@pytest.mark.parametrize(
    ("dead", "denied"), [("insurgents", "soldiers"), ("rebels", "policemen"), ("soldiers", "rebels")]
)
def test_who_denies_that_soldiers_died_does_not_deny_the_dead_rebels(dead: str, denied: str) -> None:
    told = f"Rwanda said its troops had killed 12 {dead} on Tuesday."
    text = f"{told}\n\nThe army of Mozambique denied that any {denied} had died."

    assert _deniers(text) == []


def test_who_denies_that_soldiers_died_denies_the_dead_soldiers() -> None:
    told = "Rwanda said its troops had killed 12 soldiers of Burundi on Tuesday."
    text = f"{told}\n\nBurundi denied that any soldiers had died."

    assert _deniers(text) == [("state:BI", "state:RW/armed-force")]


def test_two_who_own_up_to_deeds_of_their_own_did_not_do_one() -> None:
    text = (
        "Rwandan troops killed 12 insurgents in a pursuit on Tuesday, the Rwandan army said.\n\n"
        "Islamic State claimed responsibility for the raid on Tessit, saying its men had killed four people."
    )
    ledger = gathered(("2024-06-20", text))

    assert sorted(
        tuple(sorted({a.perpetrator or "" for a in incident.accounts})) for incident in ledger.incidents
    ) == [("actor:islamic-state",), ("state:RW/armed-force",)]


@pytest.mark.parametrize(("words", "killed"), [("losses", []), ("the losses", [50])])
def test_who_acknowledges_losses_does_not_confirm_the_number_that_others_give(
    words: str, killed: list[int]
) -> None:
    text = f"Chad said it had killed 50 Libyan soldiers near Gao on Monday. Libya acknowledged {words}."
    ledger = gathered(("2024-06-20", text))
    own = [a for incident in ledger.incidents for a in incident.accounts if a.party == "state:LY"]

    assert [c.killed.low for a in own for c in a.casualties if c.killed is not None] == killed
    assert len(own) == 1


def test_the_car_of_people_told_of_is_no_car_of_who_tells_of_it() -> None:
    text = "Two herders died when a drone struck their car near Gao, the Varda Coast Guard said."
    ledger = gathered(("2024-06-20", text))

    assert {account.victim for incident in ledger.incidents for account in incident.accounts} == {
        "group:civilians"
    }


def test_the_accusation_may_be_all_that_somebody_has_told() -> None:
    text = (
        "Three soldiers were hurt on Friday when Chadian police attacked them at Gao, Mali said. "
        "Lorries were rammed by bulldozers, it said. Chad rejected the accusation."
    )

    assert _deniers(text) == [("state:TD", "state:TD/police")]


@pytest.mark.parametrize(("thing", "incidents"), [("the hospital", 1), ("the market", 2)])
def test_who_is_accused_of_targeting_what_shells_hit_is_accused_of_that(thing: str, incidents: int) -> None:
    text = (
        "Shells hit the hospital on Thursday, killing a patient, director Ali Tor said. "
        f"He accused Chad of targeting {thing}. Chad denied the accusation."
    )
    ledger = gathered(("2024-06-20", text))

    assert len(ledger.incidents) == incidents


def test_who_dismisses_a_denial_does_not_deny_the_deed() -> None:
    text = (
        "Six Malian soldiers were hurt on Monday when gunmen fired on a patrol near Gao, Mali said.\n\n"
        "Chad's vice-president, Ano Sira, called it a lie. Mali's foreign minister, Beno Lark, dismissed "
        "Sira's statement as absurd."
    )

    assert [denier for denier, _ in _deniers(text)] == ["person:ano-sira"]


def test_a_minister_who_disowns_a_deed_is_not_himself_the_one_who_did_it() -> None:
    text = (
        "Six Malian soldiers were hurt on Monday when gunmen fired on a patrol near Gao, Mali said.\n\n"
        "Chad's vice-president, Ano Sira, met reporters. Chad had nothing to do with the attack, he said."
    )

    assert _deniers(text) == [("person:ano-sira", "state:TD")]


@pytest.mark.parametrize(
    "denial",
    [
        "The US military denied that there had been an American strike in the area.",
        "The Kenyan army denied carrying out a strike in the area.",
    ],
)
def test_who_denies_a_strike_where_a_blast_is_unexplained_denies_that_blast(denial: str) -> None:
    ledger = gathered(
        ("2024-06-20", f"A blast killed two people near Tessit on Tuesday, Malian police said. {denial}")
    )

    (incident,) = ledger.incidents
    (denying,) = [account for account in incident.accounts if account.stance is Stance.DENY]
    assert incident.status == "contested"
    assert denying.scope == "responsibility"
    assert denying.party == denying.perpetrator


def test_who_denies_targeting_civilians_answers_the_strike_told_right_before_and_no_other_doers() -> None:
    strike = "An air strike killed 28 people in Alamata on Wednesday, a hospital official said."
    text = f"{strike} Ethiopia's government denied targeting civilians."
    (incident,) = gathered(("2024-02-17", text)).incidents
    denial = next(account for account in incident.accounts if account.stance is Stance.DENY)
    assert (denial.party, denial.scope, denial.perpetrator) == ("state:ET", DenialScope.INTENT, None)

    text = (
        "A Sudanese air strike killed 28 people in Alamata on Wednesday. Ethiopia denied killing civilians."
    )
    (incident,) = gathered(("2024-02-17", text)).incidents
    assert all(account.party != "state:ET" for account in incident.accounts)
