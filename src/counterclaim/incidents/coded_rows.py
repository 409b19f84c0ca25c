"""Rows of who codes what others report, beside the incidents that the ledger has without them.

A coder reads the same press as we do, so a row decides nothing: which accounts are of one incident is
settled before any row is looked at, and each row then goes to the incident that fits it best, if one does.
No incident gets two rows of one table, for the coder told these apart; of two incidents that fit a row alike
none gets it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.incidents.blocks import likely_pairs
from counterclaim.incidents.grouping import group_tellings
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.points import Likeness
from counterclaim.incidents.profile import Profile
from counterclaim.model.incidents import Telling


def is_coded(telling: Telling) -> bool:
    """Whether a telling is a row of who codes what others report."""
    return any(account.is_coded for account in telling.accounts)


def with_rows(
    groups: Sequence[list[Telling]], rows: Sequence[Telling], profiles: Mapping[str, Profile]
) -> list[list[Telling]]:
    """The groups with the rows that are of them; rows of no group stand behind, grouped among themselves."""
    if not rows:
        return list(groups)
    homes = _homes(groups, rows, profiles)
    left = [row for row in rows if row.id not in homes]
    for row in rows:
        if row.id in homes:
            groups[homes[row.id]].append(row)
    return [*groups, *group_tellings(left, [profiles[row.id] for row in left])]


def _homes(
    groups: Sequence[Sequence[Telling]], rows: Sequence[Telling], profiles: Mapping[str, Profile]
) -> dict[str, int]:
    """By row the group that it is of; where two rows of one table want a group, the one that fits best."""
    wishes: list[tuple[float, str, int]] = []
    fits: dict[str, dict[int, Likeness]] = {}
    for row, number in _pairs(groups, rows, profiles):
        found = fit(profiles[row.id], [profiles[telling.id] for telling in groups[number]])
        if found is not None:
            fits.setdefault(row.id, {})[number] = found
    for id, found_in in fits.items():
        best = max(found.points for found in found_in.values())
        first = [number for number, found in found_in.items() if found.points == best]
        if len(first) == 1:
            wishes.append((-best, id, first[0]))
    homes: dict[str, int] = {}
    taken: set[tuple[int, str | None]] = set()
    for _, id, number in sorted(wishes):
        place = (number, profiles[id].row_of)
        if place not in taken:
            taken.add(place)
            homes[id] = number
    return homes


def fit(row: Profile, group: Sequence[Profile]) -> Likeness | None:
    """How well a row fits an incident, by the telling most like it; ``None`` if none fits or one forbids."""
    found = [likeness(row, telling) for telling in group]
    if any(alike.conflict for alike in found):
        return None
    fitting = [alike for alike in found if alike.same or alike.may_be_same]
    return max(fitting, key=lambda alike: alike.points, default=None)


def _pairs(
    groups: Sequence[Sequence[Telling]], rows: Sequence[Telling], profiles: Mapping[str, Profile]
) -> Iterator[tuple[Telling, int]]:
    """Rows and groups that are worth comparing, each pair once."""
    numbered = [(telling, number) for number, group in enumerate(groups) for telling in group]
    told = [(telling, number) for telling, number in numbered if not telling.answer]
    everything = [*(profiles[telling.id] for telling, _ in told), *(profiles[row.id] for row in rows)]
    wanted: dict[int, set[int]] = defaultdict(set)
    for one, other in likely_pairs(everything):
        first, second = min(one, other), max(one, other)
        if first < len(told) <= second:
            wanted[second - len(told)].add(told[first][1])
    for at, numbers in sorted(wanted.items()):
        yield from ((rows[at], number) for number in sorted(numbers))
