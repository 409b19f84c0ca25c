"""All packs in force as one typed lookup: names to what they may name, bodies to their owners."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.model.actors import ActorKind
from counterclaim.model.ids import ID_DIGITS, sha256_of
from counterclaim.model.parses import NameType
from counterclaim.vocab.packs import (
    GENERAL_PACK,
    Pack,
    PackActor,
    PackPerson,
    PackPlace,
    PackSource,
    PackState,
    load_pack,
    shipped_packs,
)

SAME_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "‑": "-", "\u00a0": " ", "\u202f": " "}
)  # one sign for one: offsets hold
LONGEST_SLUG, SLUG_BEGINNING = 120, 80  # signs; databases bound what they can find things by
_ARTICLE = re.compile(r"^[Aa]l-")
_FIRST_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEntry:
    """What a known form names: an actor, a place, or both (a state is both)."""

    form: str
    type: NameType
    actor: str | None = None
    place: str | None = None
    used_by: tuple[str, ...] = ()
    contested: bool = False
    outlet: bool = False


class Knowledge:
    """The packs in force. Lookups never guess: an unknown form gives nothing."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = tuple(packs)
        self.states: dict[str, PackState] = {s.id: s for pack in self.packs for s in pack.states}
        self.actors: dict[str, PackActor] = {a.id: a for pack in self.packs for a in pack.actors}
        self.persons: dict[str, PackPerson] = {p.name: p for pack in self.packs for p in pack.persons}
        self.places: dict[str, PackPlace] = {p.id: p for pack in self.packs for p in pack.places}
        self.sources: dict[str, PackSource] = {
            s.name.casefold(): s for pack in self.packs for s in pack.sources
        }
        self.outlets = frozenset(name for pack in self.packs for name in pack.outlets)
        self.communities = frozenset(form for pack in self.packs for form in pack.peoples.communities)
        self.with_bodies = frozenset(form for pack in self.packs for form in pack.peoples.with_bodies)
        self.at_home = frozenset(form for pack in self.packs for form in pack.peoples.at_home)
        self.bodies = {(a.of, a.body): a.id for a in self.actors.values() if a.of and a.body}
        self.entries: dict[str, NameEntry] = {}
        for entry in self._all_entries():
            self.entries.setdefault(entry.form.translate(SAME_SIGNS), entry)
        for form, entry in list(self.entries.items()):
            if not form.isascii():
                self.entries.setdefault(_unaccented(form), entry)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for form in sorted(self.entries, key=lambda form: (-len(form), form)):
            first = _FIRST_WORD.match(form)
            if first:
                self._by_first[first[0]].append(form)

    @cached_property
    def cities(self) -> dict[str, str]:
        """The actor that a town stands for, by the name of the town in capitals."""
        return {
            entry.form.upper(): entry.actor
            for entry in self.entries.values()
            if entry.type is NameType.CITY and entry.actor
        }

    def find_names(self, text: str) -> Iterator[tuple[int, int, NameEntry]]:
        """Known names in a text, longest match first, left to right: (start, end, entry)."""
        flat = text.translate(SAME_SIGNS)
        at = 0
        for word in _FIRST_WORD.finditer(flat):
            start = word.start()
            if start < at:
                continue
            for form in self._by_first.get(word[0], ()):
                end = start + len(form)
                if flat.startswith(form, start) and not (end < len(flat) and flat[end].isalnum()):
                    yield start, end, self.entries[form]
                    at = end
                    break

    def find_in_any_case(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Known names in a text of one case: (start, end, the form as it is usually written).

        Outlets of one word are left out: Dawn, Mirror and Time are more often words.
        """
        flat = text.translate(SAME_SIGNS).upper()
        at = 0
        for word in _FIRST_WORD.finditer(flat) if len(flat) == len(text) else ():
            start = word.start()
            if start < at:
                continue
            for form in self._in_capitals.get(word[0], ()):
                end = start + len(form)
                if flat.startswith(form.upper(), start) and not (end < len(flat) and flat[end].isalnum()):
                    yield start, end, form
                    at = end
                    break

    @cached_property
    def _in_capitals(self) -> dict[str, list[str]]:
        """The forms that keep their length in capitals, longest first, by their first word in capitals."""
        forms: dict[str, list[str]] = defaultdict(list)
        for first, known in self._by_first.items():
            forms[first.upper()] += [
                form
                for form in known
                if len(form.upper()) == len(form) and not (self.entries[form].outlet and form.isalpha())
            ]
        return {first: sorted(known, key=lambda form: (-len(form), form)) for first, known in forms.items()}

    def affiliation(self, source: str | None) -> str | None:
        """The side a source belongs to, if a pack says so."""
        known = self.sources.get((source or "").casefold())
        return known.affiliation if known else None

    def _all_entries(self) -> Iterator[NameEntry]:
        for place in self.places.values():
            yield from _place_entries(place)
        for actor in self.actors.values():
            yield from _actor_entries(actor)
        for person in self.persons.values():
            for form in (person.name, *person.also):
                yield NameEntry(form=form, type=NameType.PERSON, actor=person_id(person.name))
        for state in self.states.values():
            yield from _state_entries(state)
        for outlet in sorted(self.outlets):
            yield NameEntry(form=outlet, type=NameType.BODY, actor=f"outlet:{slug(outlet)}", outlet=True)


def knowledge_of(packs: Sequence[str] | None) -> Knowledge:
    """The knowledge for a choice of packs: all shipped ones by default, ``none`` for the general one alone.

    Raises:
        BadPack: a pack is unknown or broken.
    """
    if packs is None:
        chosen = shipped_packs()
    else:
        chosen = list(dict.fromkeys([*(name for name in packs if name != "none"), GENERAL_PACK]))
    return Knowledge(load_pack(name) for name in chosen)


def slug(name: str) -> str:
    """A name as part of an id: small letters, figures and hyphens; a very long one is cut and hashed.

    >>> slug("Zakir Hasanov")
    'zakir-hasanov'
    """
    whole = re.sub(r"[^\w]+", "-", name.translate(SAME_SIGNS).casefold()).strip("-")
    return whole if len(whole) <= LONGEST_SLUG else f"{whole[:SLUG_BEGINNING]}-{sha256_of(whole)[:ID_DIGITS]}"


def _unaccented(form: str) -> str:
    """A form as wires print it.

    >>> _unaccented("Médecins Sans Frontières")
    'Medecins Sans Frontieres'
    """
    return "".join(sign for sign in unicodedata.normalize("NFD", form) if not unicodedata.combining(sign))


def person_id(name: str) -> str:
    """The id of a person by name."""
    return f"person:{slug(name)}"


def _state_entries(state: PackState) -> Iterator[NameEntry]:
    place = f"country:{state.code}"
    for form in (state.name, *state.also):
        yield NameEntry(form=form, type=NameType.STATE, actor=state.id, place=place)
    for form in state.capital:
        yield NameEntry(form=form, type=NameType.CITY, actor=state.id, place=f"capital:{state.code}")
    for form in state.adjectives:
        yield NameEntry(form=form, type=NameType.DEMONYM, actor=state.id, place=place)
    for form in state.people:
        yield NameEntry(form=form, type=NameType.PEOPLE, actor=state.id, place=place)


def _actor_entries(actor: PackActor) -> Iterator[NameEntry]:
    kind = NameType.PEOPLE if actor.kind is ActorKind.POPULATION else NameType.BODY
    for name in actor.names:
        for form in _with_article(name.form):
            yield NameEntry(
                form=form,
                type=kind,
                actor=actor.id,
                place=actor.territory,
                used_by=name.used_by,
                contested=name.contested,
            )


def _with_article(form: str) -> tuple[str, ...]:
    """A name with the ways its Arabic article is written: "al-Qaeda", "Al-Qaeda", "al Qaeda", "Al Qaeda"."""
    bare = _ARTICLE.sub("", form)
    return (form, *(article + bare for article in ("al-", "Al-", "al ", "Al ") if bare != form))


def _place_entries(place: PackPlace) -> Iterator[NameEntry]:
    actor = place.government or place.capital_of
    kind = NameType.STATE if place.government else NameType.CITY
    for name in place.names:
        yield NameEntry(
            form=name.form,
            type=kind,
            actor=actor,
            place=place.id,
            used_by=name.used_by,
            contested=name.contested,
        )
    for form in place.adjectives:
        yield NameEntry(form=form, type=NameType.DEMONYM, actor=actor, place=place.id)
