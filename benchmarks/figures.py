"""A figure, as a benchmark reports it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number; ``name`` is what floors.json calls it, ``missed`` a text of ours that costs it."""

    name: str
    value: float
    unit: str = ""
    note: str = ""
    missed: str = ""

    def __str__(self) -> str:
        whole = self.value == int(self.value) or abs(self.value) >= 1000
        return f"{self.value:,.0f}" if whole else f"{self.value:,.3f}"
