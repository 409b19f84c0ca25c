"""Number words to ranges: unknown, zero and "at least" are three different things (CODEBOOK section 6)."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass, replace

from counterclaim.claims.excepting import excepted
from counterclaim.claims.spelled_numbers import is_measure, spelled
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import numbers, participants

_FIGURES = re.compile(r"^\d{1,3}(?:,\d{3})+$|^\d+$")
_RANGE = re.compile(r"^(\d+)[-–](\d+)$")
NO_NUMBERS = frozenset(("a", "an", "another", "some", "no"))  # determiners that also count
MONTHS = frozenset(month_name[1:])
PAIRS = {"couple": 2, "pair": 2, "dozen": 12}
SIZED = frozenset(("crew", "family"))  # of so many people, all of them
TENS = range(20, 100, 10)
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
    parts = lower.split("-") if "-" in lower else _joined(lower)
    if len(parts) == 2 and all(part in known.exact for part in parts):
        number = sum(known.exact[part] for part in parts)
        return number, number
    return None


def _joined(word: str) -> list[str]:
    """Tens and units that somebody wrote in one word: "thirtythree"."""
    tens = next((known for known, n in numbers().exact.items() if n in TENS and word.startswith(known)), "")
    unit = word.removeprefix(tens)
    return [tens, unit] if tens and numbers().exact.get(unit, 0) in range(1, 10) else [word]


def range_at(sentence: ParsedSentence, token: Token, *, alone: bool = False) -> Range | None:
    """The count that a number word is part of, with its modifiers ("at least", "up to", "or more").

    ``alone`` keeps two figures apart that are no range: "rose from 12 to 15".
    """
    base = _number_at(sentence, token)
    if base is None or (token.lower in ("many", "few") and _is_asked(sentence, token)):
        return None
    base = _corrected(sentence, base) or (base if alone else _spread(sentence, base))
    low, high, first, last = base.low, base.high, base.first, base.last
    words = sentence.tokens[max(0, first.index - REACH) : first.index]
    before = " ".join(word.lower for word in words)
    after = " ".join(word.lower for word in sentence.tokens[last.index + 1 : last.index + 3])
    name, phrase = _modifier(before, after)
    if name is not None:
        low, high = _modified(name, phrase, low, high)
    if phrase is not None and name != "about":
        first = sentence.tokens[first.index - len(phrase.split())]
    return Range(low, high, first, last)


def _modifier(before: str, after: str) -> tuple[str | None, str | None]:
    """What the words around a number make of it; of "more than" and "no more than" the longer."""
    found = [
        (len(phrase), name, phrase)
        for name, phrases in numbers().modifiers.items()
        for phrase in phrases
        if _ends_in(before, phrase)
    ]
    if found:
        _, name, phrase = max(found)
        return name, phrase
    more = any(after.startswith(phrase) for phrase in numbers().modifiers["at_least"])  # "nine or more"
    return ("at_least", None) if more else (None, None)


def _is_asked(sentence: ParsedSentence, many: Token) -> bool:
    """As in "did not say how many": no number at all."""
    return many.index > 0 and sentence.tokens[many.index - 1].lower == "how"


def _ends_in(words: str, phrase: str) -> bool:
    return words == phrase or words.endswith(f" {phrase}")


def _modified(name: str, phrase: str | None, low: int, high: int | None) -> tuple[int, int | None]:
    """A range under the words before it; "as many as" is a figure that somebody gives."""
    if name == "at_least":
        return low, None
    if name == "more_than":
        return low + 1, None
    if name == "less_than":
        return 0, max(0, (high if high is not None else low) - 1)
    if name == "up_to" and phrase != "as many as":
        return 0, high
    return low, high


def _number_at(sentence: ParsedSentence, token: Token) -> Range | None:
    """The number of one word or several, with its factor ("two dozen", "half a dozen")."""
    compound = spelled(sentence, token)
    if is_measure(sentence, compound[2] if compound is not None else token):
        return None
    if compound is not None:
        number, first, last = compound
        return Range(number, number, first, last)
    if token.lower in numbers().multipliers:
        return _round(sentence, token)
    base = value_of(token.text)
    if base is None:
        return None
    if token.lower == "dozen":
        return _dozens(sentence, token)
    low, high, last = _multiplied(sentence, token, *base)
    return Range(low, high, token, last)


def _round(sentence: ParsedSentence, factor: Token) -> Range | None:
    """As in "a hundred"; "hundred" alone is part of another number."""
    before = sentence.tokens[factor.index - 1] if factor.index else None
    number = numbers().multipliers[factor.lower]
    if before is None or before.lower not in ("a", "one"):
        return None
    return Range(number, number, before, factor)


def _dozens(sentence: ParsedSentence, dozen: Token) -> Range:
    before = [word.lower for word in sentence.tokens[max(0, dozen.index - 2) : dozen.index]]
    if before[-2:] == ["half", "a"]:
        return Range(6, 6, sentence.tokens[dozen.index - 2], dozen)
    factor = value_of(before[-1]) if before else None
    if factor is None or before[-1] in ("a", "some", "several"):
        many = bool(before) and before[-1] == "several"
        first = sentence.tokens[dozen.index - 1] if factor is not None else dozen
        return Range(24 if many else 12, None if many else 12, first, dozen)
    return Range(12 * factor[0], 12 * factor[0], sentence.tokens[dozen.index - 1], dozen)


def _multiplied(
    sentence: ParsedSentence, token: Token, low: int, high: int | None
) -> tuple[int, int | None, Token]:
    after = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    factor = numbers().multipliers.get(after.lower) if after is not None else None
    if after is None or factor is None:
        return low, high, token
    return low * factor, None if high is None else high * factor, after


def _spread(sentence: ParsedSentence, found: Range) -> Range:
    """As in "two or three", "between 10 and 12", "10 to 12", from either end."""
    at = found.last.index + 1
    if at + 1 < len(sentence.tokens) and _is_join(sentence, at, found.first):
        upper = _number_at(sentence, sentence.tokens[at + 1])
        if upper is not None and upper.low > found.low and upper.first.index == at + 1:
            return Range(found.low, upper.high, found.first, upper.last)
    at = found.first.index - 1
    if at < 1:
        return found
    lower = _number_at(sentence, sentence.tokens[at - 1])
    if lower is None or not _is_join(sentence, at, lower.first) or lower.last.index != at - 1:
        return found
    return Range(lower.low, found.high, lower.first, found.last) if lower.low < found.low else found


def _corrected(sentence: ParsedSentence, found: Range) -> Range | None:
    """As in "seven rather than nine": the first of them."""
    at = found.first.index
    words = tuple(word.lower for word in sentence.tokens[max(0, at - 2) : at])
    if at < 3 or words not in (("rather", "than"), ("instead", "of")):
        return None
    return _number_at(sentence, sentence.tokens[at - 3])


def _is_join(sentence: ParsedSentence, at: int, first: Token) -> bool:
    word = sentence.tokens[at].lower
    if word == "and":
        return first.index > 0 and sentence.tokens[first.index - 1].lower == "between"
    return word in ("or", "to", "-", "–")


def count_of(sentence: ParsedSentence, head: Token) -> Range | None:
    """How many people a noun phrase speaks of; ``None`` for a bare plural.

    Of families or crews without a size it is told only that they are no fewer.
    """
    found = _count_of(sentence, head)
    if found is None or head.lemma not in SIZED or found.low == 0 or _size(sentence, head) is not None:
        return found
    return replace(found, high=None)


def _count_of(sentence: ParsedSentence, head: Token) -> Range | None:
    if head.lemma in SIZED and (size := _size(sentence, head)) is not None:
        return size
    if head.pos == "NUM" or head.lower in numbers().vague:
        return range_at(sentence, head)
    if head.lemma in ("total", "toll"):
        return _of_those_named(sentence, head)
    for child in sentence.kids(head, "nummod", "amod", "det", "quantmod", "predet", "compound"):
        if child.index < head.index and child.lower not in NO_NUMBERS:
            found = range_at(sentence, _behind_day(sentence, child))
            if found is not None:
                return found
        for number in sentence.kids(child, "nummod", "compound") if child.dep == "compound" else ():
            if number.pos == "NUM" and (found := range_at(sentence, number)) is not None:
                return found  # "nine Hindu pilgrims", where the parse counts Hindus
    if head.lemma in PAIRS and sentence.kids(head, "det", "nummod"):
        return Range(PAIRS[head.lemma], PAIRS[head.lemma], head, head)
    if head.lemma in participants()["people.collectives"]:
        return None  # "a large number of militants" is not one
    return _by_determiner(sentence, head) or _by_pronoun(sentence, head)


def _size(sentence: ParsedSentence, head: Token) -> Range | None:
    """As in "its crew of three", "a family of five"."""
    behind = (
        word for of in sentence.kids(head, "prep") if of.lower == "of" for word in sentence.kids(of, "pobj")
    )
    number = next((word for word in behind if word.pos == "NUM"), None)
    return range_at(sentence, number) if number is not None else None


def _behind_day(sentence: ParsedSentence, number: Token) -> Token:
    """As in "on 23 September 28 bodies were found", where the parse counts 23 of them."""
    behind = sentence.tokens[number.index + 1 : number.index + 3]
    day = len(behind) == 2 and number.text.isdigit() and behind[0].text in MONTHS and behind[1].pos == "NUM"
    return behind[1] if day else number


def _by_determiner(sentence: ParsedSentence, head: Token) -> Range | None:
    """As in "no soldiers", "a soldier", "another"."""
    for child in sentence.kids(head, "det", "neg", "amod"):
        if child.lower == "no":
            return Range(0, 0, child, head)
        if child.lower in ("a", "an", "another") and head.tag in ("NN", "NNP", "JJ"):
            none = (
                child.index > 0 and sentence.tokens[child.index - 1].lower == "not"
            )  # "not a single soldier"
            return Range(0, 0, child, head) if none else Range(1, 1, child, child)
        if child.lower == "one":
            return Range(1, 1, child, child)
    return None


def _by_pronoun(sentence: ParsedSentence, head: Token) -> Range | None:
    """As in "nobody", "no one", "injured another"."""
    if head.lower in ("nobody", "none", "no-one"):
        return Range(0, 0, head, head) if excepted(sentence, head) is None else None  # "none but rebels"
    if head.lower == "another":
        return Range(1, 1, head, head)
    article = sentence.tokens[head.index - 1] if head.index else None
    if article is not None and article.lower == "a" and head.lower in participants()["people.ordinals"]:
        return Range(1, 1, article, head)
    if head.lower == "one" and any(child.lower == "no" for child in sentence.kids(head)):
        return Range(0, 0, head, head)
    return None


def _of_those_named(sentence: ParsedSentence, head: Token) -> Range | None:
    """As in "a total of 63 people", "a toll of 28"."""
    for preposition in sentence.kids(head, "prep"):
        for noun in sentence.kids(preposition, "pobj") if preposition.lower == "of" else ():
            return count_of(sentence, noun)
    return None


def words_of(found: Range) -> Span:
    """The words of a count."""
    start, end = min(found.first.start, found.last.start), max(found.first.end, found.last.end)
    return Span(start, end)
