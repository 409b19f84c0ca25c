"""Actors and places of all documents as one register: one record an id, with what any document knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from counterclaim.model.actors import Actor, Alias, Place
from counterclaim.model.ledgers import DocumentRecords

Item = TypeVar("Item", Actor, Place)


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
    met: dict[str, list[Place]] = {}
    for place in (place for record in records for place in record.places):
        met.setdefault(place.id, []).append(place)
    return {
        id_: replace(same[0], names=as_one(name for place in same for name in place.names))
        if len(same) > 1
        else same[0]
        for id_, same in met.items()
    }


def with_names(known: Item, told: Iterable[Item]) -> Item:
    """An actor or place with the names that further documents use for it."""
    further: list[Alias] = [alias for item in told for alias in item.names]
    return replace(known, names=as_one([*known.names, *further]))


def _united(actors: Sequence[Actor]) -> Actor:
    first = actors[0]
    names = as_one(alias for actor in actors for alias in actor.names)
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


def as_one(aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    """Each form once, with all who use it and all its evidence."""
    met: dict[str, list[Alias]] = {}
    for alias in aliases:
        met.setdefault(alias.form, []).append(alias)
    return tuple(_as_alias(met[form]) for form in sorted(met))


def _as_alias(same: Sequence[Alias]) -> Alias:
    return Alias(
        form=same[0].form,
        used_by=tuple(sorted({user for alias in same for user in alias.used_by})),
        contested=any(alias.contested for alias in same),
        evidence=tuple(sorted({words for alias in same for words in alias.evidence})),
    )
