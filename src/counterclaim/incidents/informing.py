"""Whether a telling says anything itself, or only points at what was told."""

from __future__ import annotations

from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening


def informs(happening: Happening, told: Attribution | None) -> bool:
    """Whether a telling counts, blames, places, dates or confirms; "before the strike" only points at one.

    ``told`` are the words that it stands in, ``None`` for the narration, whose days are the story's.
    """
    counted = any(hurt.low is not None for hurt in happening.hurt)
    unnamed = bool(happening.involved.perpetrators)  # "was carried out by gunmen"
    blames = told is not None and (unnamed or happening.doer is not None)
    placed = happening.place_id is not None or happening.weapons != ()
    return not happening.pointer or counted or blames or placed or _says_so(happening, told)


def _says_so(happening: Happening, told: Attribution | None) -> bool:
    """As in "said it had verified the burning of the houses", "said the attack took place on Tuesday"."""
    if told is None:
        return False
    confirms = told.stance is Stance.CONFIRM and bool(told.actor)
    dates = told.stance is Stance.REPORT and happening.time is not None and not happening.by
    return confirms or dates
