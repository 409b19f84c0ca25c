"""One telling reduced to what can be compared with another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counterclaim.incidents.whereabouts import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one telling says, reduced to what can be compared. Roles are sides (or actors without a side)."""

    types: frozenset[str]
    dates: tuple[date, date] | None
    hours: tuple[datetime, datetime] | None = None  # from when to when, where a time of day is told
    places: frozenset[str]
    spots: frozenset[Spot] = frozenset()
    presumed: bool = False  # where it happened is told of the story around it
    perpetrators: frozenset[str]
    victims: frozenset[str]
    counts: frozenset[tuple[str, int]]
    weapons: frozenset[str]
    aggregate: bool = False
    row_of: str | None = None  # the table of data of which it is a row
    tellers: frozenset[str] = frozenset()  # sides and observers that tell it
    deniers: frozenset[str] = frozenset()
    unhurt: bool = False  # others than the doer say that nobody was hurt
    hurt: bool = False  # others than the doer count people hurt
    fighters: frozenset[str] = frozenset()  # sides that fought, where nobody says who began
    totals: frozenset[tuple[str, int]] = frozenset()  # sums of what an account counts of several sides
    territories: frozenset[str] = frozenset()  # victims that are no state, but hold a territory
    first: bool = False  # somebody is said to have fired first
    things: frozenset[str] = frozenset()  # nouns for what was struck, of which few places have two
