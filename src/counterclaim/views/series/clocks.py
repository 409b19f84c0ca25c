"""Pledge and restriction clocks: days to or past a deadline, and days in force, at a given day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.dates import When
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import (
    Phase,
    Pledge,
    PledgeStatus,
    Restriction,
    RestrictionLevel,
    RestrictionType,
)
from counterclaim.model.spans import Evidence
from counterclaim.views.series.days import calendar_day, days_between, last_published, published_days
from counterclaim.views.series.records import NAMED, Part, Series, cited, left_out, prose

PLEDGE_METHOD = prose(
    """
    Days are counted from the given day to the last day of the deadline: positive is time left, negative is
    past it.

    The fate is what the ledger's documents say of it; a deadline that has passed without a word of it is
    'overdue-unknown', and not broken.

    What only documents after the given day tell is left out; a fate is that of the ledger as it stands.
    """
)
RESTRICTION_METHOD = prose(
    """
    Days are counted from the first day to the given one (or to its end, if that is earlier): 12 December to
    26 July is 226. A first day that is only known as a stretch gives the fewest and the most days.

    A restriction whose end nobody tells is taken to last, and 'told_until' is the last day for which the
    documents say so: beyond it, the days are a clock and no report.

    What only documents after the given day tell is left out.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeClock:
    """A pledge at a day: ``days_left`` is negative past its deadline, ``None`` without one."""

    deadline: str | None
    days_left: int | None
    fate: PledgeStatus
    by: str | None = field(metadata=NAMED)
    to: str | None = field(metadata=NAMED)
    content: str
    made: str | None
    record: str
    evidence: tuple[str, ...]


class Standing(StrEnum):
    """How a restriction stands at a day."""

    IN_FORCE = "in-force"  # begun, and no end told up to that day
    ENDED = "ended"  # its end is told
    NOT_BEGUN = "not-begun"  # it begins later
    UNKNOWN = "unknown"  # nobody tells when it began


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionClock:
    """A restriction, or one phase of it, at a day; days in force up to then."""

    start: str | None
    end: str | None
    standing: Standing
    days: int | None
    fewest_days: int | None
    told_until: str | None
    type: RestrictionType
    level: RestrictionLevel | None
    place: str | None = field(metadata=NAMED)
    imposed_by: str | None = field(metadata=NAMED)
    record: str
    evidence: tuple[str, ...]


def pledge_clocks(ledger: Ledger, *, at: str | None = None) -> Series:
    """The pledges of a ledger at a day, by default that of its latest document."""
    day = at or last_published(ledger)
    known = [pledge for pledge in ledger.pledges if _is_told_by(pledge.evidence, day, ledger)]
    rows = [_pledge(pledge, day) for pledge in known]
    return Series(
        kind="pledges",
        method=PLEDGE_METHOD,
        parts=(
            Part(
                name="pledges",
                unit="days",
                rows=tuple(sorted(rows, key=lambda row: (row.deadline or "~", row.record))),
            ),
        ),
        left_out=left_out(
            (len(ledger.pledges) - len(known), "pledges that only later documents tell"),
            (sum(row.deadline is None for row in rows), "pledges without a deadline, listed last"),
        ),
        at=day,
    )


def restriction_clocks(ledger: Ledger, *, at: str | None = None) -> Series:
    """The restrictions of a ledger and their phases at a day, by default that of its latest document."""
    day = at or last_published(ledger)
    known = [limit for limit in ledger.restrictions if _is_told_by(limit.evidence, day, ledger)]
    wholes = [_clock(limit, limit, day, told_until=limit.ongoing_at) for limit in known]
    phases = [row for limit in known for row in _phases(limit, day)]
    return Series(
        kind="restrictions",
        method=RESTRICTION_METHOD,
        parts=(
            Part(name="restrictions", unit="days", rows=tuple(sorted(wholes, key=_clock_order))),
            Part(name="phases", unit="days", rows=tuple(sorted(phases, key=_clock_order))),
        ),
        left_out=left_out(
            (len(ledger.restrictions) - len(known), "restrictions that only later documents tell")
        ),
        at=day,
    )


def _clock_order(row: RestrictionClock) -> tuple[str, str, str]:
    return row.start or "~", row.record, row.level or ""


def _is_told_by(evidence: Iterable[Evidence], day: str | None, ledger: Ledger) -> bool:
    """Whether any document up to a day tells something; one without a date may be of any day."""
    published = published_days(ledger)
    return any(day is None or published.get(words.document, "") <= day for words in evidence)


def _pledge(pledge: Pledge, at: str | None) -> PledgeClock:
    deadline = _last_day(pledge.deadline)
    return PledgeClock(
        deadline=deadline,
        days_left=days_between(at, deadline) if deadline and at else None,
        fate=_fate(pledge, deadline, at),
        by=pledge.by,
        to=pledge.to,
        content=pledge.content,
        made=pledge.made.best if pledge.made else None,
        record=pledge.id,
        evidence=cited(pledge.evidence),
    )


def _fate(pledge: Pledge, deadline: str | None, at: str | None) -> PledgeStatus:
    """The fate at a day: of what nobody reports, whether the deadline has passed by then."""
    if pledge.status not in (PledgeStatus.OPEN, PledgeStatus.OVERDUE_UNKNOWN) or deadline is None:
        return pledge.status
    return PledgeStatus.OVERDUE_UNKNOWN if at is not None and deadline < at else PledgeStatus.OPEN


def _phases(limit: Restriction, at: str | None) -> list[RestrictionClock]:
    """A clock for each phase; the documents' last word on the whole is one on the last phase."""
    last = len(limit.phases) - 1
    return [
        _clock(phase, limit, at, told_until=limit.ongoing_at if place == last else None)
        for place, phase in enumerate(limit.phases)
    ]


def _clock(
    stretch: Restriction | Phase, limit: Restriction, at: str | None, *, told_until: str | None
) -> RestrictionClock:
    """The clock of a restriction, or of one of its phases."""
    first, latest, ended = _first_day(stretch.start), _last_day(stretch.start), _last_day(stretch.end)
    until = min(filter(None, (ended, at)), default=None)
    return RestrictionClock(
        start=stretch.start.best if stretch.start else None,
        end=stretch.end.best if stretch.end else None,
        standing=_standing(first, ended, at),
        days=_days(first, until),
        fewest_days=_days(latest, until),
        told_until=told_until[:10] if told_until else None,
        type=limit.type,
        level=stretch.level if isinstance(stretch, Phase) else None,
        place=limit.place,
        imposed_by=stretch.imposed_by or limit.imposed_by,
        record=limit.id,
        evidence=cited(stretch.evidence or limit.evidence),
    )


def _days(first: str | None, until: str | None) -> int | None:
    return days_between(first, until) if first and until and first <= until else None


def _standing(first: str | None, ended: str | None, at: str | None) -> Standing:
    if ended is not None and (at is None or ended <= at):
        return Standing.ENDED
    if first is None:
        return Standing.UNKNOWN
    return Standing.IN_FORCE if at is None or first <= at else Standing.NOT_BEGUN


def _first_day(when: When | None) -> str | None:
    return when.first_day if when is not None and calendar_day(when.first_day) else None


def _last_day(when: When | None) -> str | None:
    return when.last_day if when is not None and calendar_day(when.last_day) else None
