"""Words with a prefix and a hyphen: "de-escalate", "machine-gunned" are one each, read as their stems."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.language.masks import Piece

PREFIXES = frozenset(("de", "re", "co", "mis", "pre"))
# What is done with a weapon, or from the air: "machine-gunned a house", "carpet-bombed it".
WEAPONS = frozenset(("machine", "carpet", "dive"))
FIRED = frozenset(("gunned", "bombed"))


def whole_words(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in which prefix, hyphen and stem are one, seen by the parser as the stem.

    A tokenizer cuts "urged both sides to de-escalate" at the hyphen, and a parser finds no verb in it.
    """
    whole: list[Piece] = []
    for piece in pieces:
        if piece.word.isalpha() and piece.word.islower() and _are_prefix(whole[-2:], piece):
            prefix, _ = whole[-2:]
            whole[-2:] = [Piece(piece.word, prefix.start, piece.end, piece.space)]
        else:
            whole.append(piece)
    return whole


def whole_lemma(real: str, seen: str, lemma: str) -> str:
    """The lemma of a word that the parser saw as it is, as a stem ("re-arm"), or masked."""
    if real == seen:
        return lemma
    prefix, hyphen, stem = real.partition("-")
    if not hyphen or stem != seen:
        return real
    if prefix in WEAPONS and stem in FIRED:
        return lemma if lemma == "bomb" else f"{prefix}-{lemma}"
    return f"{prefix}-{lemma}" if prefix in PREFIXES else real


def _are_prefix(before: list[Piece], stem: Piece) -> bool:
    if len(before) != 2 or before[1].word != "-" or before[1].end != stem.start:
        return False
    prefix, hyphen = before
    known = prefix.word in PREFIXES or (prefix.word in WEAPONS and stem.word in FIRED)
    return known and prefix.end == hyphen.start
