"""What is done in return: "the army said it killed nine of the attackers", "the soldiers shot back"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.happenings import Happening

TOLL = ("harm",)  # the types of a happening that tells of people hurt, and not of how


def in_return(document: Document, draft: Draft, toll: Happening) -> Happening:
    """A toll or fire in return as part of an incident: who was attacked in it did not attack himself."""
    if toll.returned and toll.doer is not None:
        began = document.profile(draft.happenings).perpetrators
        answered = bool(began) and document.sides.of(toll.doer.actor) not in began
        return replace(toll, perpetrator=None) if answered else toll
    doer = document.sides.of(toll.doer.actor) if toll.doer is not None else None
    if toll.types != TOLL or doer is None:
        return toll
    told = [h for h in draft.happenings if document.party(h) == document.party(toll) and h.types != TOLL]
    told_of = document.profile(told)
    answers = doer in told_of.victims and doer not in told_of.perpetrators
    return replace(toll, perpetrator=None) if answers else toll
