"""How wide words are, so that none is cut or lies on another; estimated, as no font comes with a picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

NARROW, WIDE = frozenset("iljftIr.,:;'|!()[]-/ ·"), frozenset("mwMW@%—…")
EM_NARROW, EM_USUAL, EM_CAPITAL, EM_WIDE = 0.40, 0.62, 0.74, 0.97  # of DejaVu Sans, the widest font named


def width_of(text: str, size: float) -> float:
    """How wide a text is at most, in pixels.

    >>> width_of("ill", 10) < width_of("mow", 10)
    True
    """
    return sum(map(_em, text)) * size


def _em(sign: str) -> float:
    if unicodedata.combining(sign):
        return 0
    if sign in NARROW:
        return EM_NARROW
    if sign in WIDE or unicodedata.east_asian_width(sign) in "WF":
        return EM_WIDE
    return EM_CAPITAL if sign.isupper() else EM_USUAL


def fitted(text: str, width: float, size: float) -> str:
    """A text in one line that fits, with an ellipsis where something is cut.

    >>> fitted("Shelling of the road", 60, 10)
    'Shelling…'
    """
    text = " ".join(text.split())
    ends = 0  # of what fits with an ellipsis behind it
    used = 0.0
    for place, sign in enumerate(text):
        if (used + _em("…")) * size <= width:
            ends = place
        used += _em(sign)
        if used * size > width:  # no sign behind this one is looked at: a word may have very many
            return f"{text[:ends].rstrip()}…"
    return text


def wrapped(text: str, width: float, size: float) -> Iterator[str]:
    """The lines of a text, broken between words; a word that is longer than a line is cut.

    >>> list(wrapped("Shelling of the road", 80, 10))
    ['Shelling of the', 'road']
    """
    held = ""
    for word in text.split():
        longer = f"{held} {word}".strip()
        if held and width_of(longer, size) > width:
            yield held
            held = fitted(word, width, size)
        else:
            held = fitted(longer, width, size)
    if held:
        yield held
