"""Times, places and events, compared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

from counterclaim.evaluation.records import (
    Annotated,
    AnnotatedEvent,
    AnnotatedPlace,
    AnnotatedTime,
    Spans,
)
from counterclaim.evaluation.telling import (
    ONLY_ONE,
    ONLY_OTHER,
    Compared,
    Difference,
    first_of,
    merged,
    unmatched,
    words_of,
)
from counterclaim.evaluation.words import best_pairs

NEAR_KM = 161  # a hundred miles, as geoparsers are measured (Gritta and others 2020)
EARTH_KM = 12742  # the mean diameter
Marked = TypeVar("Marked", AnnotatedTime, AnnotatedPlace, AnnotatedEvent)
Pairs = list[tuple[int, int]]


def compare_times(one: Annotated, other: Annotated, text: str) -> Compared:
    """Time expressions as TempEval-3 counts them: overlapping, the same span, and with the same value."""
    ones, others = list(one.times or ()), list(other.times or ())
    pairs = _overlapping(ones, others)
    right = [(at, to) for at, to in pairs if (ones[at].value or "") == (others[to].value or "")]
    strict = sum(_span(ones[at]) == _span(others[to]) for at, to in pairs)
    sides = (len(ones), len(others))
    scores = {
        "times": (len(pairs), *sides),
        "times, same words": (strict, *sides),
        "times, same value": (len(right), *sides),
    }
    compared = Compared(merged(scores), differences=_alone("times", one, ones, others, pairs, text))
    compared.differences += [
        _difference("times", "value", one, _of(ones[at]), text, ones[at].value, others[to].value)
        for at, to in pairs
        if (at, to) not in right
    ]
    return compared


def compare_places(one: Annotated, other: Annotated, text: str) -> Compared:
    """Names of places, and whether they are put at the same place."""
    ones, others = list(one.places or ()), list(other.places or ())
    pairs = _overlapping(ones, others)
    located = [(at, to) for at, to in pairs if _same_place(ones[at], others[to])]
    sides = (len(ones), len(others))
    scores = {"places": (len(pairs), *sides), "places, same place": (len(located), *sides)}
    compared = Compared(merged(scores), differences=_alone("places", one, ones, others, pairs, text))
    compared.differences += [
        _difference("places", "place", one, _of(ones[at]), text, _where(ones[at]), _where(others[to]))
        for at, to in pairs
        if (at, to) not in located
    ]
    return compared


def compare_events(one: Annotated, other: Annotated, text: str) -> Compared:
    """Happenings by the words that tell them, their class and type, and the tolls of those that both saw."""
    ones, others = list(one.events or ()), list(other.events or ())
    pairs = _overlapping(ones, others)
    sides = (len(ones), len(others))
    typed = [(at, to) for at, to in pairs if ones[at].type == others[to].type]
    classed = [(at, to) for at, to in pairs if _class(ones[at]) == _class(others[to])]
    tolls = [(set(ones[at].casualties), set(others[to].casualties)) for at, to in pairs]
    scores = {
        "events": (len(pairs), *sides),
        "events, same class": (len(classed), *sides),
        "events, same type": (len(typed), *sides),
        "tolls of events that both have": (
            sum(len(a & b) for a, b in tolls),
            sum(len(a) for a, _ in tolls),
            sum(len(b) for _, b in tolls),
        ),
    }
    compared = Compared(merged(scores), differences=_alone("events", one, ones, others, pairs, text))
    compared.differences += [
        _difference("events", "type", one, ones[at].trigger, text, ones[at].type, others[to].type)
        for at, to in pairs
        if (at, to) not in typed
    ]
    return compared


def _overlapping(ones: Sequence[Marked], others: Sequence[Marked]) -> Pairs:
    """Things whose words overlap, one to one: the same words first, then the longest overlap."""
    return best_pairs(
        (shared + (_of(one) == _of(other)) * 1e6, at, to)
        for at, one in enumerate(ones)
        for to, other in enumerate(others)
        if (shared := _shared(_of(one), _of(other)))
    )


def _of(marked: AnnotatedTime | AnnotatedPlace | AnnotatedEvent) -> Spans:
    return marked.trigger if isinstance(marked, AnnotatedEvent) else (_span(marked),)


def _span(marked: AnnotatedTime | AnnotatedPlace) -> tuple[int, int]:
    return marked.start, marked.end


def _shared(ones: Spans, others: Spans) -> int:
    """How many code points two things have in common."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in ones for b in others)


def _class(event: AnnotatedEvent) -> str:
    return event.type.partition(".")[0]


def _same_place(one: AnnotatedPlace, other: AnnotatedPlace) -> bool:
    if one.geonameid is not None and one.geonameid == other.geonameid:
        return True
    points = (one.latitude, one.longitude, other.latitude, other.longitude)
    if any(value is None for value in points):
        return one.country is not None and one.country == other.country
    return _kilometres(*(value or 0.0 for value in points)) <= NEAR_KM


def _kilometres(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """The great-circle distance of two points given in degrees (haversine)."""
    a, b, c, d = map(math.radians, (latitude, longitude, to_latitude, to_longitude))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _where(place: AnnotatedPlace) -> str:
    point = None if place.latitude is None else f"{place.latitude}, {place.longitude}"
    return " ".join(str(part) for part in (place.country, point, place.geonameid) if part is not None)


def _alone(
    layer: str, one: Annotated, ones: Sequence[Marked], others: Sequence[Marked], pairs: Pairs, text: str
) -> list[Difference]:
    first: list[Spans] = [_of(ones[number]) for number in unmatched(len(ones), [at for at, _ in pairs])]
    second: list[Spans] = [_of(others[number]) for number in unmatched(len(others), [to for _, to in pairs])]
    return [
        *(_difference(layer, ONLY_ONE, one, spans, text, words_of(text, spans), None) for spans in first),
        *(_difference(layer, ONLY_OTHER, one, spans, text, None, words_of(text, spans)) for spans in second),
    ]


def _difference(
    layer: str, kind: str, document: Annotated, spans: Spans, text: str, first: str | None, second: str | None
) -> Difference:
    words = "" if kind in (ONLY_ONE, ONLY_OTHER) else f"{words_of(text, spans)}: "
    return Difference(
        document=document.document,
        layer=layer,
        kind=kind,
        start=first_of(spans),
        one=f"{words}{first}" if first is not None else words.removesuffix(": "),
        other=second or "",
    )
