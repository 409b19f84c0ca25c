"""Deeds of which somebody denies no more than his part: "denied any role in the killing of two in Gao"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.happenings import Happening
from counterclaim.model.modes import Mode


def as_told_by_the_way(document: Document, happening: Happening) -> Happening | None:
    """What a denial of responsibility tells of the deed itself: that it was done, to whom, when and where.

    It must name who was hurt and a day or a place, or both of these.
    """
    denial = document.attributions[happening.attribution] if happening.attribution is not None else None
    if denial is None or denial.stance is not Stance.DENY or denial.scope is not DenialScope.RESPONSIBILITY:
        return None
    if (
        denial.parent is not None
        or not happening.disclaimed
        or happening.mode is not Mode.DENIED
        or happening.background
    ):
        return None
    placed = happening.place_id is not None
    dated = happening.time is not None and not happening.by
    if not (placed or dated) or not (happening.hurt or (placed and dated)):
        return None
    return replace(
        happening,
        attribution=None,
        mode=Mode.HAPPENED,
        pointer=False,
        perpetrator=None,
        accomplices=(),
        involved=replace(happening.involved, perpetrators=()),
    )


def draft_of_disclaimed(
    document: Document, drafts: Sequence[Draft], happenings: Sequence[Happening], index: int
) -> Draft | None:
    """The draft of a deed that is told only by the denial of a part in it."""
    told = {
        happening.trigger
        for happening in happenings
        if happening.attribution == index and as_told_by_the_way(document, happening) is not None
    }
    return next((draft for draft in drafts if any(h.trigger in told for h in draft.happenings)), None)
