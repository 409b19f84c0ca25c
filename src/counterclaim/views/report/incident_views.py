"""An incident as a page shows it, with the accounts that parties give of it side by side."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.views.report.claim_views import Link
from counterclaim.views.report.wording import Sign
from counterclaim.views.report.words import Value


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
