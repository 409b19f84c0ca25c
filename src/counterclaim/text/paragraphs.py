"""Paragraphs come first: no sentence and no attribution crosses one unseen."""

from __future__ import annotations

import re

from counterclaim.model.spans import Span

WRAP_WIDTH = 100  # a text none of whose lines is longer may have been wrapped by a program
FULL_LINE = 0.6  # share of the longest line from which a line counts as full

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")
_END = r"(?:\r\n|\r(?!\n)|[\n\x85\u2028\u2029])"  # a Windows line end is one, not two
_BLANK = re.compile(rf"{_END}[^\S\r\n]*{_END}")
_INVISIBLE = " \t\f\v\x00\u00a0\u200b\u200c\u200d\u2060\ufeff"
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")


def find_paragraphs(text: str) -> list[Span]:
    """Cut a text at blank lines, and at line ends unless the text was wrapped to a width.

    Surrounding white space and zero-width characters are left out of the spans.
    """
    lines = [span for span in (_trimmed(text, match.span()) for match in _LINE.finditer(text)) if span]
    if not _is_wrapped(text, lines):
        return lines
    paragraphs: list[Span] = []
    for line in lines:
        if paragraphs and not _BLANK.search(text, paragraphs[-1].end, line.start):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return paragraphs


def _trimmed(text: str, bounds: tuple[int, int]) -> Span | None:
    start, end = bounds
    while start < end and (text[start] in _INVISIBLE or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _INVISIBLE or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if start < end else None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a program broke the lines: none is long, and most full ones stop in mid-sentence."""
    widest = max((len(line) for line in lines), default=0)
    if len(lines) < 3 or widest > WRAP_WIDTH:
        return False
    full = [line for line in lines if len(line) >= FULL_LINE * widest]
    unfinished = [line for line in full if not _TERMINAL.search(line.of(text))]
    return len(unfinished) > len(full) / 2
