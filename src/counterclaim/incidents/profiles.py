"""Tellings reduced to what can be compared across documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.incidents.comparable import hours, interval, nobody_hurt, stated_counts, summed_counts
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.whereabouts import names_of, spots_of
from counterclaim.model.actors import ActorKind, Place
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account, Telling


def profile_of(telling: Telling, sides: Sides, places: Mapping[str, Place]) -> Profile:
    """A telling reduced to what can be compared."""
    accounts = telling.accounts
    exact = [account for account in accounts if account.date is not None and account.date.first_day]
    dates = [found for account in exact or accounts if (found := interval(account.date)) is not None]
    timed = [found for account in accounts if (found := hours(account.date)) is not None]
    victims = _sides(sides, accounts, "victim")
    fought = frozenset(side for actor in telling.fighters if (side := _side(sides, actor)) is not None)
    named = frozenset(name for a in accounts for name in names_of(a.place, a.place_relation))
    others = [a for a in accounts if a.party is None or sides.of(a.party) != sides.of(a.perpetrator)]
    others = [a for a in others if a.stance is not Stance.DENY]
    return Profile(
        types=frozenset(telling.types),
        dates=(min(d[0] for d in dates), max(d[1] for d in dates)) if dates else None,
        hours=(min(t[0] for t in timed), max(t[1] for t in timed)) if timed else None,
        places=named,
        spots=spots_of(named, places),
        presumed=telling.presumed,
        perpetrators=_sides(sides, accounts, "perpetrator"),
        victims=victims,
        territories=frozenset(filter(sides.is_territory, victims | fought)),
        counts=frozenset(count for account in accounts for count in stated_counts(account.casualties)),
        totals=frozenset(total for account in accounts for total in summed_counts(account.casualties)),
        fighters=fought,
        unhurt=any(nobody_hurt(account.casualties) for account in others),
        hurt=any(stated_counts(account.casualties) for account in others),
        weapons=frozenset(weapon for account in accounts for weapon in account.weapons),
        aggregate=telling.aggregate,
        first=telling.first,
        things=frozenset(telling.things),
        row_of=next((account.row_of for account in accounts if account.row_of), None),
        tellers=_voices(sides, [a for a in accounts if a.stance is not Stance.DENY]),
        deniers=_voices(sides, [a for a in accounts if a.stance is Stance.DENY]),
    )


def _voices(sides: Sides, accounts: Sequence[Account]) -> frozenset[str]:
    voices = (sides.of(account.party) for account in accounts if not sides.is_mute(account.party))
    return frozenset(voice for voice in voices if voice is not None)


def _sides(sides: Sides, accounts: Sequence[Account], role: str) -> frozenset[str]:
    found = (_side(sides, getattr(account, role)) for account in accounts)
    return frozenset(side for side in found if side and side != "group:civilians")


def _side(sides: Sides, actor: str | None) -> str | None:
    """The side of an actor; a people is of the state whose people it is."""
    known = sides.actors.get(actor or "")
    if known is not None and known.kind is ActorKind.POPULATION and known.part_of is not None:
        return sides.of(known.part_of)
    return sides.of(actor)
