"""Pledges, restrictions, talks, positions and disagreements as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.views.report.claim_views import ClaimView, Link
from counterclaim.views.report.wording import Sign
from counterclaim.views.report.words import Value


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """Who says that a situation is so, or disputes it."""

    party: str
    sign: Sign
    scope: str | None
    words: Value


@dataclass(frozen=True, slots=True)
class PledgeView:
    """A promise and its fate."""

    anchor: str
    by: Value | None
    to: Value | None
    content: Value
    made: Value | None
    deadline: Value | None
    sign: Sign
    days_past: int | None
    attribution: Sign
    voices: tuple[VoiceLine, ...]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of a restriction at one level."""

    sign: Sign
    words: Value
    start: Value | None
    end: Value | None
    days: int | None
    imposed_by: Value | None
    mechanism: Value | None
    cause: Link | None
    exceptions: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class DurationLine:
    """A duration as stated, against the one that the dates give."""

    stated: Value
    computed: int | None
    verdict: Sign


@dataclass(frozen=True, slots=True)
class RestrictionView:
    """A limit on movement with its phases."""

    anchor: str
    title: Value
    imposed_by: Value | None
    doubts: tuple[Value, ...]
    start: Value | None
    end: Value | None
    ongoing_at: str | None
    days: int | None
    attribution: Sign
    phases: tuple[PhaseView, ...]
    durations: tuple[DurationLine, ...]
    justifications: tuple[ClaimView | Link, ...]
    voices: tuple[VoiceLine, ...]


@dataclass(frozen=True, slots=True)
class RoundView:
    """One meeting."""

    date: Value | None
    words: Value
    level: Value | None
    mediators: Value | None


@dataclass(frozen=True, slots=True)
class TrackView:
    """A series of talks."""

    anchor: str
    title: str
    parties: Value | None
    subject: Value | None
    words: Value
    rounds: tuple[RoundView, ...]
    voices: tuple[VoiceLine, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """What a party wants."""

    anchor: str
    actor: Value | None
    issue: Value
    position: Value
    since: Value | None
    voices: tuple[VoiceLine, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """Parties at odds."""

    between: str
    over: Value
    claims: tuple[ClaimView | Link, ...]
