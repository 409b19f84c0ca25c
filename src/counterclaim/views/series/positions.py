"""What each party wants on each issue, over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.actors import Actor
from counterclaim.model.claims import Stance
from counterclaim.model.ledgers import Ledger
from counterclaim.model.sides import side_of
from counterclaim.model.situations import Position
from counterclaim.views.series.days import one_day, published_days
from counterclaim.views.series.records import ALL_TIME, NAMED, Part, Period, Series, cited, left_out, prose
from counterclaim.views.series.telling import actors_by_id

METHOD = prose(
    """
    A row is a position of one actor on one issue in the words of a document; one on several issues has a
    row for each.

    The day is that from which the position is told to hold, else the day of publication of the document
    that tells it; which of the two stands beside it.

    A position that is not repeated is not given up, and a later one does not replace it: the rows stand as
    they were told.
    """
)


class DayBasis(StrEnum):
    """What the day of a position is."""

    SINCE = "since"  # told: the position holds from that day
    PUBLISHED = "published"  # the day of the document that tells it


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow:
    """What one actor wants on one issue, as told on a day."""

    issue: str
    day: str | None
    day_is: DayBasis | None
    actor: str | None = field(metadata=NAMED)
    side: str | None = field(metadata=NAMED)
    position: str
    disputed_by: tuple[str, ...] = field(metadata=NAMED)
    record: str
    evidence: tuple[str, ...]


def positions(ledger: Ledger, period: Period = ALL_TIME) -> Series:
    """The positions of a ledger by issue, side and day."""
    rows = [row for row in _rows(ledger) if period.holds(row.day)]
    return Series(
        kind="positions",
        method=METHOD,
        parts=(Part(name="positions", unit="positions", rows=tuple(rows)),),
        left_out=left_out((sum(row.day is None for row in rows), "positions without a day, listed last")),
    )


def _rows(ledger: Ledger) -> list[PositionRow]:
    actors, published = actors_by_id(ledger), published_days(ledger)
    rows = [
        _row(position, issue, actors, published)
        for position in ledger.positions
        for issue in _issues(position.issue)
    ]
    return sorted(rows, key=lambda row: (row.issue, row.day or "~", row.side or "", row.record))


def _row(
    position: Position, issue: str, actors: Mapping[str, Actor], published: Mapping[str, str]
) -> PositionRow:
    day, basis = _day(position, published)
    return PositionRow(
        issue=issue,
        day=day,
        day_is=basis,
        actor=position.actor,
        side=side_of(position.actor, actors),
        position=position.position,
        disputed_by=_disputing(position),
        record=position.id,
        evidence=cited(position.evidence),
    )


def _issues(told: str) -> Iterator[str]:
    """The issues of a position: several stand side by side, with commas between them."""
    yield from dict.fromkeys(issue for part in told.split(",") if (issue := " ".join(part.split())))


def _day(position: Position, published: Mapping[str, str]) -> tuple[str | None, DayBasis | None]:
    since = one_day(position.since)
    if since is not None:
        return since, DayBasis.SINCE
    days = [published[words.document] for words in position.evidence if words.document in published]
    return (min(days), DayBasis.PUBLISHED) if days else (None, None)


def _disputing(position: Position) -> tuple[str, ...]:
    return tuple(sorted({v.party for v in position.voices if v.stance is Stance.DENY and v.party}))
