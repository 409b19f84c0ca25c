"""How far a new document reaches: the documents without which what it changes cannot be told.

Tellings that may be of one incident hang together; a denial hangs on the incidents it may be of, and each of
these on the denials that may be of it. Whatever is reached in vain costs time and changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from counterclaim.incidents.blocks import Blocks
from counterclaim.incidents.copied import Copies, unwind
from counterclaim.incidents.found import (
    answered_by,
    answers_to,
    causes,
    day_of,
    may_answer,
    near_days,
    situation_keys,
)
from counterclaim.incidents.likeness import likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.profiles import profile_of
from counterclaim.incidents.registers import Register, in_order
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.spellings import with_ids
from counterclaim.incidents.whereabouts import Near
from counterclaim.model.documents import Copy
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords


class Shelf(Protocol):
    """Where documents lie that have been read, and what is known of all of them."""

    def found_by(self, keys: Iterable[str]) -> Iterable[DocumentRecords]:
        """The documents that are found by any of some keys."""

    def records_of(self, documents: Iterable[str]) -> Iterable[DocumentRecords]:
        """Documents by their ids."""

    def copies_of(self, documents: Iterable[str]) -> tuple[Copies, Copies]:
        """Which of some documents are copies of which: as it was, and as it is now."""

    def register_for(self, records: Iterable[DocumentRecords]) -> Register:
        """What all documents know of the actors and places of some of them, and of those asked for before."""


@dataclass(slots=True)
class Reach:
    """The documents reached so far, as they were read, and what their tellings are compared by."""

    shelf: Shelf
    records: dict[str, DocumentRecords] = field(default_factory=dict)
    former_copies: dict[str, Copy] = field(default_factory=dict)
    copies: dict[str, Copy] = field(default_factory=dict)
    register: Register = field(default_factory=lambda: Register(actors={}, places={}, renamed={}))
    _tellings: dict[str, Telling] = field(default_factory=dict)
    _profiles: dict[str, Profile] = field(default_factory=dict)
    _referring: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _near: Near = field(default_factory=Near)
    _blocks: Blocks[str] = field(init=False)
    _alike: dict[tuple[str, str], bool] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)
    _with_copies: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._blocks = Blocks(self._near.of)

    def of(self, changed: Sequence[DocumentRecords]) -> list[DocumentRecords]:
        """The documents that some changed ones reach, themselves among them; those asked in vain are none."""
        self._take(changed)
        core = self._together(t.id for record in changed for t in record.tellings)
        beside = self._beside(core)
        self._beside(core | beside)
        self._take_copies(record.document.id for record in changed)
        self._situations(changed, core | beside)
        return [r for id, r in self.records.items() if id in self._with_copies]

    def _ask(self, keys: Iterable[str]) -> None:
        wanted = set(keys) - self._asked
        self._asked |= wanted
        if wanted:
            self._take(self.shelf.found_by(wanted))

    def _take(self, found: Iterable[DocumentRecords]) -> None:
        new = [record for record in found if record.document.id not in self.records]
        self.records.update((record.document.id, record) for record in new)
        self.register = self.shelf.register_for(new)
        sides = Sides(self.register.actors)
        for record in new:
            for telling in with_ids(record, self.register.renamed).tellings:
                self._tellings[telling.id] = telling
                profile = self._profiles[telling.id] = profile_of(telling, sides, self.register.places)
                for relation in telling.relations:
                    self._referring[relation.id].append(telling.id)
                self._near.add(profile.spots)
                if not telling.answer:
                    self._blocks.add(telling.id, profile)

    def _take_copies(self, documents: Iterable[str]) -> None:
        """Reach what documents are copies of and what is a copy of them, as it was and as it is now."""
        todo = set(documents) - self._with_copies
        while todo:
            self._with_copies |= todo
            former, now = self.shelf.copies_of(todo)
            self.former_copies.update(former)
            self.copies.update(now)
            near = {copy.of for copy in (*former.values(), *now.values())}
            copies = list(self.shelf.found_by(f"copy of {id}" for id in todo))
            self._take([*copies, *self.shelf.records_of(near - self.records.keys())])
            todo = (near | {record.document.id for record in copies}) - self._with_copies

    def _together(self, seeds: Iterable[str]) -> set[str]:
        """Tellings that may be of one incident with some of them, or with another of these."""
        wave = {id for id in seeds if id in self._tellings}
        reached = set(wave)
        while wave:
            self._take_copies({self._tellings[id].document for id in wave})
            self._ask(key for id in wave if self._is_told(id) for key in near_days(self._profiles[id]))
            wave = {other for id in wave for other in self._linked(id)} - reached
            reached |= wave
        return reached

    def _is_told(self, telling: str) -> bool:
        return not self._tellings[telling].answer

    def _linked(self, id: str) -> Iterator[str]:
        telling, profile = self._tellings[id], self._profiles[id]
        yield from self._homes(telling)
        yield from (relation.id for relation in telling.relations if relation.id in self._tellings)
        yield from self._referring.get(id, ())
        for other in self._blocks.like(profile) if not telling.answer else ():
            if self._tellings[other].document != telling.document and self._are_alike(id, other):
                yield other

    def _are_alike(self, one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if pair not in self._alike:
            found = likeness(self._profiles[one], self._profiles[other])
            self._alike[pair] = found.same or found.may_be_same
        return self._alike[pair]

    def _homes(self, telling: Telling) -> Iterator[str]:
        """The tellings of the whole text that a copied one goes with."""
        for copies in (self.former_copies, self.copies):
            copy = copies.get(telling.document)
            if copy is not None:
                both = in_order([self.records[telling.document], self.records[copy.of]])
                carried = unwind(both, {telling.document: copy}).carried
                yield from (home for home, told in carried.items() if telling.id in {t.id for t in told})

    def _beside(self, reached: set[str]) -> set[str]:
        """Denials that may be of some incidents, and all that each of these may be of."""
        told = [self._profiles[id] for id in reached if self._is_told(id)]
        self._ask(answers_to(told))
        answers = {
            id
            for id in self._answers()
            if id in reached or any(self._may_answer(id, profile) for profile in told)
        }
        self._ask(key for id in answers for key in answered_by(self._profiles[id], self._day(id)))
        blamed = [
            id
            for id in self._tellings
            if self._is_told(id) and any(self._may_answer(a, self._profiles[id]) for a in answers)
        ]
        return self._together([*answers, *blamed])

    def _answers(self) -> list[str]:
        return [id for id in self._tellings if not self._is_told(id)]

    def _may_answer(self, answer: str, profile: Profile) -> bool:
        return may_answer(self._profiles[answer], self._day(answer), profile)

    def _day(self, telling: str) -> date | None:
        return day_of(self.records[self._tellings[telling].document].document.published)

    def _situations(self, changed: Iterable[DocumentRecords], exact: set[str]) -> None:
        """Reach the situations that changed ones may be one with, and what these refer to."""
        sides = Sides(self.register.actors)
        caused = [record for record in self.records.values() if causes(record) & exact]
        keys = {key for record in (*changed, *caused) for key in self._situation_keys(record, sides)}
        done: set[str] = set()
        while keys - done:
            done |= keys
            self._ask(keys)
            alike = [r for r in self.records.values() if self._situation_keys(r, sides) & keys]
            self._take_copies(record.document.id for record in alike)
            sides = Sides(self.register.actors)
            keys = {key for record in alike for key in self._situation_keys(record, sides)}
            referred = self._together(id for record in alike for id in causes(record))
            self._beside({id for id in referred if self._tellings[id].answer})

    def _situation_keys(self, record: DocumentRecords, sides: Sides) -> set[str]:
        return situation_keys(with_ids(record, self.register.renamed), sides)
