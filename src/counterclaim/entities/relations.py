"""How a text puts something at a place: in it, near it, 3 km north of it, between it and another."""

from __future__ import annotations

import re

from counterclaim.entities.roads import LEADS_FROM, ROADS, ends_in_name
from counterclaim.model.actors import PlaceRelation, RelationKind
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import numbers

REACH = 90  # characters before a name in which its relation is told
MILE, METRE = 1.609, 0.001  # in km
_UNITS = {"km": 1.0, "kilomet": 1.0, "mile": MILE, "m": METRE}
_KIND_OF_PLACE = (
    r"(?:(?:the|a)\s+)?(?:(?:[\w-]+\s+){0,2}(?:town|city|village|settlement|port|hamlet|district)\s+of\s+)?"
)
_FAR = (
    r"(?:(?P<number>\d+(?:[.,]\d+)?|[a-z]+)[\s-](?P<unit>km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|m)\b"
    r"(?:\s*\([^)]*\))?\s+(?:away\s+)?)?"
)
_BEARING = re.compile(
    rf"{_FAR}(?:to\s+the\s+)?(?P<bearing>(?:north|south)(?:-?(?:east|west))?|east|west)\s+(?:of|from)\s+"
    rf"{_KIND_OF_PLACE}$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"(?<!to\s)\bthe\s+(?:(?:north|south)(?:-?(?:east|west))?|east|west)\s+of\s+{_KIND_OF_PLACE}$",
    re.IGNORECASE,
)
_AWAY = re.compile(rf"{_FAR}(?:from|outside|off|short\s+of)\s+{_KIND_OF_PLACE}$", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(?:near|close\s+to|next\s+to|not\s+far\s+from|adjacent\s+to|around|outside|"
    r"(?:in|from|at)\s+the\s+(?:vicinity|outskirts|surroundings|area|neighbourhood|suburbs)\s+of|"
    rf"on\s+the\s+(?:outskirts|edge)\s+of)\s+{_KIND_OF_PLACE}$",
    re.IGNORECASE,
)
_NAME = r"(?P<other>[^\W\d_][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,2})"
_ENDS_OF = rf"(?:{_KIND_OF_PLACE}|(?:the\s+)?(?:towns|cities|villages|settlements)\s+of\s+)"
_ROAD_OF = (
    rf"\b(?:{'|'.join(ROADS)})s?\s+(?:(?:that|which|leading|leads|running|runs|going|goes)\s+)*"
    rf"(?:{'|'.join(sorted(LEADS_FROM))})"
)
_BETWEEN = re.compile(rf"(?:\bbetween|{_ROAD_OF})\s+{_ENDS_OF}$", re.IGNORECASE)
_SECOND = re.compile(rf"\s+(?:and|to|with)\s+(?:(?i:{_KIND_OF_PLACE}))(?=[A-Z]){_NAME}")
_FIRST = re.compile(
    rf"(?:\b(?i:between)|(?i:{_ROAD_OF}))\s+(?i:{_ENDS_OF})(?=[A-Z]){_NAME}"
    rf"\s+(?:and|to|with)\s+(?:(?i:{_KIND_OF_PLACE}))$"
)
_TOWARDS = re.compile(rf"\b(?:in\s+the\s+direction\s+of|towards?)\s+{_KIND_OF_PLACE}$", re.IGNORECASE)
_OTHERS = {RelationKind.NEAR: _NEAR, RelationKind.BETWEEN: _BETWEEN, RelationKind.TOWARDS: _TOWARDS}


def relation_of(text: str, name: Span) -> PlaceRelation | None:
    """The relation told right before a name; ``None`` where something is simply at or in it.

    >>> relation_of("Shells fell 3 km north of Orsa.", Span(26, 30))
    PlaceRelation(kind=<RelationKind.NORTH: 'north'>, km=3.0, ends=())
    """
    before = text[max(0, name.start - REACH) : name.start]
    if (ends := ends_in_name(name.of(text))) is not None:
        return PlaceRelation(kind=RelationKind.ALONG, ends=ends)
    if (ends := _ends(text, name, before)) is not None:
        return PlaceRelation(kind=RelationKind.BETWEEN, ends=ends)
    bearing = _BEARING.search(before) if not _INSIDE.search(before) else None
    if bearing is not None:
        kind = RelationKind(bearing["bearing"].lower().replace("-", ""))
        return PlaceRelation(kind=kind, km=_km(bearing))
    away = _AWAY.search(before)
    if away is not None and (km := _km(away)) is not None:
        return PlaceRelation(kind=RelationKind.NEAR, km=km)
    for kind, pattern in _OTHERS.items():
        if pattern.search(before):
            return PlaceRelation(kind=kind)
    return None


def _ends(text: str, name: Span, before: str) -> tuple[str, str] | None:
    """The two names between which something lies, whichever of them is asked for."""
    if (first := _FIRST.search(before)) is not None:
        return first["other"], name.of(text)
    second = _SECOND.match(text, name.end) if _BETWEEN.search(before) else None
    return (name.of(text), second["other"]) if second is not None else None


def _km(match: re.Match[str]) -> float | None:
    """The distance told, in kilometres; of "some" or "a few" there is no figure."""
    if match["number"] is None:
        return None
    unit = next((size for start, size in _UNITS.items() if match["unit"].lower().startswith(start)), 1.0)
    number = _number(match["number"])
    return round(number * unit, 2) if number is not None else None


def _number(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", "."))
    found = numbers().exact.get(word.lower())
    return float(found) if found is not None else None
