"""Which tellings of all documents are of one incident, whatever the order of documents.

Pairs are looked for in blocks of day and place; a pair that is alike enough joins its groups, and a group is
joined only if none of its members conflict, so nothing chains through a vague member.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents.blocks import likely_pairs
from counterclaim.incidents.likeness import Profile, likeness
from counterclaim.incidents.lone import join_lone
from counterclaim.model.incidents import Telling


def group_tellings(tellings: Sequence[Telling], profiles: Sequence[Profile]) -> list[list[Telling]]:
    """Groups of tellings of one incident, in the order of their earliest member."""
    pairs = likely_pairs(profiles)
    edges = []
    for one, other in pairs:
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
    groups = join_lone(told_apart, lambda a, b: _may_be_one(a, b, profiles, tellings), pairs)
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
