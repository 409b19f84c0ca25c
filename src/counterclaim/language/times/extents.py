"""Times that are no calendar date: lengths, vague times, before and after a war."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from counterclaim.language.times.arithmetic import iso_year
from counterclaim.language.times.meanings import BesideEvent, Length, Vague
from counterclaim.language.times.outcomes import Resolved
from counterclaim.language.times.parts import timex_length
from counterclaim.model.dates import DateAnchor, DatePrecision, DateRelation, TimexType

_DAYS_IN = {
    "S": 1 / 86400,
    "m": 1 / 1440,
    "H": 1 / 24,
    "D": 1,
    "E": 2,
    "W": 7,
    "F": 14,
    "M": 30,
    "Q": 91,
    "Y": 365,
    "DE": 3652,
    "CE": 36525,
}
_NEARLY = 0.75  # "nearly two weeks" is more than this part of them
_FEW, _MANY = 2, 10  # "a few days": between these many


def length_outcome(meaning: Length, published: date | None) -> Resolved:
    """A length; one reckoned back from the document ("the past two weeks") has bounds if that is dated."""
    low, high = meaning.low, meaning.high
    per = _DAYS_IN[meaning.unit]
    least = low if low is not None else _FEW
    most = high if high is not None else least if low is not None else _MANY
    if meaning.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        least *= _NEARLY
    days = (int(least * per), max(1, ceil(most * per)))
    told = Resolved(
        type=TimexType.DURATION, value=timex_length(meaning.unit, low), mod=meaning.mod, days=days
    )
    if not meaning.back or published is None:
        return told
    earliest = published - timedelta(days=min(days[1], published.toordinal() - 1))
    return replace(
        told,
        earliest=earliest.isoformat(),
        latest=published.isoformat(),
        precision=DatePrecision.VAGUE,
        anchor=DateAnchor.DOCUMENT,
    )


def vague_outcome(meaning: Vague, published: date | None) -> Resolved:
    """A time without bounds; what is past ends with the document."""
    latest = published.isoformat() if published and meaning.value == "PAST_REF" else None
    return Resolved(
        type=TimexType.DATE,
        value=meaning.value,
        latest=latest,
        precision=DatePrecision.VAGUE,
        anchor=DateAnchor.DOCUMENT if latest else DateAnchor.NONE,
    )


def beside_war_outcome(meaning: BesideEvent, year: int | None) -> Resolved:
    """Before or after the war of a year."""
    if year is None:
        return Resolved(type=TimexType.DATE, value=None, precision=DatePrecision.VAGUE)
    return Resolved(
        type=TimexType.DATE,
        value=f"{year:04d}",
        mod="AFTER" if meaning.after else "BEFORE",
        earliest=f"{iso_year(year)}-01-01" if meaning.after else None,
        latest=None if meaning.after else f"{iso_year(year)}-12-31",
        edtf=f"{iso_year(year)}/.." if meaning.after else f"../{iso_year(year)}",
        precision=DatePrecision.VAGUE,
        relation=DateRelation.AFTER if meaning.after else DateRelation.BEFORE,
        anchor=DateAnchor.EVENT,
    )
