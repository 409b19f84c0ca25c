"""Neutral names in place of known ones, so that a parser's habits with foreign names decide nothing.

The English model calls Nagorno-Karabakh an organisation and cuts it at the hyphen; "France" it knows.
A masked name is one token for the parser; its offsets stay those of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from counterclaim.model.parses import KnownName, NameType

STAND_INS = {
    NameType.STATE: "France",
    NameType.CITY: "Paris",
    NameType.DEMONYM: "French",
    NameType.PEOPLE: "Germans",
    NameType.PEOPLE_ONE: "German",
    NameType.PERSON: "Smith",
    NameType.BODY: "Microsoft",
}
BODY_AFTER_ARTICLE = "Pentagon"  # "the Microsoft denied" reads badly to a parser


class Piece(NamedTuple):
    """One token to be: the word the parser sees, where it really stands, whether a space follows.

    ``known`` is what a known name names.
    """

    word: str
    start: int
    end: int
    space: bool
    known: NameType | None = None


def mask(pieces: Sequence[Piece], names: Sequence[KnownName]) -> list[Piece]:
    """Replace the tokens of each known name by one token with a neutral word.

    A name whose ends are no token ends (as in "U.S.-brokered") is left as it is.
    """
    starts = {piece.start: number for number, piece in enumerate(pieces)}
    ends = {piece.end: number for number, piece in enumerate(pieces)}
    masked: list[Piece] = []
    at = 0
    for name in sorted(names, key=lambda known: known.span):
        first, last = starts.get(name.span.start), ends.get(name.span.end)
        if first is None or last is None or first < at:
            continue
        masked.extend(pieces[at:first])
        word, space = _stand_in(name, masked), pieces[last].space
        masked.append(Piece(word, name.span.start, name.span.end, space, name.type))
        at = last + 1
    masked.extend(pieces[at:])
    return masked


def _stand_in(name: KnownName, before: Sequence[Piece]) -> str:
    if name.type is NameType.BODY and before and before[-1].word.lower() == "the":
        return BODY_AFTER_ARTICLE
    return STAND_INS[name.type]
