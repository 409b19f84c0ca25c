"""Deeds that two own up to: what the one did is not what the other did elsewhere."""

from __future__ import annotations

from counterclaim.incidents.stories import Document, Draft, culprits
from counterclaim.model.happenings import Happening


def is_anothers_deed(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "troops killed 12 in a pursuit, the army said. The rebels claimed the raid on Orsa".

    Two may claim one attack, so the place that the second names must be told of nowhere in the first.
    """
    owner = _owner(document, happening)
    if owner is None or happening.place_id is None:
        return False
    owners = {other for told in draft.happenings if (other := _owner(document, told)) is not None}
    places = {told.place_id for told in draft.happenings}
    return bool(owners) and owner not in owners and happening.place_id not in places


def _owner(document: Document, happening: Happening) -> str | None:
    """The side that says that it did something itself."""
    teller = document.sides.of(document.party(happening))
    doers = {document.sides.of(role.actor) for role in culprits(happening)}
    return teller if teller is not None and teller in doers else None
