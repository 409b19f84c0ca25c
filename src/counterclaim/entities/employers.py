"""Whose officials persons are whose titles name no owner: "army spokesman", "Foreign Minister"."""

from __future__ import annotations

from counterclaim.entities.discourse import Discourse
from counterclaim.entities.drafts import Draft
from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import PEOPLE_KINDS
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import name_words

FIGHTING = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP)  # those who serve them are theirs, of whatever side
SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))


def employ(stage: Stage, mention: Mention, discourse: Discourse) -> None:
    """Give a person without an employer the one of the body in the title, else the state of the text."""
    draft = stage.register.of(mention.actor)
    if draft is None or draft.kind not in PEOPLE_KINDS or draft.office is None or draft.affiliations:
        return
    owner = _employer(stage, draft, discourse)
    if owner is not None:
        draft.affiliations.append(owner)


def _employer(stage: Stage, draft: Draft, discourse: Discourse) -> str | None:
    body = draft.office_of
    if body is None and draft.role in SPOKESMEN and draft.office_word is None:
        return _who_has_the_word(stage, discourse)
    if body is None:
        of_state = draft.role in name_words()["roles.of_states"]
        return stage.home_for(bodies().heads["government"]) if of_state else None
    home = stage.home_for(body)
    keepers = discourse.keepers.get(body.body, set())
    if home is not None and keepers <= {home}:
        return home
    if body.kind is ActorKind.MINISTRY and not keepers:
        return discourse.government_of_paragraph(stage)
    told = stage.register.of(discourse.bodies.get(body.body))
    if told is not None and len(keepers) == 1 and home is None:
        return told.id
    return discourse.only_caller(draft.office_word) or discourse.named.get(draft.office_word or "")


def _who_has_the_word(stage: Stage, discourse: Discourse) -> str | None:
    """As in "the directorate said. ..., spokesman NAME added": of the body that has just spoken."""
    draft = stage.register.of(discourse.speaker_in_reach())
    if draft is None or draft.kind in (*PEOPLE_KINDS, ActorKind.MEDIA):
        return None
    return draft.id if draft.side or draft.kind in FIGHTING else None
