"""What one report tells of several places, days and sides is not mixed up."""

import pytest

from counterclaim.model.incidents import Count
from tests.reading import gathered, told


def low(count: Count | None) -> int | None:
    return count.low if count is not None else None


def entries(text: str) -> list[tuple[str | None, int | None, int | None]]:
    """Side, killed and wounded of each entry, over all accounts."""
    return [
        (entry.side, low(entry.killed), low(entry.wounded))
        for telling in told(text).tellings
        for account in telling.accounts
        for entry in account.casualties
    ]


def kinds(text: str) -> list[str | None]:
    return [account.type for telling in told(text).tellings for account in telling.accounts]


def test_soldiers_counted_beside_rebels_are_not_the_rebels() -> None:
    """Eighteen dead would be put on the wrong side."""
    found = entries("Clashes at Marib on 6 June killed 18 soldiers and 30 Houthi fighters.")

    assert sorted(found, key=str) == [("actor:houthis", 30, None), (None, 18, None)]


def test_the_attack_of_another_day_at_another_place_is_another_attack() -> None:
    """ "The attack in Jolo on 5 June" points at nothing told before: the toll is none of Buenaventura's."""
    begin = "A blast at Buenaventura on 4 June left 15 dead, police said."
    text = f"{begin}\n\nThe death toll from the attack on a church in Jolo on 5 June rose to 23."

    assert len(told(text).tellings) == 2


def test_the_attack_of_the_same_day_is_the_one_told_of() -> None:
    text = "A blast at Jolo on 5 June left 15 dead.\n\nThe toll from the attack in Jolo on 5 June rose to 23."

    assert len(told(text).tellings) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Insurgents beheaded five men at Naquitengue on Saturday and burned 20 houses.", "attack.generic"),
        ("The RSF looted the market of Nyala on 8 June and abducted seven traders.", "civilians.abduction"),
        ("The RSF looted the market of Nyala on 8 June.", "infrastructure.damage"),
    ],
)
def test_what_befell_people_is_foremost(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Gangs in Port-au-Prince regularly open fire on buses.",
        "Snipers often shoot at farmers near Taiz.",
        "Every night mortar shells fall on Taiz.",
        "A raid on Jolo would be a mistake, a senator said.",
    ],
)
def test_what_is_done_regularly_or_would_be_is_no_single_event(text: str) -> None:
    assert not told(text).tellings


def test_troops_that_resort_to_firing_fire() -> None:
    text = "India said Pakistani troops resorted to unprovoked firing in the Poonch sector on Friday."
    (telling,) = told(text).tellings

    assert [account.perpetrator for account in telling.accounts] == ["state:PK/armed-force"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Jets bombed a market at Togoga on 7 June with the loss of 50 lives.", [50]),
        ("Jets bombed a market at Togoga on 7 June but the loss of lives was avoided.", []),
    ],
)
def test_lives_lost_are_people_killed(text: str, killed: list[int]) -> None:
    assert [dead for _, dead, _ in entries(text)] == killed


def test_those_counted_among_somebody_are_his_and_the_others_are_not() -> None:
    """Three dead and one hurt in the bus were once put on the side of whom "among the Kenyans" tells."""
    text = "The army counts three dead and one hurt in the bus, and two dead and one hurt among the Kenyans."
    found = entries(f"A bus was fired on near Moyale on Monday. {text}")

    assert ("state:KE/people", 2, 1) in found
    assert not [entry for entry in found if entry[0] == "state:KE/people" and 3 in entry]


def test_one_hurt_and_two_dead_are_not_four_hurt() -> None:
    text = (
        "A mission counted one injured in the car, and two dead and one injured beside it at Taiz on Monday."
    )

    assert entries(text) == [(None, 2, 1)]


def test_two_groups_of_the_dead_are_two_figures() -> None:
    text = "A dozen gang members and six policemen were killed in clashes at Cabaret on Monday."

    assert sorted(killed or 0 for _, killed, _ in entries(text)) == [6, 12]


def test_several_people_by_name_are_no_side_of_the_first() -> None:
    text = "Gunmen killed Jean Bello, Marie Paul and Luc Dorval at Gressier on Monday."

    assert entries(text) == [(None, 3, None)]


