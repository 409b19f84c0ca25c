"""Persons who are only victims: who they are, and records without their names.

A person is withheld who speaks nowhere in the ledger and acts nowhere, and who suffered or has no office; who
is only spoken to speaks by an office alone. In all words that are exported each letter of the name is masked,
so that quotations keep their length and place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from counterclaim.exports.masks import Mask
from counterclaim.exports.within import COUNTS, SITUATIONS
from counterclaim.ledger.codec import decode, encode
from counterclaim.ledger.persons import Silent, is_person
from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account, Casualties, Count, Incident
from counterclaim.model.ledgers import DocumentRecords

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

    def __init__(
        self, persons: Iterable[Actor], public: Iterable[str], ids: Mapping[str, str] | None = None
    ) -> None:
        """Of these persons; words of ``public`` names are not masked alone.

        ``ids`` are those that they go by; without them they are numbered.
        """
        persons = sorted(persons, key=lambda person: person.id)
        numbered = {person.id: f"person:withheld-{number}" for number, person in enumerate(persons, 1)}
        self._ids = numbered if ids is None else ids
        words = {word for name in public for word in _words(name)}
        names = {form for person in persons for form in _forms(person) if form not in public}
        alone = {word for name in names for word in _words(name)} - words - _CALENDAR
        self._mask = Mask(names, alone, words)
        quoted = "|".join(re.escape(f'"{id}"') for id in self._ids)
        self._quoted = re.compile(quoted) if quoted else None

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def shown(self) -> frozenset[str]:
        """The ids by which they go."""
        return frozenset(self._ids.values())

    def without_names(self, kind: str, record: Any) -> Any:
        """A record without their names; the same object if none is in it."""
        if self._quoted is None:
            return record
        if isinstance(record, Actor) and record.id in self._ids:
            return replace(record, id=self._ids[record.id], name=NAMELESS, role=None, names=())
        payload = encode(record)
        told = self.masked(payload)
        return record if told == payload else decode(kind, told)

    def masked(self, payload: str) -> str:
        """The payload of a record without their names."""
        if self._quoted is None:
            return payload
        told = self._quoted.sub(lambda id: f'"{self._ids[id[0][1:-1]]}"', payload)
        return self._mask.over(told)

    def known_as(self, id: str) -> str:
        """The id under which an actor stands in the export."""
        return self._ids.get(id, id)

    def behind(self, id: str) -> str:
        """The id of an actor that stands in the export under another."""
        return next((known for known, shown in self._ids.items() if shown == id), id)


def withheld_of(listed: Listed, gone: Iterable[Actor] = ()) -> Withheld:
    """The persons of a ledger who are only victims, and those whom only texts name that count no more."""
    actors = [actor for portion in listed.by_id("actors") for actor in portion]
    persons = {actor.id: actor for actor in actors if is_person(actor)}
    known = {actor.id for actor in actors}
    gone = {actor.id: actor for actor in gone if actor.id not in known}.values()
    if not persons and not gone:
        return Withheld((), ())
    seen: set[str | None] = set()  # who speaks or acts
    addressed: set[str | None] = set()
    suffering: set[str | None] = set()
    counted: list[str] = []  # words that count the people hurt
    for portion in listed.by_id("claims"):
        for claim in portion:
            seen.update(_speaking(claim))
            addressed.add(claim.addressee)
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
            addressed |= {getattr(situation, "to", None) for situation in portion}
    seen |= {id for id in addressed if id in persons and persons[id].role is not None}
    told = _in_one_line(counted)
    only = [
        person
        for person in persons.values()
        if person.id not in seen
        and (person.role is None or person.id in suffering or any(form in told for form in _forms(person)))
    ]
    only += gone
    hidden = {person.id for person in only}
    others = [actor for actor in actors if actor.id not in hidden]
    places = [place for portion in listed.by_id("places") for place in portion if _on_the_map(place)]
    public = {name for named in (*others, *places) for name in (named.name, *(a.form for a in named.names))}
    return Withheld(only, public)


class Telling(Protocol):
    """What is asked to find out who of some documents is only a victim."""

    def silent_in(self, documents: Collection[str], ids: Collection[str]) -> Silent:
        """The persons who are named in some documents, or of some ids, and speak nowhere."""

    def called(self, kind: str, name: str) -> Sequence[Any]:
        """The records of a kind that are called so."""

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """The records of a kind with some ids."""


def silent_persons(read: DocumentRecords) -> list[Actor]:
    """The persons whom one document names and lets neither speak nor act."""
    seen = {id for claim in read.claims for id in _speaking(claim)}
    seen |= {id for telling in read.tellings for account in telling.accounts for id in _doing(account)}
    seen |= {
        id for kind in SITUATIONS for situation in getattr(read, kind) for id in _in_situation(situation)
    }
    addressed = {claim.addressee for claim in read.claims} | {pledge.to for pledge in read.pledges}
    return [
        one
        for one in read.actors
        if is_person(one) and one.id not in seen and (one.role is None or one.id not in addressed)
    ]


def withheld_in(
    listed: Telling,
    documents: Collection[str],
    persons: Collection[Actor],
    known_as: Callable[[str], str],
) -> Withheld:
    """The persons of some documents, and of some more, who are only victims, without going through the rest.

    Of the further ``persons`` the ledger may not know all any more: a text that counts no longer named them.

    An office spares whoever no incident of theirs counts or has struck. A part of a name is masked alone
    unless somebody else of these documents, or a place on the map, is called so.
    """
    ids = {person.id for person in persons}
    known = {one.id for one in listed.in_force("actors", ids)} if ids else set()
    gone = [person for person in persons if person.id not in known]
    silent = listed.silent_in(documents, known)
    if not silent.persons and not gone:
        return Withheld((), ())
    acting = {id for incident in silent.incidents for id in _acting(incident)}
    hurt = [
        one for incident in silent.incidents for account in incident.accounts for one in account.casualties
    ]
    suffering = {account.victim for incident in silent.incidents for account in incident.accounts}
    suffering |= {casualties.side for casualties in hurt}
    told = _in_one_line(words for casualties in hurt for words in _counting(casualties))
    only = [
        person
        for person in silent.persons
        if person.id not in acting
        and (person.role is None or person.id in suffering or any(form in told for form in _forms(person)))
    ]
    only += gone
    words = {word for person in only for form in _forms(person) for word in _words(form)}
    places = [
        place.name for word in sorted(words) for place in listed.called("places", word) if _on_the_map(place)
    ]
    alike = {word for word in words if any(word in name for name in places)}
    return Withheld(only, {*silent.others, *alike}, {person.id: known_as(person.id) for person in only})


def _acting(incident: Incident) -> Iterator[str | None]:
    for account in incident.accounts:
        yield from _doing(account)


def _doing(account: Account) -> tuple[str | None, ...]:
    return account.party, account.origin, account.perpetrator


def _speaking(claim: Claim) -> tuple[str | None, ...]:
    return claim.claimer, claim.imputed_to, *claim.chain


def _on_the_map(place: Place) -> bool:
    """Whether it is known as a place: without point and country it may be a name taken for one."""
    return place.latitude is not None or place.country is not None


def _in_one_line(words: Iterable[str]) -> str:
    return " ".join("\n".join(words).split())


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
    yield from (getattr(situation, role, None) for role in ("by", "imposed_by", "actor"))
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
