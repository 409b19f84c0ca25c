"""Where labels go on a map: near what they name, on nothing else, within the map."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, pi, sin

ANGLES = tuple(pi * turn / 8 for turn in (0, 8, 15, 9, 1, 7, 14, 10, 2, 6, 13, 11, 3, 5, 12, 4))
DISTANCES = (12, 22, 36, 56, 84, 120)
ROOM = 2.0  # between two labels


@dataclass(frozen=True, slots=True)
class Boxed:
    """A rectangle of pixels."""

    x: float
    y: float
    width: float
    height: float

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The point of it that lies nearest to another point."""
        return min(max(x, self.x), self.x + self.width), min(max(y, self.y), self.y + self.height)

    def overlap(self, other: Boxed) -> float:
        """How much of two rectangles lies on each other, in square pixels."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        high = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(wide, 0.0) * max(high, 0.0)


@dataclass(slots=True)
class Labels:
    """Labels laid one after the other within a frame."""

    frame: Boxed
    taken: list[Boxed] = field(default_factory=list)

    def keep_free(self, x: float, y: float, around: float) -> None:
        """Lay no label on a point."""
        self.taken.append(Boxed(x - around, y - around, 2 * around, 2 * around))

    def place(self, x: float, y: float, width: float, height: float) -> Boxed:
        """Where a label of a point goes: the first place that is free, else the one that covers least."""
        best, least = None, float("inf")
        for distance in DISTANCES:
            for angle in ANGLES:
                box = _beside(x, y, width, height, distance, angle)
                covered = sum(box.overlap(other) for other in self.taken)
                outside = width * height - box.overlap(self.frame)
                if covered + 4 * outside < least - 1e-6:
                    best, least = box, covered + 4 * outside
                if least == 0:
                    break
            if least == 0:
                break
        found = best or Boxed(x, y, width, height)
        self.taken.append(
            Boxed(found.x - ROOM, found.y - ROOM, found.width + 2 * ROOM, found.height + 2 * ROOM)
        )
        return found


def _beside(x: float, y: float, width: float, height: float, distance: float, angle: float) -> Boxed:
    """A box that lies off a point in a direction, its nearest edge so far away."""
    right, down = round(cos(angle), 6), -round(sin(angle), 6)
    middle_x = x + right * (distance + width / 2)
    middle_y = y + down * (distance + height / 2)
    return Boxed(middle_x - width / 2, middle_y - height / 2, width, height)
