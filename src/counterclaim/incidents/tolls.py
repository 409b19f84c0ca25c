"""Low, best and high per side hurt, by a named rule (CODEBOOK section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median_low

from counterclaim.incidents.status import OUTCOMES, Reading
from counterclaim.model.claims import DenialScope
from counterclaim.model.incidents import Account, Count, Toll, TollFigure

RULES = "own-loss"


def tolls_of(reading: Reading) -> tuple[Toll, ...]:
    """One entry a side whose people were counted; never summed across accounts, never zero for unstated."""
    told = (*reading.affirming, *reading.narrated)
    sides = sorted(
        {entry.side for a in told for entry in a.casualties if _says_something(entry)}, key=lambda s: s or ""
    )
    merged: dict[str | None, list[str | None]] = {}
    for side in sides:
        merged.setdefault(reading.sides.of(side), []).append(side)
    return tuple(
        _toll(reading, told, group) for _, group in sorted(merged.items(), key=lambda item: item[0] or "")
    )


def _says_something(entry: object) -> bool:
    return any(getattr(entry, outcome) is not None for outcome in OUTCOMES)


def _toll(reading: Reading, told: Sequence[Account], sides: Sequence[str | None]) -> Toll:
    figures = {outcome: _figure(reading, told, sides, outcome) for outcome in OUTCOMES}
    rules = [rule for found in figures.values() if found for rule in (found[1],)]
    values = {outcome: found[0] if found else None for outcome, found in figures.items()}
    return Toll(side=sides[0], rule=f"{RULES}: {rules[0] if rules else 'no figure'}", **values)


def _figure(
    reading: Reading, told: Sequence[Account], sides: Sequence[str | None], outcome: str
) -> tuple[TollFigure, str] | None:
    stated = [(account, count, own) for account in told for count, own in _counts_of(account, sides, outcome)]
    if not stated:
        return None
    best, rule = _best(reading, stated)
    denied = [a for a in reading.denying if a.scope in (DenialScope.WHOLE, DenialScope.NUMBER)]
    low = 0 if denied or _enemy_claims_only(reading, stated) else min(count.low for _, count, _ in stated)
    if denied:
        rule += "; denied, so low is 0"
    highs = [count.high for _, count, _ in stated]
    high = None if None in highs else max(high for high in highs if high is not None)
    return TollFigure(low=min(low, best if best is not None else low), best=best, high=high), rule


def _counts_of(account: Account, sides: Sequence[str | None], outcome: str) -> Iterator[tuple[Count, bool]]:
    """The figure of one account for each side it names; kinds it counts apart are added up."""
    by_side: dict[str | None, list[tuple[Count, bool]]] = {}
    for entry in account.casualties:
        count = getattr(entry, outcome)
        if entry.side in sides and count is not None:
            by_side.setdefault(entry.side, []).append((count, bool(entry.own_loss)))
    for counts in by_side.values():
        first, own = counts[0]
        highs = [count.high for count, _ in counts]
        high = None if None in highs else sum(high for high in highs if high is not None)
        yield replace(first, low=sum(count.low for count, _ in counts), high=high), own


def _enemy_claims_only(reading: Reading, stated: Sequence[tuple[Account, Count, bool]]) -> bool:
    """Whether one party alone gives the figure, and it counts its enemy's people."""
    parties = {reading.sides.of(account.party) for account, _, _ in stated}
    return len(parties) == 1 and all(
        account.party is not None
        and account.observed is None
        and any(entry.own_loss is False for entry in account.casualties)
        and reading.sides.of(account.party) == reading.sides.of(account.perpetrator)
        for account, _, _ in stated
    )


def _best(reading: Reading, stated: Sequence[tuple[Account, Count, bool]]) -> tuple[int | None, str]:
    """Independent monitor, then the side's own count, then third parties, then the enemy's claim."""
    observed = [count for account, count, _ in stated if account.observed]
    own = [count for _, count, is_own in stated if is_own]
    concerned = {reading.sides.of(role) for a, _, _ in stated for role in (a.perpetrator, a.victim)}
    third = [count for a, count, _ in stated if a.party and reading.sides.of(a.party) not in concerned]
    for counts, rule in (
        (observed, "independent monitor"),
        (own, "own-loss report of the side that suffered"),
    ):
        if counts:
            return counts[-1].low, rule
    if third:
        return median_low(_lows(third)), "median of third parties"
    return stated[-1][1].low, "the only claims are by others than the side that suffered"


def _lows(counts: Iterable[Count]) -> list[int]:
    return [count.low for count in counts]
