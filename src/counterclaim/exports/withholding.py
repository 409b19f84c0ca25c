"""Persons who are only victims: who they are, and records without their names.

A person is withheld who speaks nowhere in the ledger and acts nowhere, and who suffered or has no office. In
all words that are exported each letter of the name is masked, so that quotations keep their length and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from counterclaim.exports.within import COUNTS, SITUATIONS
from counterclaim.ledger.codec import decode, encode
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.incidents import Casualties, Count, Incident

MASK = "█"
NAMELESS = "a person whose name is withheld"
_SHORTEST = 3  # letters of a part of a name that is masked where it stands alone
_CALENDAR = frozenset(
    "January February March April May June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday The".split()
)


class Listed(Protocol):
    """What is gone through to find out who is only a victim."""

    def by_id(self, kind: str) -> Iterable[Iterable[Any]]:
        """All records of a kind, in portions."""


class Withheld:
    """The persons whose names are withheld, and what is done to records for it."""

    def __init__(self, persons: Iterable[Actor], public: Iterable[str]) -> None:
        persons = sorted(persons, key=lambda person: person.id)
        self._ids = {person.id: f"person:withheld-{number}" for number, person in enumerate(persons, 1)}
        words = {word for name in public for word in _words(name)}
        names = {form for person in persons for form in _forms(person) if form not in public}
        alone = {word for name in names for word in _words(name)} - words - _CALENDAR
        masked = sorted(names | alone, key=lambda name: (-len(name), name))
        self._names = re.compile(rf"\b(?:{'|'.join(map(re.escape, masked))})\b") if masked else None
        quoted = "|".join(re.escape(f'"{id}"') for id in self._ids)
        self._quoted = re.compile(quoted) if quoted else None

    def __len__(self) -> int:
        return len(self._ids)

    def without_names(self, kind: str, record: Any) -> Any:
        """A record without their names; the same object if none is in it."""
        if self._quoted is None:
            return record
        if isinstance(record, Actor) and record.id in self._ids:
            return replace(record, id=self._ids[record.id], name=NAMELESS, role=None, names=())
        payload = encode(record)
        told = self._quoted.sub(lambda id: f'"{self._ids[id[0][1:-1]]}"', payload)
        told = self._names.sub(_masked, told) if self._names is not None else told
        return record if told == payload else decode(kind, told)

    def known_as(self, id: str) -> str:
        """The id under which an actor stands in the export."""
        return self._ids.get(id, id)

    def behind(self, id: str) -> str:
        """The id of an actor that stands in the export under another."""
        return next((known for known, shown in self._ids.items() if shown == id), id)


def withheld_of(listed: Listed) -> Withheld:
    """The persons of a ledger who are only victims."""
    actors = [actor for portion in listed.by_id("actors") for actor in portion]
    persons = {actor.id: actor for actor in actors if actor.kind is ActorKind.PERSON}
    if not persons:
        return Withheld((), ())
    seen: set[str | None] = set()  # who speaks or acts
    suffering: set[str | None] = set()
    counted: list[str] = []  # words that count the people hurt
    for portion in listed.by_id("claims"):
        for claim in portion:
            seen |= {claim.claimer, claim.addressee, claim.imputed_to, *claim.chain}
    for portion in listed.by_id("incidents"):
        for incident in portion:
            seen.update(_acting(incident))
            for account in incident.accounts:
                suffering.add(account.victim)
                for casualties in account.casualties:
                    suffering.add(casualties.side)
                    counted += _counting(casualties)
    for kind in SITUATIONS:
        for portion in listed.by_id(kind):
            seen |= {id for situation in portion for id in _in_situation(situation)}
    told = "\n".join(counted)
    only = [
        person
        for person in persons.values()
        if person.id not in seen
        and (person.role is None or person.id in suffering or any(form in told for form in _forms(person)))
    ]
    hidden = {person.id for person in only}
    others = [actor for actor in actors if actor.id not in hidden]
    places = [place for portion in listed.by_id("places") for place in portion]
    public = {name for named in (*others, *places) for name in (named.name, *(a.form for a in named.names))}
    return Withheld(only, public)


def _acting(incident: Incident) -> Iterator[str | None]:
    for account in incident.accounts:
        yield from (account.party, account.origin, account.perpetrator)


def _counting(casualties: Casualties) -> Iterator[str]:
    counts = (getattr(casualties, outcome) for outcome in COUNTS)
    for count in filter(None, (*counts, *(part.count for part in casualties.including))):
        yield from _texts(count)
    yield from (part.what for part in casualties.including)


def _texts(count: Count) -> Iterator[str]:
    yield count.text
    yield from (evidence.quote for evidence in count.evidence)


def _in_situation(situation: Any) -> Iterator[str | None]:
    """Who promises, imposes, mediates, takes part, wants something, or speaks of it."""
    yield from (getattr(situation, role, None) for role in ("by", "to", "imposed_by", "actor"))
    for role in ("mediators", "parties"):
        yield from getattr(situation, role, ())
    for phase in getattr(situation, "phases", ()):
        yield phase.imposed_by
    for meeting in getattr(situation, "rounds", ()):
        yield from meeting.mediators
    for voice in getattr(situation, "voices", ()):
        yield voice.party


def _forms(person: Actor) -> set[str]:
    """What a person is called by name; "a farmer" is no name."""
    forms = {person.name, *(alias.form for alias in person.names)}
    return {form for form in forms if any(_words(form))}


def _words(name: str) -> Iterator[str]:
    """The words of a name that may stand alone for it."""
    for word in re.findall(r"[^\W\d_][\w'’-]*", name):
        if word[0].isupper() and len(word) >= _SHORTEST:
            yield word


def _masked(name: re.Match[str]) -> str:
    return re.sub(r"\w", MASK, name[0])
