"""Whether two tellings are of one incident: what forbids it, what speaks for it."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.whereabouts import Spot

DAY = (date(2024, 6, 3), date(2024, 6, 3))
NEXT = (date(2024, 6, 4), date(2024, 6, 4))
THIRD = (date(2024, 6, 5), date(2024, 6, 5))
SHELLING = Profile(
    types=frozenset(("attack.artillery",)),
    dates=DAY,
    places=frozenset(("place:liboi",)),
    perpetrators=frozenset(("state:SO",)),
    victims=frozenset(("state:KE",)),
    counts=frozenset((("killed", 4),)),
    weapons=frozenset(),
)
BARE = replace(
    SHELLING, places=frozenset(), perpetrators=frozenset(), victims=frozenset(), counts=frozenset()
)


def test_the_same_told_twice_is_one_incident() -> None:
    assert likeness(SHELLING, SHELLING).same


def test_a_day_alone_makes_no_two_tellings_one() -> None:
    assert not likeness(BARE, BARE).same


CONFLICTS = [
    ("two days apart", replace(SHELLING, dates=THIRD)),
    ("a mine is no artillery", replace(SHELLING, types=frozenset(("attack.ied-mine",)))),
    ("many violations are no single event", replace(SHELLING, aggregate=True)),
]


@pytest.mark.parametrize("other", [row[1] for row in CONFLICTS], ids=[row[0] for row in CONFLICTS])
def test_a_hard_conflict_keeps_tellings_apart_however_alike(other: Profile) -> None:
    assert likeness(SHELLING, other).conflict
    assert not likeness(SHELLING, other).same


def test_a_day_apart_is_no_conflict_overnight_shifts_a_day() -> None:
    assert likeness(SHELLING, replace(SHELLING, dates=NEXT)).same


def test_the_same_day_two_villages_apart_with_other_tolls_is_another_incident() -> None:
    other = replace(SHELLING, places=frozenset(("place:ijara",)), counts=frozenset((("killed", 1),)))

    assert not likeness(SHELLING, other).same


def test_fire_told_without_its_weapon_may_be_artillery_or_a_shot_at_an_aircraft() -> None:
    fire = replace(SHELLING, types=frozenset(("attack.small-arms",)))
    downing = replace(SHELLING, types=frozenset(("drone.shootdown",)))

    assert not likeness(fire, SHELLING).conflict
    assert not likeness(fire, downing).conflict


def test_rifle_fire_is_no_artillery() -> None:
    rifles = replace(SHELLING, types=frozenset(("attack.small-arms",)), weapons=frozenset(("firearms",)))

    assert likeness(rifles, SHELLING).conflict


def test_one_wounded_of_the_same_side_on_the_same_day_is_the_same_one() -> None:
    wounded = frozenset((("wounded", 1),))
    one = replace(BARE, victims=frozenset(("state:KE",)), counts=wounded)
    violation = replace(one, types=frozenset(("ceasefire-violation.unspecified",)))

    assert likeness(one, violation).same


def test_one_wounded_of_another_side_is_another() -> None:
    wounded = frozenset((("wounded", 1),))
    one = replace(BARE, victims=frozenset(("state:KE",)), counts=wounded)

    assert not likeness(one, replace(one, victims=frozenset(("state:SO",)))).same


def test_in_a_clash_who_began_makes_no_other_incident() -> None:
    clash = replace(SHELLING, types=frozenset(("clash.ground",)), counts=frozenset())
    mirrored = replace(clash, perpetrators=clash.victims, victims=clash.perpetrators)

    assert likeness(clash, mirrored).same


@pytest.mark.parametrize("other", [BARE, replace(SHELLING, dates=NEXT), replace(SHELLING, dates=None)])
def test_likeness_is_symmetric(other: Profile) -> None:
    assert likeness(SHELLING, other).points == likeness(other, SHELLING).points


def test_a_spot_on_no_map_may_lie_in_a_sea_that_the_other_tells() -> None:
    strait = Spot(26.5, 56.4, 120.0)
    town = Spot(26.5, 56.4, 0.0)
    unmapped = replace(SHELLING, places=frozenset(("place:kouh-e-mobarak",)))
    at_sea = replace(SHELLING, places=frozenset(("area:strait",)), spots=frozenset((strait,)))
    in_town = replace(SHELLING, places=frozenset(("place:khasab",)), spots=frozenset((town,)))

    assert likeness(unmapped, at_sea).points > likeness(unmapped, in_town).points


OTHER_DAY = replace(SHELLING, dates=NEXT, counts=frozenset())
AIR_STRIKE = replace(SHELLING, types=frozenset(("attack.air",)))


def test_another_village_on_another_day_is_another_event() -> None:
    assert likeness(SHELLING, replace(OTHER_DAY, places=frozenset(("place:ijara",)))).conflict
    assert not likeness(SHELLING, OTHER_DAY).conflict


def test_another_village_on_the_same_day_is_another_event_though_as_many_died() -> None:
    assert not likeness(SHELLING, replace(SHELLING, places=frozenset(("place:ijara",)))).same


def test_another_toll_on_another_day_is_another_event() -> None:
    mined = replace(AIR_STRIKE, dates=NEXT, counts=frozenset((("killed", 2),)))

    assert not likeness(SHELLING, mined).same


def test_what_one_voice_tells_as_two_types_with_two_tolls_are_two_events() -> None:
    by_one = frozenset(("state:KE",))
    one = replace(SHELLING, tellers=by_one)
    other = replace(AIR_STRIKE, tellers=by_one, counts=frozenset((("killed", 2),)))

    assert not likeness(one, other).same
    assert likeness(SHELLING, replace(other, tellers=frozenset(("monitor",)))).same


def test_a_blow_that_hurt_nobody_is_not_the_one_that_killed_ten_by_place_or_day_alone() -> None:
    spared = replace(SHELLING, counts=frozenset(), unhurt=True)
    bloody = replace(SHELLING, counts=frozenset((("killed", 10),)), hurt=True)

    assert likeness(spared, bloody).points < likeness(spared, replace(spared, unhurt=False)).points


def test_victims_of_a_territory_may_be_called_by_the_name_of_the_state_they_are_kin_to() -> None:
    of_state = replace(SHELLING, victims=frozenset(("state:AM",)), perpetrators=frozenset(("state:AZ",)))
    of_territory = replace(of_state, victims=frozenset(("actor:nk",)))
    told = replace(of_territory, territories=of_territory.victims)

    assert likeness(of_state, told).points > likeness(of_state, of_territory).points


def test_wounded_in_one_and_dead_in_the_other_are_not_joined_by_a_day_and_a_party_alone() -> None:
    bare = replace(SHELLING, places=frozenset(), counts=frozenset(), types=frozenset())
    dead = replace(bare, counts=frozenset((("killed", 4),)))

    assert likeness(bare, dead).may_be_same
    assert not likeness(replace(bare, counts=frozenset((("wounded", 1),))), dead).may_be_same


def _hours(first: str, last: str) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(f"2024-06-03T{first}"), datetime.fromisoformat(f"2024-06-03T{last}")


MORNING, EVENING = _hours("08:00", "08:00"), _hours("18:00", "22:59")
DRONES = replace(SHELLING, types=frozenset(("attack.drone",)))


def test_shells_in_the_morning_and_drones_in_the_evening_are_two_attacks() -> None:
    alike = likeness(replace(SHELLING, hours=MORNING), replace(DRONES, hours=EVENING))

    assert alike.conflict
    assert "hours apart" in alike.reasons


def test_a_town_shelled_in_the_morning_and_in_the_evening_was_shelled_twice() -> None:
    bare = replace(SHELLING, counts=frozenset(), perpetrators=frozenset())

    assert likeness(bare, bare).same
    assert not likeness(replace(bare, hours=MORNING), replace(bare, hours=EVENING)).same


def test_one_shelling_with_one_toll_stays_one_where_the_hours_told_differ() -> None:
    assert likeness(replace(SHELLING, hours=MORNING), replace(SHELLING, hours=EVENING)).same


@pytest.mark.parametrize("hours", [None, _hours("10:00", "11:00")])
def test_an_hour_unknown_or_near_speaks_against_nothing(hours: tuple[datetime, datetime] | None) -> None:
    alike = likeness(replace(SHELLING, hours=MORNING), replace(DRONES, hours=hours))

    assert alike.points == likeness(SHELLING, DRONES).points
    assert not alike.doubts


def test_a_strike_of_an_unknown_hour_joins_no_attacks_of_morning_and_evening() -> None:
    morning, evening = replace(SHELLING, hours=MORNING), replace(DRONES, hours=EVENING)

    assert likeness(morning, SHELLING).same
    assert likeness(SHELLING, evening).same
    assert likeness(morning, evening).conflict


def test_one_voice_that_gives_two_days_and_two_tolls_or_two_types_tells_of_two_attacks() -> None:
    told = replace(SHELLING, tellers=frozenset(("state:KE",)))
    more_dead = replace(told, dates=NEXT, counts=frozenset((("killed", 7),)))
    from_the_air = replace(told, dates=NEXT, types=frozenset(("attack.air",)))

    assert not likeness(told, more_dead).same
    assert not likeness(told, from_the_air).same


def test_two_voices_may_set_one_attack_a_day_apart() -> None:
    told = replace(SHELLING, tellers=frozenset(("state:KE",)))
    elsewhere = replace(SHELLING, tellers=frozenset(("state:SO",)), dates=NEXT)

    assert likeness(told, elsewhere).same
    assert likeness(told, replace(elsewhere, types=frozenset(("attack.air",)))).same
    assert likeness(told, replace(told, dates=NEXT)).same


def test_two_wars_of_one_state_on_one_day_are_two_events_however_many_died() -> None:
    """Somalia fires at Kenya in one, and loses as many to Ethiopia in the other."""
    other = replace(
        SHELLING,
        places=frozenset(("place:dolo",)),
        perpetrators=frozenset(("state:ET",)),
        victims=frozenset(("state:SO",)),
    )

    assert not likeness(replace(SHELLING, places=frozenset()), other).same


def test_the_losses_of_the_other_side_in_one_fight_speak_against_nothing() -> None:
    own = replace(SHELLING, counts=frozenset())
    theirs = replace(own, victims=frozenset(("state:SO",)), perpetrators=frozenset())

    assert likeness(own, theirs).same


def test_a_drone_that_came_down_and_people_hurt_in_no_told_way_are_two_events() -> None:
    drone = replace(SHELLING, types=frozenset(("drone.shootdown",)), counts=frozenset())
    hurt = replace(SHELLING, types=frozenset(("attack.unspecified",)), hurt=True)

    assert likeness(drone, hurt).conflict
    assert not likeness(replace(drone, types=frozenset(("attack.drone",))), hurt).conflict


def test_a_voice_in_common_ties_two_tellings_together_and_two_voices_do_not() -> None:
    bare = replace(BARE, types=frozenset(("attack.artillery", "attack.drone")))
    kenya, somalia = (replace(bare, tellers=frozenset((side,))) for side in ("state:KE", "state:SO"))

    assert likeness(kenya, kenya).may_be_same
    assert not likeness(kenya, somalia).may_be_same
    assert not likeness(kenya, bare).may_be_same


def test_a_denier_in_common_ties_two_tellings_together_and_two_deniers_do_not() -> None:
    kenya, somalia = (replace(BARE, deniers=frozenset((side,))) for side in ("state:KE", "state:SO"))

    assert likeness(kenya, kenya).points > likeness(kenya, somalia).points == likeness(BARE, BARE).points
