"""What comparing one layer of one document yields, and how a difference is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.evaluation.records import Spans
from counterclaim.evaluation.scores import Score

ONLY_ONE = "only the first"
ONLY_OTHER = "only the second"
MOST_WORDS = 160  # code points of a text that a difference shows


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that two annotations do not agree on: what each says, and where it begins in the text."""

    document: str
    layer: str
    kind: str
    start: int | None
    one: str = ""
    other: str = ""


@dataclass(slots=True)
class Compared:
    """The counts of one document and layer, and its differences."""

    scores: dict[str, Score] = field(default_factory=dict)
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)


def words_of(text: str, spans: Spans) -> str:
    """The words of some spans, in one line and cut where they are long.

    >>> words_of("The army said so", ((0, 8), (14, 16)))
    'The army ... so'
    """
    words = " ... ".join(" ".join(text[start:end].split()) for start, end in spans)
    return words if len(words) <= MOST_WORDS else f"{words[: MOST_WORDS - 1]}…"


def first_of(*parts: Spans) -> int | None:
    """Where some spans begin."""
    return min((start for spans in parts for start, _ in spans), default=None)


def unmatched(count: int, matched: Sequence[int]) -> list[int]:
    """The numbers up to a count that are not among those matched."""
    return [number for number in range(count) if number not in set(matched)]


def merged(scores: Mapping[str, tuple[int, int, int]]) -> dict[str, Score]:
    """Counts as scores: of both, the one, the other."""
    return {row: Score(*counts) for row, counts in scores.items()}
