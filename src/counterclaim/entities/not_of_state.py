"""Bodies that are no state's, whatever they are called: "the shadow government", "the mayor's office"."""

from __future__ import annotations

from counterclaim.entities.drafts import Register
from counterclaim.entities.phrases import phrase_span
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies

OF_TIMES = frozenset(("DATE", "TIME"))


def is_apart(sentence: ParsedSentence, noun: Token, text: str) -> bool:
    """Whether its own words set a body against or out of the state: "the rebel army", "a former minister"."""
    span = phrase_span(sentence, noun)
    before = text[span.start : noun.start].lower().split()
    known = bodies().insurgent
    past = bool(before) and before[0] not in ("the", "this", "that") and not known["past"].isdisjoint(before)
    return past or not known["apart"].isdisjoint(before)


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
