"""What the cells of a row say: days and how fine they are, figures, points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from counterclaim.model.actors import PlacePrecision
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.spans import Evidence

LARGEST = 10_000_000  # people; a greater figure is a mistake of columns
_COUNT = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T].*)?")
_ACLED_OF_UCDP = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3, 7: 3}
_UCDP_OF_ACLED = {1: 1, 2: 2, 3: 4}


def day_in(value: str, forms: Sequence[str]) -> date | None:
    """The day of a cell, in one of some forms or as ISO 8601.

    >>> day_in("16 May 2025", ("%d %B %Y",)), day_in("2020-10-04 00:00:00.000", ()), day_in("last week", ())
    (datetime.date(2025, 5, 16), datetime.date(2020, 10, 4), None)
    """
    for form in forms:
        try:
            return datetime.strptime(value, form).date()  # noqa: DTZ007 - the day as it is written
        except ValueError:
            continue
    found = _DAY.fullmatch(value)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def count_in(value: str) -> int | None:
    """The figure of a cell; ``None`` if it is none.

    >>> count_in("1,200"), count_in("4.0"), count_in("=4"), count_in("-1")
    (1200, 4, None, None)
    """
    bare = value.strip().removesuffix(".0")
    if not _COUNT.fullmatch(bare):
        return None
    number = int(re.sub("[, ]", "", bare)[:12])
    return number if number <= LARGEST else None


def degrees_in(value: str, most: float) -> float | None:
    """Degrees of latitude or longitude, up to ``most``; ``None`` if it is none."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if abs(number) <= most else None


def when_of(
    first: date, last: date | None, precision: str | None, text: str, evidence: tuple[Evidence, ...]
) -> When:
    """A date as the days and the precision of a row tell it."""
    until = last if last is not None and last >= first else first
    if precision == "month" and until == first:
        first, until = _month(first)
    elif precision == "week" and until == first:
        first, until = _moved(first, -3), _moved(first, 3)
    elif precision == "year" and until == first:
        first, until = date(first.year, 1, 1), date(first.year, 12, 31)
    kind = DatePrecision.DAY if first == until else _RANGES.get(precision or "", DatePrecision.RANGE)
    best = first.isoformat() if first == until else f"{first.isoformat()}/{until.isoformat()}"
    return When(
        earliest=first.isoformat(),
        latest=until.isoformat(),
        best=best,
        precision=kind,
        text=text,
        evidence=evidence,
    )


_RANGES = {"week": DatePrecision.WEEK, "month": DatePrecision.MONTH, "year": DatePrecision.YEAR}


def _month(day: date) -> tuple[date, date]:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day < date(9999, 12, 1) else day
    return day.replace(day=1), _moved(following, -1)


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def precision_of(value: int | None, *, is_acled: bool) -> PlacePrecision:
    """A place's precision on both scales, from a figure on one of them; a point without one is exact."""
    if value is None:
        return PlacePrecision(ucdp=1, acled=1)
    if is_acled:
        return PlacePrecision(
            ucdp=_UCDP_OF_ACLED.get(value), acled=value if value in _UCDP_OF_ACLED else None
        )
    return PlacePrecision(ucdp=value if value in _ACLED_OF_UCDP else None, acled=_ACLED_OF_UCDP.get(value))


def parts_of(evidence: Sequence[Evidence | None]) -> Iterator[Evidence]:
    """The pieces of evidence that are there, each once, in the order of the row."""
    yield from sorted({piece for piece in evidence if piece is not None})
