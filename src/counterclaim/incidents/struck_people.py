"""How those came to harm whose end was just told: "Nine were killed in Gao. They were ambushed on Monday"."""

from __future__ import annotations

from counterclaim.incidents.families import BLAST, FIRE, HEAVY
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.told_apart import is_next
from counterclaim.model.happenings import Happening, Hurt

HARM = "harm"
OF_FORCE = FIRE | HEAVY | BLAST | {"attack.generic"}  # by which people are killed or hurt
PERSON = "person:"
ONE, SEVERAL = frozenset(("he", "she", "him", "her")), frozenset(("they", "them"))


def are_those_hurt(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether a happening tells how people came to harm of whom no more was told than that they did.

    A person called by name, or those whom "he" or "they" in the next breath can only be.
    """
    if not set(happening.types) & OF_FORCE or any(other.types != (HARM,) for other in draft.happenings):
        return False  # who was killed may have been abducted, or arrested, before
    hurt = [count for other in draft.happenings for count in other.hurt if count.high != 0]
    struck = {count.actor for count in happening.hurt}
    if happening.victim is not None:
        struck.add(happening.victim.actor)
    if any(count.actor in struck for count in hurt if (count.actor or "").startswith(PERSON)):
        return True
    return is_next(draft, happening) and _goes_on_with(document, draft, happening, hurt)


def _goes_on_with(document: Document, draft: Draft, happening: Happening, hurt: list[Hurt]) -> bool:
    words = {span.of(document.text).lower() for span in happening.involved.pronouns}
    if words & ONE:
        return all(count.high == 1 for count in hurt)
    others = any(other.perpetrator is not None for other in draft.happenings)
    return bool(words & SEVERAL) and not others and any((count.low or 0) > 1 for count in hurt)
