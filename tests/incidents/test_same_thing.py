"""What was struck, and the headline above it, say that an event is told again."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered, told

LEAD = "At least 14 people were killed when shells struck a crowded market in Tora on Tuesday, medics said."
CHARGE = "Kenya accused Somalia of shelling the market from positions west of the town."


def incidents(*paragraphs: str) -> tuple[Incident, ...]:
    return gathered(("2024-06-20", "\n\n".join(paragraphs))).incidents


def test_who_is_accused_of_shelling_the_market_is_accused_of_what_was_just_told() -> None:
    (incident,) = incidents(LEAD, CHARGE)

    assert {account.perpetrator for account in incident.accounts} >= {"state:SO"}


def test_who_is_accused_of_shelling_another_thing_is_accused_of_another_event() -> None:
    assert len(incidents(LEAD, "Kenya accused Somalia of shelling the airport on Monday.")) == 2


def test_a_headline_is_no_event_beside_its_story() -> None:
    assert len(incidents("Market in Tora hit by shelling, dozens hurt", LEAD)) == 1


def test_a_headline_of_another_event_stays_one() -> None:
    assert len(incidents("Two soldiers shot dead in Garissa", LEAD)) == 2


def test_a_denial_of_shelling_the_market_is_of_that_and_not_of_the_charge_told_last() -> None:
    found = incidents(
        LEAD,
        f'{CHARGE} "They fired at women," Kenyan army spokesman Ali Otieno said.',
        "Somalia denied shelling the market.",
        "Human Rights Watch said that 17 civilians were killed in the attack.",
    )
    (denied,) = [i for i in found if any(a.stance.value == "deny" for a in i.accounts)]

    assert "attack.artillery" in {account.type for account in denied.accounts}


def test_the_dead_of_the_attack_are_of_the_event_in_which_people_died() -> None:
    found = incidents(
        LEAD,
        "Somalia said Kenyan jets had bombed the town.",
        "Human Rights Watch said that 17 civilians were killed in the attack.",
    )
    (counted,) = [i for i in found if any(a.party == "actor:hrw" for a in i.accounts)]

    assert "attack.air" not in {account.type for account in counted.accounts}


def test_one_more_event_of_the_same_day_is_an_event_of_its_own() -> None:
    text = (
        "Kenyan soldiers opened fire on a car near Mandera on Monday and killed five men, Kenya's army said. "
        "On the same day a sixth man was killed when a lorry was shot at near Mandera, it said."
    )

    assert len(told(text).tellings) == 2


def test_who_died_on_the_same_day_died_in_what_was_told() -> None:
    text = (
        "Kenyan soldiers opened fire on a car near Mandera on Monday, Kenya's army said. "
        "On the same day five men died of their wounds, it said."
    )

    assert len(told(text).tellings) == 1


STRIKE = (
    "A Turkish drone strike near Qamishli on Monday killed ten farmers, medics said. Schools stayed shut."
)


def test_the_missile_that_hit_is_that_of_the_strike_told_before() -> None:
    assert len(incidents(f"{STRIKE} Turkey's army said that the missile had hit a car of fighters.")) == 1


def test_a_missile_that_hit_elsewhere_or_on_another_day_is_of_another_event() -> None:
    assert len(incidents(f"{STRIKE} Turkey's army said that a missile had hit a car of fighters.")) == 2
    assert len(incidents(f"{STRIKE} The army said the missile had hit a camp in Hasakah on Sunday.")) == 2


def test_an_arm_that_counts_its_own_dead_or_is_another_one_is_of_another_strike() -> None:
    assert len(incidents(f"{STRIKE} Turkey's army said the missile had killed five men in Hasakah.")) == 2
    fire = "Artillery fire killed three people in Gao on Monday. Schools stayed shut."
    assert len(incidents(f"{fire} Rebels said the drone had hit a bus.")) == 2


@pytest.mark.parametrize(
    "deaths",
    [
        "six people were killed when a bus with children was passing near Tora",
        "on a road near Tora a bus with children was passing when six of them were killed",
    ],
)
def test_the_thing_told_where_people_died_is_the_one_that_another_says_was_attacked(deaths: str) -> None:
    (incident,) = incidents(f"On Monday {deaths}, Kenya said. Chad said that Somalia had attacked the bus.")

    assert {account.party for account in incident.accounts} == {"state:KE", "state:TD"}


def test_a_thing_told_in_another_sentence_than_the_deaths_is_not_what_was_attacked_there() -> None:
    text = (
        "A bus had passed through Tora. On Monday six people were killed near Tora, Kenya said. "
        "Chad said that Somalia had attacked the bus."
    )

    assert len(incidents(text)) == 2
