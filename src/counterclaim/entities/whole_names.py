"""Whole names: the longest that the gazetteer knows, and no half of a longer one that nobody knows."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence

from counterclaim.entities.toponyms import form_of, is_capital, windows
from counterclaim.model.parses import Token
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.toponymy import toponymy

MOST_TIES = 2  # small words between two of them: "de las"


def longest(run: Sequence[Token], known: Container[str]) -> list[tuple[Token, ...]]:
    """The longest known names of a run, no two of which share a word."""
    found = []
    used: set[int] = set()
    for part in windows(run):
        if form_of(part) in known and not any(word.index in used for word in part):
            found.append(part)
            used.update(word.index for word in part)
    whole = (part for part in found if not (_is_half(run, part, used) or _is_end(run, part)))
    return sorted(whole, key=lambda part: part[0].index)


def _is_half(run: Sequence[Token], part: Sequence[Token], used: Collection[int]) -> bool:
    """As "Orsa" in "Novo-Orsa" or "Orsa de Luna", one name that nobody knows; "Gao-Kidal" are two known."""
    beside = [word for word in whole_of(run, part) if word not in part]
    is_one = any(word.text in toponymy().particles for word in beside)
    return any(
        (is_one or word.index not in used) and word.text not in toponymy().before
        for word in beside
        if is_capital(word)
    )


def _is_end(run: Sequence[Token], part: Sequence[Token]) -> bool:
    """As "Log" in "the hamlet of Kamenny Log", "Tunari" in "Villa Tunari": the whole is called otherwise."""
    first = run.index(part[0])
    before = run[first - 1] if first else None
    if before is None or before.pos != "PROPN" or before.text in toponymy().before:
        return False
    return before.dep == "compound" and before.head in {word.index for word in part}


def whole_of(run: Sequence[Token], part: Sequence[Token]) -> list[Token]:
    """A name with what hyphens and the small words of Romance names tie to it: "Orsa" as "Orsa de Luna"."""
    first, last = run.index(part[0]), run.index(part[-1])
    while last < len(run) - 1 and (tied := _tied(run[last + 1 :])):
        last += tied
    while first and (tied := _tied([*reversed(run[:first])])):
        first -= tied
    return [*run[first : last + 1]]


def with_rest(run: Sequence[Token], part: Sequence[Token]) -> list[Token]:
    """A name that nobody knows with the capital words behind it: "Let" of "Let Yet Kone"."""
    rest = run[run.index(part[-1]) + 1 :]
    end = next((n for n, word in enumerate(rest) if not _goes_on(word)), len(rest))
    return [*part, *rest[:end]]


def _goes_on(word: Token) -> bool:
    is_other = word.entity in ("DATE", "TIME", "PERSON", "NORP") or word.lower in bodies().heads
    return is_capital(word) and not is_other


def _tied(words: Sequence[Token]) -> int:
    """How many of the words beside a name are tied to it, up to the next capital word."""
    ties = [word.text == "-" or word.text in toponymy().particles for word in words[:MOST_TIES]]
    tied = next((number for number, tie in enumerate(ties) if not tie), len(ties))
    return tied + 1 if tied and tied < len(words) and is_capital(words[tied]) else 0
