"""How often choices of a place were right, by how sure the weights were of them."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from functools import cache
from importlib.resources import files


@cache
def place_scores() -> tuple[tuple[float, float], ...]:
    """The steps of ``lexicons/place_scores.toml``: from which sureness on, and the share that was right."""
    text = (files("counterclaim.vocab") / "lexicons" / "place_scores.toml").read_text("utf-8")
    return tuple((step["from"], step["right"]) for step in tomllib.loads(text)["steps"])


def place_score(sureness: float) -> float:
    """The share of choices as sure as this that were right where they were counted."""
    steps = place_scores()
    return steps[max(bisect_right(steps, sureness, key=lambda step: step[0]) - 1, 0)][1]
