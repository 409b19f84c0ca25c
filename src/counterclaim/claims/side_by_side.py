"""Who tells which part of a sentence with two sources: "nine according to A, six according to B"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

_STOPS = frozenset((",", ")", ";", ":", "—", "–"))
_JOINS = frozenset(("PUNCT", "CCONJ", "SCONJ"))


def accordings(sentence: ParsedSentence) -> list[Token]:
    """The words "according" of a sentence that have somebody behind their "to"."""
    return [
        word
        for word in sentence.tokens[:-2]
        if word.lower == "according" and sentence.tokens[word.index + 1].lower == "to"
    ]


def source_beside(sentence: ParsedSentence, phrase: Token) -> list[Token]:
    """The words behind "according to" up to a comma or the next telling: "Kenya" of "Kenya and six"."""
    words: list[Token] = []
    for word in sentence.tokens[phrase.index + 2 :]:
        behind = sentence.tokens[word.index + 1] if word.index + 1 < len(sentence.tokens) else None
        joins = (
            word.pos == "CCONJ"
            and behind is not None
            and (behind.pos == "NUM" or behind in accordings(sentence))
        )
        if word.text in _STOPS or joins or not _under(sentence, word, phrase):
            break
        words.append(word)
    return words


def told_apart(sentence: ParsedSentence, phrase: Token) -> tuple[Span, ...]:
    """What one of several "according to" tells; empty where one tells of the other.

    Parts between two phrases belong to the one behind them, or, where the sentence begins with a phrase,
    to the one before; a predicate behind the last belongs to all: "nine shells according to A, six
    according to B, fell on the village".
    """
    phrases = accordings(sentence)
    place = phrases.index(phrase)
    chunks = _between(sentence, phrases)
    first, last = chunks[0], chunks[-1]
    if not first:
        following = [part for part in chunks[place + 1 :] if part]
        return _spans(following[0]) if last and following else ()
    own = chunks[place]
    if (
        not own
    ):  # "it fell, according to A and according to B", "it fell, according to A, but according to B not"
        return _spans(last or first)
    return _spans(own, [] if _has_verb(own) else last)


def _under(sentence: ParsedSentence, word: Token, phrase: Token) -> bool:
    above = sentence.head(word)
    while above is not None and above != phrase:
        above = sentence.head(above)
    return above == phrase


def _between(sentence: ParsedSentence, phrases: list[Token]) -> list[list[Token]]:
    """The words before, between and behind the phrases; empty where only commas and "and" stand."""
    parts: list[list[Token]] = []
    start = 0
    for phrase in phrases:
        parts.append(list(sentence.tokens[start : phrase.index]))
        start = phrase.index + 2 + len(source_beside(sentence, phrase))
    parts.append(list(sentence.tokens[start:]))
    parts[0] = _behind_colon(parts[0]) if not any(_has_verb(part) for part in parts[1:]) else parts[0]
    return [part if any(word.pos not in _JOINS for word in part) else [] for part in parts]


def _behind_colon(words: list[Token]) -> list[Token]:
    """As in "the toll is unclear: nine, according to A, or six, according to B": only "nine" is A's."""
    colons = [place for place, word in enumerate(words) if word.text == ":"]
    return words[colons[-1] + 1 :] if colons else words


def _has_verb(words: Sequence[Token]) -> bool:
    return any(word.pos in ("VERB", "AUX") for word in words)


def _spans(*parts: Sequence[Token]) -> tuple[Span, ...]:
    return tuple(_span(part) for part in parts if part)


def _span(words: Sequence[Token]) -> Span:
    """The words without what joins them to others before and behind."""
    kept = [*words]
    while kept[0].pos in ("PUNCT", "CCONJ"):
        kept.pop(0)
    while kept[-1].pos in ("PUNCT", "CCONJ") and kept[-1].text not in ("”", '"', ")"):
        kept.pop()
    return Span(kept[0].start, kept[-1].end)
