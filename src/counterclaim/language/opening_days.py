"""Days that the parser took for a part of who acts on them: "On Wednesday RSF fighters shelled Gao"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

_HUNG = frozenset(("compound", "nmod", "nummod", "amod", "npadvmod", "det", "quantmod"))
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_BARE = frozenset(("yesterday", "today", "tonight", "last", "this", "earlier"))  # days that need no "on"


def with_days_apart(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with each time before a noun as what its preposition governs, and the noun by itself.

    Without a comma the parser makes one phrase of both, and where that leaves a verb behind without a
    subject, the noun is it. ``times`` are the time expressions of the text. "The Monday raid" and "after
    Monday talks, the army said" stay as they are: there the day does tell which raid and which talks.
    """
    span = sentence.sentence.span
    for time in times:
        if time.start < span.end and span.start < time.end:
            words = sentence.within(time)
            sentence = _apart(sentence, words[1:] if words and words[0].dep == "prep" else words)
    return sentence


def _apart(sentence: ParsedSentence, time: Sequence[Token]) -> ParsedSentence:
    noun = _noun_behind(sentence, time)
    if noun is None:
        return sentence
    before = sentence.tokens[time[0].index - 1] if time[0].index else None
    way = before if before is not None and before.dep == "prep" else None
    verb = sentence.head(noun) if noun.dep in SUBJECTS else _verb_without_subject(sentence, noun, time)
    opens = way is not None or time[0].lower in _BARE
    if not opens or verb is None or verb.pos not in ("VERB", "AUX") or verb.index < noun.index:
        return sentence
    changed = _hung_on(sentence, time, noun, way or verb)
    if noun.dep not in SUBJECTS:
        passive = bool(sentence.kids(verb, "auxpass"))
        changed[noun.index] = replace(noun, head=verb.index, dep="nsubjpass" if passive else "nsubj")
    return sentence.with_tokens(changed)


def _hung_on(sentence: ParsedSentence, time: Sequence[Token], noun: Token, above: Token) -> dict[int, Token]:
    """The words of a time that hung on a noun, with the last noun of them where they belong."""
    hung = [token for token in time if token.head == noun.index]
    last = max(hung, key=lambda token: (token.pos in ("NOUN", "PROPN"), token.index))
    over = sentence.head(noun)
    if over is not None and over in time:  # "the night of 12 to 13 March M23 fighters"
        above = over
    dep = "npadvmod" if above.pos in ("VERB", "AUX") else "pobj"
    changed = {token.index: replace(token, head=last.index) for token in hung}
    for token in sentence.tokens[time[-1].index + 1 : noun.index]:
        if sentence.tokens[token.head] in time:  # "on 4 March 31 miners": a number of theirs
            changed[token.index] = replace(token, head=noun.index)
    return changed | {last.index: replace(last, head=above.index, dep=dep)}


def _noun_behind(sentence: ParsedSentence, time: Sequence[Token]) -> Token | None:
    """The noun behind a time of which the parser made the time a part, where nothing else is before it."""
    over = (sentence.tokens[token.head] for token in time if token.dep in _HUNG)
    noun = next((head for head in over if head.index > time[-1].index), None)
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return None
    first = sentence.subtree(noun)[0]
    return noun if first.index >= time[0].index and _is_all_of_it(sentence, time, noun) else None


def _is_all_of_it(sentence: ParsedSentence, time: Sequence[Token], noun: Token) -> bool:
    """Whether nothing between the time and the noun is of something else: no "and", no mark but a hyphen."""
    between = sentence.tokens[time[-1].index + 1 : noun.index]
    marks = any(token.pos == "PUNCT" and token.text != "-" for token in between)
    return not marks and all(noun in sentence.ancestors(token) for token in between)


def _verb_without_subject(sentence: ParsedSentence, noun: Token, time: Sequence[Token]) -> Token | None:
    """The verb that is left without a subject, where a noun hangs on the preposition of the time."""
    above = sentence.head(noun)
    if noun.dep != "pobj" or above is None or time[-1].index < above.index:
        return None
    return without_subject(sentence, above)


def without_subject(sentence: ParsedSentence, way: Token) -> Token | None:
    """The finite verb over a preposition, if it has no subject."""
    verb = next((token for token in sentence.ancestors(way) if token.pos in ("VERB", "AUX")), None)
    taken = verb is None or sentence.kids(verb, *SUBJECTS) or not _is_finite(sentence, verb)
    return None if taken else verb


def _is_finite(sentence: ParsedSentence, verb: Token) -> bool:
    helped = any(helper.tag in (*_FINITE, "MD") for helper in sentence.kids(verb, "aux", "auxpass"))
    return verb.tag in _FINITE or helped or (verb.tag == "VBN" and verb.dep == "ROOT")
