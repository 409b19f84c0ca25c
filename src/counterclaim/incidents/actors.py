"""Actors and places of all documents as one register: one record an id, with what any document knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.model.actors import Actor, Alias, Place
from counterclaim.model.ledgers import DocumentRecords


def united_actors(records: Sequence[DocumentRecords]) -> dict[str, Actor]:
    """The actors by id; ``records`` come in canonical order.

    A document that calls somebody "the spokesman" alone learns the side from one that says whose, unless
    the documents disagree: then each reading is of its own document and the first stands.
    """
    met: dict[str, list[Actor]] = {}
    for record in records:
        for actor in record.actors:
            met.setdefault(actor.id, []).append(actor)
    return {id_: _united(actors) for id_, actors in met.items()}


def united_places(records: Sequence[DocumentRecords]) -> dict[str, Place]:
    """The places by id; names of all documents together, the first record's other members."""
    found: dict[str, Place] = {}
    for place in (place for record in records for place in record.places):
        held = found.get(place.id)
        found[place.id] = place if held is None else replace(held, names=_names([*held.names, *place.names]))
    return found


def _united(actors: Sequence[Actor]) -> Actor:
    first = actors[0]
    names = _names(alias for actor in actors for alias in actor.names)
    informed = [actor for actor in actors if actor.side is not None]
    if first.side is not None or len({actor.side for actor in informed}) != 1:
        return replace(first, names=names)
    return replace(
        first,
        names=names,
        side=informed[0].side,
        part_of=first.part_of or informed[0].part_of,
        role=first.role or informed[0].role,
    )


def _names(aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    merged: dict[str, Alias] = {}
    for alias in aliases:
        held = merged.get(alias.form)
        merged[alias.form] = alias if held is None else _both(held, alias)
    return tuple(merged[form] for form in sorted(merged))


def _both(one: Alias, other: Alias) -> Alias:
    return Alias(
        form=one.form,
        used_by=tuple(sorted({*one.used_by, *other.used_by})),
        contested=one.contested or other.contested,
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )
