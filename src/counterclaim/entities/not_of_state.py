"""Bodies that are no state's, whatever they are called: "the shadow government", "the mayor's office"."""

from __future__ import annotations

import re

from counterclaim.entities.drafts import DESCRIBED, Draft, Register
from counterclaim.entities.phrases import phrase_span
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import Body, bodies

# The kinds of bodies that a state has one of, and speaks by; and what some are where they stand against it.
HOME_KINDS = (
    ActorKind.GOVERNMENT,
    ActorKind.MINISTRY,
    ActorKind.ARMED_FORCE,
    ActorKind.POLICE,
    ActorKind.LEGISLATURE,
)
_AGAINST = {ActorKind.ARMED_FORCE: ActorKind.ARMED_GROUP, ActorKind.GOVERNMENT: ActorKind.OTHER}
# Of a militia that stands by a government, and is neither it nor the rebels: "pro-government", "army-allied".
_LOYAL = re.compile(
    r"\bpro-(?:government|army|state|regime|junta)\b|\b(?<!-)(?:allied|loyalist)\b"
    r"|\b(?:government|army|military|state|regime|junta)-(?:allied|aligned|affiliated|linked|backed)\b",
    re.IGNORECASE,
)
# "Allied Democratic Forces militants": a word of a name stands by nobody.
_NAMED_ALLIED = re.compile(r"\bAllied [A-Z]\w+ [A-Z]")
OF_TIMES = frozenset(("DATE", "TIME"))


def word_apart(sentence: ParsedSentence, noun: Token, text: str) -> str | None:
    """The word that sets a body against or out of the state: of "the rebel army", "a former minister"."""
    span = phrase_span(sentence, noun)
    before = text[span.start : noun.start].lower().split()
    known = bodies().insurgent
    beside = {word.lower for word in sentence.kids(noun, "amod", "compound", "nmod")}
    for word in before:
        if word in known["apart"] and (word in beside or "-" in word):
            return word
        if word in known["past"] and before[0] not in ("the", "this", "that"):
            return word
    return None


def is_apart(sentence: ParsedSentence, noun: Token, text: str) -> bool:
    """Whether its own words set a body against or out of the state."""
    return word_apart(sentence, noun, text) is not None


def is_loyal(body: Body, phrase: str) -> bool:
    """Whether armed men stand by a government: "pro-government militias" are not "the rebels" told of."""
    told = _NAMED_ALLIED.sub("", phrase)
    return body.kind is ActorKind.ARMED_GROUP and _LOYAL.search(told) is not None


def body_apart(register: Register, head: tuple[str, Body], owner: str, word: str) -> str | None:
    """A body against the state that it goes by, as a party of its own; who once served speaks for nobody.

    As in "Sudan's rebel army", "Chad's opposition party", "Chad's former president". ``None`` of a body that
    would not be the state's anyway, or is of no state.
    """
    form, body = head
    if register.drafts[owner].kind is not ActorKind.STATE:
        return None
    if not body.office and body.kind not in HOME_KINDS and body.body != "side":
        return None
    actor = f"{owner}/{slug(word)}-{slug(form)}"
    name = f"{word.capitalize()} {form} of {register.drafts[owner].name}"
    if word in bodies().insurgent["past"]:
        return register.draft(actor, name, ActorKind.ANALYST, role=form if body.office else None)
    kind = ActorKind.PERSON if body.office else _AGAINST.get(body.kind, body.kind)
    return register.draft(actor, name, kind, side=actor, role=form if body.office else None)


def is_of_others(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether it is that of somebody without a name who is no state: "the separatists' ministry"."""
    of_states = bodies().insurgent["of_states"]
    return any(
        owner.pos == "NOUN" and owner.lemma not in of_states and owner.entity not in OF_TIMES
        for owner in sentence.kids(noun, "poss")
    )


def is_of_state(register: Register, actor: str | None) -> bool:
    """Whether an actor is a state or a body or office of one; who is told by name may have left it."""
    draft = register.of(actor)
    if draft is None or draft.id.startswith("person:"):
        return False
    side = register.of(register.side_of(draft.id))
    return side is not None and side.kind is ActorKind.STATE


def stands_apart(draft: Draft) -> bool:
    """As "the court" that a text only describes, or "Orsaland's rebel army": a party of its own."""
    return draft.id.startswith(DESCRIBED) or ("/" in draft.id and draft.side == draft.id)


def is_misnomer(draft: Draft, noun: Body | None) -> bool:
    """As the "Post" of a newspaper, or the "Army" of rebels: no bare "post" or "army" means them."""
    if noun is None or noun.kind is draft.kind:
        return False
    army_of_rebels = noun.kind is ActorKind.ARMED_FORCE and draft.kind is ActorKind.ARMED_GROUP
    return draft.kind is ActorKind.MEDIA or army_of_rebels
