"""The documents of a store and what is known of all of them, as far as a few new ones ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from counterclaim.incidents import (
    SPELT,
    Register,
    in_order,
    named_actors,
    renamed_by,
    spellings_of,
    united_actors,
    united_places,
    with_ids,
    with_names,
)
from counterclaim.model.actors import Actor, Place
from counterclaim.model.additions import Addition
from counterclaim.model.documents import Copy
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.copies import CopyChanges
from counterclaim.text import copy_of

Item = TypeVar("Item", Actor, Place)


class Unsettled(Exception):
    """What new documents tell of an actor or a place changes what is made of documents far off."""


@dataclass(slots=True)
class StoredShelf:
    """The documents of a store, some of which are new: the last ledger was made without them."""

    store: LedgerStore
    new: Mapping[str, DocumentRecords]
    actors: Mapping[str, Actor] = field(default_factory=dict)  # as they were, that new documents name
    places: Mapping[str, Place] = field(default_factory=dict)
    _records: dict[str, DocumentRecords] = field(default_factory=dict)
    _wholes: dict[str, str | None] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)
    _places: dict[str, Place] = field(default_factory=dict)
    _renamed: dict[str, str] = field(default_factory=dict)
    _looked_up: set[str] = field(default_factory=set)

    def open(self) -> Sequence[DocumentRecords]:
        """Settle what the new documents change in the register and among copies; all that are concerned.

        Raises:
            Unsettled: the rest of the ledger does not stay as it is.
        """
        self._records.update(self.new)
        self._spell()
        self._name()
        self._wholes = CopyChanges(self.store, self.new).wholes()
        former = self._former_wholes(self._wholes)
        moved = [id for id, whole in self._wholes.items() if id not in self.new and whole != former.get(id)]
        return [*self.new.values(), *self.records_of(moved)]

    def found_by(self, keys: Iterable[str]) -> Sequence[DocumentRecords]:
        """The documents that are found by any of some keys."""
        return self.records_of(self.store.found_by(keys) - {""})

    def records_of(self, documents: Iterable[str]) -> Sequence[DocumentRecords]:
        """Documents by their ids."""
        wanted = sorted(set(documents))
        found = self.store.records_of([id for id in wanted if id not in self._records])
        self._records.update((record.document.id, record) for record in found)
        return [self._records[id] for id in wanted]

    def copies_of(self, documents: Iterable[str]) -> tuple[dict[str, Copy], dict[str, Copy]]:
        """Which of some documents are copies of which: as it was, and as it is now."""
        former = self._former_wholes(documents)
        now = {id: self._wholes.get(id, former.get(id)) for id in documents}
        self.records_of(whole for whole in (*former.values(), *now.values()) if whole is not None)
        return self._copies(former), self._copies(now)

    def _copies(self, wholes: Mapping[str, str | None]) -> dict[str, Copy]:
        return {
            id: copy_of(self._text(id), of, self._text(of)) for id, of in wholes.items() if of is not None
        }

    def _text(self, document: str) -> str:
        (record,) = self.records_of([document])
        return record.document.text or ""

    def _former_wholes(self, documents: Iterable[str]) -> dict[str, str]:
        found = self.store.in_force("documents", documents)
        return {document.id: document.copy_of for document in found if document.copy_of is not None}

    def register_for(self, records: Iterable[DocumentRecords]) -> Register:
        """What all documents know of the actors and places of some of them, and of those asked for before."""
        records = [with_ids(record, self._renamed) for record in records]
        self._look_up_actors({id for record in records for id in named_actors(record)})
        self._look_up_places({place.id for record in records for place in record.places})
        return Register(actors=self._actors, places=self._places, renamed=self._renamed)

    def know(self, additions: Iterable[Addition]) -> None:
        """Bring whom people's additions name into the register: only documents far off may tell of them."""
        for addition in additions:
            self._look_up_actors({actor.id for actor in addition.actors})
            self._look_up_places({place.id for place in addition.places})

    def _look_up_actors(self, ids: set[str]) -> None:
        while ids := ids - self._looked_up:
            self._looked_up |= ids
            for actor in self.store.in_force("actors", ids - self._actors.keys()):
                self._actors[actor.id] = actor
            found = [self._actors[id] for id in ids if id in self._actors]
            ids = {id for actor in found for id in (actor.side, actor.part_of) if id is not None}

    def _look_up_places(self, ids: set[str]) -> None:
        for place in self.store.in_force("places", ids - self._places.keys()):
            self._places[place.id] = place

    def _spell(self) -> None:
        known = {tuple(key.place.split("\n")) for key in self.store.keys_under(SPELT)}
        former = {(spelling, id, bool(on_map)) for id, spelling, on_map in known}
        told = {spelling for record in self.new.values() for spelling in spellings_of(record)}
        before, self._renamed = renamed_by(former), renamed_by(former | told)
        if any(before.get(id) != self._renamed.get(id) for _, id, _ in former):
            raise Unsettled

    def _name(self) -> None:
        """Bring what the new documents tell of actors and places into the register."""
        new = [with_ids(record, self._renamed) for record in in_order(list(self.new.values()))]
        self.actors = {actor.id: actor for actor in self.store.in_force("actors", united_actors(new))}
        self.places = {place.id: place for place in self.store.in_force("places", united_places(new))}
        for id, actor in united_actors(new).items():
            mentions = [other for record in new for other in record.actors if other.id == id]
            self._actors[id] = self._known("actors", actor, mentions, self.actors.get(id), united_actors)
        for id, place in united_places(new).items():
            named = [other for record in new for other in record.places if other.id == id]
            self._places[id] = self._known("places", place, named, self.places.get(id), united_places)

    def _known(
        self,
        kind: str,
        told: Item,
        mentions: Sequence[Item],
        former: Item | None,
        united: Callable[[Sequence[DocumentRecords]], Mapping[str, Item]],
    ) -> Item:
        """What all documents know of somebody, or of a place, of which new ones tell."""
        if former is None:
            if self.store.found_by([f"unknown {told.id}"]) - self.new.keys():
                raise Unsettled
            return told
        if all(replace(item, names=()) == replace(former, names=()) for item in mentions):
            return with_names(former, mentions)
        ids = {told.id, *(id for id, other in self._renamed.items() if other == told.id)}
        records = self.store.tellers(kind, ids)
        documents = self.store.in_force("documents", [r.document.id for r in records])
        gone = {document.id for document in documents if not document.counts}
        counting = [with_ids(r, self._renamed) for r in records if r.document.id not in gone]
        found = united(in_order(counting))[told.id]
        if _weighed(found) != _weighed(former):
            raise Unsettled
        return found


def _weighed(item: Actor | Place) -> tuple[object, ...]:
    """What decisions about an actor or a place look at."""
    if isinstance(item, Actor):
        return (item.name, item.kind, item.side, item.part_of)
    return (item.latitude, item.longitude, item.precision)
