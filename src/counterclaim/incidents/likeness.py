"""Whether two tellings speak of one incident: a readable decision over a few features.

Hard conflicts keep tellings apart, positive links add up, and each decision carries its reasons. The points
were set by hand: a date, a place and a kind of event that agree are enough, any two of them are not.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from counterclaim.incidents.compared_roles import are_crossed, compare_roles, one_owns_up
from counterclaim.incidents.families import (
    CLASH,
    DOWNING,
    DRONES,
    FAMILIES,
    GROUND,
    HEAVY,
    OPEN,
    QUIET,
    families,
)
from counterclaim.incidents.points import Likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.whereabouts import AREA_KM, are_near

SEVERAL_TYPES = 0.5  # "rammed and fired on it" in both
MAX_GAP_DAYS = 1  # "overnight" and time zones shift a day
MAX_GAP_HOURS = timedelta(hours=3)  # of clocks that nobody says are of one zone
RARE_TOLL = 5  # set by hand: two dead on two days running are no sign that the day was told wrongly once
A_DAY_APART = "dates a day apart"
ONE_KIND = "types of one kind"
HOURS_APART = "hours apart"
OTHER_PLACE = "other place"
BREACH = frozenset(("ceasefire-violation.unspecified",))
BARE_FIRE = frozenset(("attack.small-arms",))
OF_FIRE = frozenset((FAMILIES.index(HEAVY), FAMILIES.index(DOWNING)))


def likeness(one: Profile, other: Profile) -> Likeness:
    """Compare two tellings; symmetric."""
    found = Likeness()
    if one.aggregate != other.aggregate:
        found.forbid("one is a series, the other a single event")
    if one.row_of is not None and one.row_of == other.row_of:
        found.forbid("two rows of one table")
    _compare_types(found, one, other)
    _compare_dates(found, one, other)
    _compare_places(found, one, other)
    compare_roles(found, one, other)
    _compare_counts(found, one, other)
    _compare_voices(found, one, other)
    if A_DAY_APART in found.reasons and ONE_KIND in found.reasons:
        found.add(-0.5, "and another type")
    if A_DAY_APART in found.reasons and one.tellers & other.tellers:
        found.add(-1.0, "one voice gives each its own day")
        if _have_days(one, other) and not _is_rare_toll(one, other):
            found.add(-2.0, "and no toll that seldom comes twice")
        if ONE_KIND in found.reasons:
            found.add(-2.0, "and its own type")
    if HOURS_APART in found.reasons and ONE_KIND in found.reasons:
        found.forbid("another type at another hour")
    if A_DAY_APART in found.reasons and OTHER_PLACE in found.reasons:
        found.forbid("another place on another day")
    shared = one.weapons & other.weapons
    if shared:
        found.add(0.5, f"same weapon: {', '.join(sorted(shared))}")
    return found


def _compare_types(found: Likeness, one: Profile, other: Profile) -> None:
    mine, theirs = families(one.types), families(other.types)
    if _is_without_force(one, other) or _is_without_force(other, one):
        found.forbid("one tells of no force")
    if _hurts_nobody(one, other) or _hurts_nobody(other, one):
        found.forbid("a drone that came down, and people hurt in no told way")
    if one.types & other.types - OPEN:
        shared = len(one.types & other.types - OPEN)
        found.add(1.5 + SEVERAL_TYPES * (shared > 1), "same type" if shared == 1 else "same types")
    elif mine and theirs and not mine & theirs:
        if not (may_be_fire(one, theirs) or may_be_fire(other, mine)):
            found.forbid("types of different kinds")
    elif _is_of_fight(one, other) or _is_of_fight(other, one):
        found.add(1.5, "a fight, and who fired")
    elif mine & theirs:
        found.add(1.0, ONE_KIND)
    elif _is_breach_or_gain(one, other) or _is_breach_or_gain(other, one):
        found.doubt("ground taken in one, and a breach of some kind in the other")


def _is_breach_or_gain(breach: Profile, gain: Profile) -> bool:
    """Whether one tells of a breach, nobody says of what kind, and the other of nothing but ground taken."""
    return breach.types == BREACH and bool(gain.types) and gain.types <= GROUND


def _is_of_fight(fight: Profile, fire: Profile) -> bool:
    """Whether one tells of a fight, and the other of nothing but who opened fire."""
    return CLASH in fight.types and fire.types - OPEN == BARE_FIRE


def _is_without_force(quiet: Profile, other: Profile) -> bool:
    """Whether one tells of a deed without force only, and the other of fire or of people hurt."""
    return bool(quiet.types) and quiet.types <= QUIET and bool(other.types) and other.types <= OPEN


def _hurts_nobody(drone: Profile, toll: Profile) -> bool:
    """Whether one tells only of a drone, and the other of people hurt without saying how."""
    down = bool(drone.types) and drone.types <= DRONES
    return down and not drone.counts and toll.hurt and toll.types <= OPEN


def may_be_fire(fire: Profile, families_told: frozenset[int]) -> bool:
    """Whether fire told without its weapon may be what the other tells: "fired at", of guns or a missile."""
    bare = fire.types - OPEN == BARE_FIRE and "firearms" not in fire.weapons
    return bare and families_told <= OF_FIRE


def _compare_dates(found: Likeness, one: Profile, other: Profile) -> None:
    if one.dates is None or other.dates is None:
        return
    if one.hours and other.hours and _apart(one.hours, other.hours) > MAX_GAP_HOURS:
        found.add(-2.0, HOURS_APART)
    gap = max(one.dates[0] - other.dates[1], other.dates[0] - one.dates[1]).days
    if gap > MAX_GAP_DAYS:
        found.forbid(f"{gap} days apart")
    elif gap <= 0:
        exact = max(one.dates[1] - one.dates[0], other.dates[1] - other.dates[0]) <= timedelta(days=2)
        found.add(1.5 if exact else 0.5, "dates meet")
    else:
        found.add(0.5, A_DAY_APART)


def _have_days(one: Profile, other: Profile) -> bool:
    """Whether each is told of a single day."""
    return all(profile.dates is not None and profile.dates[0] == profile.dates[1] for profile in (one, other))


def _is_rare_toll(one: Profile, other: Profile) -> bool:
    return any(count >= RARE_TOLL for _, count in one.counts & other.counts)


def _apart(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> timedelta:
    return max(one[0] - other[1], other[0] - one[1])


def _compare_places(found: Likeness, one: Profile, other: Profile) -> None:
    if not one.places or not other.places:
        return
    if one.places & other.places:
        found.anchor(1.5, "same place")
    elif one.presumed or other.presumed:
        found.add(0.0, "other place than the story's")
    elif are_near(one.spots, other.spots):
        found.add(0.0, "places beside or inside each other")
    elif _may_lie_in(one, other) or _may_lie_in(other, one):
        found.add(0.0, "a place that is on no map, and an area it may lie in")
    else:
        found.add(-3.5, OTHER_PLACE)


def _may_lie_in(place: Profile, area: Profile) -> bool:
    """Whether one tells a spot that nobody can find, and the other a sea or a region only."""
    return not place.spots and any(spot.reach >= AREA_KM for spot in area.spots)


def _compare_counts(found: Likeness, one: Profile, other: Profile) -> None:
    same = (one.counts & other.counts) | (one.counts & other.totals) | (one.totals & other.counts)
    if same and not are_crossed(one, other):
        most = max(count for _, count in same)
        told = most > 1 or bool(one.victims & other.victims)
        found.anchor(2.0 if told else 1.0, "same toll")
        return
    if (one.unhurt and other.hurt) or (other.unhurt and one.hurt):
        found.add(-1.0, "nobody hurt in one, people hurt in the other")
        return
    mine, theirs = dict(one.counts), dict(other.counts)
    if mine and theirs and not mine.keys() & theirs.keys():
        found.doubt("people killed in one, only wounded in the other")
    differing = [outcome for outcome in mine if outcome in theirs and mine[outcome] != theirs[outcome]]
    if differing:
        figures = f"other figures for {', '.join(sorted(differing))}"
        if one_owns_up(one, other):
            found.concede(1.0, f"{figures} by who owns up to it")
        else:
            found.add(-1.0, figures)
        if A_DAY_APART in found.reasons:
            found.add(-1.0, "and another day")
        if ONE_KIND in found.reasons and one.tellers & other.tellers:
            found.add(-1.5, "and another type, as one voice tells both")


def _compare_voices(found: Likeness, one: Profile, other: Profile) -> None:
    """One body tells of it in both, or denies it in both; what it tells in two reports may be two events."""
    if one.tellers & other.tellers:
        found.anchor(0.0, "told by one voice")
    if one.deniers & other.deniers:
        found.anchor(1.0, "denied by one voice")
    for denial, told in ((one, other), (other, one)):
        if denial.deniers & (told.perpetrators | told.victims) and not denial.deniers & told.tellers:
            found.anchor(0.0, "denied by whom the other tells of")
