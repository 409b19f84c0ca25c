"""Denials of what their own document does not tell, under the incident of another one that they deny.

A denial finds its incident by who is blamed, the kind of event, and the place or the day that it names. Where
two fit it stands under the one that has more of these in common with it, and where neither has under none: a
claim without an incident is better than a denial of the wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import product

from counterclaim.incidents.blocks import days_of
from counterclaim.incidents.families import OPEN, families
from counterclaim.incidents.likeness import MAX_GAP_DAYS, likeness, may_be_fire
from counterclaim.incidents.profile import Profile
from counterclaim.model.incidents import Telling

_Key = tuple[str, int | str]  # a side, and a day by its number or a place

ANSWERED_WITHIN = timedelta(days=10)  # what is denied later than that was told again since


def homes_of(
    answers: Sequence[Telling],
    groups: Sequence[Sequence[Telling]],
    profiles: Mapping[str, Profile],
    dates: Mapping[str, str | None],
) -> dict[str, int]:
    """For each denial that fits one group, the number of that group, by the id of the denial."""
    found_by: dict[_Key, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for key in _keys([profiles[telling.id] for telling in group]):
            found_by[key].add(number)
    homes = {}
    for answer in answers:
        denial = profiles[answer.id]
        told = _day(dates.get(answer.document))
        near = {number for key in _wanted(denial, told) for number in found_by.get(key, ())}
        tried = {n: [profiles[telling.id] for telling in groups[n]] for n in sorted(near)}
        fitting = {n: _agreement(denial, group) for n, group in tried.items() if _fits(denial, told, group)}
        best = [n for n, agreement in fitting.items() if agreement == max(fitting.values())]
        if len(best) == 1:
            homes[answer.id] = best[0]
    return homes


def _keys(group: Sequence[Profile]) -> set[_Key]:
    """Whom a group blames on which days, or at which places where nobody gives a day."""
    blamed = {side for profile in group for side in profile.perpetrators}
    days = {day for p in group if p.dates is not None for day in days_of(p.dates)}
    where = {place for profile in group for place in profile.places}
    return set(product(blamed, days or where))


def _wanted(denial: Profile, told: date | None) -> Iterator[_Key]:
    """What a group is found by that a denial may be of; another day or another place speaks against it."""
    if denial.dates is not None:
        return product(denial.deniers, (*days_of(denial.dates, give=MAX_GAP_DAYS), *denial.places))
    days = days_of((told, told), give=ANSWERED_WITHIN.days) if told is not None else ()
    return product(denial.deniers, days)


def _agreement(denial: Profile, group: Sequence[Profile]) -> int:
    """How many of place, day and type a denial has in common with some telling of a group."""
    return max(
        bool(profile.places & denial.places)
        + (profile.dates is not None and profile.dates == denial.dates)
        + bool(profile.types & denial.types - OPEN)
        for profile in group
    )


def _fits(denial: Profile, told: date | None, group: Sequence[Profile]) -> bool:
    """Whether a denial can be of what a group tells: nothing against it, and the place or the day agrees."""
    found = [likeness(profile, denial) for profile in group]
    if any(alike.conflict or alike.doubts for alike in found):
        return False
    days = [profile.dates for profile in group if profile.dates is not None]
    if denial.dates is None and not any(_is_fresh(day, told) for day in days):
        return False
    same_place = any(profile.places & denial.places for profile in group)
    same_day = denial.dates is not None and bool(days)
    return (same_place or same_day) and any(_is_of_a_kind(profile, denial) for profile in group)


def _is_of_a_kind(profile: Profile, denial: Profile) -> bool:
    """Whether both are of one kind, or one of none; who denies that he "fired" at a town may deny rockets."""
    kinds = families(denial.types)
    alike = bool(kinds & families(profile.types)) or may_be_fire(denial, families(profile.types))
    return alike or denial.types <= OPEN or profile.types <= OPEN


def _is_fresh(day: tuple[date, date], told: date | None) -> bool:
    return told is not None and day[0] <= told <= day[1] + ANSWERED_WITHIN


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published else None
