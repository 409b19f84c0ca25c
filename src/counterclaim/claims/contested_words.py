"""Words that are contested: "Kenya contested it" denies what was just told, and no seat that was won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.object_frames import POINTING
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse
from counterclaim.vocab.lexicons import cues

CONTESTING = "contest"
TELLING = frozenset(("that", "quote", "according", "prep:of", "obj", "act"))


def with_contested_words(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions but those that contest what may be no words: "the poll is void. They contested it"."""
    for attribution in found:
        if not _contests_it(parse, attribution) or _has_been_told(parse, attribution, found):
            yield attribution


def _contests_it(parse: Parse, attribution: Attribution) -> bool:
    sentence = parse.sentences.get(attribution.sentence)
    if attribution.verb != CONTESTING or sentence is None:
        return False
    words = [token.lower for token in sentence.tokens if attribution.covers(token.start)]
    return len(words) == 1 and words[0] in POINTING


def _has_been_told(parse: Parse, denial: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether somebody else has told something right before, and nothing of votes and courts."""
    near = [
        other
        for other in found
        if 0 <= denial.sentence - other.sentence <= 1
        and other.actor != denial.actor
        and other.frame in TELLING
        and other.cue[:1] < denial.cue[:1]
    ]
    last = max((other.sentence for other in near), default=None)
    sentence = parse.sentences.get(last) if last is not None else None
    return sentence is not None and all(
        token.lemma.lower() not in cues()["contested.otherwise"] for token in sentence.tokens
    )
