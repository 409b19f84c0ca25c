"""Bodies called by letters that nothing in a text spells out, by their having the word: "the FNL said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.entities.beside_names import fights_behind, speech_behind
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.name_words import name_words

_JOINING = r"(?:(?:of|for|and|the|de|del|la|al)[\s-]+)*"
_NAME = re.compile(rf"(?<![\w-])[A-Z][\w'’]*(?:[\s-]+{_JOINING}[A-Z][\w'’]*)+")
_FIRST_LETTER = re.compile(r"(?:^|[\s-])([A-Z])")
_LETTERS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
_BRACKETED = re.compile(r"\(([A-Z]{3,6})\)")
_FEWEST, _MOST = 3, 6  # letters that such a body goes by


def find_speaking_letters(text: str) -> Iterator[FoundName]:
    """Letters that speak, wherever they stand, unless a name in the text may be what they stand for."""
    kinds: dict[str, ActorKind] = {}
    for match in _speaking().finditer(text):
        fights = fights_behind().match(text, match.end())
        kinds.setdefault(match["name"], ActorKind.ARMED_GROUP if fights else ActorKind.OTHER)
    told = kinds.keys() - name_words()["speech.offices"]
    told -= _spelled_out(text) if told else set()
    for match in _LETTERS.finditer(text) if told else ():
        name = match[0]
        if name in told:
            span, actor = Span(*match.span()), f"named:{slug(name)}"
            yield FoundName(span=span, form=name, type=NameType.BODY, actor=actor, kind=kinds[name])


def _spelled_out(text: str) -> set[str]:
    """As "GDF" where the Guyana Defence Force is told of, or where it stands in brackets behind a name.

    All runs of first letters that a text has, found in one reading of it however many bodies speak there.
    """
    out = set(_BRACKETED.findall(text))
    for name in _NAME.finditer(text):
        firsts = "".join(_FIRST_LETTER.findall(name[0]))
        for size in range(_FEWEST, _MOST + 1):
            out.update(firsts[at : at + size] for at in range(len(firsts) - size + 1))
    return out


@cache
def _speaking() -> re.Pattern[str]:
    """As "the FNL said", "The FNL also denied": letters that speak are a body, whatever it is."""
    return re.compile(rf"\b[Tt]he\s(?P<name>[A-Z]{{3,6}})(?={speech_behind().pattern})")
