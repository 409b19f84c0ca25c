"""Admissions that an opponent tells: "the army said it was the work of rebels, who have admitted it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance

PARTIES = frozenset(
    (
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.DE_FACTO_GOVERNMENT,
        ActorKind.MINISTRY,
        ActorKind.ARMED_FORCE,
        ActorKind.ARMED_GROUP,
        ActorKind.POLICE,
    )
)


def with_imputed(cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which who owns up in a party's words does so by that party's word alone.

    A paper or an observer may tell that somebody has owned up; what one side says of the other is that
    side's claim, whose mouth the words are put in or not.
    """
    settled = []
    for attribution in found:
        teller = found[attribution.parent].actor if attribution.parent is not None else None
        imputed = attribution.stance is Stance.CONFIRM and _is_of_rival(cast, teller, attribution.actor)
        settled.append(
            replace(
                attribution,
                actor=teller,
                imputed_to=attribution.actor,
                stance=Stance.REPORT,
                judge="imputed",
            )
            if imputed
            else attribution
        )
    return settled


def _is_of_rival(cast: Cast, teller: str | None, owner: str | None) -> bool:
    """Whether a party tells it of somebody of another side."""
    if teller is None or owner is None:
        return False
    side = cast.side_of(teller)
    kinds = {
        cast.actors[actor].kind for actor in (teller, side) if actor is not None and actor in cast.actors
    }
    return bool(kinds & PARTIES) and side != cast.side_of(owner)
