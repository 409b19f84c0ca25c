"""The reviewable word lists in ``lexicons/`` behind typed lookups."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.model.actors import ActorKind
from counterclaim.model.claims import Stance, SubStance

_FOLDER = files("counterclaim.vocab") / "lexicons"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that attributes; ``stance`` is ``None`` where the content decides.

    ``frames`` are the forms its content may take, ``addressee`` tells where whom it is said to stands, and
    ``broad`` words are read in broad mode only.
    """

    lemma: str
    noun: bool
    stance: Stance | None
    sub_stance: SubStance | None
    frames: frozenset[str]
    addressee: str | None = None
    broad: bool = False

    @property
    def rule(self) -> str:
        """How a claim names the entry that made it."""
        return f"cue:{'n' if self.noun else 'v'}:{self.lemma}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A common noun for an actor: which body of its owner it is, and the kind of actor."""

    body: str
    kind: ActorKind
    office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells of a happening."""

    lemma: str
    noun: bool
    type: str
    outcome: str | None = None
    objects: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue lexicon."""

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, Cue]
    light: Mapping[tuple[str, str], Cue]  # by verb and noun: "raise", "doubt"
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words[key]


@dataclass(frozen=True, slots=True)
class Triggers:
    """The trigger lexicon."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, Trigger]
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words[key]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Nouns for actors by their form in small letters, last words of names of bodies, titles of bodies.

    ``joined`` are words that a hyphen ties to the name of a state before them: "Ruritanian-occupation".
    ``ships`` has the country code for what stands before a warship's name, ``foreign`` the kinds of bodies by
    the first words of names in their own languages.
    """

    heads: Mapping[str, Body]
    names: Mapping[str, ActorKind]
    titles: Mapping[str, str]
    joined: frozenset[str]
    ships: Mapping[str, str]
    foreign: Mapping[str, ActorKind]
    described: Mapping[str, frozenset[str]]  # nouns beside names of bodies: "armed" ones and "other" ones
    forces: Mapping[str, frozenset[str]]  # words for "whole" armies, for their "units", for "allied" ones
    insurgent: Mapping[str, frozenset[str]]  # of armed groups: words of names, adjectives and nouns for them
    sovereign: Mapping[str, frozenset[str]]  # bodies of those who act on their own account, "never" of others
    functional: Mapping[str, frozenset[str]]  # "words" of names that say what a body does, last words by kind


@dataclass(frozen=True, slots=True)
class Weapons:
    """Weapon words to classes, classes to event types."""

    classes: Mapping[str, str]
    types: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words; a vague word has a range whose end may be open."""

    exact: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Mapping[str, tuple[int, int | None]]
    modifiers: Mapping[str, tuple[str, ...]]


def read_lexicon(name: str) -> dict[str, Any]:
    """The content of one word list."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def word_sets(content: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The sections that are no entries as sets: ``{"scopes.number": {...}}``."""
    sections = {name: lists for name, lists in content.items() if isinstance(lists, dict)}
    return {
        f"{name}.{key}": frozenset(words) for name, lists in sections.items() for key, words in lists.items()
    }


@cache
def cues() -> Cues:
    """Words that attribute."""
    return _cues(read_lexicon("cues"), broad=False)


@cache
def attitudes() -> Cues:
    """Words of opinion, wish and mention, which only the broad mode reads."""
    return _cues(read_lexicon("attitudes"), broad=True)


def _cues(content: Mapping[str, Any], *, broad: bool) -> Cues:
    verbs: dict[str, list[Cue]] = {}
    for entry in content["verb"]:
        for lemma in entry["lemmas"]:
            verbs.setdefault(lemma, []).append(_cue(entry, lemma, noun=False, broad=broad))
    nouns = {
        lemma: _cue(entry, lemma, noun=True, broad=broad)
        for entry in content["noun"]
        for lemma in entry["lemmas"]
    }
    light = {
        (verb, noun): _cue(entry, f"{verb} {noun}", noun=True, broad=broad)
        for entry in content.get("light", ())
        for verb in entry["verbs"]
        for noun in entry["nouns"]
    }
    return Cues({lemma: tuple(found) for lemma, found in verbs.items()}, nouns, light, word_sets(content))


