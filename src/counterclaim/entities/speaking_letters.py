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

_BETWEEN = r"[\s-]+(?:(?:of|for|and|the|de|del|la|al)[\s-]+)*"


def find_speaking_letters(text: str) -> Iterator[FoundName]:
    """Letters that speak, wherever they stand, unless a name in the text may be what they stand for."""
    kinds: dict[str, ActorKind] = {}
    for match in _speaking().finditer(text):
        fights = fights_behind().match(text, match.end())
        kinds.setdefault(match["name"], ActorKind.ARMED_GROUP if fights else ActorKind.OTHER)
    for name, kind in kinds.items():
        if name in name_words()["speech.offices"] or _may_be_spelled_out(text, name):
            continue
        for match in re.finditer(rf"(?<![\w-]){name}(?![\w-])", text):
            span = Span(*match.span())
            yield FoundName(span=span, form=name, type=NameType.BODY, actor=f"named:{slug(name)}", kind=kind)


def _may_be_spelled_out(text: str, letters: str) -> bool:
    """As "GDF" where the Guyana Defence Force is told of, or where it stands in brackets behind a name."""
    words = _BETWEEN.join(rf"{letter}[\w'’]*" for letter in letters)
    return f"({letters})" in text or re.search(rf"(?<![\w-]){words}", text) is not None


@cache
def _speaking() -> re.Pattern[str]:
    """As "the FNL said", "The FNL also denied": letters that speak are a body, whatever it is."""
    return re.compile(rf"\b[Tt]he\s(?P<name>[A-Z]{{3,6}})(?={speech_behind().pattern})")
