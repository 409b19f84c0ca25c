"""Deeds that two own up to: what the one did is not what the other did elsewhere."""

from __future__ import annotations

from counterclaim.incidents.families import CLASH
from counterclaim.incidents.stories import Document, Draft, culprits
from counterclaim.model.happenings import Happening


def is_anothers_deed(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "troops killed 12 in a pursuit, the army said. The rebels claimed the raid on Orsa".

    Two may claim one attack, so the place that the second names must be told of nowhere in the first, or they
    must have hurt others: "Chad said it killed nine rebels. The rebels said they killed nine soldiers".
    """
    owner = _owner(document, happening)
    owners = {other for told in draft.happenings if (other := _owner(document, told)) is not None}
    if owner is None or not owners or owner in owners:
        return False
    places = {told.place_id for told in draft.happenings}
    elsewhere = happening.place_id is not None and happening.place_id not in places
    of_states = any(is_state(side) for side in (owner, *owners))
    return elsewhere or _hurt_others(document, draft, happening, of_states=of_states)


def is_state(side: str) -> bool:
    """Whether a side is a state's: it kills its enemies, so that two of which one is never claim one blow."""
    return side.startswith("state:")


def _hurt_others(document: Document, draft: Draft, happening: Happening, *, of_states: bool) -> bool:
    """Whether each of two counts people of others than the other does, and no fight was told of."""
    fought = any(CLASH in told.types for told in draft.happenings)
    hurting = [told for told in draft.happenings if any(hurt.low for hurt in told.hurt)]
    if fought or not hurting or not any(hurt.low for hurt in happening.hurt):
        return False
    mine, theirs = document.profile([happening]).victims, document.profile(hurting).victims
    if mine and theirs:
        return not mine & theirs
    if of_states and happening.place_id is not None:
        return True
    struck = frozenset().union(*(told.struck for told in hurting))
    return bool(struck and happening.struck) and not struck & happening.struck


def _owner(document: Document, happening: Happening) -> str | None:
    """The side that says that it did something itself."""
    teller = document.sides.of(document.party(happening))
    doers = {document.sides.of(role.actor) for role in culprits(happening)}
    return teller if teller is not None and teller in doers else None
