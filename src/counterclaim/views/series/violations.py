"""Violations per reporter and day, and how reporters differ over the same period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import denying
from counterclaim.views.series.records import ALL_TIME, NAMED, Part, Period, Series, cited, left_out, prose
from counterclaim.views.series.telling import Told, tellings
from counterclaim.vocab.crosswalks import plover_of

VIOLENT = ("ASSAULT", "MOBILIZE")  # PLOVER classes of armed force and of bringing it up
METHOD = prose(
    """
    A violation is an incident of a type in PLOVER's classes ASSAULT or MOBILIZE (attacks, clashes,
    movements and works at a line).

    Each row counts the incidents that one reporter affirms on a day, by whom it blames; an incident counts
    once for a reporter, however many documents repeat it. Sides are counted, not bodies: a ministry reports
    for its state.

    The day is the reporter's own, or that of the incident where the reporter gives none; a night counts for
    the day it ends on.

    Who only records what others say reports nothing; a text's own narration stands without a reporter.

    Nothing is averaged between reporters. A day without a report is one on which this ledger holds none: it
    is no day without violations.
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDay:
    """What one reporter tells of one day, by whom it blames.

    ``violations`` adds what the reports themselves count ("fired eight times"); ``None`` where none does.
    ``denied`` are those of the incidents that somebody denies, whole or in part.
    """

    day: str | None
    reporter: str | None = field(metadata=NAMED)
    blamed: str | None = field(metadata=NAMED)
    incidents: int
    violations: int | None
    denied: int
    records: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asymmetry:
    """One reporter beside another over the same days; the row with the two exchanged is the other half.

    Incidents and days are those that ``reporter`` tells; ``told_by_both`` are incidents.
    """

    reporter: str = field(metadata=NAMED)
    other: str = field(metadata=NAMED)
    since: str
    until: str
    incidents: int
    blaming_other: int
    told_by_both: int
    days: int
    days_alone: int
    evidence: tuple[str, ...]


def violations(ledger: Ledger, period: Period = ALL_TIME) -> Series:
    """The series of violations of a ledger."""
    told = [one for one in tellings(ledger, period) if is_violation(one.incident.type)]
    dated = [one for one in told if one.day is not None]
    undated = {one.incident.id for one in told} - {one.incident.id for one in dated}
    others = sum(not is_violation(incident.type) for incident in ledger.incidents)
    return Series(
        kind="violations",
        method=METHOD,
        parts=(
            Part(name="days", unit="incidents", rows=tuple(_days(told))),
            Part(name="reporters", unit="incidents and days", rows=tuple(_asymmetries(dated, period))),
        ),
        left_out=left_out(
            (others, "incidents of other types"),
            (len(undated), "incidents that nobody puts on one day, which have rows without one"),
        ),
    )


def is_violation(type: str) -> bool:
    """Whether incidents of a type are violations.

    >>> is_violation("attack.drone"), is_violation("talks.round")
    (True, False)
    """
    return (plover_of(type) or "").partition(".")[0] in VIOLENT


def _days(told: Sequence[Told]) -> Iterator[ReportedDay]:
    rows: dict[tuple[str, str, str], list[Told]] = {}
    for one in told:
        rows.setdefault((one.day or "~", one.teller or "", one.doer or ""), []).append(one)
    for (day, reporter, blamed), members in sorted(rows.items()):
        counted = [one.incident.repetitions for one in members if one.incident.repetitions is not None]
        yield ReportedDay(
            day=None if day == "~" else day,
            reporter=reporter or None,
            blamed=blamed or None,
            incidents=len(members),
            violations=sum(counted) if counted else None,
            denied=sum(bool(denying(one.incident)) for one in members),
            records=tuple(sorted(one.incident.id for one in members)),
            evidence=_words(members),
        )


def _asymmetries(told: Sequence[Told], period: Period) -> Iterator[Asymmetry]:
    """Reporters beside each other, both ways, over the days asked for, else all that anybody reports of.

    Compared are those of whom one blames the other, or who tell the same incident.
    """
    days = sorted(one.day for one in told if one.day is not None)
    by: dict[str, list[Told]] = {}
    for one in told:
        if one.teller is not None:
            by.setdefault(one.teller, []).append(one)
    for reporter, other in permutations(sorted(by), 2):
        mine, theirs = by[reporter], by[other]
        incidents, others = ({one.incident.id for one in some} for some in (mine, theirs))
        reported, elsewhere = ({one.day for one in some} for some in (mine, theirs))
        blaming, blamed = _blaming(mine, other), _blaming(theirs, reporter)
        if not (blaming or blamed or incidents & others):
            continue
        yield Asymmetry(
            reporter=reporter,
            other=other,
            since=period.since or days[0],
            until=period.until or days[-1],
            incidents=len(incidents),
            blaming_other=len(blaming),
            told_by_both=len(incidents & others),
            days=len(reported),
            days_alone=len(reported - elsewhere),
            evidence=_words(mine),
        )


def _blaming(told: Sequence[Told], doer: str) -> set[str]:
    return {one.incident.id for one in told if one.doer == doer}


def _words(told: Sequence[Told]) -> tuple[str, ...]:
    return cited(words for one in told for account in one.accounts for words in account.evidence)
