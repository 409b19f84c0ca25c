"""Denials of what their own document does not tell, under the incident of another one that they deny.

A denial finds its incident by who is blamed, the kind of event, and the place or the day that it names. Where
two fit it stands under neither: a claim without an incident is better than a denial of the wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from counterclaim.incidents.likeness import OPEN, Profile, families, likeness
from counterclaim.model.incidents import Telling

ANSWERED_WITHIN = timedelta(days=10)  # what is denied later than that was told again since


def homes_of(
    answers: Sequence[Telling],
    groups: Sequence[Sequence[Telling]],
    profiles: Mapping[str, Profile],
    dates: Mapping[str, str | None],
) -> dict[str, int]:
    """For each denial that fits one group, the number of that group, by the id of the denial."""
    by_blamed: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for side in {side for telling in group for side in profiles[telling.id].perpetrators}:
            by_blamed[side].append(number)
    homes = {}
    for answer in answers:
        denial = profiles[answer.id]
        told = _day(dates.get(answer.document))
        near = sorted({number for side in denial.deniers for number in by_blamed[side]})
        fitting = [n for n in near if _fits(denial, told, [profiles[t.id] for t in groups[n]])]
        if len(fitting) == 1:
            homes[answer.id] = fitting[0]
    return homes


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
    kinds = families(denial.types)
    return bool(kinds & families(profile.types)) or denial.types <= OPEN or profile.types <= OPEN


def _is_fresh(day: tuple[date, date], told: date | None) -> bool:
    return told is not None and day[0] <= told <= day[1] + ANSWERED_WITHIN


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published else None
