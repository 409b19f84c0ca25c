"""Deeds without force by their words: the list ``lexicons/deeds.toml`` behind a lookup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.model.actors import ActorKind
from counterclaim.vocab.lexicons import read_lexicon, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Nouns of one sort; a noun needs one of ``marks`` beside it, where there are any."""

    nouns: frozenset[str]
    kinds: frozenset[ActorKind]
    marks: frozenset[str]
    places: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One entry: a kind of happening, its words, and who or what must stand where."""

    type: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    objects: tuple[Group, ...]
    subjects: tuple[Group, ...]
    anybody: tuple[Group, ...]
    at: tuple[Group, ...]
    of: tuple[Group, ...]
    words: frozenset[str]
    behind: frozenset[str]
    by: frozenset[str]
    own: bool
    armed: bool


@dataclass(frozen=True, slots=True)
class DeedWords:
    """Deeds by verb and by noun, in the order of the list."""

    verbs: Mapping[str, tuple[Deed, ...]]
    nouns: Mapping[str, tuple[Deed, ...]]
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words[key]


@cache
def deeds() -> DeedWords:
    """Words of deeds without force."""
    content = read_lexicon("deeds")
    groups = {name: _group(entry) for name, entry in content.pop("groups").items()}
    made = [_deed(entry, groups) for entry in content["deed"]]
    return DeedWords(
        {verb: tuple(d for d in made if verb in d.verbs) for deed in made for verb in deed.verbs},
        {noun: tuple(d for d in made if noun in d.nouns) for deed in made for noun in deed.nouns},
        word_sets(content),
    )


def _group(entry: Mapping[str, Any]) -> Group:
    return Group(
        nouns=frozenset(entry["nouns"]),
        kinds=frozenset(map(ActorKind, entry.get("kinds", ()))),
        marks=frozenset(entry.get("marks", ())),
        places=entry.get("places", False),
    )


def _deed(entry: Mapping[str, Any], groups: Mapping[str, Group]) -> Deed:
    def named(key: str) -> tuple[Group, ...]:
        return tuple(groups[name] for name in entry.get(key, ()))

    def words(key: str) -> frozenset[str]:
        return frozenset(entry.get(key, ()))

    return Deed(
        type=entry["type"],
        verbs=words("verbs"),
        nouns=words("nouns"),
        objects=named("objects"),
        subjects=named("subjects"),
        anybody=named("anybody"),
        at=named("at"),
        of=named("of"),
        words=words("words"),
        behind=words("behind"),
        by=words("by"),
        own=entry.get("own", False),
        armed=entry.get("armed", False),
    )
