"""Lists of incidents, "1. ... 2. ...", "(a) ...", "- ...": where and when one is set, others need not be."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence

DASHES = frozenset(("-", "–", "—", "•", "*", "·", "‣", "▪"))
DASH = 0
LAST_NUMBER = 99  # a year is no number of an item


@dataclass(frozen=True, slots=True)
class _Marker:
    """What opens an item: its number, 1 for "a" as well, and the paragraph it stands in."""

    value: int
    paragraph: int

    def leads_to(self, other: _Marker | None) -> bool:
        """Whether another marker is the next of the same list."""
        if other is None:
            return False
        if DASH in (self.value, other.value):
            return self.value == other.value and other.paragraph - self.paragraph > 0
        return other.value == self.value + 1


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a text's lists by where their sentences begin; ``0`` stands for what is in none."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The item in which an offset of the text is; ``0`` outside of all lists."""
        found = bisect_right(self.starts, offset) - 1
        return self.numbers[found] if found >= 0 else 0

    def reaches(self, told: int, happening: Happening) -> bool:
        """Whether what is told at an offset may be of a happening: in its item, or above all lists.

        What points back ("2. The attack ...") may be of an earlier item, where one story is told in items.
        """
        item, own = self.at(told), self.at(happening.span.start)
        return item in (0, own) or (happening.pointer and item < own)


def items_of(parse: Parse) -> Items:
    """The items of the lists in a text.

    Two markers that follow one another make a list: numbers or letters in their order, dashes that open
    paragraphs. An item ends where the next begins, the last one of a list with its paragraph.
    """
    sentences = [sentence for sentence in parse if sentence.tokens]
    opened = [(at, marker) for at, s in enumerate(sentences) if (marker := _marker(s)) is not None]
    followed = [
        marker.leads_to(opened[n + 1][1] if n + 1 < len(opened) else None)
        for n, (_, marker) in enumerate(opened)
    ]
    items = {
        at: (n + 1, marker, followed[n])
        for n, (at, marker) in enumerate(opened)
        if followed[n] or (n and followed[n - 1])
    }
    numbers, current, ends_in = [], 0, None
    for at, sentence in enumerate(sentences):
        paragraph = sentence.sentence.paragraph
        if at in items:
            current, marker, goes_on = items[at]
            ends_in = None if goes_on else marker.paragraph
        elif ends_in is not None and paragraph > ends_in:
            current = 0
        numbers.append(current)
    return Items(tuple(s.sentence.span.start for s in sentences), tuple(numbers))


def _marker(sentence: ParsedSentence) -> _Marker | None:
    """The marker that a sentence opens with, or is: "1.", "2)", "(a)", "-"."""
    words = [token.lower for token in sentence.tokens[:3]]
    paragraph = sentence.sentence.paragraph
    if words[0] in DASHES and len(words) > 1:
        return _Marker(DASH, paragraph)
    bare = words[1:] if words[0] == "(" else words
    closed = len(bare) > 1 and bare[1] in (")", ".")
    if not closed or (words[0] == "(" and bare[1] == "."):
        return None
    number = bare[0]
    if number.isdecimal() and 0 < int(number) <= LAST_NUMBER:
        return _Marker(int(number), paragraph)
    letter = len(number) == 1 and "a" <= number <= "z" and bare[1] == ")"
    return _Marker(ord(number) - ord("a") + 1, paragraph) if letter else None
