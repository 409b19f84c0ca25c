"""Words with a prefix and a hyphen: "de-escalate", "re-armed" are one word each, read as their stems."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.language.masks import Piece

PREFIXES = frozenset(("de", "re", "co", "mis", "pre"))


def whole_words(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in which prefix, hyphen and stem are one, seen by the parser as the stem.

    A tokenizer cuts "urged both sides to de-escalate" at the hyphen, and a parser finds no verb in it.
    """
    whole: list[Piece] = []
    for piece in pieces:
        if piece.word.isalpha() and piece.word.islower() and _are_prefix(whole[-2:], piece.start):
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
    return f"{prefix}-{lemma}" if hyphen and stem == seen and prefix in PREFIXES else real


def _are_prefix(before: list[Piece], start: int) -> bool:
    if len(before) != 2 or before[1].word != "-" or before[1].end != start:
        return False
    prefix, hyphen = before
    return prefix.word in PREFIXES and prefix.end == hyphen.start