def _cue(entry: Mapping[str, Any], lemma: str, *, noun: bool, broad: bool) -> Cue:
    stance = entry["stance"]
    return Cue(
        lemma=lemma,
        noun=noun,
        stance=None if stance == "open" else Stance(stance),
        sub_stance=SubStance(entry["sub"]) if "sub" in entry else None,
        frames=frozenset(entry.get("frames", ()) or entry.get("contents", ())),
        addressee=entry.get("to"),
        broad=broad,
    )


@cache
def triggers() -> Triggers:
    """Words that tell of happenings."""
    content = read_lexicon("triggers")
    verbs: dict[str, list[Trigger]] = {}
    for entry in content["verb"]:
        for lemma in entry["lemmas"]:
            verbs.setdefault(lemma, []).append(_trigger(entry, lemma, noun=False))
    nouns = {
        lemma: _trigger(entry, lemma, noun=True) for entry in content["noun"] for lemma in entry["lemmas"]
    }
    return Triggers({lemma: tuple(found) for lemma, found in verbs.items()}, nouns, word_sets(content))


def _trigger(entry: Mapping[str, Any], lemma: str, *, noun: bool) -> Trigger:
    return Trigger(
        lemma=lemma,
        noun=noun,
        type=entry["type"],
        outcome=entry.get("outcome"),
        objects=frozenset(entry.get("objects", ())),
        needs=frozenset(entry.get("needs", ())),
    )


@cache
def bodies() -> Bodies:
    """Nouns that denote actors."""
    content = read_lexicon("bodies")
    heads = {
        head: Body(body=entry["body"], kind=ActorKind(entry["kind"]))
        for entry in content["body"]
        for head in entry["heads"]
    }
    for entry in content["role"]:
        for head in entry["heads"]:
            heads.setdefault(head, Body(body=head, kind=ActorKind(entry["kind"]), office=True))
    names = {word: ActorKind(kind) for kind, words in content["names"].items() for word in words}
    ships = {word: code for code, words in content["ships"].items() for word in words}
    foreign = {word: ActorKind(kind) for kind, words in content["foreign"].items() for word in words}
    joined = frozenset(content["joined"]["words"])
    described, forces, insurgent, sovereign, functional = (
        {name: frozenset(words) for name, words in content[table].items()}
        for table in ("described", "forces", "insurgent", "sovereign", "functional")
    )
    titles = content["titles"]
    return Bodies(
        heads, names, titles, joined, ships, foreign, described, forces, insurgent, sovereign, functional
    )


@cache
def weapons() -> Weapons:
    """Weapon words."""
    content = read_lexicon("weapons")
    return Weapons(
        {word: name for name, words in content["classes"].items() for word in words}, content["types"]
    )


@cache
def numbers() -> Numbers:
    """Number words."""
    content = read_lexicon("numbers")
    vague = {word: (low, None if high < 0 else high) for word, (low, high) in content["vague"].items()}
    modifiers = {name: tuple(phrases) for name, phrases in content["modifiers"].items()}
    return Numbers(content["exact"], content["multipliers"], vague, modifiers)


@cache
def loaded_words() -> frozenset[str]:
    """Words that judge the one they name."""
    return frozenset(read_lexicon("labels")["loaded"]["words"])


def longest_head(words: Iterable[str]) -> tuple[str, Body] | None:
    """The longest noun for an actor that some words, in small letters, end in.

    >>> longest_head(["karabakh", "armed", "forces"])[0]
    'armed forces'
    """
    given, heads = list(words), bodies().heads
    for start in range(max(0, len(given) - 5), len(given)):
        form = " ".join(given[start:])
        if form in heads:
            return form, heads[form]
    return None


@dataclass(frozen=True, slots=True)
class SituationWords:
    """Words of pledges, restrictions, talks and positions; kinds of restriction by noun and verb."""

    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words[key]


@cache
def situations() -> SituationWords:
    """Words of situations."""
    content = read_lexicon("situations")
    restriction = content.pop("restriction")
    nouns = {word: kind for kind, words in restriction["nouns"].items() for word in words}
    verbs = {word: kind for kind, words in restriction["verbs"].items() for word in words}
    return SituationWords(nouns, verbs, word_sets(content))


@cache
def participants() -> Mapping[str, frozenset[str]]:
    """Common nouns for people and things: ``{"people.civil": {...}, "things.nouns": {...}}``."""
    return word_sets(read_lexicon("participants"))
