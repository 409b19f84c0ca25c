"""Quotation marks paired within each paragraph; odd counts never raise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from counterclaim.model.spans import Span
from counterclaim.model.texts import Quotation

OPENERS = {"“": '”"“', "„": "“”", "«": "»", "‘": "’", "‟": "”", "❝": "❞"}
INNER = '"“«„'  # marks that open a quotation inside another
STRAIGHT = '"”'  # what closes a straight mark: editors and keyboards mix the two
DOUBLED = ("''", "``")  # as typewriters and some agencies write a double mark
_SIGNS = re.compile(
    "''|``|[" + "".join({*"".join([*OPENERS, *OPENERS.values()]), *STRAIGHT, *INNER, "'"}) + "]"
)
_BEFORE_OPEN = "([{—–-/"
_ENDS = ".,?!…"
_AFTER_CLOSE = ".,;:!?)]}—–-…"


def find_quotations(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> list[Quotation]:
    """Pair straight and curly marks, paragraph by paragraph, outermost quotations only.

    A quotation left open runs on to the next paragraph if that one reopens it (each paragraph then has
    its own part, the later ones ``continues``); otherwise it ends with its sentence.
    """
    found: list[Quotation] = []
    left_open = False
    for number, paragraph in enumerate(paragraphs):
        pairs, opened = _pairs(text, paragraph)
        reopened = left_open and bool(pairs or opened is not None) and _starts_quoted(text, paragraph)
        parts = [Quotation(span=span, paragraph=number) for span in pairs]
        left_open = False
        if opened is not None:
            following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            left_open = following is not None and _starts_quoted(text, following)
            end = paragraph.end if left_open else _sentence_end(sentences, opened, paragraph.end)
            if opened < end:
                parts.append(Quotation(span=Span(opened, end), paragraph=number, closed=False))
        if reopened and parts:
            first = parts[0]
            parts[0] = Quotation(span=first.span, paragraph=number, closed=first.closed, continues=True)
        found.extend(parts)
    return found


def _starts_quoted(text: str, paragraph: Span) -> bool:
    sign, _ = _sign(text, paragraph.start, paragraph.end)
    return sign == '"' or sign in OPENERS


def _sentence_end(sentences: Sequence[Span], offset: int, default: int) -> int:
    at = bisect_right(sentences, offset, key=lambda span: span.end)
    return sentences[at].end if at < len(sentences) and sentences[at].start <= offset else default


def _pairs(text: str, paragraph: Span) -> tuple[list[Span], int | None]:
    """Closed quotations of a paragraph, and where an unclosed one begins."""
    pairs: list[Span] = []
    opened: int | None = None
    closing: list[str] = []  # what closes each quotation that is open, the outermost first
    for found in _SIGNS.finditer(text, paragraph.start, paragraph.end):
        sign = '"' if found[0] in DOUBLED else found[0]
        offset, after = found.span()
        place = Span(offset, after)
        if closing and sign in closing[-1] and _closes(text, sign, place, paragraph):
            closing.pop()
            if not closing and opened is not None:
                if offset > opened:
                    pairs.append(Span(opened, offset))
                opened = None
        elif opened is None and _opens(text, sign, place, paragraph):
            opened = after
            closing = [_closers(sign)]
        elif len(closing) == 1 and sign in INNER and _opens(text, sign, place, paragraph):
            closing.append(_closers(sign))
    if opened is not None and closing[0] in ("'", "’"):
        return pairs, None  # an apostrophe after all
    return pairs, opened


def _closers(sign: str) -> str:
    return OPENERS.get(sign, STRAIGHT if sign == '"' else sign)


def _sign(text: str, offset: int, end: int) -> tuple[str, int]:
    """The sign at an offset and where it ends; two straight apostrophes are one double mark."""
    if text.startswith(DOUBLED, offset) and offset + 2 <= end:
        return '"', offset + 2
    return text[offset], offset + 1


def _opens(text: str, sign: str, span: Span, paragraph: Span) -> bool:
    if sign not in OPENERS and sign not in "\"'":
        return False
    before = text[span.start - 1] if span.start > paragraph.start else " "
    after = text[span.end] if span.end < paragraph.end else " "
    return (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()


def _closes(text: str, sign: str, span: Span, paragraph: Span) -> bool:
    after = text[span.end] if span.end < paragraph.end else " "
    if sign == "“":  # turned the wrong way by an editor: behind what a sentence ends with
        return text[span.start - 1] in _ENDS and (after.isspace() or after in _AFTER_CLOSE)
    if sign in "'’":
        return after.isspace() or after in _AFTER_CLOSE or after in '"”'
    before = text[span.start - 1]
    return not (sign == '"' and before.isspace() and not after.isspace() and after not in _AFTER_CLOSE)
