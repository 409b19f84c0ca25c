"""Low, best and high per side hurt, by a rule set that is named beside them (CODEBOOK section 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median_low

from counterclaim.incidents.readings import OUTCOMES, Reading
from counterclaim.model.claims import DenialScope
from counterclaim.model.incidents import Account, CasualtyKind, Count, Toll, TollFigure
from counterclaim.model.rulesets import RuleSet

BY_OTHERS = "the only claims are by others than the side that suffered"


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure as one account gives it; ``day`` is that of its document's publication, if known."""

    account: Account
    count: Count
    own: bool
    kinds: frozenset[CasualtyKind | None]
    day: str

    @property
    def low(self) -> int:
        return self.count.low

    @property
    def lateness(self) -> tuple[str, int, bool, int]:
        """Later figures are greater; of one day the higher is the later, as tolls rise."""
        return self.day, self.count.low, self.count.high is None, self.count.high or 0


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures that stand for one side hurt, by who gives them; there is at least one."""

    held: tuple[_Stated, ...]
    observed: tuple[_Stated, ...]
    own: tuple[_Stated, ...]
    third: tuple[_Stated, ...]
    denied: bool
    only_enemy: bool

    @property
    def low(self) -> int:
        return 0 if self.denied or self.only_enemy else _lowest(self.held)


_Choice = tuple[int | None, str]  # the best figure, and why


def tolls_of(reading: Reading, rules: RuleSet = RuleSet.OWN_LOSS) -> tuple[Toll, ...]:
    """One entry a side whose people were counted; never summed across accounts, never zero for unstated.

    People of no told side have an entry of their own, whoever else lost some: whose they are, nobody said.
    """
    told = (*reading.affirming, *reading.narrated)
    counted = [entry for account in told for entry in account.casualties if _says_something(entry)]
    merged: dict[str | None, list[str | None]] = {}
    for side in sorted({entry.side for entry in counted}, key=lambda side: (side is None, side or "")):
        merged.setdefault(reading.sides.of(side), []).append(side)
    return tuple(
        _toll(reading, told, group, rules)
        for _, group in sorted(merged.items(), key=lambda item: item[0] or "")
    )


def _says_something(entry: object) -> bool:
    return any(getattr(entry, outcome) is not None for outcome in OUTCOMES)


def _toll(reading: Reading, told: Sequence[Account], sides: Sequence[str | None], rules: RuleSet) -> Toll:
    figures = {outcome: _figure(reading, told, sides, outcome, rules) for outcome in OUTCOMES}
    values = {outcome: found[0] if found else None for outcome, found in figures.items()}
    reasons: dict[str, list[str]] = {}
    for outcome, found in figures.items():
        if found:
            reasons.setdefault(found[1], []).append(outcome)
    by = [f"{reason} ({', '.join(hurt)})" for reason, hurt in reasons.items()]
    why = "; ".join(by) if len(by) > 1 else next(iter(reasons), "no figure")
    return Toll(side=sides[0], rule=f"{rules}: {why}", **values)


def _figure(
    reading: Reading, told: Sequence[Account], sides: Sequence[str | None], outcome: str, rules: RuleSet
) -> tuple[TollFigure, str] | None:
    stated = [found for account in told for found in _counts_of(reading, account, sides, outcome)]
    if not stated:
        return None
    figures = _sorted(reading, stated)
    best, why = BEST[rules](figures)
    if figures.denied:
        why += "; denied, so low is 0"
    elif figures.only_enemy:
        why += "; one party's count of its enemy alone, so low is 0"
    highs = [found.count.high for found in stated]
    high = None if None in highs else max(high for high in highs if high is not None)
    low = min(figures.low, best if best is not None else figures.low)
    return TollFigure(low=low, best=best, high=high), why


def _counts_of(
    reading: Reading, account: Account, sides: Sequence[str | None], outcome: str
) -> Iterator[_Stated]:
    """The figure of one account for each side it names; kinds it counts apart are added up."""
    by_side: dict[str | None, list[tuple[Count, bool, CasualtyKind | None]]] = {}
    for entry in account.casualties:
        count = getattr(entry, outcome)
        if entry.side in sides and count is not None:
            by_side.setdefault(entry.side, []).append((count, bool(entry.own_loss), entry.kind))
    day = reading.dates.get(account.document) or ""
    for counts in by_side.values():
        first, own, _ = counts[0]
        highs = [count.high for count, _, _ in counts]
        high = None if None in highs else sum(high for high in highs if high is not None)
        count = replace(first, low=sum(count.low for count, _, _ in counts), high=high)
        yield _Stated(account, count, own, frozenset(kind for _, _, kind in counts), day)


def _sorted(reading: Reading, stated: Sequence[_Stated]) -> _Figures:
    held = tuple(found for found in stated if not _is_superseded(reading, found, stated))
    concerned = {reading.sides.of(role) for f in held for role in (f.account.perpetrator, f.account.victim)}
    third = [f for f in held if f.account.party and reading.sides.of(f.account.party) not in concerned]
    return _Figures(
        held=held,
        observed=tuple(found for found in held if found.account.observed),
        own=tuple(found for found in held if found.own),
        third=tuple(third),
        denied=any(a.scope in (DenialScope.WHOLE, DenialScope.NUMBER) for a in reading.denying),
        only_enemy=_enemy_claims_only(reading, held),
    )


def _is_superseded(reading: Reading, one: _Stated, stated: Sequence[_Stated]) -> bool:
    """Whether the same voice gave a figure for the same people on a later day."""
    voice = reading.sides.of(one.account.party)
    if voice is None or not one.day:
        return False
    return any(
        other.day > one.day
        and reading.sides.of(other.account.party) == voice
        and other.own == one.own
        and (None in one.kinds | other.kinds or not one.kinds.isdisjoint(other.kinds))
        for other in stated
    )


def _enemy_claims_only(reading: Reading, stated: Sequence[_Stated]) -> bool:
    """Whether one party alone gives the figure, and it counts its enemy's people."""
    parties = {reading.sides.of(found.account.party) for found in stated}
    return len(parties) == 1 and all(
        account.party is not None
        and account.observed is None
        and any(entry.own_loss is False for entry in account.casualties)
        and reading.sides.of(account.party) == reading.sides.of(account.perpetrator)
        for account in (found.account for found in stated)
    )


