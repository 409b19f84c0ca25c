"""What a situation extractor gives back, and the voices it heard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from counterclaim.model.claims import Subject
from counterclaim.model.dates import TimeExpression, TimexType
from counterclaim.model.documents import Document
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Voice
from counterclaim.model.spans import Evidence, Span

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Found(Generic[Record]):
    """Records, and which attribution speaks of which of them."""

    records: Sequence[Record]
    about: Mapping[int, Subject] = field(default_factory=dict)


def words_of(document: str, text: str, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """Evidence for some stretches, in text order, each once."""
    return tuple(sorted({Evidence.at(document, text, span) for span in spans}))


def sentence_evidence(document: str, layers: Layers, sentences: Iterable[int]) -> tuple[Evidence, ...]:
    """Whole sentences as evidence."""
    return words_of(
        document, layers.text, (layers.layout.sentences[number].span for number in set(sentences))
    )


def voices_of(
    document: Document, layers: Layers, claim_ids: Sequence[str], indices: Iterable[int]
) -> tuple[Voice, ...]:
    """Who says that a situation is so, or disputes it: the attributions that speak of it."""
    voices = []
    for index in sorted(set(indices)):
        attribution = layers.attributions[index]
        side = layers.cast.side_of(attribution.actor) or attribution.actor
        voices.append(
            Voice(
                party=attribution.actor,
                origin=side or document.narrator,
                stance=attribution.stance,
                scope=attribution.scope,
                claims=(claim_ids[index],),
                evidence=words_of(document.id, layers.text, (*attribution.cue, *attribution.content)),
            )
        )
    return tuple(voices)


def dates_in(layers: Layers, span: Span) -> list[TimeExpression]:
    """Dated expressions inside a stretch, durations and frequencies left out."""
    return [
        time
        for time in layers.times
        if span.contains(time.span)
        and time.type in (TimexType.DATE, TimexType.TIME)
        and (time.earliest or time.latest)
    ]
