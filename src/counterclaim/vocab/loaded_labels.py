"""Words that judge what they name: the list ``lexicons/neutrality.toml`` behind a lookup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.vocab.lexicons import read_lexicon

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words that take a side: who tends to use them, what they decide, what to write instead.

    ``harmless`` are phrases in which such a word judges nobody: "a sanctions regime". Some words judge only
    ``beside`` others in the same sentence ("soldiers eliminated", no taxes), or ``not_beside`` them
    ("slaughtered", no goats).
    """

    words: tuple[str, ...]
    harmless: tuple[str, ...]
    users: str
    why: str
    instead: str
    beside: frozenset[str] = frozenset()
    not_beside: frozenset[str] = frozenset()

    def judges_in(self, sentence: str) -> bool:
        """Whether the words judge anybody in a sentence, by what else stands there."""
        words = {
            form for word in _WORD.findall(sentence.casefold()) for form in (word, word.removesuffix("s"))
        }
        return not (self.beside and words.isdisjoint(self.beside)) and words.isdisjoint(self.not_beside)


@cache
def labels() -> tuple[Label, ...]:
    """All entries, in the order of the list."""
    return tuple(
        Label(
            words=tuple(one["words"]),
            harmless=tuple(one.get("harmless", ())),
            users=one["users"],
            why=one["why"],
            instead=one["instead"],
            beside=frozenset(one.get("beside", ())),
            not_beside=frozenset(one.get("not_beside", ())),
        )
        for one in read_lexicon("neutrality")["label"]
    )


def find_labels(text: str) -> Iterator[tuple[int, int, Label]]:
    """Loaded words in a text from left to right, the longest where several begin: (start, end, label).

    >>> [(start, end) for start, end, _ in find_labels("The Terrorist act")]
    [(4, 17)]
    """
    known = _by_word()
    for found in _pattern().finditer(text):
        label = known[" ".join(found[0].casefold().split())]
        if label is not None:
            yield found.start(), found.end(), label


@cache
def _by_word() -> Mapping[str, Label | None]:
    """Words with what they do, and harmless phrases, which do nothing."""
    harmless: dict[str, Label | None] = {phrase: None for label in labels() for phrase in label.harmless}
    return {word: label for label in labels() for word in label.words} | harmless


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_by_word(), key=lambda word: (-len(word), word))
    forms = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE)
