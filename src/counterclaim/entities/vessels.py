"""Names of ships: "the tanker Odesa" is no town, and the "Marlin Orsa" behind "the tanker" no land."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD, never_a_name
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import any_of, name_words


def find_vessels(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Names of ships, each behind a noun for ships or the letters before their names: "MV Orsa".

    One word with a verb behind may be whoever did that to the ship: "the tanker Iran seized". Those of
    navies are armed forces, of the state whose name is ``found`` before ("the Russian frigate"); others
    are no party.
    """
    owners = {name.span.end: name.actor for name in found}
    for match in _vessels().finditer(text):
        name = match["name"]
        words = name.split()
        if not (match["letters"] or len(words) > 1) and _ends().match(text, match.end()) is None:
            continue
        if words[0] in bodies().ships or any(word in CALENDAR or word in never_a_name() for word in words):
            continue  # "the ship USS Orsa" is of a navy by its letters
        yield FoundName(
            span=Span(*match.span("name")),
            form=name,
            type=NameType.BODY,
            actor=f"named:{slug(name)}",
            kind=ActorKind.ARMED_FORCE if match["navy"] else ActorKind.OTHER,
            owner=owners.get(match.start() - 1) if match["navy"] else None,
        )


@cache
def _vessels() -> re.Pattern[str]:
    words = name_words()
    navy, others = any_of(words["vessels.navy"]), any_of(words["vessels.others"])
    letters = any_of(words["vessels.letters"])
    return re.compile(
        rf"(?<![\w-])(?:(?P<letters>{letters})|(?P<navy>{navy})|{others})\s[\"“']?"
        rf"(?P<name>{CAPITAL_WORD}(?:\s{CAPITAL_WORD}){{0,2}})"
    )


@cache
def _ends() -> re.Pattern[str]:
    behind = any_of(name_words()["vessels.behind"])
    return re.compile(rf"[\"”']?(?:[,.;:)]|\s(?:{behind})\b(?!\s\w+ing\b))")
