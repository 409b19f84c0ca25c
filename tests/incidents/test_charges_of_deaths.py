"""Tolls and charges find the event in which people died, and not the one told last."""

import pytest

from counterclaim.model.incidents import Account, Incident
from tests.reading import gathered

CAMP = (
    "Sudan's Rapid Support Forces shelled a camp near Nyala on Wednesday, killing 17 civilians, "
    "the Sudanese army said.\n\n"
    "The RSF denied it and said its fighters had fired on army positions near Kas. "
    "The group blamed the army's air force for the deaths.\n\n"
    "Doctors Without Borders said it had received 23 bodies."
)


def incidents(text: str) -> tuple[Incident, ...]:
    return gathered(("2024-06-20", text)).incidents


def with_deaths(text: str) -> list[Account]:
    (camp,) = [found for found in incidents(text) if any(map(_tells_of_dead, found.accounts))]
    return list(camp.accounts)


def _tells_of_dead(account: Account) -> bool:
    return any(entry.killed is not None for entry in account.casualties)


def test_a_charge_for_the_deaths_is_a_rival_version_of_the_event_in_which_people_died() -> None:
    accused = {(a.party, a.perpetrator) for a in with_deaths(CAMP) if a.stance.value == "accuse"}

    assert accused == {("actor:rsf", "actor:saf")}


def test_bodies_counted_by_doctors_are_of_the_event_in_which_people_died() -> None:
    assert "actor:msf" in {account.party for account in with_deaths(CAMP)}


def test_a_charge_without_an_object_is_of_the_event_told_before() -> None:
    text = "Peru's army said three soldiers had died near Puno on Sunday. It blamed the ELN's Prado front."
    (incident,) = incidents(text)

    assert [a.perpetrator for a in incident.accounts] == ["actor:eln"]


def test_who_beats_off_an_attack_and_destroys_tanks_attacks_nobody() -> None:
    text = "Mali's army said it had repelled a raid by Chadian troops on Monday, destroying two tanks."
    (incident,) = incidents(text)

    assert {(a.party, a.perpetrator) for a in incident.accounts} == {
        ("state:ML/armed-force", "state:TD/armed-force")
    }


@pytest.mark.parametrize(
    "deed",
    ["had beaten villagers near Sake on Monday, burning 12 houses", "stopped a bus in Sake and burned a car"],
)
def test_who_beats_people_and_burns_houses_beats_off_nothing(deed: str) -> None:
    """The houses were lost: whoever "beat villagers" was taken for one who beat off an attack."""
    (incident,) = incidents(f"Police said Congolese soldiers {deed}.")

    assert {(a.type, a.perpetrator) for a in incident.accounts} == {("infrastructure.damage", "actor:fardc")}


def test_what_is_said_also_is_a_further_event() -> None:
    text = (
        "Mali's army said Chadian troops had shelled a camp on Monday. "
        "It also said that Chadian troops had attacked its headquarters."
    )

    assert len(incidents(text)) == 2


def test_one_day_of_fire_is_not_all_the_breaches_of_a_month() -> None:
    text = (
        "Pakistan said India had violated the 2003 ceasefire 45 times this month and that a soldier and "
        "five civilians were killed in Saturday's shelling of Athmuqam."
    )
    counted = {incident.repetitions for incident in incidents(text)}

    assert counted == {45, None}


@pytest.mark.parametrize(
    "words", ["said it had verified the burning of 12 houses", "verified the burning of the houses"]
)
def test_who_has_verified_a_deed_is_a_voice_of_its_own(words: str) -> None:
    text = f"Kenya said Somali troops burned 14 houses in Liboi on Monday. Human Rights Watch {words}."
    (incident,) = incidents(text)

    assert {account.party for account in incident.accounts} == {"state:KE", "actor:hrw"}
    assert incident.elements["occurrence"].status.value == "corroborated"


def test_every_claim_that_an_account_rests_on_is_in_the_ledger() -> None:
    text = (
        "Kenya said Somali troops shelled Liboi on Monday. The UN mission said it had confirmed the shelling."
    )
    ledger = gathered(("2024-06-20", text))
    known = {claim.id for claim in ledger.claims}

    resting = [set(account.claims) for i in ledger.incidents for account in i.accounts]

    assert len(resting) == 2
    assert all(claims and claims <= known for claims in resting)


def test_a_denial_of_arson_is_of_the_houses_burned() -> None:
    text = (
        "Somalia accused Kenya's army of burning 14 houses in Liboi on Monday. "
        "Kenya denied that any house had been set on fire by its troops."
    )
    (incident,) = incidents(text)

    assert {a.party for a in incident.accounts if a.stance.value == "deny"} == {"state:KE"}


@pytest.mark.parametrize(
    "charge",
    [
        "blamed Libya for obstructing the inquiry into the deaths",
        "blamed Libya for its silence on the deaths",
        "blamed Libya for the failure of talks about the casualties",
        "holds Libya responsible for the safety of its diplomats",
        "holds Libya responsible for the lives of the hostages",
    ],
)
def test_who_is_blamed_for_what_came_of_deaths_is_charged_with_none(charge: str) -> None:
    """Words about the deaths, or fears for others, made the one blamed the killer of those told before."""
    text = f"Nine herders were killed in Tine on Monday. Chad {charge}."
    (incident,) = incidents(text)

    assert [(a.party, a.perpetrator) for a in incident.accounts] == [(None, None)]


@pytest.mark.parametrize(
    "charge",
    [
        "blamed Libya for the deaths",
        "blamed Libya for a wave of violence and bloodshed",
        "held Libya responsible for the attack",
        "held Libya responsible for what had happened",
        "held Libya responsible",
    ],
)
def test_who_is_blamed_for_the_deaths_is_charged_with_them(charge: str) -> None:
    text = f"Nine herders were killed in Tine on Monday. Chad {charge}."
    (incident,) = incidents(text)

    assert ("state:TD", "state:LY") in {(a.party, a.perpetrator) for a in incident.accounts}
