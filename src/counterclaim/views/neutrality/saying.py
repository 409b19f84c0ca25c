"""Whether a text gives somebody for some words: the reader's attributions, and what goes with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span
from counterclaim.vocab.saying import (
    BEGINS,
    CALLED_SO,
    CALLED_SUCH,
    CHARGES,
    COUNTED,
    ENDS,
    HEDGES,
    MENTIONS,
    NAMINGS,
    POINTERS,
    UNKNOWN,
)

_PAUSE = re.compile(r'[;:"“”«»]')  # behind it something else is told
_NEXT = re.compile(r";|, (?:and|but|while)\b")  # behind it the sentence tells something else
_GOES_ON = re.compile(
    r"\s*(?:,|,?\s*and)\s+(?:[\w-]+\s+or\s+)?(?:[\w-]+\s+){0,2}"
)  # "four dead and two injured"


def is_said(span: Span, layers: Layers, *, counted: bool = False) -> bool:
    """Whether some words are part of what somebody is said to say, to know nothing of, or to deny.

    ``counted`` are people hurt, of whom the last words of a statement may be more: "four dead and two hurt".
    """
    return (
        any(_covers(one, span, layers, counted=counted) for one in layers.attributions if _has_voice(one))
        or _is_mentioned(span, layers)
        or CALLED_SUCH.search(_sentence_until(span, layers)) is not None
        or CHARGES.search(_sentence_until(span, layers)) is not None
        or _is_all_said(span, layers)
        or _is_asked(span, layers)
    )


def named_so(layers: Layers) -> Iterator[Span]:
    """What somebody is said to have called something: "described it as …", "spoke of …"."""
    for one in layers.attributions:
        if _has_voice(one) and any(NAMINGS.match(cue.of(layers.text)) for cue in one.cue):
            yield from one.content[-1:]


def is_called_so(span: Span, layers: Layers) -> bool:
    """Whether a verb of naming stands right before some words: "listed as a terrorist organisation"."""
    return CALLED_SO.search(_sentence_until(span, layers)) is not None


def _has_voice(one: Attribution) -> bool:
    return one.actor is not None or bool(one.source_text) or one.stance is Stance.DENY


def _covers(one: Attribution, span: Span, layers: Layers, *, counted: bool) -> bool:
    if any(part.overlaps(span) for part in (*one.content, *one.cue)):
        return True
    sentence = layers.layout.sentence_at(span.start)
    if not one.cue or not one.content or sentence is None or not sentence.span.contains(one.cue[0]):
        return False
    text, cue, last = layers.text, one.cue[0], one.content[-1]
    if span.end <= cue.start:
        points = all(POINTERS.fullmatch(part.of(text)) for part in one.content if part.start >= span.end)
        behind = last.end <= cue.start and not _PAUSE.search(text, span.end, cue.start)
        return behind or (points and one.content[0].start >= span.end)
    return counted and last.end <= span.start and bool(_GOES_ON.fullmatch(text, last.end, span.start))


def _is_mentioned(span: Span, layers: Layers) -> bool:
    """Whether somebody mentions, counts or reportedly tells it, in the words before it in its clause."""
    before = _sentence_until(span, layers)
    ends = [found.end() for words in (MENTIONS, COUNTED, HEDGES) for found in words.finditer(before)]
    if bool(ends) and not _NEXT.search(before, max(ends)):
        return True
    return HEDGES.match(layers.text, span.end + 1) is not None  # "the clash reportedly left ..."


def _is_all_said(span: Span, layers: Layers) -> bool:
    """Whether a sentence begins or ends with whose words it is: "According to …", "…, a court heard."."""
    before, after = _sentence_until(span, layers), _sentence_from(span, layers)
    begun = BEGINS.match(before) is not None and not _NEXT.search(before)
    return begun or (ENDS.search(after) is not None and not _PAUSE.search(after))


def _is_asked(span: Span, layers: Layers) -> bool:
    """Whether it is in a question that the sentence leaves open: "how many were hit is not known"."""
    sentence = layers.layout.sentence_at(span.start)
    if sentence is None:
        return False
    return any(
        sentence.span.start + found.start() <= span.start and span.end <= sentence.span.start + found.end()
        for found in UNKNOWN.finditer(sentence.span.of(layers.text))
    )


def _sentence_from(span: Span, layers: Layers) -> str:
    sentence = layers.layout.sentence_at(span.start)
    return layers.text[span.end : sentence.span.end] if sentence is not None else ""


def _sentence_until(span: Span, layers: Layers) -> str:
    sentence = layers.layout.sentence_at(span.start)
    return layers.text[sentence.span.start : span.start] if sentence is not None else ""
