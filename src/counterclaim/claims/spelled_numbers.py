"""Numbers of several words: "thirty-three", "two hundred and five"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import numbers


def spelled(sentence: ParsedSentence, token: Token) -> tuple[int, Token, Token] | None:
    """The number of several words that one of them belongs to, its first and its last word."""
    first = last = token.index
    if _worth(token.lower) is None:
        return None
    while first > 0 and _joins(sentence, first - 1):
        first -= 1
    while last + 1 < len(sentence.tokens) and _joins(sentence, last + 1):
        last += 1
    words = [word.lower for word in sentence.tokens[first : last + 1] if _worth(word.lower) is not None]
    if len(words) < 2:
        return None
    total = current = 0
    for word in words:
        value = _worth(word) or 0
        if word in numbers().multipliers:
            current = max(current, 1) * value
            total, current = (total + current, 0) if value > 100 else (total, current)
        else:
            current += value
    while _worth(sentence.tokens[last].lower) is None:
        last -= 1
    return total + current, sentence.tokens[first], sentence.tokens[last]


def _worth(word: str) -> int | None:
    known = numbers()
    return known.exact.get(word, known.multipliers.get(word))


def _joins(sentence: ParsedSentence, at: int) -> bool:
    """Whether a word goes on with the number word beside it: tens before units, a factor after a number."""
    one, other = sentence.tokens[at], None
    if one.text == "-" and 0 < at < len(sentence.tokens) - 1:
        before, after = sentence.tokens[at - 1].lower, sentence.tokens[at + 1].lower
        return _is_tens(before) and 0 < numbers().exact.get(after, 99) < 10
    if one.lower == "and" and 0 < at < len(sentence.tokens) - 1:
        other = sentence.tokens[at - 1].lower
        return other in numbers().multipliers and sentence.tokens[at + 1].lower in numbers().exact
    return one.lower in numbers().multipliers or (
        one.lower in numbers().exact and _has_number_beside(sentence, at)
    )


def _is_hyphen(sentence: ParsedSentence, at: int) -> bool:
    """Whether a hyphen joins tens to a unit, and no number to what it measures: "five-year-old"."""
    if sentence.tokens[at].text != "-" or not 0 < at < len(sentence.tokens) - 1:
        return False
    return _is_tens(sentence.tokens[at - 1].lower) and sentence.tokens[at + 1].lower in numbers().exact


def is_measure(sentence: ParsedSentence, number: Token) -> bool:
    """As in "a five-year-old girl", "a two-day siege", "a 300-strong crowd": a number of no people."""
    behind = sentence.tokens[number.index + 1 : number.index + 3]
    joined = len(behind) == 2 and behind[0].text == "-" and behind[0].start == number.end
    return joined and behind[1].pos in ("NOUN", "ADJ") and behind[1].start == behind[0].end


def _is_tens(word: str) -> bool:
    value = numbers().exact.get(word, 0)
    return value >= 20 and value % 10 == 0


def _has_number_beside(sentence: ParsedSentence, at: int) -> bool:
    """A unit after tens, tens after a hundred, or a number before a factor."""
    before = sentence.tokens[at - 1] if at else None
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if after is not None and (after.lower in numbers().multipliers or _is_hyphen(sentence, at + 1)):
        return True
    return before is not None and (
        _is_hyphen(sentence, at - 1)
        or before.lower in numbers().multipliers
        or (before.lower == "and" and at > 1 and sentence.tokens[at - 2].lower in numbers().multipliers)
        or _is_tens(before.lower)
    )
