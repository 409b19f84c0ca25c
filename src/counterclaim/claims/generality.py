"""Whether words tell of single events: "their attacks on us" and tolls of years tell of none."""

from __future__ import annotations

import re

from counterclaim.claims.syntax import is_passive
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token

_YEARS = re.compile(r"\d{4}|P(X|\d+)Y")
LONG_DAYS = 62  # more than two months are no day of anything
SINGLE = frozenset("the these those this several both some".split())


def is_of_years(time: TimeExpression) -> bool:
    """As in "in the past four years", "this year": what was counted over them is no single event."""
    if time.days is not None:
        return time.days[0] > LONG_DAYS
    return _YEARS.fullmatch(time.value or "") is not None


def is_general(sentence: ParsedSentence, happening: Happening) -> bool:
    """As in "demanded an end to murders", "gangs are killing people": no day, no place, no number."""
    told = happening.time is not None or happening.place is not None or happening.involved.targets
    counted = any(hurt.low is not None for hurt in happening.hurt)
    if told or counted or happening.repetitions or happening.weapons:
        return False
    starts = {span.start for span in happening.trigger}
    return all(_is_vague(sentence, token) for token in sentence.tokens if token.start in starts)


def _is_vague(sentence: ParsedSentence, token: Token) -> bool:
    """A plural without number and article, or what goes on."""
    if token.pos in ("NOUN", "PROPN"):
        before = {child.lower for child in sentence.kids(token, "det", "nummod")}
        return token.tag in ("NNS", "NNPS") and not before & SINGLE and not sentence.kids(token, "nummod")
    helpers = sentence.kids(token, "aux")
    going_on = token.tag in ("VBP", "VBZ") or (
        token.tag == "VBG" and any(h.tag in ("VBP", "VBZ") for h in helpers)
    )
    return going_on and not is_passive(sentence, token)
