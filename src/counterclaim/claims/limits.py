"""Limits: what one clause says of a restriction, before the clauses of a document are brought together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counterclaim.model.dates import TimeExpression
from counterclaim.model.situations import RestrictionLevel, RestrictionType
from counterclaim.model.spans import Span


@dataclass(slots=True)
class Limit:
    """One clause's word on a restriction.

    ``kind`` is ``None`` where the clause only says what passes, or that a limit was eased: such a limit
    belongs to a restriction told elsewhere. So does one that is ``anaphoric`` ("the road", "the blockade",
    "no food is brought in").
    """

    sentence: int
    kind: RestrictionType | None
    head: Span
    way: str | None = None
    place: str | None = None
    imposed_by: str | None = None
    level: RestrictionLevel = RestrictionLevel.UNKNOWN
    start: TimeExpression | None = None
    end: TimeExpression | None = None
    since_then: bool = False
    anaphoric: bool = False
    durations: list[TimeExpression] = field(default_factory=list)
    mechanism: Span | None = None
    exceptions: list[tuple[Span, tuple[str, ...]]] = field(default_factory=list)

    @property
    def supply(self) -> bool:
        """Whether gas, power, water or the web is cut, rather than a way."""
        return self.kind is RestrictionType.SUPPLY_CUT

    @property
    def tells(self) -> bool:
        """Whether it says when, or how far."""
        return bool(self.level is not RestrictionLevel.UNKNOWN or self.start or self.end or self.since_then)


def is_one(first: Limit, second: Limit) -> bool:
    """As in "X has been cut off since Y closed its checkpoint": two clauses of one limit."""
    levels = {first.level, second.level} - {RestrictionLevel.UNKNOWN}
    places = {first.place, second.place} - {None}
    return (
        first.supply == second.supply
        and None not in (first.kind, second.kind)
        and len(levels) < 2
        and (len(places) < 2 or not (first.start and second.start))
        and not second.since_then
    )


def joined(first: Limit, second: Limit) -> Limit:
    """Two clauses of one limit as one; the first word on anything stays."""
    kinds = (first.kind, second.kind)
    level = first.level if first.level is not RestrictionLevel.UNKNOWN else second.level
    return replace(
        first,
        kind=RestrictionType.BLOCKADE if RestrictionType.BLOCKADE in kinds else first.kind,
        way=first.way or second.way,
        place=first.place or second.place,
        imposed_by=first.imposed_by or second.imposed_by,
        level=level,
        start=first.start or second.start,
        end=first.end or second.end,
        anaphoric=first.anaphoric and second.anaphoric,
        durations=[*first.durations, *(d for d in second.durations if d not in first.durations)],
        mechanism=first.mechanism or second.mechanism,
        exceptions=[*first.exceptions, *(one for one in second.exceptions if one not in first.exceptions)],
    )
