"""Names of places in documents of our own: how many are put where they are, and what a score is worth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.figures import Figure
from benchmarks.toponyms.fitting import calibration_error, cross_validated
from benchmarks.toponyms.judging import Judged, judged


def figures() -> Iterator[Figure]:
    """The share of choices that are right, in all and by score, and how well scores tell it."""
    everything = judged()
    choices = [choice for choice in everything if choice.is_match]
    without = [choice for choice in everything if not choice.is_match]
    yield _share("toponyms.right", choices, "choices of a place")
    yield _share("toponyms.no_match", without, "names given no place")
    by_score: dict[float, list[Judged]] = defaultdict(list)
    for choice in choices:
        by_score[choice.choice.score].append(choice)
    for told in sorted(by_score):
        yield _share(f"toponyms.score.{told:.2f}", by_score[told], "choices with this score")
    told_errors = (
        ("calibration_error", cross_validated(choices), "scores from the documents of other folds"),
        ("shipped_error", [choice.choice.score for choice in choices], "scores as shipped"),
        ("raw_error", [choice.choice.sureness for choice in choices], "sums of weights, not calibrated"),
    )
    for name, scores, note in told_errors:
        yield Figure(name=f"toponyms.{name}", value=calibration_error(choices, scores), note=note)


def _share(name: str, among: Sequence[Judged], what: str) -> Figure:
    right = sum(choice.right for choice in among)
    return Figure(name=name, value=right / len(among), note=f"{right} of {len(among)} {what}")


__all__ = ["figures", "judged"]
