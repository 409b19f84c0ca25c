"""Which tellings are worth comparing: an index by day and place, so that nobody compares all with all.

No two that likeness could take for one incident are passed over. Two at places that are far from each other
are one only if a kind of event, a figure and a side are the same, so those are looked up by all three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import Generic, TypeVar

from counterclaim.incidents.families import OPEN, families
from counterclaim.incidents.likeness import MAX_GAP_DAYS
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.whereabouts import AREA_KM, Spot, neighbours

Name = TypeVar("Name")
Key = tuple[object, ...]
ALL, LOOSE, AREA, UNMAPPED = "all", "loose", "area", "unmapped"


@dataclass(slots=True)
class Blocks(Generic[Name]):
    """Tellings under what they are found by; ``near`` gives the places that a place may be one with."""

    near: Callable[[Spot], Iterable[Spot]]
    _held: dict[int, dict[Key, list[Name]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )

    def add(self, name: Name, profile: Profile) -> None:
        """Let a telling be found; one without a day never is."""
        own = list(_own(profile))
        for day in days_of(profile.dates) if profile.dates is not None else ():
            for key in own:
                self._held[day][key].append(name)

    def like(self, profile: Profile) -> set[Name]:
        """The tellings whose days meet those of another, give or take one, and that may be of one place."""
        wanted = list(_wanted(profile, self.near))
        found: set[Name] = set()
        for day in days_of(profile.dates, give=MAX_GAP_DAYS) if profile.dates is not None else ():
            if (block := self._held.get(day)) is not None:
                found.update(other for key in wanted for other in block.get(key, ()))
        return found


def likely_pairs(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """Pairs of tellings whose days meet, give or take one, and that may be of one place."""
    near = neighbours(spot for profile in profiles for spot in profile.spots)
    blocks: Blocks[int] = Blocks(near.__getitem__)
    pairs: set[tuple[int, int]] = set()
    for number, profile in enumerate(profiles):
        if profile.dates is not None:
            pairs.update((other, number) for other in blocks.like(profile))
            blocks.add(number, profile)
    return pairs


def days_of(dates: tuple[date, date], give: int = 0) -> range:
    """Every day from the first to the last, give or take some, by its number in the calendar."""
    return range(dates[0].toordinal() - give, dates[1].toordinal() + give + 1)


def _own(profile: Profile) -> Iterator[Key]:
    """What a telling is found by."""
    yield (ALL,)
    if _is_loose(profile):
        yield (LOOSE,)
        return
    yield from ((place,) for place in profile.places)
    yield from ((spot,) for spot in profile.spots)
    yield from _far(profile)
    if not profile.spots:
        yield (UNMAPPED,)
    if _is_wide(profile):
        yield (AREA,)


def _wanted(profile: Profile, near: Callable[[Spot], Iterable[Spot]]) -> Iterator[Key]:
    """What those that it may be one with are found by."""
    if _is_loose(profile):
        yield (ALL,)
        return
    yield (LOOSE,)
    yield from ((place,) for place in profile.places)
    yield from {(spot,) for own in profile.spots for spot in near(own)}
    yield from _far(profile)
    if not profile.spots:
        yield (AREA,)
    if _is_wide(profile):
        yield (UNMAPPED,)


def _far(profile: Profile) -> Iterator[Key]:
    kinds = (*families(profile.types), *(profile.types - OPEN))
    sides = profile.perpetrators | profile.victims | profile.fighters
    return product(kinds, profile.counts | profile.totals, sides)


def _is_loose(profile: Profile) -> bool:
    """Whether it is told of no place, or of its story's, which may be any."""
    return profile.presumed or not profile.places


def _is_wide(profile: Profile) -> bool:
    return any(spot.reach >= AREA_KM for spot in profile.spots)
