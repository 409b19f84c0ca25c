"""Acts between parties by the verbs that tell them: the list ``lexicons/acts.toml`` behind a lookup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.vocab.lexicons import read_lexicon, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class ActEntry:
    """A verb that is an act of a PLOVER class; with ``objects`` only where one of them is under it."""

    type: str
    plover: str
    objects: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActWords:
    """Acts by verb, those that need an object before those that do not."""

    verbs: Mapping[str, tuple[ActEntry, ...]]
    words: Mapping[str, frozenset[str]]

    def __getitem__(self, key: str) -> frozenset[str]:
        return self.words[key]


@cache
def acts() -> ActWords:
    """Words of acts between parties."""
    content = read_lexicon("acts")
    verbs: dict[str, list[ActEntry]] = {}
    for entry in content["act"]:
        made = ActEntry(
            type=entry["type"], plover=entry["plover"], objects=frozenset(entry.get("objects", ()))
        )
        for verb in (*entry.get("verbs", ()), *entry.get("light", ())):
            verbs.setdefault(verb, []).append(made)
    ordered = {verb: tuple(sorted(made, key=lambda e: not e.objects)) for verb, made in verbs.items()}
    return ActWords(ordered, word_sets(content))
