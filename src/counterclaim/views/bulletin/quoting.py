"""Words as a bulletin quotes them: not too long, and with no mark that would end the quotation."""

from __future__ import annotations

from counterclaim.views.report.legible import legible

LONGEST_QUOTE = 180  # characters; what is longer is cut, and the words cited are whole
_SINGLE = str.maketrans('“”"', "‘’'")


def cut(text: str) -> str:
    """A text of at most so many characters, to a whole word.

    >>> cut("so " * 100)[-7:]
    'so so …'
    """
    if len(text) <= LONGEST_QUOTE:
        return text
    return f"{text[:LONGEST_QUOTE].rpartition(' ')[0].rstrip(' ,;:')} …"


def single_marks(text: str) -> str:
    """Words as they stand inside quotation marks: marks of their own become single ones.

    >>> single_marks("a “safe” road")
    'a ‘safe’ road'
    """
    return legible(text).translate(_SINGLE)
