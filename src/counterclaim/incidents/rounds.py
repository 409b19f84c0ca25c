"""Rounds of talks as several documents tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.dates import When
from counterclaim.model.situations import Round, RoundStatus

WEEK = timedelta(days=7)  # a round told without a date is one of the days around its report

Published = Mapping[str, str | None]


def merged_rounds(one: Sequence[Round], other: Sequence[Round], published: Published) -> tuple[Round, ...]:
    """A round told by both is one round; the rest stand side by side, by date."""
    kept = list(one)
    for round in other:
        at = next((number for number, held in enumerate(kept) if _is_one(held, round, published)), None)
        if at is None:
            kept.append(round)
        else:
            kept[at] = _joined(kept[at], round)
    return tuple(sorted(kept, key=lambda round: (round.date.first_day if round.date else None) or "9999"))


def shares_round(one: Sequence[Round], other: Sequence[Round], published: Published) -> bool:
    """Whether two tracks tell of one round."""
    return any(_is_one(first, second, published) for first in one for second in other)


def _is_one(one: Round, other: Round, published: Published) -> bool:
    """Days that overlap, at places that do not exclude each other."""
    if one.place is not None and other.place is not None and one.place != other.place:
        return False
    first, second = _days(one, published), _days(other, published)
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _days(round: Round, published: Published) -> tuple[date, date] | None:
    if round.date is not None and round.date.first_day and round.date.last_day:
        return date.fromisoformat(round.date.first_day), date.fromisoformat(round.date.last_day)
    told = published.get(round.evidence[0].document)
    if told is None or round.place is None:
        return None
    day = date.fromisoformat(told[:10])
    return day - WEEK, day + WEEK


def _width(when: When) -> int:
    if when.first_day is None or when.last_day is None:
        return 0
    return (date.fromisoformat(when.last_day) - date.fromisoformat(when.first_day)).days


def _fate(earlier: RoundStatus, later: RoundStatus) -> RoundStatus:
    """What was told last, if it says anything; what was held is no plan, whoever tells of the plan last."""
    if later is RoundStatus.UNKNOWN or (earlier, later) == (RoundStatus.HELD, RoundStatus.PLANNED):
        return earlier
    return later


def _joined(one: Round, other: Round) -> Round:
    """The wider date holds the narrower one; a round that was held is no longer planned."""
    dates = [when for round in (one, other) if (when := round.date) is not None]
    widest = max(dates, key=_width, default=None)
    return replace(
        one,
        date=widest,
        place=one.place or other.place,
        level=one.level or other.level,
        mediators=tuple(dict.fromkeys((*one.mediators, *other.mediators))),
        status=_fate(one.status, other.status),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )
