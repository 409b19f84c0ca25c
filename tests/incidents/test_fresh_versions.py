"""What several voices tell of one event in the words of agencies, and what befell people in which event."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account
from tests.reading import gathered, told


def incidents(text: str) -> list[tuple[Account, ...]]:
    return [telling.accounts for telling in told(text).tellings]


def test_the_base_that_a_group_says_it_stormed_is_the_one_just_told_of() -> None:
    (accounts,) = incidents(
        "An attack killed more than 100 soldiers at an army base in Mansila on 11 June, sources said.\n\n"
        "Al-Shabaab said its fighters had stormed the base, killing 127 soldiers and seizing the site."
    )

    assert {a.stance for a in accounts} == {Stance.REPORT, Stance.CONFIRM}


def test_another_base_is_another_event() -> None:
    text = (
        "An attack killed six soldiers at a market in Gao on 11 June, sources said.\n\n"
        "Al-Shabaab said its fighters had stormed the base in Kismayo on 18 June, killing 27 soldiers."
    )

    assert len(incidents(text)) == 2


def test_who_was_struck_tells_of_the_same_strike_what_was_hit() -> None:
    (accounts,) = incidents(
        "Turkish warplanes struck targets of the Kurdistan Workers' Party (PKK) in northern Iraq overnight, "
        "the Turkish Defence Ministry said on Thursday.\n\n"
        "The PKK said that only a farm had been hit and that two shepherds had died."
    )

    assert {a.party for a in accounts} == {"state:TR/ministry/defence", "actor:pkk"}


def test_civilians_who_died_died_in_the_air_strikes_just_told_of() -> None:
    (accounts,) = incidents(
        "Mali's army said on Tuesday that it had struck terrorists in air strikes near Tinzaouaten.\n\n"
        "The alliance said those killed were miners. At least 20 civilians died, its leader Ano Maiga said."
    )

    assert [c.killed.low for a in accounts for c in a.casualties if c.killed] == [20]


def test_people_are_hurt_by_what_was_fired_and_not_by_what_was_shot_down() -> None:
    fired, downed = incidents(
        "Russia launched nine missiles and 27 drones at power plants in Ukraine overnight. All of the drones "
        "were shot down. Three workers were wounded at a plant, the operator said."
    )

    assert [c.wounded.low for a in fired for c in a.casualties if c.wounded] == [3]
    assert not any(a.casualties for a in downed)
    assert downed[0].type == "drone.shootdown"


def test_soldiers_killed_beside_a_civilian_make_no_attack_on_civilians() -> None:
    ((account,),) = incidents("Gunmen killed 20 soldiers and one civilian near Tassia on Tuesday.")

    assert account.type != "civilians.attack"


def test_civilians_who_are_blamed_by_description_are_no_known_party() -> None:
    ((account,),) = incidents("Residents blamed Fulani herders for the raid on Jos, in which 17 people died.")

    assert account.perpetrator is None


def test_the_day_on_which_people_were_hurt_is_that_of_the_attack_just_told_of() -> None:
    (accounts,) = incidents(
        "Rebels attacked a convoy near Gao. Three soldiers were wounded on Monday, a driver said."
    )

    assert {account.date.best for account in accounts if account.date is not None} == {"2024-06-17"}
    assert [c.wounded.low for a in accounts for c in a.casualties if c.wounded] == [3]


def test_people_hurt_at_another_place_were_hurt_in_another_attack() -> None:
    text = "Rebels attacked a convoy near Gao. Three nurses were killed on Monday in Kidal, the army said."

    assert len(incidents(text)) == 2


@pytest.mark.parametrize(
    ("answer", "events"),
    [
        ("Rwanda said that the FDLR had fired the rockets.", 1),
        ('Rwanda called the charge "ridiculous" and said that the FDLR had fired the shells.', 1),
        ("Rwanda said that the FDLR had fired rockets at Gisenyi.", 2),
    ],
)
def test_who_is_accused_of_bombing_and_says_who_fired_the_rockets_tells_of_those_that_hit(
    answer: str, events: int
) -> None:
    text = f"Congo accused Rwanda of bombing a camp near Goma on 3 May, killing 35. {answer}"

    assert len(gathered(("2024-05-10", text)).incidents) == events
