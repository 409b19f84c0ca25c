"""A line of a PDF's page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HYPHEN = "\x02"  # ends a line that was cut within a word
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xAD: None}


class Line(NamedTuple):
    """One line of a page; distances in points from its lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


Page = Sequence[Line]


def without_ligatures(line: Line) -> Line:
    r"""A line with every letter of its own; a hyphen at its end marked as one that may not be the word's.

    >>> without_ligatures(Line("the oﬃce of the presi-", 0, 1, 0, 1)).text
    'the office of the presi\x02'
    """
    text = line.text.translate(_LIGATURES)
    if text[-1:] in "-‐" and text[-2:-1].isalnum():
        text = text[:-1] + HYPHEN
    return line._replace(text=text)
