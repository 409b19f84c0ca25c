"""Whether two tellings speak of one incident: a readable decision over a few features.

Hard conflicts keep tellings apart, positive links add up, and each decision carries its reasons. The points
were set by hand: a date, a place and a kind of event that agree are enough, any two of them are not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from counterclaim.incidents.families import DOWNING, DRONES, FAMILIES, HEAVY, OPEN, QUIET, families
from counterclaim.incidents.whereabouts import Spot, are_near

SAME_THRESHOLD = 4.0  # set by hand; tests/incidents/test_likeness.py has the pairs it must tell apart
ALONE_THRESHOLD = 2.5  # set by hand: a day and a party, where nothing speaks against it and nothing else fits
SEVERAL_TYPES = 0.5  # "rammed and fired on it" in both
MAX_GAP_DAYS = 1  # "overnight" and time zones shift a day
MAX_GAP_HOURS = timedelta(hours=3)  # of clocks that nobody says are of one zone
AREA_KM = 80.0  # what reaches that far around its point is an area

A_DAY_APART = "dates a day apart"
ONE_KIND = "types of one kind"
HOURS_APART = "hours apart"
OTHER_PLACE = "other place"

BARE_FIRE = frozenset(("attack.small-arms",))
OF_FIRE = frozenset((FAMILIES.index(HEAVY), FAMILIES.index(DOWNING)))
CLASH = "clash.ground"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one telling says, reduced to what can be compared. Roles are sides (or actors without a side)."""

    types: frozenset[str]
    dates: tuple[date, date] | None
    hours: tuple[datetime, datetime] | None = None  # from when to when, where a time of day is told
    places: frozenset[str]
    spots: frozenset[Spot] = frozenset()
    presumed: bool = False  # where it happened is told of the story around it
    perpetrators: frozenset[str]
    victims: frozenset[str]
    counts: frozenset[tuple[str, int]]
    weapons: frozenset[str]
    aggregate: bool = False
    row_of: str | None = None  # the table of data of which it is a row
    tellers: frozenset[str] = frozenset()  # sides and observers that tell it
    deniers: frozenset[str] = frozenset()
    unhurt: bool = False  # others than the doer say that nobody was hurt
    hurt: bool = False  # others than the doer count people hurt
    fighters: frozenset[str] = frozenset()  # sides that fought, where nobody says who began
    totals: frozenset[tuple[str, int]] = frozenset()  # sums of what an account counts of several sides
    territories: frozenset[str] = frozenset()  # victims that are no state, but hold a territory


@dataclass(slots=True)
class Likeness:
    """Points for one incident, whether something forbids it or speaks against it, and why.

    ``anchors`` are the links other than kind and day: a place, a party, a toll, a voice in common.
    """

    points: float = 0.0
    conflict: bool = False
    doubts: int = 0
    anchors: int = 0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str) -> None:
        """Count a link or a doubt."""
        self.points += points
        self.doubts += points < 0
        self.reasons.append(reason)

    def anchor(self, points: float, reason: str) -> None:
        """Count a link to a place, a party, a toll or a voice."""
        self.add(points, reason)
        self.anchors += 1

    def doubt(self, reason: str) -> None:
        """Note what may be another incident, or the same told by the other side."""
        self.doubts += 1
        self.reasons.append(reason)

    def forbid(self, reason: str) -> None:
        """Note a hard conflict."""
        self.conflict = True
        self.reasons.append(reason)

    @property
    def same(self) -> bool:
        """Whether the two are taken for one incident."""
        return not self.conflict and self.points >= SAME_THRESHOLD

    @property
    def may_be_same(self) -> bool:
        """Whether the two are one incident unless a third one may be either of them."""
        return not self.conflict and not self.doubts and self.points >= ALONE_THRESHOLD and self.anchors > 0


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
    _compare_roles(found, one, other)
    _compare_counts(found, one, other)
    _compare_voices(found, one, other)
    if A_DAY_APART in found.reasons and ONE_KIND in found.reasons:
        found.add(-0.5, "and another type")
    if A_DAY_APART in found.reasons and one.tellers & other.tellers:
        found.add(-1.0, "one voice gives each its own day")
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
        if not (_may_be(one, theirs) or _may_be(other, mine)):
            found.forbid("types of different kinds")
    elif _is_of_fight(one, other) or _is_of_fight(other, one):
        found.add(1.5, "a fight, and who fired")
    elif mine & theirs:
        found.add(1.0, ONE_KIND)


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


def _may_be(fire: Profile, families_told: frozenset[int]) -> bool:
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


def _compare_roles(found: Likeness, one: Profile, other: Profile) -> None:
    downed = one.types & DOWNING and other.types & DOWNING and one.victims and other.victims
    if downed and not one.victims & other.victims:
        found.forbid("aircraft of different sides came down")
    if CLASH in one.types or CLASH in other.types or _names_sides_only(one) or _names_sides_only(other):
        _compare_fighters(found, one, other)
        return
    for name, mine, theirs in (
        ("victim", one.victims, other.victims),
        ("perpetrator", one.perpetrators, other.perpetrators),
    ):
        if not mine or not theirs:
            continue
        if mine & theirs:
            found.anchor(1.0, f"same {name}")
        elif name == "victim" and _crosses(one, other):
            found.doubt("losses of the other side")
        elif name == "victim" and one.perpetrators & other.perpetrators and _may_be_kin(one, other):
            found.doubt("victims of a territory in one, of a state in the other")
        else:
            found.add(-2.0 if name == "victim" else -1.0, f"other {name}")
    crossed = one.perpetrators and one.perpetrators == other.victims and one.victims == other.perpetrators
    if crossed and not one.counts & other.counts:
        found.add(-1.0, "roles the other way round")


def _names_sides_only(row: Profile) -> bool:
    """Whether it is a row that says which sides it was between, and not which of them did it."""
    return row.row_of is not None and bool(row.fighters)


def _crosses(one: Profile, other: Profile) -> bool:
    """Whether who was struck in one did it in the other, and the two do not each know of a third party."""
    mine, theirs = one.perpetrators | one.victims, other.perpetrators | other.victims
    third = mine - theirs and theirs - mine and not one.territories | other.territories
    return bool(one.victims & other.perpetrators or other.victims & one.perpetrators) and not third


def _may_be_kin(one: Profile, other: Profile) -> bool:
    """As in "Armenian police" and "police of Karabakh": a state's name for a territory's people."""
    mine, theirs = one.victims <= one.territories, other.victims <= other.territories
    return mine is not theirs


def _may_be_of_kin(fight: Profile, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """As in "Karabakh's police and the army fought", "Armenians fired": a territory's people by its state."""
    return bool(fight.territories & mine) and len(theirs) == 1


def _compare_fighters(found: Likeness, one: Profile, other: Profile) -> None:
    """In a clash both sides fire, so who began is a dispute about it and not another clash."""
    mine = one.perpetrators | one.victims | one.fighters
    theirs = other.perpetrators | other.victims | other.fighters
    shared = mine & theirs
    if len(shared) > 1:
        found.anchor(2.0, "same two sides")
    elif shared:
        found.anchor(1.0, "same side")
    elif (
        mine and theirs and not _may_be_of_kin(one, mine, theirs) and not _may_be_of_kin(other, theirs, mine)
    ):
        found.add(-2.0, "other sides")


def _compare_counts(found: Likeness, one: Profile, other: Profile) -> None:
    same = (one.counts & other.counts) | (one.counts & other.totals) | (one.totals & other.counts)
    if same:
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
        found.add(-1.0, f"other figures for {', '.join(sorted(differing))}")
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
