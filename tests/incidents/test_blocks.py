"""The index of tellings passes over no two that may be one, and costs little more for every further one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.incidents.blocks import likely_pairs
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.whereabouts import Spot, are_near, neighbours

FIRST = date(2024, 6, 3)
SPOTS = {
    "place:town": Spot(40.0, 46.5, 0.0),
    "place:village": Spot(40.05, 46.6, 0.0),
    "place:far-off": Spot(41.2, 46.5, 15.0),
    "place:region": Spot(40.5, 46.5, 80.0),
    "place:sea": Spot(43.0, 46.5, 120.0),
}
PLACES = (*SPOTS, "place:on-no-map", "place:nowhere")
COUNTS = (("killed", 1), ("killed", 4), ("wounded", 4))
few = st.sampled_from(("state:KE", "state:SO", "state:TD"))


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    first = FIRST + timedelta(days=draw(st.integers(0, 4)))
    places = draw(st.frozensets(st.sampled_from(PLACES), max_size=2))
    types = (
        "attack.artillery",
        "attack.drone",
        "attack.small-arms",
        "clash.ground",
        "attack.generic",
        "harm",
    )
    return Profile(
        types=draw(st.frozensets(st.sampled_from(types), min_size=1, max_size=2)),
        dates=draw(st.sampled_from((None, (first, first), (first, first + timedelta(days=2))))),
        places=places,
        spots=frozenset(SPOTS[place] for place in places if place in SPOTS),
        presumed=draw(st.booleans()),
        perpetrators=draw(st.frozensets(few, max_size=2)),
        victims=draw(st.frozensets(few, max_size=2)),
        fighters=draw(st.frozensets(few, max_size=2)),
        counts=draw(st.frozensets(st.sampled_from(COUNTS), max_size=2)),
        totals=draw(st.frozensets(st.sampled_from(COUNTS), max_size=1)),
        weapons=draw(st.frozensets(st.sampled_from(("mortar", "tank")), max_size=1)),
        tellers=draw(st.frozensets(few, max_size=1)),
        deniers=draw(st.frozensets(few, max_size=1)),
    )


@settings(deadline=None, max_examples=300)
@given(st.lists(profiles(), min_size=2, max_size=8))
def test_no_two_dated_tellings_that_may_be_one_are_passed_over(told: list[Profile]) -> None:
    pairs = likely_pairs(told)

    for one, other in combinations(range(len(told)), 2):
        found = likeness(told[one], told[other])
        if told[one].dates and told[other].dates and (found.same or found.may_be_same):
            assert (one, other) in pairs


@settings(deadline=None)
@given(
    st.lists(
        st.builds(Spot, st.floats(-90, 90), st.floats(-180, 180), st.sampled_from((0.0, 15.0, 80.0, 120.0)))
    )
)
def test_neighbours_are_those_that_are_near(spots: list[Spot]) -> None:
    beside = neighbours(spots)

    for spot in spots:
        near = {other for other in spots if are_near(frozenset((spot,)), frozenset((other,)))}
        assert set(beside[spot]) == near


def test_fire_at_other_towns_on_other_days_is_compared_with_nothing() -> None:
    here = Profile(
        types=frozenset(("attack.artillery",)),
        dates=(FIRST, FIRST),
        places=frozenset(("place:town",)),
        spots=frozenset((SPOTS["place:town"],)),
        perpetrators=frozenset(("state:SO",)),
        victims=frozenset(("state:KE",)),
        counts=frozenset(),
        weapons=frozenset(),
    )
    far_off = "place:far-off"
    elsewhere = replace(here, places=frozenset((far_off,)), spots=frozenset((SPOTS[far_off],)))
    later = FIRST + timedelta(days=2)
    told = [here, elsewhere, replace(here, dates=(later, later))]

    assert not likely_pairs(told)
    assert likely_pairs([here, here]) == {(0, 1)}
