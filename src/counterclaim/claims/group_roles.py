"""The roles of what several triggers tell together, and who did it by the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.charged_otherwise import is_charged_otherwise
from counterclaim.claims.cleared import is_cleared
from counterclaim.claims.doers import (
    doer_by,
    guards_of_another,
    kills_attackers,
    own_officers,
    strikes_back,
    we_who_tell,
)
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.hit import HARM, Hit
from counterclaim.claims.main_triggers import main_of
from counterclaim.claims.not_done import is_left_undone
from counterclaim.claims.others_words import is_in_words_of_others
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt, Role
from counterclaim.model.parses import ParsedSentence, Token


def roles_of(sentence: ParsedSentence, cast: Cast, group: Sequence[Hit], hurt: Sequence[Hurt]) -> Roles:
    """The roles of all triggers of a happening, those of what was done before those of who came to harm."""
    main, roles = main_of(group), Roles()
    for hit in sorted(group, key=lambda hit: hit.entry.type == HARM):
        roles.add(_own_roles(sentence, cast, hit, main, hurt))
    return roles


def _own_roles(sentence: ParsedSentence, cast: Cast, hit: Hit, main: Hit, hurt: Sequence[Hurt]) -> Roles:
    """The roles that a trigger adds to the main one; who killed in return did not do what that tells."""
    if hit.entry.type != HARM or hit.roles.perpetrator is None:
        return hit.roles
    own = cast.side_of(hit.roles.perpetrator.actor)
    struck = [main.roles.victim.actor] if main.roles.victim is not None else []
    struck += [h.actor for h in hurt if h.by is None and h.actor is not None]
    attacked = main.entry.type != HARM and own in map(cast.side_of, struck)
    if attacked or strikes_back(sentence, hit.token, main.token) or kills_attackers(sentence, hit.token):
        return replace(hit.roles, perpetrator=None)
    return hit.roles


def told_doer(sentence: ParsedSentence, cast: Cast, main: Hit, told: Attribution | None) -> Role | None:
    """Who did it by the charge or the admission that a happening stands in, or of the teller's own."""
    if told is None:
        return None
    charged = is_charged_otherwise(sentence, main.token)
    if told.judge == "condemnation" and told.frame == "prep:for" and told.addressee is None:
        charged = charged or not _is_what_for(sentence, main.light or main.token)
    return (
        (None if charged else doer_by(sentence, cast, told))
        or own_officers(sentence, main.token, cast, told)
        or we_who_tell(sentence, main.light or main.token, cast, told)
        or guards_of_another(sentence, main.light or main.token, cast, told)
    )


def _is_what_for(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a deed is what somebody is condemned for, and not only named beside it."""
    for step in (word, *sentence.ancestors(word)):
        if step.dep in ("pobj", "pcomp"):
            preposition = sentence.head(step)
            return preposition is not None and preposition.lower == "for"
        if step.pos in ("VERB", "AUX") and step.dep not in ("relcl", "acl", "conj"):
            return False
    return False


def is_no_doer(
    sentence: ParsedSentence, cast: Cast, group: Sequence[Hit], doer: Role | None, told: Attribution | None
) -> bool:
    """As in "did not launch the raid", "they say that we shelled Gao": nobody tells that he did."""
    if any(is_left_undone(sentence, hit) or is_cleared(sentence, hit.token) for hit in group):
        return True
    side = cast.side_of(told.actor) if told is not None else None
    if told is None or doer is None or side is None or cast.side_of(doer.actor) != side:
        return False
    main = main_of(group)
    return is_in_words_of_others(sentence, main.light or main.token, told, cast)
