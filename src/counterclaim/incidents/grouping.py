"""Which tellings of all documents are of one incident, whatever the order of documents.

Pairs are looked for in blocks of day and place; a pair that is alike enough joins its groups, and a group is
joined only if none of its members conflict, so nothing chains through a vague member.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents.blocks import likely_pairs
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.lone import join_lone
from counterclaim.incidents.profile import Profile
from counterclaim.model.incidents import Telling


def group_tellings(tellings: Sequence[Telling], profiles: Sequence[Profile]) -> list[list[Telling]]:
    """Groups of tellings of one incident, in the order of their earliest member."""
    edges, hopes = [], []
    for one, other in likely_pairs(profiles):
        if tellings[one].document == tellings[other].document:
            continue
        found = likeness(profiles[one], profiles[other])
        if found.same:
            edges.append((-found.points, one, other))
        if found.may_be_same:
            hopes.append((one, other))
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
    groups = join_lone(told_apart, lambda a, b: _agree(a, b, profiles, tellings), hopes)
    return [[tellings[number] for number in group] for group in sorted(groups)]


def _agree(
    first: Sequence[int], second: Sequence[int], profiles: Sequence[Profile], tellings: Sequence[Telling]
) -> bool:
    """Whether no two tellings of two groups differ in anything."""
    if _conflict(first, second, profiles, tellings):
        return False
    return not any(likeness(profiles[one], profiles[other]).doubts for one in first for other in second)


def _conflict(
    first: Sequence[int], second: Sequence[int], profiles: Sequence[Profile], tellings: Sequence[Telling]
) -> bool:
    return any(
        tellings[one].document == tellings[other].document
        or likeness(profiles[one], profiles[other]).conflict
        for one in first
        for other in second
    )