def _own_loss(figures: _Figures) -> _Choice:
    """Independent monitor, then the side's own count, then third parties, then the enemy's claim."""
    if figures.observed:
        return _latest(figures.observed), "independent monitor"
    if figures.own:
        return _latest(figures.own), "own-loss report of the side that suffered"
    if figures.third:
        return median_low(found.low for found in figures.third), "median of third parties"
    return _latest(figures.held), BY_OTHERS


def _ucdp_like(figures: _Figures) -> _Choice:
    """Of equally good figures the lower, and nothing on one party's word about its enemy's losses."""
    independent = {id(found): found for found in (*figures.observed, *figures.third)}
    if independent:
        return _lowest(list(independent.values())), "lowest of observers and third parties"
    if figures.own:
        return _lowest(figures.own), "lowest report of the side that suffered"
    if figures.only_enemy:
        return 0, "an enemy's claim alone counts in high only"
    return _lowest(figures.held), "lowest of those who tell of it"


def _conservative(figures: _Figures) -> _Choice:
    return figures.low, "the lowest figure told"


def _range_only(_: _Figures) -> _Choice:
    return None, "lowest and highest figure told, none preferred"


def _latest(stated: Sequence[_Stated]) -> int:
    return max(stated, key=lambda found: found.lateness).low


def _lowest(stated: Sequence[_Stated]) -> int:
    return min(found.low for found in stated)


BEST: Mapping[RuleSet, Callable[[_Figures], _Choice]] = {
    RuleSet.OWN_LOSS: _own_loss,
    RuleSet.UCDP_LIKE: _ucdp_like,
    RuleSet.CONSERVATIVE: _conservative,
    RuleSet.RANGE_ONLY: _range_only,
}
