"""Pledges, restrictions, talks, positions and disagreements; all of them carry voices too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import DenialScope, Stance, Subject
from counterclaim.model.dates import When
from counterclaim.model.incidents import Status
from counterclaim.model.spans import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says that a situation is so, or disputes it."""

    party: str | None
    origin: str
    stance: Stance
    scope: DenialScope | None
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]


PARTIES = frozenset(
    (ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.DE_FACTO_GOVERNMENT, ActorKind.ARMED_GROUP)
)


def attribution_status(voices: Sequence[Voice], actors: Mapping[str, Actor]) -> Status:
    """Status of a situation by its voices (CODEBOOK section 8, simplified to one element).

    Two sides are needed to corroborate: an outlet, an analyst, an office without a side adds no voice.
    """
    if any(voice.stance is Stance.DENY for voice in voices):
        return Status.CONTESTED
    origins = {voice.origin for voice in voices if voice.party is not None}
    if not origins:
        return Status.UNATTRIBUTED
    sides = {o for o in origins if (actor := actors.get(o)) is not None and actor.kind in PARTIES}
    return Status.CORROBORATED if len(sides) > 1 else Status.SINGLE_SOURCE


class PledgeStatus(StrEnum):
    """What became of a pledge, as far as the documents say."""

    OPEN = "open"  # not yet due, or no deadline
    OVERDUE_UNKNOWN = "overdue-unknown"  # the deadline has passed, its fate is not stated
    REPORTED_KEPT = "reported-kept"  # somebody says it was kept
    REPORTED_BROKEN = "reported-broken"  # somebody says it was broken
    CONTESTED = "contested"  # both are said


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A promise or stated readiness of a later act."""

    id: str
    by: str | None
    to: str | None
    content: str
    made: When | None
    deadline: When | None
    status: PledgeStatus
    evidence: tuple[Evidence, ...]
    days_past_deadline: int | None = None
    voices: tuple[Voice, ...] = ()
    attribution_status: Status = Status.UNATTRIBUTED


class RestrictionType(StrEnum):
    """What kind of limit on movement it is."""

    BLOCKADE = "blockade"  # a territory or town is cut off
    CLOSURE = "closure"  # a road, border or airspace is closed
    CHECKPOINT = "checkpoint"  # passage is controlled
    DENIAL_OF_PASSAGE = "denial-of-passage"  # certain people or goods may not pass
    SUPPLY_CUT = "supply-cut"  # gas, power, water or web is cut
    OTHER = "other"  # another limit


class RestrictionLevel(StrEnum):
    """How far movement is limited in one phase."""

    PARTIAL = "partial"  # some people or goods pass
    TOTAL = "total"  # nothing passes
    EASED = "eased"  # lifted or relaxed
    UNKNOWN = "unknown"  # not said


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDuration:
    """A duration somebody states, checked against the dates by arithmetic."""

    text: str
    computed_days: int | None
    consistent: bool | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageException:
    """What still passes, and through whom (actor ids)."""

    what: str
    via: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of time in which a restriction had one level."""

    level: RestrictionLevel
    start: When | None
    end: When | None
    evidence: tuple[Evidence, ...]
    duration_days: int | None = None
    exceptions: tuple[PassageException, ...] = ()
    imposed_by: str | None = None
    mechanism: str | None = None
    cause: Subject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A limit on the movement of people or goods, in dated phases."""

    id: str
    type: RestrictionType
    place: str | None
    imposed_by: str | None
    start: When | None
    end: When | None
    ongoing_at: str | None
    phases: tuple[Phase, ...]
    evidence: tuple[Evidence, ...]
    duration_days: int | None = None
    stated_durations: tuple[StatedDuration, ...] = ()
    justifications: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    attribution_status: Status = Status.UNATTRIBUTED


class RoundStatus(StrEnum):
    """Whether a meeting took place, as far as the documents say."""

    HELD = "held"  # it is told as past or under way
    PLANNED = "planned"  # it is announced
    POSTPONED = "postponed"  # it was put off
    CANCELLED = "cancelled"  # it will not take place
    UNKNOWN = "unknown"  # not said


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One meeting of a talks track."""

    date: When | None
    place: str | None
    level: str | None
    evidence: tuple[Evidence, ...]
    mediators: tuple[str, ...] = ()
    status: RoundStatus = RoundStatus.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksTrack:
    """A mediated series of meetings between parties."""

    id: str
    mediators: tuple[str, ...]
    parties: tuple[str, ...]
    rounds: tuple[Round, ...]
    evidence: tuple[Evidence, ...]
    subject: str | None = None
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party wants on an issue."""

    id: str
    actor: str | None
    issue: str
    position: str
    since: When | None
    evidence: tuple[Evidence, ...]
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Parties at odds, with claims of both."""

    id: str
    between: tuple[str, ...]
    over: str
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...] = field(default=())
