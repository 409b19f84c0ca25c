"""Figures for the people of one side, and kinds of people, that two voices cannot both mean."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents.readings import OUTCOMES, Reading
from counterclaim.incidents.sides import Sides
from counterclaim.model.incidents import Account, CasualtyKind


def rival_figures(reading: Reading, counting: Sequence[Account]) -> str | None:
    """Figures for one side that two voices cannot both mean; people of no told side are of the only one."""
    stated: dict[tuple[str | None, str], dict[str | None, tuple[int, int | None]]] = {}
    hurt = {reading.sides.of(entry.side) for account in counting for entry in account.casualties} - {None}
    only = next(iter(hurt)) if len(hurt) == 1 else None
    for account in counting:
        for key, figures in _figures(account, reading.sides, only).items():
            stated.setdefault(key, {})[reading.sides.of(account.party)] = figures
    for (side, outcome), by_voice in sorted(stated.items(), key=str):
        told = sorted(set(by_voice.values()), key=str)
        for one in told:
            for other in told:
                if one[1] is not None and one[1] < other[0]:
                    return f"figures for {reading.sides.name(side)} {outcome} differ: {one[0]} and {other[0]}"
    return None


def rival_kinds(reading: Reading, counting: Sequence[Account]) -> str | None:
    """As in "killed 30 fighters" by one voice and "30 civilians" by another: not the same people.

    Other numbers may be of other people, and so may the people of another side.
    """
    told: dict[tuple[str, int], dict[CasualtyKind, set[tuple[str | None, str | None]]]] = {}
    for account in counting:
        for entry in account.casualties:
            for outcome in OUTCOMES:
                count = getattr(entry, outcome)
                if count is not None and entry.kind is not None:
                    kinds = told.setdefault((outcome, count.low), {})
                    whose = reading.sides.of(account.party), reading.sides.of(entry.side)
                    kinds.setdefault(entry.kind, set()).add(whose)
    for (outcome, number), kinds in sorted(told.items()):
        for one, side in sorted(kinds.get(CasualtyKind.COMBATANT, ()), key=str):
            for other, theirs in sorted(kinds.get(CasualtyKind.CIVILIAN, ()), key=str):
                if one != other and (side is None or theirs is None or side == theirs):
                    names = reading.sides.name(one), reading.sides.name(other)
                    return f"the {number} {outcome} are combatants by {names[0]}, civilians by {names[1]}"
    return None


def _figures(
    account: Account, sides: Sides, only: str | None
) -> dict[tuple[str | None, str], tuple[int, int | None]]:
    """What one account counts of each side: its soldiers and civilians together."""
    found: dict[tuple[str | None, str], tuple[int, int | None]] = {}
    for entry in account.casualties:
        for outcome in OUTCOMES:
            count = getattr(entry, outcome)
            if count is not None:
                key = (sides.of(entry.side) or only, outcome)
                low, high = found.get(key, (0, 0))
                found[key] = (
                    low + count.low,
                    None if high is None or count.high is None else high + count.high,
                )
    return found
