"""Reads sentences as the command line would, for the tests of situations."""

from counterclaim.model.situations import Restriction
from tests.reading import gathered, told

__all__ = ["gathered", "levels", "told"]


def levels(restriction: Restriction) -> list[tuple[str, str | None, str | None]]:
    """Phases as (level, first day, day it ends)."""
    return [
        (
            phase.level.value,
            phase.start.first_day if phase.start else None,
            phase.end.last_day if phase.end else None,
        )
        for phase in restriction.phases
    ]
