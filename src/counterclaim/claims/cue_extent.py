"""How far a cue reaches: the verb with its auxiliaries, negation, particle and preposition.

"has not ruled out" is one cue and not three words with two left over: what is denied, and how firmly, stands
in the words around the verb.
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span, offsets

BEFORE = frozenset(("aux", "auxpass", "neg", "advmod", "preconj"))
GOVERNED = frozenset(("acomp", "attr", "oprd", "prt", "advmod"))


def with_whole_cue(sentence: ParsedSentence, attribution: Attribution) -> Attribution:
    """The attribution with a cue as long as it is in the text; source and content keep their words."""
    if not attribution.cue:
        return attribution
    taken = offsets((*attribution.source, *attribution.content))
    words = [
        word
        for word in sentence.tokens
        if any(span.start <= word.start < span.end for span in attribution.cue)
    ]
    if not words or words[0].start != attribution.cue[0].start:
        return attribution
    first = _first(sentence, words[0], taken)
    last = _last(sentence, words[-1], attribution)
    reach = Span(first.start, max(last.end, words[-1].end))
    if not taken.isdisjoint(range(reach.start, reach.end)):
        return attribution
    rest = tuple(span for span in attribution.cue if not reach.contains(span))
    return replace(attribution, cue=(reach, *rest))


def _first(sentence: ParsedSentence, word: Token, taken: frozenset[int]) -> Token:
    """The leftmost of the auxiliaries, negations and adverbs that stand before a word in one run."""
    first = word
    while first.index:
        before = sentence.tokens[first.index - 1]
        head = sentence.head(before)
        joined = before.dep in BEFORE and head is not None and first.index <= head.index <= word.index
        copula = before.pos == "AUX" and word.dep in GOVERNED and sentence.head(word) is before
        if before.start in taken or before.pos == "PUNCT" or not (joined or copula):
            return first
        first = before
    return first


def _last(sentence: ParsedSentence, word: Token, attribution: Attribution) -> Token:
    """The particle and the preposition right behind a word, where the content follows."""
    last = word
    starts = {span.start for span in (*attribution.content, *attribution.source)}
    for after in sentence.tokens[word.index + 1 : word.index + 4]:
        following = sentence.tokens[after.index + 1].start if after.index + 1 < len(sentence.tokens) else -1
        particle = after.dep == "prt" and sentence.head(after) is word
        preposition = after.dep in ("prep", "agent", "prt") and following in starts
        if after.start in starts or not (particle or preposition):
            return last
        last = after
    return last
