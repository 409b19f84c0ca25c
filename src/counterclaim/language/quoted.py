"""Quoted clauses parsed apart, so that what somebody says does not spoil the parse of who says it.

In "“...,” Ramos, 58, told the agency" the parser sees "“It works,” Ramos, 58, told the agency" and the
quoted words by themselves; the two trees are then hung together at the stand-in's verb.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.language.masks import Piece
from counterclaim.model.spans import Span

MIN_WORDS = 3  # a shorter quotation is a phrase of the sentence around it
STAND_IN = ("It", "works")
_LEADS = frozenset((",", ":", "—", "–", "-", ";", "."))
_MARKS = frozenset(("“", "”", '"', "„", "«", "»", "'", "‘", "’"))


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with stand-ins, the quoted stretches, and where in the frame each one's verb stands."""

    pieces: tuple[Piece, ...]
    quoted: tuple[tuple[Piece, ...], ...]
    verbs: tuple[int, ...]


def quoted_in(quotations: Sequence[Span], sentence: Span) -> list[Span]:
    """The parts of some quotations, in text order, that lie in a sentence."""
    first = bisect_left(quotations, sentence.start, key=lambda span: span.end)
    found = []
    for span in quotations[first:]:
        if span.start >= sentence.end:
            break
        start, end = max(span.start, sentence.start), min(span.end, sentence.end)
        if start < end:
            found.append(Span(start, end))
    return found


def framed(pieces: Sequence[Piece], quotations: Sequence[Span]) -> Frame:
    """Take the quoted clauses out of a sentence that has words of its own beside them."""
    frame: list[Piece] = []
    quoted: list[tuple[Piece, ...]] = []
    verbs: list[int] = []
    at = 0
    for span in quotations:
        inside = [n for n, piece in enumerate(pieces) if span.start <= piece.start and piece.end <= span.end]
        if not inside or inside[0] < at or not _is_clause(pieces, inside):
            continue
        frame.extend(pieces[at : inside[0]])
        last = inside[-1]
        trailing = last if not pieces[last].word[:1].isalnum() else last + 1
        body = tuple(pieces[inside[0] : trailing])
        frame.append(Piece(STAND_IN[0], body[0].start, body[0].end, True))
        verbs.append(len(frame))
        frame.append(Piece(STAND_IN[1], body[-1].start, body[-1].end, body[-1].space))
        quoted.append(body)
        at = trailing
    frame.extend(pieces[at:])
    return Frame(tuple(frame), tuple(quoted), tuple(verbs))


def _is_clause(pieces: Sequence[Piece], inside: Sequence[int]) -> bool:
    """Whether a quotation stands where a clause may: first, or after a comma or colon, words beside it."""
    words = [n for n in inside if pieces[n].word[:1].isalnum()]
    outside = [n for n in range(len(pieces)) if n not in set(inside) and pieces[n].word[:1].isalnum()]
    if len(words) < MIN_WORDS or not outside:
        return False
    before = next(
        (pieces[n].word for n in range(inside[0] - 1, -1, -1) if pieces[n].word not in _MARKS), None
    )
    return before is None or before in _LEADS


class Word(NamedTuple):
    """What a parser says of one piece; ``head`` is a position in the same list."""

    piece: Piece
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


def hung_together(frame: Frame, outer: Sequence[Word], inner: Sequence[Sequence[Word]]) -> list[Word]:
    """One tree of a frame's words and those of its quotations, in text order."""
    stand_ins = {verb: number for number, verb in enumerate(frame.verbs)}
    roots = [_root(words) for words in inner]
    words: list[tuple[tuple[int, int], Word]] = []
    for position, word in enumerate(outer):
        if position not in stand_ins and position + 1 not in stand_ins:
            words.append(((-1, position), word))
    for number, told in enumerate(inner):
        words += [((number, position), word) for position, word in enumerate(told)]
    words.sort(key=lambda item: item[1].piece.start)
    places = {key: place for place, (key, _) in enumerate(words)}

    def outer_place(position: int) -> int:
        number = stand_ins.get(position, stand_ins.get(position + 1))
        return places[(number, roots[number])] if number is not None else places[(-1, position)]

    merged = []
    for (owner, position), word in words:
        head, dep = word.head, word.dep
        if owner < 0:
            place = outer_place(head)
        elif position != roots[owner]:
            place = places[(owner, roots[owner] if head == position else head)]
        else:
            verb = outer[frame.verbs[owner]]
            own = verb.head == frame.verbs[owner]
            place, dep = (places[(owner, position)], dep) if own else (outer_place(verb.head), verb.dep)
        merged.append(word._replace(head=place, dep=dep))
    return merged


def _root(words: Sequence[Word]) -> int:
    return next(position for position, word in enumerate(words) if word.head == position)
