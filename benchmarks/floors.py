"""The floors: figures that hold today and may only get better. floors.json is changed by hand, upwards."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """Bounds by figure: no lower than ``at_least``, no higher than ``at_most``."""

    at_least: Mapping[str, float]
    at_most: Mapping[str, float]

    def broken(self, figures: Iterable[Figure]) -> list[str]:
        """One line for each floor that is not held; a figure that was not measured breaks nothing.

        >>> floors = Floors(at_least={"gold.denials": 2}, at_most={})
        >>> floors.broken([Figure(name="gold.denials", value=1)])
        ['gold.denials is 1, floor 2']
        """
        lines = []
        for figure in figures:
            if figure.value < self.at_least.get(figure.name, figure.value):
                lines.append(f"{figure.name} is {figure}, floor {self.at_least[figure.name]}")
            if figure.value > self.at_most.get(figure.name, figure.value):
                lines.append(f"{figure.name} is {figure}, ceiling {self.at_most[figure.name]}")
        return lines

    def bound(self, name: str) -> str:
        """The bound of a figure, to be shown beside it."""
        if name in self.at_least:
            return f">= {self.at_least[name]}"
        return f"<= {self.at_most[name]}" if name in self.at_most else ""


def load_floors() -> Floors:
    """The floors in force."""
    content = json.loads(FLOORS.read_text(encoding="utf-8"))
    return Floors(at_least=content["at_least"], at_most=content["at_most"])
