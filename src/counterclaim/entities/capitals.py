"""Words with a capital letter: which of them can be names at all."""

from __future__ import annotations

import re

from counterclaim.vocab.name_words import name_words

CAPITAL_WORD = r"[A-Z][\w'-]{0,60}\w"  # bounded, or a page of capitals would be tried from each of them
_TERRITORY_KIND = re.compile(r" (?:Economic |Autonomous |Administrative )?(?:Zone|Region|Oblast|Province)\b")
CALENDAR = frozenset(
    """January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday""".split()
)


def never_a_name() -> frozenset[str]:
    """Words that begin sentences and headlines."""
    return name_words()["capitals.never"]


def with_kind(text: str, end: int) -> int:
    """As in "the Karabakh Economic Zone": so does the kind of territory."""
    match = _TERRITORY_KIND.match(text, end)
    return match.end() if match else end
