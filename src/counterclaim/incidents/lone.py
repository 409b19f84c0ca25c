"""Incidents of which little is told: joined where nothing speaks against it and nothing else fits.

A vague mention that fits two incidents which are not one is left by itself, so nothing chains through it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Group = Sequence[int]
Fit = Callable[[Group, Group], bool]


def join_lone(groups: Sequence[Group], fit: Fit, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Groups of which little is told, joined where each fits all the others and nothing else fits any.

    ``pairs`` are the tellings that fit each other, ``fit`` says whether nothing in two groups is against it.
    """
    home = {number: at for at, group in enumerate(groups) for number in group}
    tried = {tuple(sorted((home[one], home[other]))) for one, other in pairs}
    beside: dict[int, set[int]] = defaultdict(set)
    for first, second in sorted(tried):
        if first != second and fit(groups[first], groups[second]):
            beside[first].add(second)
            beside[second].add(first)
    return [
        sorted(number for at in cluster for number in groups[at])
        for cluster in _clusters(range(len(groups)), beside)
    ]


def _clusters(groups: Iterable[int], beside: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """Groups that all fit each other together, all others by themselves."""
    done: set[int] = set()
    for group in groups:
        if group in done:
            continue
        reached = _reached(group, beside)
        done |= reached
        if all(reached - {one} <= beside.get(one, set()) for one in reached):
            yield sorted(reached)
        else:
            yield from ([one] for one in sorted(reached))


def _reached(group: int, beside: Mapping[int, set[int]]) -> set[int]:
    reached, queue = {group}, [group]
    while queue:
        near = beside.get(queue.pop(), set()) - reached
        reached |= near
        queue += near
    return reached
