"""What caused a blast tells who did it, by that account alone; what is told beside it does not."""

import pytest

from tests.reading import gathered

LEAD = "A blast killed nine people in Kidal on Tuesday."


@pytest.mark.parametrize(
    "cause",
    [
        "Chad said that the blast was caused by a Libyan missile.",
        "Chad said it had been caused by a Libyan rocket.",
        "Chad said the explosion was triggered by a failed rocket launch by Libya.",
        "Chad attributed the explosion to a Libyan missile.",
        "Chad blamed it on a Libyan rocket.",
    ],
)
def test_whose_weapon_caused_it_is_blamed_and_his_denial_is_of_that(cause: str) -> None:
    (incident,) = gathered(("2023-10-18", f"{LEAD} {cause} Libya denied that.")).incidents

    blamed = {(a.party, a.stance == "deny", a.perpetrator) for a in incident.accounts if a.party}
    assert incident.status == "contested"
    assert blamed == {("state:TD", False, "state:LY"), ("state:LY", True, "state:LY")}


@pytest.mark.parametrize(
    "cause",
    [
        "Chad said it was triggered by a gas leak.",
        "Chad said it may have been caused by a Libyan rocket.",
        "Chad said it was not caused by a Libyan rocket.",
    ],
)
def test_what_may_have_or_has_not_caused_it_blames_nobody(cause: str) -> None:
    ledger = gathered(("2023-10-18", f"{LEAD} {cause}"))

    assert {a.perpetrator for incident in ledger.incidents for a in incident.accounts} == {None}


def test_two_who_lay_it_to_each_other_each_deny_their_own_part() -> None:
    text = (
        "An explosion killed hundreds of people at a hospital in Gaza City late on Tuesday, "
        "Palestinian officials said, blaming an Israeli air strike. Israel denied "
        "responsibility and said that the blast had been caused by a failed rocket launch by "
        "Islamic Jihad. The group denied that."
    )
    (incident,) = gathered(("2023-10-18", text)).incidents

    denied = {(a.party, a.perpetrator) for a in incident.accounts if a.stance == "deny"}
    blamed = {(a.party, a.perpetrator) for a in incident.accounts if a.stance != "deny"}
    assert denied == {("state:IL", "state:IL"), ("actor:islamic-jihad", "actor:islamic-jihad")}
    assert {("state:PS", "state:IL"), ("state:IL", "actor:islamic-jihad")} <= blamed


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "A raid killed five in Gaza on Sunday. Hamas put the number of dead since the war began at 237.",
            5,
        ),
        (
            "A blast killed two people in Gao on Sunday. Mali put the number of dead since the blast at 9.",
            9,
        ),
    ],
)
def test_a_number_since_a_war_began_is_no_toll_of_one_event(text: str, killed: int) -> None:
    (incident,) = gathered(("2025-08-11", text)).incidents

    assert max(c.killed.low for a in incident.accounts for c in a.casualties if c.killed) == killed


def test_a_charge_rejected_before_is_no_denial_of_what_has_happened_since() -> None:
    text = (
        "An Israeli air strike killed Anas al-Sharif in Gaza City on Sunday, Al Jazeera said. "
        "Israel's military confirmed that it had targeted al-Sharif, whom it described as the "
        "head of a Hamas cell. Al Jazeera had previously rejected such claims."
    )
    (incident,) = gathered(("2025-08-10", text)).incidents

    assert "deny" not in {account.stance.value for account in incident.accounts}


def test_who_denies_any_role_denies_the_blow_and_not_the_arrests() -> None:
    text = (
        "Gunmen killed 133 people at a concert hall near Moscow on Friday. Vladimir Putin said "
        "that 11 people had been detained. Ukraine denied any role."
    )
    contested = [i.type for i in gathered(("2024-03-23", text)).incidents if i.status == "contested"]

    assert len(contested) == 1
    assert not contested[0].startswith("detention")


@pytest.mark.parametrize(
    "came",
    [
        "The attack came after an Israeli air strike killed 29 people in central Beirut on Saturday.",
        "The attack came a day after a strike in central Beirut on Saturday.",
    ],
)
def test_what_came_before_an_attack_has_a_day_and_a_place_of_its_own(came: str) -> None:
    text = f"Hezbollah fired rockets into Israel on Sunday, wounding seven people. {came}"
    days = {i.type: i.date and i.date.best for i in gathered(("2024-11-25", text)).incidents}

    assert days == {"attack.missile": "2024-11-24", "attack.air": "2024-11-23"}


@pytest.mark.parametrize(
    "led",
    [
        "The attack on a post in Gao on Monday was provoked by Mali's army, residents said.",
        "The attack on a post in Gao on Monday was triggered by Mali's army, residents said.",
    ],
)
def test_who_led_others_to_an_attack_has_not_made_it(led: str) -> None:
    (incident,) = gathered(("2024-06-20", led)).incidents

    assert {account.perpetrator for account in incident.accounts} == {None}
