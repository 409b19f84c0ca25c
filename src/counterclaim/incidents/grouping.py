"""Which tellings of all documents are of one incident, whatever the order of documents.

Pairs are looked for in blocks of date; a pair that is alike enough joins its groups, and a group is
joined only if none of its members conflict, so nothing chains through a vague member.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from counterclaim.incidents.likeness import Profile, likeness
from counterclaim.incidents.lone import join_lone
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.sides import Sides
from counterclaim.model.actors import Place
from counterclaim.model.incidents import Telling


def group_tellings(
    tellings: Sequence[Telling], sides: Sides, places: Mapping[str, Place]
) -> list[list[Telling]]:
    """Groups of tellings of one incident, in the order of their earliest member."""
    profiles = [profile_of(telling, sides, places) for telling in tellings]
    edges = []
    for one, other in sorted(set(_pairs(profiles))):
        if tellings[one].document == tellings[other].document:
            continue
        found = likeness(profiles[one], profiles[other])
        if found.same:
            edges.append((-found.points, one, other))
    group_of = list(range(len(tellings)))
    members: dict[int, list[int]] = {number: [number] for number in group_of}
    for _, one, other in sorted(edges):
        first, second = group_of[one], group_of[other]
        if first == second or _conflict(members[first], members[second], profiles, tellings):
            continue
        keep, drop = min(first, second), max(first, second)
        members[keep] += members.pop(drop)
        for number in members[keep]:
            group_of[number] = keep
    told_apart = [sorted(group) for group in members.values()]
    groups = join_lone(told_apart, lambda a, b: _may_be_one(a, b, profiles, tellings), _pairs(profiles))
    return [[tellings[number] for number in group] for group in sorted(groups)]


def _may_be_one(
    first: Sequence[int], second: Sequence[int], profiles: Sequence[Profile], tellings: Sequence[Telling]
) -> bool:
    """Whether some tellings of two groups fit each other and no two of them differ in anything."""
    if _conflict(first, second, profiles, tellings):
        return False
    found = [likeness(profiles[one], profiles[other]) for one in first for other in second]
    return any(alike.may_be_same for alike in found) and not any(alike.doubts for alike in found)


def _conflict(
    first: Sequence[int], second: Sequence[int], profiles: Sequence[Profile], tellings: Sequence[Telling]
) -> bool:
    return any(
        tellings[one].document == tellings[other].document
        or likeness(profiles[one], profiles[other]).conflict
        for one in first
        for other in second
    )


def _pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Candidate pairs: tellings that share a day, give or take one."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        if profile.dates is None:
            continue
        day = profile.dates[0] - timedelta(days=1)
        while day <= profile.dates[1] + timedelta(days=1):
            blocks[day].append(number)
            day += timedelta(days=1)
    for block in blocks.values():
        for position, one in enumerate(block):
            for other in block[position + 1 :]:
                yield (one, other)
