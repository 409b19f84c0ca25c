"""How those came to harm whose end was just told: "Nine were killed in Gao. They were ambushed on Monday"."""

from __future__ import annotations

from counterclaim.incidents.families import BLAST, FIRE, HEAVY
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import POINTER_REACH, is_next
from counterclaim.model.happenings import Happening, Hurt

HARM, CIVILIANS = "harm", "group:civilians"
OF_FORCE = FIRE | HEAVY | BLAST | {"attack.generic"}  # by which people are killed or hurt
PERSON = "person:"
ONE, SEVERAL = frozenset(("he", "she", "him", "her")), frozenset(("they", "them"))


def are_those_hurt(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether a happening tells how people came to harm of whom no more was told than that they did.

    A person called by name, the farmer where a farmer was killed, or those whom "he" or "they" in the next
    breath can only be.
    """
    if not set(happening.types) & OF_FORCE or any(other.types != (HARM,) for other in draft.happenings):
        return False  # who was killed may have been abducted, or arrested, before
    hurt = [count for other in draft.happenings for count in other.hurt if count.high != 0]
    struck = {count.actor for count in happening.hurt}
    if happening.victim is not None:
        struck.add(happening.victim.actor)
    if any(count.actor in struck for count in hurt if (count.actor or "").startswith(PERSON)):
        return True
    if _are_told_of(draft, happening):
        return True
    return is_next(draft, happening) and _goes_on_with(document, draft, happening, hurt)


def strikes_those_hurt(draft: Draft, happening: Happening) -> bool:
    """As in "said that rebels had attacked the civilians", after "drones killed dozens of people"."""
    near = 0 <= happening.sentence - draft.last.sentence <= POINTER_REACH
    hurt = any(count.high != 0 for other in draft.happenings for count in other.hurt)
    civilians = happening.victim is not None and happening.victim.actor == CIVILIANS
    return near and hurt and civilians and bool(happening.struck_again) and not happening.hurt


def _are_told_of(draft: Draft, happening: Happening) -> bool:
    """As in "the farmer was shot", "Keita was shot", after "the killing of" one: no other was told of."""
    if not 0 <= happening.sentence - draft.last.sentence <= POINTER_REACH:
        return False
    told = frozenset().union(*(other.struck for other in draft.happenings))
    as_many = bool(happening.struck & told) and _are_as_many(draft, happening)
    return bool(happening.struck_again & told) or as_many


def _are_as_many(draft: Draft, happening: Happening) -> bool:
    """As in "tried for the killing of seven students. Police opened fire, killing seven students"."""
    pointed = (hurt for other in draft.happenings if other.pointer for hurt in other.hurt)
    counts = {(hurt.outcome, hurt.low, hurt.high) for hurt in pointed if (hurt.low or 0) > 1}
    return any((hurt.outcome, hurt.low, hurt.high) in counts for hurt in happening.hurt)


def _goes_on_with(document: Document, draft: Draft, happening: Happening, hurt: list[Hurt]) -> bool:
    words = {span.of(document.text).lower() for span in happening.involved.pronouns}
    if words & ONE:
        return all(count.high == 1 for count in hurt)
    others = any(other.perpetrator is not None for other in draft.happenings)
    return bool(words & SEVERAL) and not others and any((count.low or 0) > 1 for count in hurt)
