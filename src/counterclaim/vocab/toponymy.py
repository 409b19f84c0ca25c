"""The word lists about place names: common words that are towns too, bodies named for places, and kin."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponymy:
    """The lists of ``lexicons/places.toml``."""

    common: frozenset[str]
    bodies: frozenset[str]
    bodies_of: frozenset[str]
    before: frozenset[str]
    particles: frozenset[str]
    towns_of: frozenset[str]
    regions_of: frozenset[str]
    inside: frozenset[str]
    acting: frozenset[str]
    locative: frozenset[str]
    craft: frozenset[str]
    owned: frozenset[str]
    persons_too: frozenset[str]
    abbreviations: Mapping[str, str]
    compass: frozenset[str]
    reached: frozenset[str]
    stormed: frozenset[str]
    conditions: frozenset[str]
    attacked: frozenset[str]
    won: frozenset[str]
    lost: frozenset[str]
    moved: frozenset[str]
    bound: frozenset[str]
    facilities: frozenset[str]
    features: frozenset[str]
    scenes: frozenset[str]
    aiming: frozenset[str]
    meetings: frozenset[str]
    convening: frozenset[str]
    aside: frozenset[str]
    elsewhere: frozenset[str]


@cache
def toponymy() -> Toponymy:
    """The lists, read once."""
    text = (files("counterclaim.vocab") / "lexicons" / "places.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    words = {name: frozenset(listed.split()) for name, listed in tables["words"].items()}
    return Toponymy(abbreviations=tables["abbreviations"], **words)
