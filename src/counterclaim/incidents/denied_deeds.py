"""Who is blamed for a deed just denied: "denied any part in the raid. It said Chad was behind it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.modes import HARM
from counterclaim.incidents.stories import Document
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening


def denied_before(document: Document, happenings: Sequence[Happening], told: Happening) -> Happening | None:
    """The deed of the denial in the same breath that a bare blame must mean; nothing else is told between."""
    if not (told.pointer and told.types == (HARM,) and told.perpetrator is not None):
        return None
    if told.hurt or told.place_id is not None or told.attribution is None:
        return None
    near = [
        other
        for other in happenings
        if other.paragraph == told.paragraph
        and 0 <= told.sentence - other.sentence <= 1
        and other.span.start < told.span.start
    ]
    last = near[-1] if near else None
    is_denied = (
        last is not None
        and last.attribution is not None
        and document.attributions[last.attribution].stance is Stance.DENY
    )
    if last is None or not is_denied:
        return None
    counted = any(hurt.low is not None for hurt in last.hurt)
    return replace(last, pointer=last.pointer and not counted)  # "the abduction of two men" is told by that


def as_done(denied: Happening, told: Happening) -> Happening:
    """The denied deed as it is told of the one who is blamed for it."""
    return replace(
        told,
        types=denied.types,
        victim=told.victim or denied.victim,
        target=told.target or denied.target,
        hurt=denied.hurt,
        place=denied.place,
        place_id=denied.place_id,
        place_relation=denied.place_relation,
        time=denied.time,
        pointer=False,
    )
