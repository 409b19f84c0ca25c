"""Which place each name of a document was given, and whether it is the one that is meant."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.app.engine import Wired, open_engine
from counterclaim.model.actors import Mention, PlaceChoice
from counterclaim.model.documents import Original
from counterclaim.model.layers import Layers
from counterclaim.vocab.gazetteer import Gazetteer

ITEMS = Path(__file__).with_name("items.toml")
PUBLISHED = "2024-06-20"
NEAR_KM = 50.0
EARTH_KM = 6371.0

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """Where a name of a document is: ``None`` where it is no place, or none that a map has."""

    document: int
    name: str
    at: Spot | None
    within: float = NEAR_KM


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A name, the choice made for it, and whether that was right."""

    document: int
    name: str
    choice: PlaceChoice
    right: bool

    @property
    def is_match(self) -> bool:
        """Whether a place was chosen at all."""
        return "no match" not in self.choice.reasons


def judged() -> list[Judged]:
    """Every name that the gazetteer was asked for, once a document, read without the conflict packs."""
    found = []
    for number, document in enumerate(_documents()):
        meant = {name: _meant(number, name, at) for name, at in document["places"].items()}
        layers = _read(document["text"])
        for name, mention in _first_mentions(layers).items():
            if name not in meant and (mention.place or "").startswith("country:"):
                continue  # a state by its own name; what is called like one is listed
            item = meant.get(name, Meant(document=number, name=name, at=None))
            found.append(_judged(item, mention, layers))
    return found


def _documents() -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = tomllib.loads(ITEMS.read_text(encoding="utf-8"))["document"]
    return documents


def _meant(document: int, name: str, at: str | list[float]) -> Meant:
    if isinstance(at, str):
        return Meant(document=document, name=name, at=None)
    return Meant(document=document, name=name, at=(at[0], at[1]), within=at[2] if len(at) > 2 else NEAR_KM)


@cache
def _engine() -> Wired:
    return open_engine(["none"], mode="strict")


def _read(text: str) -> Layers:
    original = Original(name="item.txt", data=text.encode(), published=PUBLISHED, language="en")
    layers = _engine().reader.read(original).layers
    assert layers is not None
    return layers


def _first_mentions(layers: Layers) -> dict[str, Mention]:
    """The first mention of each name whose place was chosen among the gazetteer's."""
    found: dict[str, Mention] = {}
    for mention in layers.cast.mentions:
        if mention.choice is not None:
            found.setdefault(mention.name.of(layers.text), mention)
    return found


def _judged(item: Meant, mention: Mention, layers: Layers) -> Judged:
    choice = mention.choice
    assert choice is not None
    if "no match" in choice.reasons:
        entries = _gazetteer().lookup(item.name)
        right = not any(_is_there(item, entry.latitude, entry.longitude) for entry in entries)
    else:
        place = layers.cast.places[mention.place or ""]
        right = _is_there(item, place.latitude, place.longitude)
    return Judged(document=item.document, name=item.name, choice=choice, right=right)


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer()


def _is_there(item: Meant, latitude: float | None, longitude: float | None) -> bool:
    if item.at is None or latitude is None or longitude is None:
        return False
    return _km(item.at, (latitude, longitude)) <= item.within


def _km(one: Spot, other: Spot) -> float:
    """The way from one spot to another over the ground."""
    (north, east), (other_north, other_east) = (tuple(map(math.radians, spot)) for spot in (one, other))
    half = (
        math.sin((other_north - north) / 2) ** 2
        + math.cos(north) * math.cos(other_north) * math.sin((other_east - east) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
