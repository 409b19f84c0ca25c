"""What pages there are: sections of the bar on top, and the tabs of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tab:
    """A page that every page of its section leads to."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that belong together; the first is where the bar leads.

    ``narrowed``: all of them show what the same filters let through, so a tab keeps these.
    """

    name: str
    tabs: Sequence[Tab]
    narrowed: bool = False

    def holds(self, path: str | None) -> bool:
        """Whether a page is one of the section."""
        return any(tab.path == path for tab in self.tabs)


SECTIONS = (
    Section(
        "Incidents",
        (
            Tab("/incidents", "List"),
            Tab("/map", "Map"),
            Tab("/timeline", "Timeline"),
            Tab("/series/escalation", "Series"),
            Tab("/pictures/timeline", "Pictures"),
        ),
        narrowed=True,
    ),
    Section("Statements", (Tab("/claims", "Statements"), Tab("/positions", "Positions"))),
    Section(
        "Situations",
        (Tab("/pledges", "Pledges"), Tab("/restrictions", "Restrictions"), Tab("/talks", "Talks")),
    ),
    Section("Actors", (Tab("/actors", "Actors"),)),
    Section(
        "Documents",
        (
            Tab("/documents", "Documents"),
            Tab("/sources", "Sources"),
            Tab("/changes", "What changed"),
            Tab("/import", "Bring in"),
            Tab("/failed", "Not read"),
        ),
    ),
    Section("Review", (Tab("/review", "Queue"), Tab("/waiting", "Waiting"), Tab("/decisions", "Decisions"))),
)


def section_of(path: str | None) -> Section | None:
    """The section that a page belongs to.

    >>> section_of("/map").name
    'Incidents'
    """
    return next((section for section in SECTIONS if section.holds(path)), None)
