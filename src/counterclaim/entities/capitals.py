"""Words with a capital letter: which of them can be names at all."""

from __future__ import annotations

import re

CAPITAL_WORD = r"[A-Z][\w'-]{0,60}\w"  # bounded, or a page of capitals would be tried from each of them
_TERRITORY_KIND = re.compile(r" (?:Economic |Autonomous |Administrative )?(?:Zone|Region|Oblast|Province)\b")
CALENDAR = frozenset(
    """January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday""".split()
)
NEVER_A_NAME = frozenset(
    """The A An In On At It He She They We You I But And Or As If For From By With After Before When While
    Since Until This That These Those There Here His Her Its Their Our My Your Not No Nor So Then Thus
    Now Two Three Four Five Six Seven Eight Nine Ten One Many Several Some Most Both Each All Any
    Earlier Later Early Late Meanwhile However Although Though According Despite During Under Over Near
    Once Only Also Such Other Another More Less First Second Third Last Next Previous What Who Which
    Where Why How Whether Because Fire Shots Soldiers Civilians Officials Nobody Neither Either Just
    Even Still Yet Again Today Yesterday Tomorrow Local Talks Things Engaging Dialogue Sources Reports
    Media People Half Fighting Russian-backed""".split()
)


def with_kind(text: str, end: int) -> int:
    """As in "the Karabakh Economic Zone": so does the kind of territory."""
    match = _TERRITORY_KIND.match(text, end)
    return match.end() if match else end
