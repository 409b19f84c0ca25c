"""What a neutrality check finds, and what a ledger knows of what a text tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.incidents import Incident
from counterclaim.model.spans import Span


class Rule(StrEnum):
    """Why a text is not neutral somewhere."""

    ONE_SIDED_NAME = "one-sided-name"  # only one side calls it so
    LOADED_LABEL = "loaded-label"  # the word judges what it names
    UNATTRIBUTED = "unattributed"  # the text itself asserts a contested matter
    UNHEDGED = "unhedged"  # one side alone says so, and the text tells it as a fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a text takes a side; ``incident`` is the one of a ledger that it tells of."""

    rule: Rule
    span: Span
    words: str
    why: str
    instead: str
    incident: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a ledger holds of an incident that a text tells: where it tells it, who says so, who denies it."""

    spans: tuple[Span, ...]
    incident: Incident
    affirmed_by: str
    denied_by: str
