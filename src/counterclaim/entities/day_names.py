"""Streets and bridges that are named for a day: "the 17 July Bridge" is no place called "Bridge"."""

from __future__ import annotations

from calendar import month_name

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_MONTHS = frozenset(month_name[1:])


def is_named_for_day(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a day and a month stand before a word for what bears such a name."""
    if word.text not in triggers()["named_for_days.nouns"] or word.index < 2:
        return False
    day, month = sorted(sentence.tokens[word.index - 2 : word.index], key=lambda token: token.text in _MONTHS)
    return month.text in _MONTHS and day.text.rstrip("stndrh").isdigit()
