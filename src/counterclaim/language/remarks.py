"""Remarks of an editor in square brackets: "ten others [not further identified] were hurt".

They say something of the text and nothing of what it tells, and spoil a parse. The parser sees dots instead.
What else an editor put behind a word between such brackets ("the UPF [United Peasant Front] leader") goes on
with the sentence; the parser, which has hardly met those, sees round ones. "-- [Text]" goes on with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.language.masks import Piece
from counterclaim.vocab.lexicons import cues

DOTS = "..."
ROUND = ("(", ")")
MOST = 8  # words of a remark


def without_remarks(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in which each remark between brackets is one, and those behind a word are round."""
    kept: list[Piece] = []
    opened: int | None = None
    for piece in pieces:
        kept.append(piece)
        if piece.word == "[":
            opened = len(kept) - 1
        elif piece.word == "]" and opened is not None:
            if _is_remark([inner.word for inner in kept[opened + 1 : -1]]):
                kept[opened:] = [Piece(DOTS, kept[opened].start, piece.end, piece.space)]
            elif opened and kept[opened - 1].word.isalnum():
                for at, mark in zip((opened, -1), ROUND, strict=True):
                    kept[at] = kept[at]._replace(word=mark)
            opened = None
    return kept


def _is_remark(words: list[str]) -> bool:
    """As in "sic", "words indistinct"; "[the rebels]" tells who is meant, "[12 June]" when."""
    plain = all(word.islower() and word.isalpha() for word in words)
    return plain and 0 < len(words) <= MOST and not cues()["remarks.words"].isdisjoint(words)
