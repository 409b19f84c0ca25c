"""Actors and places with their names by user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.model.actors import Actor, Alias, Place
from counterclaim.views.report.desk import Desk
from counterclaim.views.report.page import NamedView, NameLine

EXACT_ENOUGH = 3  # UCDP where_prec from which on a point would pretend to more than is known


def actor_view(actor: Actor, desk: Desk) -> NamedView:
    """One actor with who calls it what."""
    return NamedView(
        desk.anchor(actor.id), actor.name, tuple(_actor_facts(actor, desk)), _names(actor.names, desk)
    )


def place_view(place: Place, desk: Desk) -> NamedView:
    """One place with who calls it what; no coordinates, which would be finer than the words."""
    return NamedView(desk.anchor(place.id), place.name, tuple(_place_facts(place)), _names(place.names, desk))


def _actor_facts(actor: Actor, desk: Desk) -> Iterator[str]:
    yield actor.kind.replace("-", " ")
    if actor.role:
        yield actor.role
    if actor.part_of:
        yield f"part of {desk.party(actor.part_of)}"
    if actor.side and actor.side not in (actor.id, actor.part_of):
        yield f"side: {desk.party(actor.side)}"


def _place_facts(place: Place) -> Iterator[str]:
    if place.country:
        yield f"country code {place.country}"
    precision = place.precision.ucdp
    if precision is not None and precision > EXACT_ENOUGH:
        yield "approximate: an area, not a point"


def _names(names: Iterable[Alias], desk: Desk) -> tuple[NameLine, ...]:
    return tuple(
        NameLine(desk.words.value(alias.form, alias.evidence), desk.users(alias.used_by), alias.contested)
        for alias in sorted(names, key=lambda alias: (not alias.contested, alias.form))
    )
