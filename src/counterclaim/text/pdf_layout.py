"""Lines of pages to paragraphs: what a typesetter cut is joined, what stands around the text is set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from counterclaim.text.pdf_lines import HYPHEN, Line, Page, without_ligatures
from counterclaim.text.pdf_margins import Margins
from counterclaim.text.pdf_words import Words

OTHER_SIZE = 0.08  # share by which the letters of a heading or a note differ
WIDER_GAP = 1.3  # times the usual distance of lines: a space between paragraphs
INDENT = 0.7  # of a line's height: where a line begins further in, a paragraph begins
SAME_EDGE = 2.0  # heights within which lines begin at one edge
NEIGHBOURS = 6  # lines before and after that tell how wide the column is
RAGGED = 6.0  # heights by which the ends of lines differ that are not justified
JUSTIFIED = 0.5  # heights by which they differ that are
MOSTLY = 0.6  # share of a column's lines that reach its edge if it is justified
ROOM = 2.0  # times its usual width that a word must have had on an unfinished line: then the break was wanted

_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]")

Block = list[Line]


def paragraphs_of(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of a document, each on one line.

    Headers and footers that recur are told once; they, and notes below the text, stand apart, behind the
    paragraph that goes on over the page. A word cut at a line end is whole again.
    """
    pages = [[told for line in page if (told := without_ligatures(line)).text.strip()] for page in pages]
    margins, words = Margins(pages), Words(pages)
    heights = [line.height for page in pages for line in page for _ in range(len(line.text) // 40 + 1)]
    size = median(heights) if heights else 0.0
    done: list[Block] = []
    open_block: Block | None = None
    for page in pages:
        inside = margins.inside(page)
        body, notes = _parted(inside, size)
        blocks = list(_blocks(body))
        if open_block and blocks and _goes_on(open_block, blocks[0]):
            open_block.extend(blocks.pop(0))
        done.extend([line] for line in margins.untold(page))
        done.extend(blocks)
        open_block = blocks[-1] if blocks else open_block
        done.extend(_blocks(notes))
    return [text for block in done if (text := words.joined([line.text for line in block]))]


def _parted(lines: Page, size: float) -> tuple[list[Line], list[Line]]:
    """The text of a page and the notes below its columns, which are set in smaller letters."""
    body: list[Line] = []
    notes: list[Line] = []
    small: list[Line] = []
    for line in lines:
        if small and line.bottom > small[0].bottom:  # another column begins: those were at the foot of one
            notes += small
            small = []
        if line.height < size * (1 - OTHER_SIZE):
            small.append(line)
        else:
            body += [*small, line]
            small = []
    return (body, [*notes, *small]) if body else ([*notes, *small], [])


def _blocks(lines: Page) -> Iterator[Block]:
    """Consecutive lines of one paragraph."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if _is_below(a, b)]
    usual = median(steps) if steps else 0.0
    block: Block = []
    for at, line in enumerate(lines):
        if block and _begins(block, lines[at : at + 2], usual, _edge(lines, at - 1)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_below(a: Line, b: Line) -> bool:
    return 0 < a.bottom - b.bottom < 3 * a.height and abs(a.height - b.height) <= OTHER_SIZE * a.height


class _Edge(NamedTuple):
    """How far to the right the lines of a column reach, and whether all but the last of a paragraph do."""

    right: float
    justified: bool


def _edge(lines: Page, at: int) -> _Edge:
    line = lines[at]
    around = lines[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS + 1]
    column = [other.right for other in around if abs(other.left - line.left) <= SAME_EDGE * line.height]
    column.sort(reverse=True)
    # One line that reaches further than all others is a header or a title over two columns.
    pairs = (a for a, b in pairwise(column) if a - b <= RAGGED * line.height)
    right = next(pairs, column[0])
    full = sum(right - other <= JUSTIFIED * line.height for other in column)
    return _Edge(right, full > 2 and full >= MOSTLY * len(column))


def _begins(block: Block, coming: Page, usual: float, edge: _Edge) -> bool:
    """Whether the first of the lines to come begins a paragraph behind a block."""
    last, line = block[-1], coming[0]
    if last.text.endswith(HYPHEN):
        return False
    gap = last.bottom - line.bottom
    if gap < 0.5 * line.height:  # beside it or above: another cell, another column
        return not _goes_on(block, [line], edge)
    if _ITEM.match(line.text):
        return True
    if _is_unfinished(last) and line.text[:1].islower():
        return gap > 3 * max(usual, line.height)
    if gap > WIDER_GAP * usual or abs(last.height - line.height) > OTHER_SIZE * line.height:
        return True
    is_item = _ITEM.match(block[0].text) is not None
    if not is_item and line.left > coming[-1].left + INDENT * line.height and _is_below(line, coming[-1]):
        return True
    if not is_item and line.left > last.left + INDENT * line.height:
        return len(block) > 1 or not _is_unfinished(last)
    return _had_room(last, line, edge)


def _had_room(last: Line, line: Line, edge: _Edge) -> bool:
    """Whether the first word of a line would have fitted on the one before: its break was wanted."""
    room = edge.right - last.right
    if edge.justified and not _is_unfinished(last):
        return room > JUSTIFIED * line.height
    word = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * (len(word) + 1) / max(len(line.text), 1)
    return room > (ROOM if _is_unfinished(last) else 1) * width + 0.5 * line.height


def _goes_on(block: Block, other: Block, edge: _Edge | None = None) -> bool:
    """Whether a paragraph goes on in another column or on another page."""
    last, line = block[-1], other[0]
    if last.text.endswith(HYPHEN):
        return True
    if not _is_unfinished(last) or _ITEM.match(line.text):
        return False
    if line.text[:1].islower():
        return True
    full = edge or _edge(block, len(block) - 1)
    same = abs(last.height - line.height) <= OTHER_SIZE * line.height
    return same and len(block) > 1 and not _had_room(last, line, full)


def _is_unfinished(line: Line) -> bool:
    return _TERMINAL.search(line.text) is None
