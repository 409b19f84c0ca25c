"""Points for two tellings being of one incident, and what forbids it."""

from __future__ import annotations

from dataclasses import dataclass, field

SAME_THRESHOLD = 4.0  # set by hand; tests/incidents/test_likeness.py has the pairs it must tell apart
ALONE_THRESHOLD = 2.5  # set by hand: a day and a party, where nothing speaks against it and nothing else fits


@dataclass(slots=True)
class Likeness:
    """Points for one incident, whether something forbids it or speaks against it, and why.

    ``anchors`` are the links other than kind and day: a place, a party, a toll, a voice in common.
    """

    points: float = 0.0
    conflict: bool = False
    doubts: int = 0
    anchors: int = 0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str) -> None:
        """Count a link or a doubt."""
        self.points += points
        self.doubts += points < 0
        self.reasons.append(reason)

    def anchor(self, points: float, reason: str) -> None:
        """Count a link to a place, a party, a toll or a voice."""
        self.add(points, reason)
        self.anchors += 1

    def doubt(self, reason: str) -> None:
        """Note what may be another incident, or the same told by the other side."""
        self.doubts += 1
        self.reasons.append(reason)

    def concede(self, points: float, reason: str) -> None:
        """Take points off for what two sides tell otherwise of one event as well: it is no doubt."""
        self.points -= points
        self.reasons.append(reason)

    def forbid(self, reason: str) -> None:
        """Note a hard conflict."""
        self.conflict = True
        self.reasons.append(reason)

    @property
    def same(self) -> bool:
        """Whether the two are taken for one incident."""
        return not self.conflict and self.points >= SAME_THRESHOLD

    @property
    def may_be_same(self) -> bool:
        """Whether the two are one incident unless a third one may be either of them."""
        return not self.conflict and not self.doubts and self.points >= ALONE_THRESHOLD and self.anchors > 0
