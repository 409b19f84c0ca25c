"""Who may do what with which ledger, where several people work with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST = timedelta(minutes=15)  # in which a decision is taken, also on a large ledger


class Role(StrEnum):
    """What somebody may do with one ledger; each role may do what those before it may."""

    VIEWER = "viewer"  # reads it
    ANALYST = "analyst"  # brings documents in
    REVIEWER = "reviewer"  # decides
    ADMIN = "admin"  # says who may do what

    def covers(self, other: Role) -> bool:
        """Whether this role may do what another one may.

        >>> Role.REVIEWER.covers(Role.VIEWER), Role.ANALYST.covers(Role.REVIEWER)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an account; ``roles`` by the name of the ledger."""

    name: str
    active: bool = True
    roles: Mapping[str, Role] = field(default_factory=dict)

    def may(self, role: Role, ledger: str) -> bool:
        """Whether somebody may do with a ledger what a role may."""
        held = self.roles.get(ledger)
        return self.active and held is not None and held.covers(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that was done with accounts, as their log keeps it."""

    at: str
    person: str
    action: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Who agrees to a motion, since when, and what by its content is being decided."""

    by: str
    at: str
    meaning: str

    def is_left(self, now: datetime) -> bool:
        """Whether it is so old that whoever made it must have been cut off."""
        return now - datetime.fromisoformat(self.at) > LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What somebody would decide where that takes two people: it waits until a second person agrees.

    ``fields`` say what, as a form does. Who refused it says why; it then stays until its mover has read that.
    ``taken`` is there while it is being decided. ``held`` is how many decisions the ledger held when it was
    moved: those behind them fell since, whatever any clock says; ``None`` of one that is older than this.
    """

    id: str
    ledger: str
    mover: str
    at: str
    fields: Mapping[str, str]
    refused_by: str | None = None
    refusal: str | None = None
    taken: Mark | None = None
    held: int | None = None

    def is_being_decided(self, now: datetime) -> bool:
        """Whether somebody agreed to it and nobody else can answer it until that is decided."""
        return self.taken is not None and not self.taken.is_left(now)
