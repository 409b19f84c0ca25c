"""For which side an actor speaks."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.model.actors import Actor, ActorKind

OWN_VOICES = frozenset(  # may be of a body, and speak for themselves all the same
    (
        ActorKind.PEACEKEEPER,
        ActorKind.MONITOR,
        ActorKind.MEDIA,
        ActorKind.NGO,
        ActorKind.ANALYST,
        ActorKind.POPULATION,
        ActorKind.CIVILIANS,
    )
)


def side_of(actor: str | None, actors: Mapping[str, Actor]) -> str | None:
    """The side of an actor: members and forces of a body that no side is known of are of that body.

    An actor without a side is its own; ``None`` is on no side.
    """
    if actor is None:
        return None
    known, passed = actors.get(actor), {actor}
    while known is not None and known.side is None and known.kind not in OWN_VOICES:
        if known.part_of is None or known.part_of in passed:
            break
        passed.add(known.part_of)
        actor, known = known.part_of, actors.get(known.part_of)
    return (known.side or known.id) if known is not None else actor
