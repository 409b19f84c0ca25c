"""From how sure the weights were to how often such choices are right: isotonic steps, cross-validated."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from benchmarks.toponyms.judging import Judged

MOST_STEPS = 6
FEWEST_CHOICES = 15  # of a step
ALIKE = 0.02  # steps that differ by less are one
FOLDS = 10
HEADING = """\
# How often the place chosen for a name was right, by how sure the weights of `entities.ranking` were of it:
# from which sureness on, the share that was right, and of how many choices.
# Made by `python -m benchmarks.toponyms` from benchmarks/toponyms/items.toml, and not to be changed by hand:
# make it anew where a weight changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Choices of about one sureness, and how many of them were right."""

    start: float
    right: int
    of: int

    @property
    def share(self) -> float:
        """One right and one wrong are added, so that no step promises always or never."""
        return (self.right + 1) / (self.of + 2)

    def __add__(self, other: Step) -> Step:
        return Step(start=min(self.start, other.start), right=self.right + other.right, of=self.of + other.of)


def fit(choices: Sequence[Judged]) -> list[Step]:
    """Steps that never fall: neighbours that do are joined, then those too small, then the most alike."""
    ordered = sorted(choices, key=_sureness)
    steps: list[Step] = []
    for start, equal in groupby(ordered, key=_sureness):
        results = [choice.right for choice in equal]
        steps.append(Step(start=start, right=sum(results), of=len(results)))
        while len(steps) > 1 and _falls(steps[-2], steps[-1]):
            steps[-2:] = [steps[-2] + steps[-1]]
    while (small := min(steps, key=lambda step: step.of)).of < FEWEST_CHOICES and len(steps) > 1:
        _join(steps, _nearest(steps, steps.index(small)))
    while gaps := [other.share - one.share for one, other in pairwise(steps)]:
        if len(steps) <= MOST_STEPS and min(gaps) >= ALIKE:
            break
        _join(steps, gaps.index(min(gaps)))
    return steps


def score(steps: Sequence[Step], sureness: float) -> float:
    """The share right of the step that a choice belongs to."""
    return steps[max(bisect_right(steps, sureness, key=lambda step: step.start) - 1, 0)].share


def cross_validated(choices: Sequence[Judged]) -> list[float]:
    """For each choice the score that the documents of the other folds give it."""
    fitted = [fit([choice for choice in choices if choice.document % FOLDS != fold]) for fold in range(FOLDS)]
    return [score(fitted[choice.document % FOLDS], _sureness(choice)) for choice in choices]


def calibration_error(choices: Sequence[Judged], scores: Sequence[float]) -> float:
    """How far scores lie from the share that is right, step by shipped step, on the average over choices."""
    apart: dict[float, float] = defaultdict(float)
    for choice, told in zip(choices, scores, strict=True):
        apart[choice.choice.score] += told - choice.right
    return sum(map(abs, apart.values())) / len(choices)


def table(steps: Sequence[Step]) -> Iterator[str]:
    """The lines of the table, as it is shipped."""
    yield HEADING
    yield "steps = ["
    for number, step in enumerate(steps):
        start = step.start if number else 0.0
        yield f"  {{ from = {start:.2f}, right = {step.share:.2f}, of = {step.of} }},"
    yield "]"


def _sureness(choice: Judged) -> float:
    return choice.choice.sureness


def _falls(one: Step, other: Step) -> bool:
    return one.right * other.of >= other.right * one.of


def _nearest(steps: Sequence[Step], number: int) -> int:
    """The first of the two neighbours that a small step is to be joined of: the one more like it."""
    if number in (0, len(steps) - 1):
        return max(number - 1, 0)
    below = steps[number].share - steps[number - 1].share
    above = steps[number + 1].share - steps[number].share
    return number - 1 if below <= above else number


def _join(steps: list[Step], first: int) -> None:
    steps[first : first + 2] = [steps[first] + steps[first + 1]]
