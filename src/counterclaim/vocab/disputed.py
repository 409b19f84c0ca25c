"""Areas whose status is disputed, as maps must say: the table of ``disputed_areas.toml`` behind a lookup."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedArea:
    """Roughly where an area lies (degrees WGS 84, km), and who disputes over it, in alphabetical order."""

    name: str
    latitude: float
    longitude: float
    radius: float
    parties: tuple[str, ...]


@cache
def disputed_areas() -> tuple[DisputedArea, ...]:
    """All areas that are known, in the order of the table.

    >>> next(area.parties for area in disputed_areas() if area.name == "Crimea")
    ('Russia', 'Ukraine')
    """
    table = tomllib.loads((files("counterclaim.vocab") / "disputed_areas.toml").read_text(encoding="utf-8"))
    return tuple(
        DisputedArea(
            name=area["name"],
            latitude=float(area["centre"][0]),
            longitude=float(area["centre"][1]),
            radius=float(area["radius"]),
            parties=tuple(area["parties"]),
        )
        for area in table["area"]
    )
