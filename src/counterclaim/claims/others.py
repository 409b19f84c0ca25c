"""Another of the things that were struck right before: struck in the same way, as far as is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.kinds import GENERIC
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence
from counterclaim.model.spans import Span


def with_kinds(parse: Parse, happenings: Sequence[Happening]) -> Iterator[Happening]:
    """Happenings in text order; "another tractor was hit" takes the kind of what struck the first one.

    Who did it is told of the first alone, and stays so.
    """
    sentences = {sentence.sentence.index: sentence for sentence in parse}
    told: Happening | None = None
    for happening in happenings:
        alike = told is not None and _is_another_such(sentences, told, happening)
        told = replace(happening, types=told.types) if told is not None and alike else happening
        yield told


def _is_another_such(sentences: dict[int, ParsedSentence], told: Happening, happening: Happening) -> bool:
    if not happening.another or happening.types != (GENERIC,) or happening.target is None:
        return False
    near = 0 <= happening.sentence - told.sentence <= 1
    struck = set(_nouns(sentences[happening.sentence], (happening.target.span,)))
    whole = sentences[told.sentence].sentence.span
    before = whole if told.sentence < happening.sentence else Span(whole.start, happening.target.span.start)
    return near and bool(struck & set(_nouns(sentences[told.sentence], (before,))))


def _nouns(sentence: ParsedSentence, spans: Iterable[Span]) -> Iterator[str]:
    for token in sentence.tokens:
        if token.pos == "NOUN" and any(span.start <= token.start < span.end for span in spans):
            yield token.lemma
