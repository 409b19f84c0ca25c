"""The roles found around one trigger, before they become a happening's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.model.happenings import Role
from counterclaim.model.spans import Span

LONGEST_IT = 4  # letters of "it" and "them"


@dataclass(slots=True)
class Roles:
    """The roles found so far; the first finding of each stays."""

    perpetrator: Role | None = None
    accomplices: tuple[
        Role, ...
    ] = ()  # who did it together with the perpetrator; of a joint one, its members
    victim: Role | None = None
    target: Role | None = None
    struck: tuple[str, Span] | None = None  # equipment that was hit, by class: "aircraft"
    mutual: bool = False  # two fought, and nobody says who began
    rival: Role | None = None  # of these the other one
    grounded: bool = False  # where aircraft stand on the ground
    weapons: list[tuple[str, Span]] = field(default_factory=list)

    @property
    def is_aimed(self) -> bool:
        """Whether it is known what or whom it struck."""
        return self.victim is not None or self.target is not None

    def spare_oneself(self) -> None:
        """As in "it shot it down": nobody strikes himself."""
        doer, struck = self.perpetrator, self.victim
        same = doer is not None and struck is not None and doer.actor == struck.actor
        if same and struck is not None and len(struck.span) <= LONGEST_IT:
            self.victim = None

    def defend(self) -> None:
        """As in "repelled the raid, killing nine": the doer of this is who was raided."""
        self.victim = self.victim or self.perpetrator
        self.perpetrator, self.accomplices = None, ()

    def meet(self, fighters: Sequence[Role]) -> None:
        """As in "A fought B": both did it to each other, whichever is named first."""
        self.mutual = True
        if len(fighters) == 2:
            self.perpetrator, self.rival = fighters
            self.accomplices = ()

    def add(self, other: Roles) -> None:
        """Fill what is missing from another trigger of the same happening."""
        if self.perpetrator is None:
            self.perpetrator, self.accomplices = other.perpetrator, other.accomplices
        if self.target is None or not _is_it(other.victim):
            self.victim = self.victim or other.victim
        self.target = self.target or other.target
        self.struck = self.struck or other.struck
        self.grounded = self.grounded or other.grounded
        self.mutual = self.mutual or other.mutual
        self.rival = self.rival or other.rival
        self.weapons += [weapon for weapon in other.weapons if weapon not in self.weapons]
        if self.perpetrator is not None and self.perpetrator == self.victim:
            self.perpetrator, self.accomplices = None, ()  # "the post came under fire, killing two"


def _is_it(struck: Role | None) -> bool:
    """As in "fired at the tower, hitting it": the tower, and no body told of before."""
    return struck is not None and len(struck.span) <= LONGEST_IT
