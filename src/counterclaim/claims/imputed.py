"""Admissions that an opponent tells: "the army said it was the work of rebels, who have admitted it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.voices import is_strangers
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.vocab.name_words import name_words

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
    side's claim, whose mouth the words are put in or not, and what residents say is theirs.
    """
    return [_settled(cast, attribution, found) for attribution in found]


def _settled(cast: Cast, admission: Attribution, found: Sequence[Attribution]) -> Attribution:
    outer = found[admission.parent] if admission.parent is not None else None
    if admission.stance is not Stance.CONFIRM or outer is None or admission.actor is None:
        return admission
    if not (_is_of_rival(cast, outer.actor, admission.actor) or _is_somebody(outer)):
        return admission
    return replace(
        admission,
        actor=outer.actor,
        source=outer.source,
        source_text=outer.source_text,
        imputed_to=admission.actor,
        stance=Stance.REPORT,
        judge="imputed",
    )


def _is_somebody(teller: Attribution) -> bool:
    """As "residents", "a rebel commander"; "a local newspaper" may have it from who owned up."""
    last = (teller.source_text or "").lower().rpartition(" ")[2]
    return is_strangers(teller) and last not in name_words()["outlets.nouns"]


def _is_of_rival(cast: Cast, teller: str | None, owner: str | None) -> bool:
    """Whether a party tells it of somebody of another side."""
    if teller is None or owner is None:
        return False
    side = cast.side_of(teller)
    kinds = {
        cast.actors[actor].kind for actor in (teller, side) if actor is not None and actor in cast.actors
    }
    return bool(kinds & PARTIES) and side != cast.side_of(owner)
