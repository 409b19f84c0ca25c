"""Number words to ranges: unknown, zero and "at least" are three different things (CODEBOOK section 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import numbers

_FIGURES = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+$")
_RANGE = re.compile(r"^(\d+)[-–](\d+)$")
COLLECTIVES = frozenset("number handful group lot couple host series string majority crowd team".split())
REACH = 4  # words before a number that may modify it


@dataclass(frozen=True, slots=True)
class Range:
    """A count as stated; ``high`` is ``None`` where it is open. ``first`` and ``last`` are its tokens."""

    low: int
    high: int | None
    first: Token
    last: Token


def value_of(word: str) -> tuple[int, int | None] | None:
    """The range a single word states.

    >>> value_of("four"), value_of("several"), value_of("1,200"), value_of("farmers")
    ((4, 4), (2, None), (1200, 1200), None)
    """
    lower = word.lower()
    if _FIGURES.match(lower):
        number = int(lower.replace(",", ""))
        return number, number
    spread = _RANGE.match(lower)
    if spread:
        return int(spread[1]), int(spread[2])
    known = numbers()
    if lower in known.vague:
        return known.vague[lower]
    if lower in known.exact:
        return known.exact[lower], known.exact[lower]
    parts = lower.split("-")
    if len(parts) == 2 and all(part in known.exact for part in parts):
        number = sum(known.exact[part] for part in parts)
        return number, number
    return None


def range_at(sentence: ParsedSentence, token: Token) -> Range | None:
    """The count that a number word starts or ends, with its modifiers ("at least", "up to", "or more")."""
    compound = _spelled(sentence, token)
    base = (compound.low, compound.high) if compound is not None else value_of(token.text)
    if base is None:
        return None
    low, high = base
    first, last = (compound.first, compound.last) if compound is not None else (token, token)
    token = first
    if compound is None:
        low, high, last = _multiplied(sentence, token, low, high)
    low, high, last = _spread(sentence, last, low, high)
    words = sentence.tokens[max(0, token.index - REACH) : token.index]
    before = " ".join(word.lower for word in words)
    after = " ".join(word.lower for word in sentence.tokens[last.index + 1 : last.index + 3])
    known = numbers().modifiers
    for phrase in known["at_least"]:
        if before.endswith(phrase) or after.startswith(phrase):
            high = None
            first = _start(sentence, token, phrase, before)
    for phrase in known["more_than"]:
        if before.endswith(phrase):
            low, high = low + 1, None
            first = _start(sentence, token, phrase, before)
    for phrase in known["up_to"]:
        if before.endswith(phrase):
            low = 0 if phrase != "as many as" else low
            first = _start(sentence, token, phrase, before)
    return Range(low, high, first, last)


def _spelled(sentence: ParsedSentence, token: Token) -> Range | None:
    """A number of several words: "thirty-three", "two hundred and five"; ``None`` for one word."""
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
    return Range(total + current, total + current, sentence.tokens[first], sentence.tokens[last])


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


def _is_tens(word: str) -> bool:
    value = numbers().exact.get(word, 0)
    return value >= 20 and value % 10 == 0


def _has_number_beside(sentence: ParsedSentence, at: int) -> bool:
    """A unit after tens, tens after a hundred, or a number before a factor."""
    before = sentence.tokens[at - 1] if at else None
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if after is not None and (after.lower in numbers().multipliers or after.text == "-"):
        return True
    return before is not None and (
        before.text == "-"
        or before.lower in numbers().multipliers
        or before.lower == "and"
        or _is_tens(before.lower)
    )


def _start(sentence: ParsedSentence, token: Token, phrase: str, before: str) -> Token:
    return sentence.tokens[token.index - len(phrase.split())] if before.endswith(phrase) else token


def _multiplied(
    sentence: ParsedSentence, token: Token, low: int, high: int | None
) -> tuple[int, int | None, Token]:
    after = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    factor = numbers().multipliers.get(after.lower) if after is not None else None
    if after is None or factor is None:
        dozen = after is not None and after.lower == "dozen"
        return (low * 12, low * 12, after) if dozen and after is not None else (low, high, token)
    return low * factor, None if high is None else high * factor, after


def _spread(
    sentence: ParsedSentence, last: Token, low: int, high: int | None
) -> tuple[int, int | None, Token]:
    """As in "two or three", "between 10 and 12", "10 to 12"."""
    following = sentence.tokens[last.index + 1 : last.index + 3]
    if len(following) == 2 and following[0].lower in ("or", "to", "and"):
        between = last.index > 0 and sentence.tokens[last.index - 1].lower == "between"
        second = value_of(following[1].text)
        if (
            second
            and second[0] > low
            and (following[0].lower != "and" or between)
            and following[1].pos == "NUM"
        ):
            return low, second[1], following[1]
    return low, high, last


def count_of(sentence: ParsedSentence, head: Token) -> Range | None:
    """How many people a noun phrase speaks of; ``None`` for a bare plural."""
    if head.pos == "NUM" or (head.lower in numbers().vague and sentence.kids(head, "prep")):
        return range_at(sentence, head)
    for child in sentence.kids(head, "nummod", "amod", "det", "quantmod", "predet", "compound"):
        if child.index < head.index and child.lower not in ("a", "an", "another", "some", "no"):
            found = range_at(sentence, child)
            if found is not None:
                return found
    if head.lemma in COLLECTIVES:
        return None  # "a large number of militants" is not one
    for child in sentence.kids(head, "det", "neg", "amod"):
        if child.lower == "no":
            return Range(0, 0, child, head)
        if child.lower in ("a", "an", "another") and head.tag in ("NN", "NNP", "JJ"):
            return Range(1, 1, child, child)
        if child.lower == "one":
            return Range(1, 1, child, child)
    if head.lower in ("nobody", "none", "no-one"):
        return Range(0, 0, head, head)
    if head.lower == "one" and any(child.lower == "no" for child in sentence.kids(head)):
        return Range(0, 0, head, head)
    return None


def words_of(found: Range) -> Span:
    """The words of a count."""
    start, end = min(found.first.start, found.last.start), max(found.first.end, found.last.end)
    return Span(start, end)
