"""The bodies that publish documents, and how reliable people judge them (STANAG 2511, first half)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """How far a source has been right before; set by people, and apart from what it says this time."""

    A = "A"  # completely reliable
    B = "B"  # usually reliable
    C = "C"  # fairly reliable
    D = "D"  # not usually reliable
    E = "E"  # unreliable
    F = "F"  # cannot be judged; what every source is until somebody judges it


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One judgement of a source: who took it, when and why; ``in_force`` is false for one that was undone."""

    reliability: Reliability
    author: str
    at: str
    explanation: str
    decision: str
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A body that publishes documents; ``history`` has all that people judged of it, the earliest first."""

    id: str
    name: str
    reliability: Reliability
    documents: tuple[str, ...]
    history: tuple[Rating, ...] = ()


def source_id(name: str) -> str:
    """The id of a source, by its name whatever its case and spacing.

    >>> source_id("Northern  Ministry")
    'source:northern ministry'
    """
    return f"source:{' '.join(name.casefold().split())}"
