"""What all documents together know of actors and places, which every decision about one of them may ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents.actors import united_actors, united_places
from counterclaim.incidents.spellings import renamed_places, with_ids
from counterclaim.model.actors import Actor, Place
from counterclaim.model.ledgers import DocumentRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Actors and places by id, and the ids of places that go by another one."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    renamed: Mapping[str, str]


def in_order(records: Sequence[DocumentRecords]) -> list[DocumentRecords]:
    """Documents in the one order in which they are told: by day of publication, then by hash."""
    return sorted(records, key=lambda r: (r.document.published or "9999", r.document.sha256, r.document.id))


def register_of(records: Sequence[DocumentRecords]) -> Register:
    """The register of all documents."""
    ordered = in_order(records)
    renamed = renamed_places(ordered)
    return Register(
        actors=united_actors(ordered),
        places=united_places([with_ids(record, renamed) for record in ordered]),
        renamed=renamed,
    )
