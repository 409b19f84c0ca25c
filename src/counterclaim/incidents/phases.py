"""Phases of one restriction as several documents tell them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.model.dates import When, lasted
from counterclaim.model.situations import Phase, RestrictionLevel

UNKNOWN = RestrictionLevel.UNKNOWN
NO_DAY = "9999"  # sorts after every day


def merged_phases(one: Sequence[Phase], other: Sequence[Phase], told: str | None) -> tuple[Phase, ...]:
    """Phases that begin at one time with levels that agree are one; the rest stand side by side, by date.

    What has no end has lasted until it was ``told`` last.
    """
    kept = list(one)
    for phase in other:
        at = next((number for number, held in enumerate(kept) if _is_one(held, phase)), None)
        if at is None:
            kept.append(phase)
        else:
            kept[at] = _joined(kept[at], phase)
    kept.sort(key=lambda phase: (_first_day(phase), phase.level.value))
    return tuple(_lasting(phase, told) for phase in _closed(kept))


def is_of(phase: Phase, whole: Phase) -> bool:
    """Whether a phase that one document tells went into one of several."""
    return set(phase.evidence) <= set(whole.evidence) and _is_one(phase, whole)


def _first_day(phase: Phase) -> str:
    return (phase.start.first_day if phase.start is not None else None) or NO_DAY


def _is_one(one: Phase, other: Phase) -> bool:
    agree = one.level is other.level or UNKNOWN in (one.level, other.level)
    return agree and (_holds(one.start, other.start) or _holds(other.start, one.start))


def _holds(wide: When | None, narrow: When | None) -> bool:
    """Whether "since December" can mean "since 12 December"; two phases without a start may be one."""
    if wide is None or narrow is None:
        return wide is narrow
    first, last = narrow.first_day or NO_DAY, narrow.last_day or NO_DAY
    return (wide.first_day or NO_DAY) <= first and last <= (wide.last_day or NO_DAY)


def _joined(one: Phase, other: Phase) -> Phase:
    ends = [phase.end for phase in (one, other) if phase.end is not None]
    start = other.start if _holds(one.start, other.start) else one.start
    end = min(ends, key=lambda when: when.last_day or NO_DAY, default=None)
    return replace(
        one,
        level=one.level if one.level is not UNKNOWN else other.level,
        start=start,
        end=end,
        exceptions=(*one.exceptions, *other.exceptions),
        imposed_by=one.imposed_by or other.imposed_by,
        mechanism=one.mechanism or other.mechanism,
        cause=one.cause or other.cause,
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )


def _closed(phases: Sequence[Phase]) -> list[Phase]:
    """One level lasts until the next begins."""
    closed = list(phases)
    for number, (phase, following) in enumerate(pairwise(phases)):
        first, last = _first_day(phase), _first_day(following)
        if phase.end is None and phase.start is not None and first < last < NO_DAY:
            closed[number] = replace(phase, end=following.start)
    return closed


def _lasting(phase: Phase, told: str | None) -> Phase:
    return replace(phase, duration_days=lasted(phase.start, phase.end, told))
