"""What a record is listed by: its place in the order of its kind, and the sets and days it is found in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.keys import short
from counterclaim.ledger.trait import Published, Traits
from counterclaim.ledger.traits import TRAITS
from counterclaim.ledger.words import words_of
from counterclaim.model.dates import When

MONTH = len("2023-06")
NEVER = "9999-12-31"

Value = tuple[str, str]  # the name of a trait, a value of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one record is listed by; its kind stands in the order of ``month``, ``day``, ``then`` and ids."""

    month: str
    day: str
    then: str
    sets: tuple[Value, ...]
    days: tuple[tuple[str, str], ...]


def listing_of(
    kind: str, record: Any, documents: Mapping[str, Published], sure: Mapping[str, float | None]
) -> Listing:
    """What a record is listed by.

    ``documents`` are those it stands in, ``sure`` how sure the reader was of its claims, as far as is known.
    """
    of = TRAITS[kind](record, documents, sure)
    day, then = of.order()
    days = sorted({span for when in of.days() if (span := _first_and_last(when)) is not None})
    sets = {(trait, short(value)) for trait, value in _values(of)}
    sets |= {("within", month) for first, last in days if (month := month_of(first, last))}
    return Listing(
        month=short(of.month()), day=short(day), then=short(then), sets=tuple(sorted(sets)), days=tuple(days)
    )


def _values(of: Traits) -> Iterator[Value]:
    yield "month", of.month()
    yield from (("party", party) for party in of.parties() if party is not None)
    yield from (("status", status) for status in of.statuses())
    yield from (("own type", type) for type in of.types())
    yield from (("type", above) for type in of.types() for above in _with_those_above(type))
    yield from (("stance", stance) for stance in of.stances())
    yield from (("document", id) for id in dict.fromkeys(of.documents()))
    yield from (("source", source.casefold()) for source in dict.fromkeys(of.sources()))
    yield from (("place", place) for place in of.places() if place is not None)
    yield from (("weapon", weapon.casefold()) for weapon in of.weapons())
    yield from (("addressee", actor) for actor in of.addressees() if actor is not None)
    yield from (("channel", word) for channel in of.channels() for word in words_of(channel))
    yield from (("publisher", source) for source in of.publishers())
    yield from ((ranked(by), value) for by, value in of.ranks())


def ranked(by: str) -> str:
    """The trait of what stands at one place by something else than the order of the kind."""
    return f"by {by}"


def month_of(first: str, last: str) -> str:
    """The month in which days lie from the first to the last; none if they are of several."""
    return first[:MONTH] if first[:MONTH] == last[:MONTH] else ""


def _first_and_last(day: When | None) -> tuple[str, str] | None:
    if day is None or (day.first_day is None and day.last_day is None):
        return None
    return day.first_day or "", day.last_day or NEVER


def _with_those_above(type: str) -> Iterator[str]:
    """A type and all that it is under: of `attack.artillery` also `attack`."""
    yield type
    yield from (type[:at] for at, sign in enumerate(type) if sign == ".")
