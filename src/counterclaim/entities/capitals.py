"""Words with a capital letter: which of them can be names at all."""

from __future__ import annotations

import re

from counterclaim.vocab.lexicons import bodies, participants
from counterclaim.vocab.name_words import name_words

CAPITAL_WORD = r"[A-Z][\w'-]{0,60}\w"  # bounded, or a page of capitals would be tried from each of them
_TERRITORY_KIND = re.compile(r" (?:Economic |Autonomous |Administrative )?(?:Zone|Region|Oblast|Province)\b")
_OF_BODY = re.compile(rf"(?P<people>[A-Z]\w+) of the (?={CAPITAL_WORD})")
CALENDAR = frozenset(
    """January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday""".split()
)
# As months stand before a number: "on Nov. 20".
SHORT_MONTHS = frozenset(f"{name}." for name in "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())


def never_a_name() -> frozenset[str]:
    """Words that begin sentences and headlines."""
    return name_words()["capitals.never"]


def with_kind(text: str, end: int) -> int:
    """As in "the Karabakh Economic Zone": so does the kind of territory."""
    match = _TERRITORY_KIND.match(text, end)
    return match.end() if match else end


def past_people(text: str, start: int, end: int) -> int:
    """As in "Members of the Free Coast Front" at the start of a sentence: the name begins behind them."""
    match = _OF_BODY.match(text, start, end)
    if match is None:
        return start
    people = match["people"].lower()
    armed = participants()["people.armed"] | participants()["people.civil"] | bodies().heads.keys()
    return match.end() if {people, people.removesuffix("s")} & armed else start
