"""What a page shows, ready for a template: no codes, no ids to look up, every value with its words."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.views.report.claim_views import ClaimView, Link
from counterclaim.views.report.incident_views import IncidentView
from counterclaim.views.report.segments import Segment
from counterclaim.views.report.situation_views import (
    DisagreementView,
    PledgeView,
    PositionView,
    RestrictionView,
    TrackView,
)
from counterclaim.views.report.wording import Sign
from counterclaim.views.report.words import Value


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
