"""Who denies what he is said to be or to do for others denies none of the deeds told before."""

from __future__ import annotations

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.claims.test_denied_involvement import claims
from tests.reading import gathered, layers

STRIKE = "LUSAKA, June 3 - Rebels shelled Mongu on Sunday, killing four, Zambia's army said. "
OTHERWISE = [
    "Zambia says the rebels are armed by Angola, which denies it.",
    "The rebels are backed by Angola, Zambia says. Luanda denies that.",
    "Zambia says Angola arms them, but Angola denies it.",
    "Zambia says Angola arms them; Angola denies the charge.",
    "Zambia says Angola funds them, a charge Angola denies.",
    "Zambia says Angola trains them, an allegation denied by Luanda.",
    "Zambia says Angola has 400 men in the east, which Angola denies.",
    "The rebels are backed by Angola, which denies it.",
]


@pytest.mark.parametrize("denied", OTHERWISE)
def test_who_denies_backing_rebels_contests_no_strike_of_theirs(denied: str) -> None:
    *_, last = claims(STRIKE + denied)
    assert (last.claimer, last.stance, last.scope) == ("state:AO", Stance.DENY, None)

    ledger = gathered(("2024-06-04", STRIKE + denied))
    (incident,) = ledger.incidents
    assert {account.party for account in incident.accounts} <= {"state:ZM/armed-force", None}


@pytest.mark.parametrize("denied", OTHERWISE[:-1])
def test_it_answers_who_said_so(denied: str) -> None:
    told = layers(STRIKE + denied).attributions
    assert told[-1].target == len(told) - 2


@pytest.mark.parametrize(
    "denied",
    [
        "Zambia says Angola is responsible, which Angola denies.",
        "Zambia says Angola is behind it, which Angola denies.",
        "Zambia says Angola did it, but Angola denies it.",
        "Angola denies it and says that it arms no rebels.",
    ],
)
def test_who_denies_being_behind_a_strike_does_contest_it(denied: str) -> None:
    text = "LUSAKA, June 3 - Shells hit Mongu on Sunday, killing four, Zambia's army said. "
    denials = [claim for claim in claims(text + denied) if claim.stance is Stance.DENY]
    assert [(claim.claimer, claim.scope) for claim in denials] == [("state:AO", DenialScope.WHOLE)]


@pytest.mark.parametrize(
    "between",
    ["Angola holds talks with Zambia this week.", "Angola's army has a base nearby."],
)
def test_a_denied_charge_is_the_one_that_was_made_and_not_what_stands_between(between: str) -> None:
    strike = "Zambia accused Angola of an air strike that killed nine in Mongu on Sunday."
    text = f"{strike} {between} Luanda denied the charge."
    (incident,) = gathered(("2024-06-04", text)).incidents
    assert Stance.DENY in {account.stance for account in incident.accounts}


@pytest.mark.parametrize("between", ["Angola supplied the town with water.", "Angola met envoys last week."])
def test_what_the_denier_did_besides_is_not_what_he_denies(between: str) -> None:
    told = "Zambia said Angolan troops had shelled Mongu on Sunday, killing two."
    (incident,) = gathered(("2024-06-04", f"{told} {between} Luanda denied it.")).incidents
    assert Stance.DENY in {account.stance for account in incident.accounts}
