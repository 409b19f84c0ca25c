"""Who did it and whom it struck, in two tellings: the same, others, or one version against the other."""

from __future__ import annotations

from counterclaim.incidents.families import CLASH, DOWNING
from counterclaim.incidents.points import Likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.two_owners import is_state


def compare_roles(found: Likeness, one: Profile, other: Profile) -> None:
    """Note what speaks for one incident, or against it, in who did it and whom it struck."""
    downed = one.types & DOWNING and other.types & DOWNING and one.victims and other.victims
    if downed and not one.victims & other.victims:
        found.forbid("aircraft of different sides came down")
    if CLASH in one.types or CLASH in other.types or _names_sides_only(one) or _names_sides_only(other):
        _compare_fighters(found, one, other)
        return
    if _differ_who_began(one, other):
        found.anchor(2.0, "each of two says that the other fired first")
        return
    if _is_told_other_way(one, other) or _is_told_other_way(other, one):
        placed = bool(one.places and other.places)
        found.anchor(2.5 if placed else 1.0, "the accused tells who struck that thing")
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
        elif name == "victim" and one_owns_up(one, other):
            found.concede(1.0, "who owns up to it names other victims")
        else:
            found.add(-2.0 if name == "victim" else -1.0, f"other {name}")
    _compare_deeds(found, one, other)


def _own_up_each(one: Profile, other: Profile) -> bool:
    """As in "Mali's army said it killed 40 terrorists", "the JNIM said it killed 40 soldiers"."""
    mine, theirs = one.perpetrators & one.tellers, other.perpetrators & other.tellers
    owned = bool(mine and theirs) and not one.perpetrators & other.perpetrators
    shared = one.victims & other.victims
    return owned and any(map(is_state, mine | theirs)) and bool(one.counts and other.counts) and not shared


def one_owns_up(one: Profile, other: Profile) -> bool:
    """As in "Chad said it struck rebels", "Sudan said Chad struck a school"."""
    doer = one.perpetrators & other.perpetrators
    if one.things and other.things and not one.things & other.things:
        return False  # a tank, and a school
    owning = bool(doer & one.tellers) != bool(doer & other.tellers)
    return owning and bool(one.tellers and other.tellers)


def _compare_deeds(found: Likeness, one: Profile, other: Profile) -> None:
    """Note what each did to the other, or says that it did itself."""
    if are_crossed(one, other):
        found.add(-1.0, "roles the other way round")
    if _own_up_each(one, other):
        found.forbid("each of two says whom it killed itself")


def are_crossed(one: Profile, other: Profile) -> bool:
    """As in "Chad killed nine Sudanese", "Sudan killed nine Chadians": figures alike are of other people."""
    both = bool(one.perpetrators and other.perpetrators)
    return both and one.perpetrators == other.victims and one.victims == other.perpetrators


def _differ_who_began(one: Profile, other: Profile) -> bool:
    """As in "the army said that rebels had opened fire", "rebels said that the army had fired first"."""
    mine, theirs = one.perpetrators, other.perpetrators
    blamed = bool(mine & other.tellers and theirs & one.tellers)
    return (one.first or other.first) and blamed and not mine & theirs


def _is_told_other_way(told: Profile, answer: Profile) -> bool:
    """As in "Chad bombed the hospital", and Chad's "a rebels' rocket hit the hospital"."""
    accused = told.perpetrators & answer.tellers
    others = answer.perpetrators and not told.perpetrators & answer.perpetrators
    rivals = told.counts and answer.counts and not told.counts & answer.counts
    return bool(accused and others and told.things & answer.things) and not rivals


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
