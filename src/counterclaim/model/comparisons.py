"""What differs between two moments of a ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from counterclaim.model.ledgers import Derivation


class ChangeKind(StrEnum):
    """How a record of one moment lies to the other moment."""

    NEW = "new"  # only the later moment has it
    GONE = "gone"  # only the earlier moment has it
    CHANGED = "changed"  # both have it, and it says something else


class Direction(StrEnum):
    """Which way a status went in the order from contested to confirmed."""

    RAISED = "raised"  # the ledger may lean on it more
    LOWERED = "lowered"  # the ledger may lean on it less

    @property
    def opposite(self) -> Direction:
        """The way back."""
        return Direction.LOWERED if self is Direction.RAISED else Direction.RAISED


class CauseKind(StrEnum):
    """What brought a change about."""

    DOCUMENT = "document"  # a document came that tells of it
    REVISION = "revision"  # a document took the place of an earlier text of its own
    WITHDRAWAL = "withdrawal"  # a document no longer counts
    DECISION = "decision"  # a person decided it, or took a decision back
    RULES = "rules"  # another version of the rules made the later moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What brought a change about, by its id; rules have none."""

    kind: CauseKind
    id: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that a record says otherwise; ``None``: not stated at that moment.

    Reasons are those of a status. ``cited`` are the claims and documents that it rests on.
    """

    member: str
    before: str | None
    after: str | None
    direction: Direction | None = None
    reason_before: str | None = None
    reason_after: str | None = None
    cited: tuple[str, ...] = ()

    @property
    def mirrored(self) -> Difference:
        """The same with the moments exchanged."""
        return replace(
            self,
            before=self.after,
            after=self.before,
            direction=self.direction.opposite if self.direction else None,
            reason_before=self.reason_after,
            reason_after=self.reason_before,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One record that is not as it was: ``before`` and ``after`` are its ids at either moment.

    ``elsewhere`` are the records of the other moment that hold what a new or a gone one does.
    """

    before: str | None
    after: str | None
    title: str
    documents: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    elsewhere: tuple[str, ...] = ()
    because: tuple[Cause, ...] = ()

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change is of a record that one of the moments has")

    @property
    def kind(self) -> ChangeKind:
        """Whether it is new, gone or changed."""
        if self.before is None:
            return ChangeKind.NEW
        return ChangeKind.GONE if self.after is None else ChangeKind.CHANGED

    @property
    def id(self) -> str:
        """Its id, the later one of two."""
        return self.after or self.before or ""

    @property
    def mirrored(self) -> RecordChange:
        """The same with the moments exchanged, but for its causes: those are of one direction only."""
        differences = tuple(difference.mirrored for difference in self.differences)
        return replace(self, before=self.after, after=self.before, differences=differences, because=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that differs between two moments, by the names of the members of ``Ledger``."""

    rules_before: Derivation
    rules_after: Derivation
    documents: tuple[RecordChange, ...] = ()
    incidents: tuple[RecordChange, ...] = ()
    claims: tuple[RecordChange, ...] = ()
    pledges: tuple[RecordChange, ...] = ()
    restrictions: tuple[RecordChange, ...] = ()
    talks: tuple[RecordChange, ...] = ()
    positions: tuple[RecordChange, ...] = ()
    disagreements: tuple[RecordChange, ...] = ()
    decisions: tuple[RecordChange, ...] = ()
    problems: tuple[RecordChange, ...] = ()
