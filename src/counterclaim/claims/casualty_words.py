"""What words tell of people: which list of the trigger lexicon stands for which outcome."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from counterclaim.vocab.lexicons import triggers

STATES, TOLLS, DEEDS, ENDS = "states", "tolls", "deeds", "ends"
OUTCOMES = {
    STATES: {
        "killed": "states.killed",
        "wounded": "states.wounded",
        "captured": "states.captured",
        "missing": "states.missing",
    },
    TOLLS: {"killed": "tolls.killed", "wounded": "tolls.wounded", "harmed": "tolls.harmed"},
    DEEDS: {"killed": "deeds.killed", "wounded": "deeds.wounded"},
    ENDS: {"killed": "ends.killed", "wounded": "ends.wounded"},
}


def outcome_by(group: str, word: str) -> str | None:
    """The outcome in whose list of a group a word stands.

    >>> outcome_by(STATES, "injured"), outcome_by(TOLLS, "fatality"), outcome_by(TOLLS, "bridge")
    ('wounded', 'killed', None)
    """
    return _outcomes(group).get(word)


@cache
def _outcomes(group: str) -> Mapping[str, str]:
    """The outcome of each word of a group, the first where it stands in the lists of several."""
    told: dict[str, str] = {}
    for outcome, words in OUTCOMES[group].items():
        for word in triggers()[words]:
            told.setdefault(word, outcome)
    return told
