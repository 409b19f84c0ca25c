"""A document's layers as stand-off annotations (contract ``counterclaim-annotations/1``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from counterclaim.model.actors import Mention, MentionKind, Place
from counterclaim.model.attributions import Attribution
from counterclaim.model.documents import Document
from counterclaim.model.layers import Layers
from counterclaim.pipeline.event_annotations import events_of, spans_of

FORMAT = "counterclaim-annotations/1"


def annotations_of(
    document: Document, layers: Layers | None, name: str, wanted: Sequence[str]
) -> dict[str, Any]:
    """One document's annotations; without ``wanted`` all layers, for an unread document empty ones."""
    makers: dict[str, Callable[[Layers], list[dict[str, Any]]]] = {
        "attributions": _attributions,
        "times": _times,
        "places": _places,
        "events": lambda found: events_of(found, _folded(found)),
    }
    chosen = {
        layer: makers[layer](layers) if layers is not None else []
        for layer in makers
        if not wanted or layer in wanted
    }
    return {
        "format": FORMAT,
        "document": name,
        "sha256": document.sha256,
        "published": document.published,
        **chosen,
    }


def _attributions(layers: Layers) -> list[dict[str, Any]]:
    """One record a cue; a quotation that goes on without one is content of the record before."""
    places = _folded(layers)
    members: dict[int, list[Attribution]] = {}
    for attribution, place in zip(layers.attributions, places, strict=True):
        if place is not None:
            members.setdefault(place, []).append(attribution)
    return [
        {
            "source": spans_of(told[0].source),
            "cue": spans_of(told[0].cue),
            "content": spans_of(span for a in told for span in a.content),
            "stance": told[0].stance.value,
            "parent": places[told[0].parent] if told[0].parent is not None else None,
            "confidence": told[0].confidence,
        }
        for told in members.values()
    ]


def _folded(layers: Layers) -> list[int | None]:
    """For each attribution the number of its record; ``None`` for one that is less sure than is asked."""
    places: list[int | None] = []
    last: dict[tuple[str | None, str | None], int] = {}
    count = 0
    for attribution in layers.attributions:
        voice = attribution.actor, attribution.source_text
        if attribution.confidence < layers.sure_from:
            places.append(None)
        elif attribution.carried and voice in last:
            places.append(last[voice])
        else:
            places.append(count)
            if attribution.quotes:
                last[voice] = count
            count += 1
    return places


def _times(layers: Layers) -> list[dict[str, Any]]:
    return [
        {
            "start": time.span.start,
            "end": time.span.end,
            "text": time.span.of(layers.text),
            "type": time.type.value,
            "value": time.value,
            "mod": time.mod,
            "edtf": time.edtf,
            "earliest": time.earliest,
            "latest": time.latest,
            "relation": time.relation.value if time.relation else None,
            "anchor": time.anchor.value,
            "rule": time.rule,
        }
        for time in layers.times
    ]


def _places(layers: Layers) -> list[dict[str, Any]]:
    found = []
    for mention in layers.cast.mentions:
        if mention.place is None or mention.kind is None:
            continue
        place = layers.cast.places[mention.place]
        span = mention.name
        found.append(
            {
                "start": span.start,
                "end": span.end,
                "text": span.of(layers.text),
                "kind": mention.kind.value,
                "latitude": place.latitude,
                "longitude": place.longitude,
                "geonameid": place.geonameid,
                "country": place.country,
                "precision": place.precision.ucdp,
                "score": _score(mention, place),
                "reasons": list(mention.choice.reasons) if mention.choice is not None else ["known name"],
                "relation": mention.relation.kind.value if mention.relation is not None else None,
                "km": mention.relation.km if mention.relation is not None else None,
                "alternatives": list(mention.choice.alternatives) if mention.choice is not None else [],
            }
        )
    return sorted(found, key=lambda item: (item["start"], item["end"]))


def _score(mention: Mention, place: Place) -> float | None:
    """How sure the place is; a name that a pack owns is as sure as the pack."""
    if mention.kind is MentionKind.DEMONYM:
        return None
    if mention.choice is not None:
        return mention.choice.score
    return 1.0 if place.country else 0.5
