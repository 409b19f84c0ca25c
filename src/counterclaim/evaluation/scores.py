"""Figures of agreement: precision, recall and F1 with an interval, and Cohen's kappa."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

DRAWS = 1000  # of documents, with replacement, for an interval
SEED = 20


@dataclass(frozen=True, slots=True)
class Score:
    """How many things both have, how many the one has and how many the other."""

    both: int = 0
    one: int = 0
    other: int = 0

    def __add__(self, more: Score) -> Score:
        """The counts of two documents."""
        return Score(self.both + more.both, self.one + more.one, self.other + more.other)

    @property
    def precision(self) -> float:
        """The share of what the other has that the one has too, 0 to 1."""
        return self.both / self.other if self.other else 0.0

    @property
    def recall(self) -> float:
        """The share of what the one has that the other has too, 0 to 1."""
        return self.both / self.one if self.one else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; the same whoever is asked first."""
        return 2 * self.both / (self.one + self.other) if self.one + self.other else 0.0


def total(scores: Sequence[Score]) -> Score:
    """The counts of all documents."""
    return sum(scores, start=Score())


def interval(scores: Sequence[Score]) -> tuple[float, float]:
    """Between which F1 lies in 95 of 100 drawings of as many documents (percentile bootstrap)."""
    dice = random.Random(SEED)  # noqa: S311 - not a secret: the same figures every time
    drawn = sorted(total(dice.choices(scores, k=len(scores))).f1 for _ in range(DRAWS))
    return drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS) - 1]


def kappa(pairs: Mapping[tuple[str, str], int]) -> float | None:
    """Cohen's kappa of two judges, by how often the first said a and the second b; 1 is all alike.

    What chance alone would give is taken off (Cohen 1960). ``None`` if there is nothing to tell by: no
    pairs, or both said one and the same of all.

    >>> kappa({("deny", "deny"): 20, ("report", "report"): 15, ("deny", "report"): 5, ("report", "deny"): 10})
    0.4
    """
    count = sum(pairs.values())
    labels = {label for pair in pairs for label in pair}
    by_chance = sum(
        sum(n for (one, _), n in pairs.items() if one == label)
        * sum(n for (_, other), n in pairs.items() if other == label)
        for label in labels
    )
    if not count or by_chance == count * count:
        return None
    alike = sum(n for (one, other), n in pairs.items() if one == other) / count
    expected = by_chance / (count * count)
    return round((alike - expected) / (1 - expected), 6)
