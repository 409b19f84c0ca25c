"""Who denies that civilians were among the dead denies neither the deed nor that people died of it."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered

TOLD = "Chad said Libyan jets killed nine villagers in Faya on Monday. "


def _incident(text: str) -> Incident:
    (found,) = gathered(("2024-06-20", text)).incidents
    return found


def _denials(text: str) -> set[tuple[str | None, DenialScope | None]]:
    return {(a.party, a.scope) for a in _incident(text).accounts if a.stance is Stance.DENY}


@pytest.mark.parametrize(
    "denial",
    [
        "Libya denied that civilians were among the dead.",
        "Libya denied that any civilians were among the casualties.",
        "Libya denied there were any civilians among the victims.",
        "Libya denied that those killed were civilians.",
        "Libya denied the dead were civilians, saying all were rebels.",
        "Libya denied that any of the victims were civilians.",
        "Libya denied that women and children had been killed.",
        "Libya denied that civilians had died.",
        "Libya denied civilian casualties.",
        "Libya denied any deaths of civilians.",
        "Libya denied causing civilian casualties.",
        "Libya denied reports of civilian casualties.",
        "Libya rejected claims that civilians were among the dead.",
        "Libya said no civilians had been harmed.",
        "Libya said there were no civilian casualties.",
        "Libya said there had been no civilians among the dead.",
        "Libya denied this, saying the dead were rebels.",
        "Libya rejected the account and said those killed were armed men.",
        "Libya rejected the account. The victims were smugglers, it said.",
    ],
)
def test_who_the_dead_were_is_no_denial_of_the_deed(denial: str) -> None:
    incident = _incident(TOLD + denial)

    assert _denials(TOLD + denial) == {("state:LY", DenialScope.NUMBER)}
    assert incident.elements["occurrence"].status is Status.SINGLE_SOURCE
    assert incident.elements["toll"].status is Status.CONTESTED


@pytest.mark.parametrize(
    ("denial", "scope"),
    [
        ("Libya denied that its men had killed civilians.", DenialScope.RESPONSIBILITY),
        ("Libya denied that civilians had been killed by its jets.", DenialScope.RESPONSIBILITY),
        ("Libya denied that nine villagers had been killed in Faya.", DenialScope.OCCURRENCE),
        ("Libya denied the killing of civilians.", DenialScope.WHOLE),
        ("Libya denied it, saying the dead were victims of a gas explosion.", DenialScope.WHOLE),
        ("Libya rejected claims that the deaths were the result of an air strike.", DenialScope.WHOLE),
        ("Libya denied it, saying the deaths were the fault of rebels.", DenialScope.WHOLE),
        ("Libya denied the death of the commander.", DenialScope.WHOLE),
        ("Libya denied it and said no villagers had been killed in Faya.", DenialScope.WHOLE),
        ("Libya rejected the account, saying that none of its jets had flown.", DenialScope.WHOLE),
    ],
)
def test_who_did_it_and_whether_it_was_done_is_more_than_that(denial: str, scope: DenialScope) -> None:
    assert ("state:LY", scope) in _denials(TOLD + denial)


@pytest.mark.parametrize(
    "text",
    [
        "Libya said its jets struck rebels in Faya on Monday. Chad said no civilians had been harmed.",
        "Libya said on Monday that no civilians had been hurt when its jets struck Faya.",
        "Rebels struck a Libyan post in Faya on Monday. Libya said no civilians had been harmed.",
    ],
)
def test_who_is_blamed_for_nothing_denies_nothing(text: str) -> None:
    assert _denials(text) == set()


def test_who_owns_up_to_a_strike_that_hurt_no_civilians_struck_none() -> None:
    incident = _incident(TOLD + "Libya said it had struck a rebel camp and that no civilians were hurt.")

    mine = [account for account in incident.accounts if account.party == "state:LY"]
    (own,) = (account for account in mine if account.stance is not Stance.DENY)
    assert (own.stance, own.victim, incident.types) == (Stance.CONFIRM, None, ("attack.air",))


def accounts_of(text: str) -> set[tuple[str | None, Stance, DenialScope | None]]:
    return {
        (account.party, account.stance, account.scope)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
    }


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan said that it struck a rebel cell there and that no civilians had been harmed.",
        "Sudan said no villagers had been harmed and it had struck a rebel cell there.",
    ],
)
def test_who_owns_up_to_a_strike_that_harmed_nobody_denies_the_number(answer: str) -> None:
    text = f"Chad said a Sudanese strike on Tine on Sunday killed 12 civilians. {answer}"

    own = {(stance, scope) for party, stance, scope in accounts_of(text) if party == "state:SD"}

    assert own == {(Stance.CONFIRM, None), (Stance.DENY, DenialScope.NUMBER)}


def test_who_tells_of_his_own_strike_that_harmed_nobody_denies_nothing() -> None:
    text = "Sudan said it struck a rebel cell in Tine on Sunday and that no civilians had been harmed."

    assert accounts_of(text) == {("state:SD", Stance.CONFIRM, None)}


@pytest.mark.parametrize(
    ("denied", "scope"),
    [
        ("that anybody had been hit", DenialScope.NUMBER),
        ("that anyone was hit near Tine", DenialScope.NUMBER),
        ("that any villagers had been struck", DenialScope.NUMBER),
        ("that villagers had been hit", DenialScope.NUMBER),
        ("that a house had been hit", DenialScope.OCCURRENCE),
        ("that anything had been hit", DenialScope.OCCURRENCE),
        ("that its police had hit anyone", DenialScope.RESPONSIBILITY),
        ("that anyone was hit by its fire", DenialScope.RESPONSIBILITY),
    ],
)
def test_who_denies_that_anybody_was_hit_denies_the_number(denied: str, scope: DenialScope) -> None:
    text = f"Chad said Sudanese police wounded a shepherd near Tine on 14 June. Sudan denied {denied}."

    assert {s for _, stance, s in accounts_of(text) if stance is Stance.DENY} == {scope}
