"""What a page shows, ready for a template: no codes, no ids to look up, every value with its words."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.views.report.segments import Segment
from counterclaim.views.report.wording import Sign
from counterclaim.views.report.words import Value


@dataclass(frozen=True, slots=True)
class Link:
    """Another record, here or on a page of its own; without an address it is named only."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A title and what belongs under it."""

    title: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What one party does in one way: its accounts in one stance, from all documents."""

    party: str
    sign: Sign
    scope: str | None
    documents: tuple[Link, ...]
    voice: str
    voice_reason: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One party's values for one row; ``denied`` when the party repeats them to deny them."""

    values: tuple[Value, ...] = ()
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the accounts side by side."""

    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ElementLine:
    """One element of an incident with its status and the reason."""

    name: str
    sign: Sign
    value: Value | None
    reason: str


@dataclass(frozen=True, slots=True)
class TollLine:
    """A toll and the rule that chose among the figures."""

    figures: Value
    rule: str


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One incident with the accounts that parties give of it."""

    id: str
    anchor: str
    title: str
    types: tuple[str, ...]
    date: Value | None
    order: tuple[str, str]
    place: Value | None
    sign: Sign
    toll: tuple[TollLine, ...]
    affirm: tuple[Value, ...]
    deny: tuple[Value, ...]
    record: tuple[Value, ...]
    narrated: bool
    origins: int
    columns: tuple[Column, ...]
    parties: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    elements: tuple[ElementLine, ...]
    silent: tuple[str, ...]
    relations: tuple[tuple[str, Link, Value | None], ...]
    doubts: tuple[Value, ...]
    repetitions: int | None
    aggregate: bool


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


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who says what in one document."""

    anchor: str
    claimer: Value | None
    chain: str | None
    sign: Sign
    cue: Value | None
    scope: str | None
    content: Value
    quotes: tuple[Value, ...]
    facts: tuple[Fact, ...]
    about: Link | None
    reply_to: Link | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name of an actor or a place, and who uses it."""

    form: Value
    users: str
    contested: bool


@dataclass(frozen=True, slots=True)
class NamedView:
    """An actor or a place with its names by user."""

    anchor: str
    name: str
    facts: tuple[str, ...]
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its text cut for the text pane, and the claims in it."""

    key: str
    title: str
    name: str
    facts: tuple[str, ...]
    url: str | None
    url_text: str | None
    sha256: str
    language: str | None
    paragraphs: tuple[tuple[Segment, ...], ...]
    has_text: bool
    claims: tuple[ClaimView, ...]
    times: tuple[Value, ...]
    relations: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """Something that could not be read or resolved."""

    document: Link | None
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline."""

    day: str | None
    last_day: str | None
    date: Value | None
    kind: str
    sign: Sign
    title: Link


@dataclass(frozen=True, slots=True)
class Page:
    """A whole ledger as one page shows it."""

    rules: str
    version: str
    models: tuple[str, ...]
    documents: tuple[DocumentView, ...]
    incidents: tuple[IncidentView, ...]
    moments: tuple[Moment, ...]
    restrictions: tuple[RestrictionView, ...]
    pledges: tuple[PledgeView, ...]
    talks: tuple[TrackView, ...]
    positions: tuple[PositionView, ...]
    disagreements: tuple[DisagreementView, ...]
    actors: tuple[NamedView, ...]
    places: tuple[NamedView, ...]
    problems: tuple[ProblemLine, ...]
    claims: int
