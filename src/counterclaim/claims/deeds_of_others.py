"""Who apologises for a deed of others, or keeps away from it, neither owns up to it nor denies it."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.condemning import doers_of
from counterclaim.claims.contents import Told
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.vocab.lexicons import triggers

_CUES = tuple(
    f"cue:v:{verb}/" for verb in "distance dissociate disassociate apologise apologize confess".split()
)
_ONLOOKERS = frozenset(
    (
        ActorKind.MONITOR,
        ActorKind.INTERNATIONAL_ORGANISATION,
        ActorKind.NGO,
        ActorKind.MEDIA,
        ActorKind.POPULATION,
        ActorKind.CIVILIANS,
        ActorKind.ANALYST,
    )
)


def of_others(content: Told, cast: Cast) -> Attribution | None:
    """An opinion, where an onlooker is sorry for a deed, or the deed is told with a doer of another side."""
    attribution = content.attribution
    if not attribution.rule.startswith(_CUES):
        return None
    actor = cast.actors.get(attribution.actor) if attribution.actor else None
    if actor is None or actor.kind in _ONLOOKERS or _has_other_doer(content, cast):
        return replace(attribution, stance=Stance.ASSESS, scope=None)
    return None


def _has_other_doer(content: Told, cast: Cast) -> bool:
    own = cast.side_of(content.attribution.actor)
    for sentence, tokens in content.parts:
        for token in tokens:
            sides: set[str | None] = set()
            if token.pos == "NOUN" and token.lemma in triggers().nouns:
                sides = {cast.side_of(actor) for actor in doers_of(sentence, token, cast)} - {None}
            elif token.lower == "by":
                doers = [doer for doer in sentence.kids(token, "pobj") if doer.pos in ("NOUN", "PROPN")]
                mentions = [cast.of(doer) for doer in doers]
                sides = {cast.side_of(m.actor) if m is not None and m.actor else None for m in mentions}
            if sides and own not in sides:
                return True
    return False
