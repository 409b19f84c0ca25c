"""What words tell of people: which list of the trigger lexicon stands for which outcome."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.vocab.lexicons import triggers

STATES = {
    "killed": "states.killed",
    "wounded": "states.wounded",
    "captured": "states.captured",
    "missing": "states.missing",
}
TOLLS = {"killed": "tolls.killed", "wounded": "tolls.wounded", "harmed": "tolls.harmed"}
DEEDS = {"killed": "deeds.killed", "wounded": "deeds.wounded"}
ENDS = {"killed": "ends.killed", "wounded": "ends.wounded"}


def outcome_by(lists: Mapping[str, str], word: str) -> str | None:
    """The outcome in whose list a word stands.

    >>> outcome_by(STATES, "injured"), outcome_by(TOLLS, "fatality"), outcome_by(TOLLS, "bridge")
    ('wounded', 'killed', None)
    """
    known = triggers().words
    for outcome, words in lists.items():
        if word in known[words]:
            return outcome
    return None
