"""For which side an actor speaks, and who speaks for none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.sides import OWN_VOICES, side_of
from counterclaim.vocab.lexicons import participants

MUTE_KINDS = frozenset((ActorKind.MEDIA, ActorKind.ANALYST))
PEOPLE_KINDS = frozenset((ActorKind.POPULATION, ActorKind.CIVILIANS))
SIDED_KINDS = frozenset(
    (
        ActorKind.PERSON,
        ActorKind.GOVERNMENT,
        ActorKind.MINISTRY,
        ActorKind.ARMED_FORCE,
        ActorKind.POLICE,
        ActorKind.LEGISLATURE,
        ActorKind.AMBIGUOUS,
    )
)


@dataclass(frozen=True, slots=True)
class Sides:
    """Actors to the side they speak for; an actor without a side speaks for itself."""

    actors: Mapping[str, Actor]

    def of(self, actor: str | None) -> str | None:
        """The side of an actor: members and forces of a body that no side is known of are of that body."""
        return side_of(actor, self.actors)

    def name(self, side: str | None) -> str:
        """How a side is called in reasons."""
        known = self.actors.get(side or "")
        return known.name if known is not None else side or "nobody named"

    def is_bystander(self, side: str) -> bool:
        """Whether a side only looks on: observers, media and bodies of states fight nobody."""
        known = self.actors.get(side)
        return known is not None and known.kind in OWN_VOICES | {ActorKind.INTERNATIONAL_ORGANISATION}

    def is_unsettled(self, actor: str | None) -> bool:
        """Whether an actor speaks for a side that no document names: it may be that of another voice."""
        known = self.actors.get(actor or "")
        return known is not None and known.side is None and known.kind in SIDED_KINDS

    def is_territory(self, side: str | None) -> bool:
        """Whether a side holds a territory that no state recognises as a state's."""
        known = self.actors.get(side or "")
        return known is not None and known.kind is ActorKind.DE_FACTO_GOVERNMENT

    def is_people(self, actor: str | None) -> bool:
        """Whether an actor is people of a land ("Kenyans"), who neither own up nor answer for it."""
        known = self.actors.get(actor or "")
        return known is not None and known.kind in PEOPLE_KINDS

    def is_overseer(self, actor: str | None) -> bool:
        """Whether an actor looks into or judges what its state's forces did: no admission is its to make."""
        known = self.actors.get(actor or "")
        if known is None or known.kind is ActorKind.ARMED_GROUP:
            return False  # the Union of Islamic Courts
        words = (known.role or known.name.partition(" of ")[0]).lower().split()
        return any(word.removesuffix("s") in participants()["overseers.nouns"] for word in words)

    def is_mute(self, actor: str | None) -> bool:
        """Whether an actor only carries or comments: outlets and analysts add no voice.

        A state's own media speak for the state, which is one voice however many speak for it.
        """
        known = self.actors.get(actor or "")
        return (
            known is not None
            and known.kind in MUTE_KINDS
            and not (known.kind is ActorKind.MEDIA and known.side)
        )