DOERS = [
    ("A shepherd was shot while grazing sheep near Qamishli on Monday by Turkish soldiers.", "state:TR"),
    ("Two breaches of the truce by the ELN were recorded in Arauca on Monday, monitors said.", "actor:eln"),
    ("Baloch rebels ambushed a convoy at Panjgur on Monday, killing 10 soldiers.", "named:baloch/rebels"),
]


@pytest.mark.parametrize(("text", "doer"), DOERS, ids=[doer for _, doer in DOERS])
def test_who_did_it_is_found_behind_what_stands_between(text: str, doer: str) -> None:
    (telling,) = told(text).tellings

    assert [str(account.perpetrator).removesuffix("/armed-force") for account in telling.accounts] == [doer]


def test_women_at_work_who_were_attacked_are_an_event() -> None:
    text = "Women collecting firewood near Kutum were attacked by RSF men on Monday."

    assert kinds(text) == ["attack.generic"]


def test_its_fighters_are_of_the_teller_named_behind_and_enemy_soldiers_are_not() -> None:
    """The twenty taken were once counted as the teller's own."""
    text = (
        "Nine of its fighters were killed and 20 enemy soldiers captured at Badme on Monday, the TPLF said."
    )
    (telling,) = told(text).tellings
    found = [
        (entry.side, low(entry.killed), low(entry.captured))
        for account in telling.accounts
        for entry in account.casualties
    ]

    assert sorted(found, key=str) == [("actor:tplf", 9, None), (None, None, 20)]


def test_shelling_after_which_deaths_were_feared_happened_and_nobody_counted_the_dead() -> None:
    text = "Casualties were feared after the shelling of Adigrat on Monday."

    assert (kinds(text), entries(text)) == (["attack.artillery"], [])


@pytest.mark.parametrize(
    ("words", "outcome", "number"),
    [("stabbed two traders", "harmed", 2), ("stabbed two traders to death", "killed", 2)],
)
def test_whoever_is_stabbed_may_have_lived(words: str, outcome: str, number: int) -> None:
    (telling,) = told(f"RSF fighters {words} at Nyala on Monday.").tellings
    (entry,) = telling.accounts[0].casualties

    assert low(getattr(entry, outcome)) == number


def test_how_many_died_is_no_number() -> None:
    text = "The army did not say how many soldiers had died in the shelling of Mekelle on Monday."

    assert entries(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The raid recalled the 2014 massacre of 141 pupils in Peshawar.",
        "In 1998 the paramilitaries massacred 30 villagers at Mapiripan.",
        "In Balochistan last year 40 soldiers were killed in an attack on a train.",
    ],
)
def test_an_old_massacre_is_no_event_of_this_week(text: str) -> None:
    assert not told(text).tellings


def test_what_another_says_later_that_day_is_of_the_same_event() -> None:
    text = (
        "Chad's army said on Monday that Libya's army had shelled the village of Faya. "
        "Later that day, Libya's army said that rebels had shelled the village of Faya."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.party for account in incident.accounts} == {
        "state:TD/armed-force",
        "state:LY/armed-force",
    }


@pytest.mark.parametrize("deed", ["went to a camp", "searched a camp"])
def test_a_deed_of_another_day_and_town_is_no_part_of_the_story_so_far(deed: str) -> None:
    text = (
        f"NIAMEY, 4 March 2024 - On 3 March soldiers of Niger {deed} near Agadez. Seventeen rebels died.\n\n"
        "The killing of two policemen near Diffa on 2 March was the work of Boko Haram, Niger said."
    )
    killed = [
        [e.killed.low for a in t.accounts for e in a.casualties if e.killed] for t in told(text).tellings
    ]

    assert sorted(killed) == [[2], [17]]


def test_prisoners_shot_by_those_who_said_they_had_destroyed_a_tank_are_told_of_by_others() -> None:
    text = (
        "Russia's army said it had destroyed a tank near Lastochkyne. Ukraine's army called the claim false. "
        "Six prisoners were shot by Russian soldiers, Ukraine's army said."
    )
    assert len(gathered(("2024-02-17", text)).incidents) == 2
