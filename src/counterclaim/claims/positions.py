"""Positions: what a party wants, offers or rejects, in the words that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.claims.found import Found, dates_in, voices_of, words_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance, Subject, SubjectKind, SubStance
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Position
from counterclaim.model.spans import hull
from counterclaim.vocab.lexicons import situations

_POINTING = ("that", "this", "it", "them", "these", "those")
_HINDSIGHT = re.compile(r"\b(?:should|must|ought to|could)(?: not|n't)? have\b")
MAX_BETWEEN = 60  # characters between cue and content that are read with them
MAX_ISSUE = 120  # characters of an issue that are worth reading in a table


def find_positions(document: Document, layers: Layers, claim_ids: Sequence[str]) -> Found[Position]:
    """A position for each demand, offer, rejection, and view on talks or settlement by a party."""
    records, about = [], {}
    for index, attribution in enumerate(layers.attributions):
        if attribution.actor is None or not attribution.content or not _is_position(layers, attribution):
            continue
        position = _position(document, layers, claim_ids, index, attribution)
        records.append(position)
        about[index] = Subject(kind=SubjectKind.POSITION, id=position.id)
    return Found(records, about)


def _is_position(layers: Layers, attribution: Attribution) -> bool:
    if _is_empty(layers, attribution) or _is_hindsight(layers, attribution):
        return False
    if attribution.sub_stance in (SubStance.REJECT, SubStance.OFFER) or attribution.stance is Stance.DEMAND:
        return True
    cue = attribution.cue[0].of(layers.text).lower() if attribution.cue else ""
    if cue.startswith(tuple(sorted(situations()["positions.labelling"]))):
        return False  # to call a thing names is no wish
    side = layers.cast.side_of(attribution.actor)
    plain_view = (
        attribution.stance is Stance.ASSESS and attribution.sub_stance is None and not attribution.quotes
    )
    return plain_view and side is not None and bool(_topics(layers, attribution))


def _is_empty(layers: Layers, attribution: Attribution) -> bool:
    """As in "rejects that", where nothing says what "that" is."""
    words = " ".join(span.of(layers.text) for span in attribution.content).lower()
    return attribution.target is None and words.strip(" .,") in _POINTING


def _is_hindsight(layers: Layers, attribution: Attribution) -> bool:
    """As in "nobody should have been there": a reproach asks for nothing."""
    words = " ".join(span.of(layers.text) for span in attribution.content).lower()
    return bool(_HINDSIGHT.search(words))


def _topics(layers: Layers, attribution: Attribution) -> list[str]:
    words = " ".join(span.of(layers.text) for span in attribution.content).lower().split()
    return [
        word.strip(".,\"'“”") for word in words if word.strip(".,\"'“”") in situations()["positions.topics"]
    ]


def _position(
    document: Document, layers: Layers, claim_ids: Sequence[str], index: int, attribution: Attribution
) -> Position:
    text = layers.text
    spans = (*attribution.cue, *attribution.content)
    sentence = layers.layout.sentences[attribution.sentence].span
    dates = [time for time in dates_in(layers, sentence) if not attribution.covers(time.span.start)]
    return Position(
        id=content_id("position", document.id, *(f"{span.start}-{span.end}" for span in spans)),
        actor=attribution.actor,
        issue=_issue(layers, attribution),
        position=_words(text, attribution),
        since=dates[0].when(document.id) if dates else None,
        evidence=words_of(document.id, text, (hull((*attribution.source, *spans)),)),
        voices=voices_of(document, layers, claim_ids, [index]),
    )


def _words(text: str, attribution: Attribution) -> str:
    """The cue and what it is about, as the text has them: "asked its allies for consultations".

    A cue that follows its content ("..., he said") adds nothing.
    """
    content = hull(attribution.content)
    cue = hull(attribution.cue) if attribution.cue else content
    if cue.start >= content.start:
        return content.of(text)
    between = text[cue.end : content.start]
    if len(between) > MAX_BETWEEN:
        return f"{cue.of(text)} {content.of(text)}"
    return text[cue.start : content.end]


def _issue(layers: Layers, attribution: Attribution) -> str:
    """What it is about: the words of the claim it answers, else its topic words, else its own content."""
    if attribution.target is not None:
        answered = layers.attributions[attribution.target]
        return " ".join(span.of(layers.text) for span in answered.content)[:MAX_ISSUE]
    topics = _topics(layers, attribution)
    return (
        ", ".join(dict.fromkeys(topics))
        or " ".join(s.of(layers.text) for s in attribution.content)[:MAX_ISSUE]
    )
