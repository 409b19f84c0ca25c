"""How what is told stands to what was: done, tried, feared, denied, long past."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How an event is told."""

    HAPPENED = "happened"  # as a fact, whoever says so
    ATTEMPTED = "attempted"  # tried, failed or foiled: the attempt was made, its aim was not reached
    THREATENED = "threatened"  # announced as harm
    HYPOTHETICAL = "hypothetical"  # planned, demanded, promised, possible or on a condition
    FEARED = "feared"  # feared or warned of
    DENIED = "denied"  # said not to have happened
    HISTORICAL = "historical"  # long past when it is told
    HABITUAL = "habitual"  # what is done as a rule, no single event
