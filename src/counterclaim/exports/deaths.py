"""The dead of an incident as UCDP counts them: by side, civilians, and those nobody says who they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.exports.cast import Cast
from counterclaim.model.incidents import CasualtyKind, Incident, Toll
from counterclaim.views.naming import affirming


@dataclass(frozen=True, slots=True, kw_only=True)
class Deaths:
    """Lowest, best and highest figure over all sides; the best one by whose people they were.

    ``best`` and the four behind it are ``None`` where the rule set tells no best figure. ``open`` says that
    somebody counts "at least" so many, so that there is no highest figure: ``high`` is the largest told.
    """

    low: int
    best: int | None
    high: int
    by_side: dict[str | None, int]
    civilians: int
    unknown: int
    open: bool


def deaths_of(incident: Incident, cast: Cast) -> Deaths | None:
    """The dead of an incident, by the tolls of the rule set in force; ``None`` if nobody counts any."""
    tolls = [(toll, toll.killed) for toll in incident.toll if toll.killed is not None]
    if not tolls:
        return None
    by_side: dict[str | None, int] = {}
    civilians = unknown = 0
    for toll, figure in tolls:
        dead, kind = figure.best or 0, _class_of(incident, toll)
        if kind is CasualtyKind.CIVILIAN:
            civilians += dead
        elif kind in (CasualtyKind.COMBATANT, CasualtyKind.POLICE) and toll.side is not None:
            head = cast.side(toll.side)
            side = head.id if head is not None else toll.side
            by_side[side] = by_side.get(side, 0) + dead
        else:
            unknown += dead
    bests = [figure.best for _, figure in tolls]
    highs = [figure.high for _, figure in tolls]
    told = sum(max(f.low, f.best or 0) if f.high is None else f.high for _, f in tolls)
    return Deaths(
        low=sum(figure.low for _, figure in tolls),
        best=sum(best for best in bests if best is not None) if None not in bests else None,
        high=told,
        by_side=by_side,
        civilians=civilians,
        unknown=unknown,
        open=None in highs,
    )


def _class_of(incident: Incident, toll: Toll) -> CasualtyKind | None:
    """Of which class the dead of a side are; civilians where that is disputed, none where nobody says."""
    kinds = set(_classes(incident, toll))
    if CasualtyKind.CIVILIAN in kinds:
        return CasualtyKind.CIVILIAN
    return kinds.pop() if len(kinds) == 1 else None


def _classes(incident: Incident, toll: Toll) -> Iterator[CasualtyKind]:
    for account in affirming(incident):
        for casualties in account.casualties:
            if casualties.killed is not None and casualties.side == toll.side and casualties.kind is not None:
                yield casualties.kind
