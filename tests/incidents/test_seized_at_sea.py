"""One fight at sea as each side and an envoy tell it, in bulletins of which one has its day above it only."""

from itertools import combinations

import pytest

from counterclaim.incidents.status import ORDER
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.ledgers import Ledger
from tests.reading import gathered, told

KENYA = (
    "Navy of Kenya, press office, 18 June 2024, night\n\n"
    "Patrol boats of Somalia's army opened fire on a Kenyan naval group off Kismayo, the Navy of Kenya "
    "says.\n\n"
    "The gunboats Shujaa and Jasiri were damaged, and the tug Simba lay still. Marines later seized all "
    "three, Kenya's command added. Five sailors are wounded, it said.\n\n"
    "That morning a Somali patrol boat had already rammed the tug."
)
SOMALIA = (
    "Somalia's army used weapons on Tuesday evening to make three Kenyan Navy vessels stop off "
    "Kismayo, its press office confirmed. All three have been detained, the army says. "
    "Two Kenyan sailors were wounded, it said."
)
ENVOY = (
    "The envoy of Uganda told the Council on 19 June that Somali vessels seized three Kenyan ones off "
    "Kismayo on Tuesday. She condemned Somalia for ramming the ships and for opening fire."
)
DOCUMENTS = (("2024-06-18", KENYA), ("2024-06-19", SOMALIA), ("2024-06-19", ENVOY))


def fight(ledger: Ledger) -> Incident:
    """The incident that Somalia's admission is of, or else the first."""
    return max(ledger.incidents, key=lambda incident: len({a.document for a in incident.accounts}))


def test_the_fight_is_one_incident_and_the_ramming_before_it_another() -> None:
    """The envoy condemns Somalia for it, in one breath with the shots that followed."""
    ledger = gathered(*DOCUMENTS)

    assert len({account.document for account in fight(ledger).accounts}) == len(DOCUMENTS)
    (rammed,) = [i for i in ledger.incidents if i is not fight(ledger)]
    assert rammed.types[0] == "attack.naval"
    assert {account.stance for account in rammed.accounts} == {Stance.REPORT, Stance.ACCUSE}


def test_who_fired_owns_up_and_the_wounded_are_contested() -> None:
    """Five by one side, two by the other: two voices, but not one figure."""
    incident = fight(gathered(*DOCUMENTS))

    assert incident.status is Status.CONFIRMED
    assert incident.elements["toll"].status is Status.CONTESTED


@pytest.mark.parametrize("kept", list(combinations(range(3), 2)))
def test_a_bulletin_less_never_raises_the_status(kept: tuple[int, ...]) -> None:
    whole = fight(gathered(*DOCUMENTS)).status

    assert ORDER.index(fight(gathered(*(DOCUMENTS[n] for n in kept))).status) <= ORDER.index(whole)


def test_what_a_bulletin_tells_without_a_day_had_happened_by_the_day_above_it() -> None:
    first = next(t for t in told(KENYA, published="2024-06-18").tellings if len(t.types) > 1)
    dates = [a.date for a in first.accounts if a.date is not None]

    assert [(when.first_day, when.last_day) for when in dates] == [(None, "2024-06-18")]


def test_ships_that_are_detained_are_no_people_captured() -> None:
    tellings = told(SOMALIA, published="2024-06-19").tellings

    counted = [c for t in tellings for a in t.accounts for c in a.casualties]

    assert [(c.wounded is not None, c.captured) for c in counted] == [(True, None)]
