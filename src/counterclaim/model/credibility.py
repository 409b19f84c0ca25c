"""How credible what one account tells is, by what others say of it (STANAG 2511, second half)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CredibilityGrade(StrEnum):
    """How credible a piece of information is by itself; computed, and apart from any status."""

    CONFIRMED = "1"  # two independent voices, one of them not the teller's; or the blamed party owns up
    PROBABLE = "2"  # two independent voices that were not concerned and did not see it; nobody denies it
    POSSIBLE = "3"  # one voice, coherent, which nobody contradicts
    DOUBTFUL = "4"  # the blamed party denies it and tells it otherwise; or its own dates contradict it
    IMPROBABLE = "5"  # two independent voices or more contradict it
    CANNOT_BE_JUDGED = "6"  # one voice that another contradicts, no voice at all, or nothing told of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Credibility:
    """A grade with its reasons in plain words."""

    grade: CredibilityGrade
    reasons: tuple[str, ...]
