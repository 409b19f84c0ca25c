"""Bodies named for a day: "the March 23 Movement", "the 17 November group"; no day is told by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import any_of

_TELLS_DAY = re.compile(r"\b(?:on|since|by|until|till|before|after|from|through|around)\s$", re.IGNORECASE)
_MONTHS = any_of(word for word in CALENDAR if not word.endswith("day"))
_LONGEST_WORD = 10  # of those that tell a day


def find_dated_bodies(text: str) -> Iterator[FoundName]:
    """Names of movements, groups and brigades behind a day of the year.

    "On March 23 Army units fired" tells a day; "the March 23 Movement" is a name wherever it stands.
    """
    for match in _dated().finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
        if _TELLS_DAY.search(before):
            continue
        form = match[0]
        kind = bodies().names.get(match["name"].capitalize(), ActorKind.ARMED_GROUP)
        yield FoundName(
            span=Span(*match.span()), form=form, type=NameType.BODY, actor=f"named:{slug(form)}", kind=kind
        )


@cache
def _dated() -> re.Pattern[str]:
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    day = rf"(?:{number}[\s-](?:of\s)?(?:{_MONTHS})|(?:{_MONTHS})[\s-]{number})"
    forces = bodies().forces
    names, small, events = (any_of(forces[key]) for key in ("dated", "dated_small", "dated_events"))
    return re.compile(
        rf"(?<![\w.-]){day}(?:\s{CAPITAL_WORD}){{0,3}}?\s"
        rf"(?P<name>(?:{names})|(?:{small})(?! of [a-z]|\s(?:{events})\b))(?![\w-])"
    )
