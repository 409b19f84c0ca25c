"""What stands beside a place name and tells which place it is: "in Y", "X, Y", a list of regions, a noun."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from counterclaim.entities.ranking import Clues
from counterclaim.model.spans import Span
from counterclaim.vocab.gazetteer import GazetteerEntry, GazetteerKind
from counterclaim.vocab.toponymy import toponymy

Entries = Mapping[str, Sequence[GazetteerEntry]]
Key = tuple[str, str | None]  # a name and the noun beside it: all its mentions mean one place

UNITS = (GazetteerKind.COUNTRY, GazetteerKind.REGION, GazetteerKind.DISTRICT)
_WITHIN = re.compile(r"^(?:,\s+|\s*\(|,?\s+(?:in|of)\s+)(?:the\s+|a\s+)?(?:\w+\s+of\s+)?$")
_ABBREVIATED = re.compile(r",\s((?:[A-Z][A-Za-z]{0,4}\.){1,2}|[A-Z]{2,3}\b)")
_LISTING = re.compile(r"^\s*(?:,|and|or|,\s*and)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A place name in the text; ``place`` is the id a pack gives it, no ``key`` means that it is sure."""

    span: Span
    head: int
    form: str
    key: Key | None
    place: str | None = None


def clues_of(text: str, named: Sequence[NamedPlace], entries: Entries) -> dict[Key, Clues]:
    """The clues of each name, those of all its mentions together; ``named`` is in text order."""
    inside: dict[Key, set[str]] = defaultdict(set)
    listed: set[Key] = set()
    for one, other in pairwise(named):
        between = text[one.span.end : other.span.start]
        if one.key is not None and _WITHIN.match(between):
            inside[one.key] |= _holding(one, other, entries)
        if _LISTING.match(between):
            listed |= {
                name.key
                for name, beside in ((one, other), (other, one))
                if name.key is not None and _is_region(beside, entries)
            }
    for name in named:
        region = region_behind(text, name.span)
        if name.key is not None and region is not None:
            inside[name.key] |= _holding(name, replace(name, form=region, place=None), entries)
    keys = {name.key for name in named if name.key is not None}
    return {key: Clues(word=key[1], inside=frozenset(inside[key]), listed=key in listed) for key in keys}


def region_behind(text: str, name: Span) -> str | None:
    """The region that an abbreviation behind a name stands for: "Long Beach, CA"."""
    short = _ABBREVIATED.match(text, name.end)
    return toponymy().abbreviations.get(short[1]) if short is not None else None


def _holding(one: NamedPlace, other: NamedPlace, entries: Entries) -> set[str]:
    """The states and divisions called as the second name that hold a place called as the first."""
    units = {entry.id for entry in entries.get(other.form, ()) if entry.kind in UNITS}
    if other.place and other.place.startswith("country:"):
        units.add(other.place)
    return {
        unit
        for entry in entries.get(one.form, ())
        for unit in (f"country:{entry.country}", entry.region)
        if unit in units and unit != entry.id
    }


def _is_region(name: NamedPlace, entries: Entries) -> bool:
    """Whether a name means a region before any town of that name, and is no town's in it as well."""
    found = [entry for entry in entries.get(name.form, ()) if entry.kind is not GazetteerKind.COUNTRY]
    largest = max(found, key=lambda entry: entry.population, default=None)
    if name.place is not None or largest is None or largest.kind is not GazetteerKind.REGION:
        return False
    return not any(entry.region == largest.id and entry.main for entry in found)
