"""How a data set of others lies to a ledger: event by event, what agrees, what differs, what only one has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.spans import Evidence


class Found(StrEnum):
    """Who has an event."""

    BOTH = "both"  # a row of the data set is of an incident that others tell of
    DATA_SET = "data set"  # a row is of nothing that the ledger has from others
    LEDGER = "ledger"  # an incident within what the data set covers, of which no row is


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A member in which a row and the incident that it is of differ; ``None`` is not stated."""

    member: str
    theirs: str | None
    ours: str | None
    their_words: tuple[Evidence, ...] = ()
    our_words: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One event: the row (its document) and the incident that it is of, or one of them; why they are one."""

    found: Found
    row: str | None
    incident: str | None
    type: str
    date: str | None
    place: str | None
    differences: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSetComparison:
    """A data set held against a ledger; ``since`` and ``until`` are the days that its rows cover."""

    source: str
    rows: int
    since: str | None
    until: str | None
    countries: tuple[str, ...]
    events: tuple[Compared, ...]
