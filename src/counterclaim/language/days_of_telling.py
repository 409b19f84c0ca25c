"""Days of telling, hung by the parser on what is told: "said on Wednesday its forces had killed nine"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.language.opening_days import SUBJECTS
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues

_REACH = 5  # tokens from a word of saying to the day: "told reporters in Gao on Wednesday"
_OPENING = frozenset(("that", ",", ":", '"'))


def with_days_of_telling(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with a day between a word of saying and a clause without "that" under the word of saying.

    "Said that on Wednesday its forces ..." is of what is told. ``times`` are the time expressions of the
    text.
    """
    span = sentence.sentence.span
    changed: dict[int, Token] = {}
    for time in times:
        if time.start < span.end and span.start < time.end:
            words = sentence.within(time)
            word = _hung_ahead(sentence, words) if words else None
            verb = _teller(sentence, word) if word is not None else None
            if word is not None and verb is not None:
                changed[word.index] = replace(word, head=verb.index)
    return sentence.with_tokens(changed) if changed else sentence


def _hung_ahead(sentence: ParsedSentence, time: Sequence[Token]) -> Token | None:
    """The word by which a time hangs on a verb told later: its preposition, or a word of its own."""
    first = time[0].index
    before = sentence.tokens[first - 1] if first else None
    led = [before] if before is not None and before.dep == "prep" and before.pos == "ADP" else []
    for word in (*led, *time):
        above = sentence.head(word)
        if above is not None and above.index > time[-1].index and above.pos in ("VERB", "AUX"):
            return word
    return None


def _teller(sentence: ParsedSentence, word: Token) -> Token | None:
    """The word of saying before a day, over the verb that the day was hung on."""
    told = sentence.head(word)
    verb = sentence.head(told) if told is not None and told.dep == "ccomp" else None
    if told is None or verb is None or verb.lemma not in cues().verbs or verb.index >= word.index:
        return None
    between = sentence.tokens[verb.index + 1 : word.index]
    opened = any(token.lower in _OPENING or token.pos == "PUNCT" for token in between)
    subjects = sentence.kids(told, *SUBJECTS)
    behind = all(sentence.subtree(subject)[0].index > word.index for subject in subjects)
    return verb if subjects and behind and not opened and len(between) < _REACH else None
