"""Words that a line end has cut, whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.text.pdf_lines import HYPHEN, Page

# First parts of words that keep their hyphen, where a document does not write the word elsewhere.
KEPT = frozenset("anti cross half non self semi vice well".split())
A_WORD = 3  # letters: two parts that long and each a word of the document make a compound
ALWAYS = frozenset(("so-called",))

_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_LAST = re.compile(r"\w+(?:[-‐]\w+)*$")
_FIRST = re.compile(r"\w+")


class Words:
    """The words of a document, which tell whether one has a hyphen of its own."""

    def __init__(self, pages: Sequence[Page]) -> None:
        whole = (
            line.text.rpartition(" ")[0] if HYPHEN in line.text else line.text for p in pages for line in p
        )
        self._known = {word[0].casefold() for text in whole for word in _WORD.finditer(text)}

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one, with single spaces."""
        parts: list[str] = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if not line.endswith(HYPHEN):
                parts += [line, " "]
            else:
                parts.append(line.removesuffix(HYPHEN))
                parts.append("-" if not following or self._has_hyphen(parts[-1], following) else "")
        return " ".join("".join(parts).replace(HYPHEN, "-").split())

    def _has_hyphen(self, before: str, after: str) -> bool:
        first, second = _LAST.search(before), _FIRST.match(after)
        if first is None or second is None or not second[0][0].islower() or first[0][-1].isdigit():
            return True
        one, other = first[0].casefold(), second[0].casefold()
        if not one.isalnum() or after[len(other) : len(other) + 1] == "-":  # surface-|to-air
            return True
        if one + other in self._known:
            return False
        compound = f"{one}-{other}"
        if compound in self._known or compound in ALWAYS or one in KEPT:
            return True
        return min(len(one), len(other)) >= A_WORD and {one, other} <= self._known
