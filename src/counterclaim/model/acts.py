"""Acts between parties as a sentence tells them: talks, help, demands, arrests, protests."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.spans import Span


class Auxiliary(StrEnum):
    """How an act stands to what has happened (PLOVER's auxiliary modes)."""

    HISTORICAL = "historical"  # long past when it is told
    FUTURE = "future"  # to come: announced, planned, offered
    HYPOTHETICAL = "hypothetical"  # feared, demanded, planned or told on a condition
    NEGATED = "negated"  # said not to have happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act: its own type, its PLOVER class (``None``: it has none), who acts, and who is acted upon.

    What is announced is coded as what announcing it is: help to come is agreed, harm to come is threatened.
    """

    type: str
    plover: str | None
    trigger: Span
    doer: Span | None
    recipients: tuple[Span, ...] = ()
    auxiliary: tuple[Auxiliary, ...] = ()
