"""The rule sets by which a toll is told from the figures of several accounts."""

from __future__ import annotations

from enum import StrEnum


class RuleSet(StrEnum):
    """Which of the figures told is the best one; lowest and highest are the same by all of them.

    The accounts keep every figure, so a ledger can be told by another rule set at any time.
    """

    OWN_LOSS = "own-loss"  # an observer's, else the sufferer's own, else others' median, else the enemy's
    UCDP_LIKE = "ucdp-like"  # the lowest of outsiders, else of the side that suffered; an enemy's alone is 0
    CONSERVATIVE = "conservative"  # the lowest figure that any account gives; nothing where it is denied
    RANGE_ONLY = "range-only"  # none: lowest and highest alone
