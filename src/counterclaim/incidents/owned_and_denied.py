"""Who owns up to one event and denies another in the same sentence speaks of two."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening


def is_denied_beside(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "claimed the raid, but denied laying the mine which killed two": they died in no raid of his."""
    others = [other for other in draft.happenings if other.sentence == happening.sentence]
    return any(
        _are_set_against(document, *pair)
        for other in others
        for pair in ((other, happening), (happening, other))
    )


def _are_set_against(document: Document, owned: Happening, told: Happening) -> bool:
    """Whether one is owned up to, and the other told of what the same party then denies to have done."""
    owning = document.attributions[owned.attribution] if owned.attribution is not None else None
    if owning is None or owning.stance is not Stance.CONFIRM or told.attribution == owned.attribution:
        return False
    return any(_is_same_voice(document, owning, denial) for denial in _denials_before(document, told))


def _denials_before(document: Document, told: Happening) -> Iterator[Attribution]:
    """The denial right before what is told of the thing that it denies."""
    here = [a for a in document.attributions if a.sentence == told.sentence and a.cue and a.content]
    before = [a for a in here if a.content[-1].end <= told.span.start and a.cue[0].start < told.span.start]
    last = max(before, key=lambda attribution: attribution.cue[0].start, default=None)
    if last is not None and last.stance is Stance.DENY:
        yield last


def _is_same_voice(document: Document, owning: Attribution, denial: Attribution) -> bool:
    if owning.actor is None or denial.actor is None:
        return owning.actor is denial.actor and owning.source == denial.source
    return document.sides.of(owning.actor) == document.sides.of(denial.actor)
