"""A verdict on others' words at the end of somebody's own: "..., the army said; talk of dead was false".

The narration calls nobody's words false, so a verdict told in the same breath is the speaker's too. It is
a claim of its own: it denies what the others said, not what the speaker has just told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.syntax import trimmed
from counterclaim.claims.untruth import called_untrue
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span, hull

ASSERTING = frozenset((Stance.REPORT, Stance.CLAIM))
JOINED = ("conj", "parataxis", "ccomp", "ROOT")


def with_verdicts(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions with the verdicts that end their sentences, each a claim of its own."""
    for attribution in found:
        sentence = parse.sentences.get(attribution.sentence)
        here = [other for other in found if other.sentence == attribution.sentence]
        words = _verdict(sentence, attribution, here) if sentence is not None else None
        beside = [one for one in here if one is not attribution and one.cue == attribution.cue]
        if sentence is None or words is None or any(_tells(one, words) for one in beside):
            yield attribution
            continue
        rest = _without(sentence, attribution.content, words)
        verdict = replace(attribution, content=(words,), rule=f"{attribution.rule.rstrip('?')}?")
        if rest:
            yield replace(attribution, content=rest)
        yield verdict if rest or beside else attribution


def _tells(attribution: Attribution, words: Span) -> bool:
    return any(span.contains(words) for span in attribution.content)


def _verdict(sentence: ParsedSentence, attribution: Attribution, here: Sequence[Attribution]) -> Span | None:
    """The last clause of a sentence where it calls words untrue and stands beside what the cue tells."""
    if attribution.stance not in ASSERTING or not attribution.cue or not attribution.source:
        return None
    after = max(hull(attribution.cue).end, hull(attribution.source).end)
    for token in reversed(sentence.tokens):
        subject = called_untrue(sentence, token) if token.start >= after else None
        if subject is None or token.dep not in JOINED or subject.start < after:
            continue
        words = _said_after(sentence, token, after)
        ends = all(word.pos == "PUNCT" for word in sentence.tokens[words[-1].index + 1 :])
        others = (hull(other.cue).start for other in here if other.cue)
        if ends and not any(after < at < words[0].start for at in others):
            return trimmed(sentence, words)
    return None


def _said_after(sentence: ParsedSentence, clause: Token, after: int) -> list[Token]:
    """The words of a clause; the parser may hang the cue before it below it."""
    words = [word for word in sentence.subtree(clause) if word.start >= after]
    first = next(n for n, word in enumerate(words) if word.pos not in ("PUNCT", "CCONJ"))
    return [word for n, word in enumerate(words) if n >= first and word.pos != "PUNCT"]


def _without(sentence: ParsedSentence, content: Sequence[Span], verdict: Span) -> tuple[Span, ...]:
    """What stays of a content beside the verdict; of a cut piece without the "and" at its end."""
    rest = []
    for span in content:
        left = [t for t in sentence.tokens if span.contains(Span(t.start, t.end)) and t.start < verdict.start]
        if not span.overlaps(verdict):
            rest.append(span)
        elif any(token.pos not in ("CCONJ", "PUNCT") for token in left):
            rest.append(trimmed(sentence, [t for t in left if t.pos != "CCONJ" or t is not left[-1]]))
    return tuple(rest)
