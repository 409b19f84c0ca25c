"""Who says what, as a page shows it, and links to other records."""

from __future__ import annotations

from dataclasses import dataclass

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
