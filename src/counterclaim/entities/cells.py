"""Whom and where the cells of other people's rows name: by the same ids as in texts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from counterclaim.entities.drafts import Draft, Register
from counterclaim.entities.phrases import Names
from counterclaim.entities.place_records import gazetteer_place, place_of
from counterclaim.model.actors import Actor, ActorKind, Place, PlacePrecision
from counterclaim.model.ids import content_id
from counterclaim.vocab.gazetteer import Gazetteer
from counterclaim.vocab.knowledge import Knowledge, NameEntry, slug
from counterclaim.vocab.row_layouts import party_patterns

CIVILIANS = "group:civilians"
SAME_KM = 25.0  # a place of that name so near to a row's point is meant: coders round, and towns are wide
KM_OF_A_DEGREE = 111.2
_KINDS = {"armed-force": ActorKind.ARMED_FORCE, "police": ActorKind.POLICE}
_NOTED = re.compile(r"\s*\([^()]*\)\s*$")  # "(2003-)", "(Mali)" behind a name
_PARTS = re.compile(r"[(),]| (?:town|village|city)\b")  # "Goychay town", "Orsa (Nord)"
_YEARS = re.compile(r"\s*\(\d{4}\s*-\s*(?:\d{4})?\)")


class CellNames:
    """The actors and places that the cells of one row name."""

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer) -> None:
        self._knowledge = knowledge
        self._gazetteer = gazetteer
        self._register = Register(knowledge, Names([]), "")

    def actors(self) -> tuple[Actor, ...]:
        """All actors named so far, with those they belong to, by id."""
        drafts = sorted(self._register.drafts.values(), key=lambda draft: draft.id)
        return tuple(map(_actor, drafts))

    def party(self, name: str, kind: ActorKind = ActorKind.OTHER) -> str | None:
        """The id of whom a cell names; of ``kind`` where nobody knows the name. ``None`` of no name."""
        bare = " ".join(_YEARS.sub("", name).split())
        if not slug(bare):
            return None
        for owner, body in self._described(bare):
            return self._body(owner, body)
        entry = self._entry(bare) or self._entry(_NOTED.sub("", bare))
        if entry is not None and entry.actor is not None and (known := self._register.ensure(entry.actor)):
            return known
        id = f"named:{slug(bare)}"
        own = id if kind is ActorKind.ARMED_GROUP else None
        return self._register.draft(id, bare, kind, side=own)

    def source(self, name: str, kind: ActorKind) -> str:
        """The id of the body whose rows these are: the one known by that name, if there is one."""
        entry = self._entry(name)
        if entry is not None and entry.actor is not None and (known := self._register.ensure(entry.actor)):
            return known
        return self._register.draft(f"named:{slug(name) or 'rows'}", name, kind)

    def side(self, actor: str | None) -> str | None:
        """The side of an actor that was named: of a state's forces the state; ``None`` of who is on none."""
        return self._register.side_of(actor)

    def place(
        self,
        name: str,
        *,
        at: tuple[float, float] | None,
        country: str | None,
        precision: PlacePrecision,
    ) -> Place:
        """The place that a cell names; with a point the one of that name which lies there."""
        parts = dict.fromkeys(part.strip() for part in _PARTS.split(name))
        for form in filter(None, (name, *parts)):
            known = self._known_place(form, at, country)
            if known is not None:
                return known
        latitude, longitude = at or (None, None)
        return Place(
            id=f"place:{slug(name)}" if at is None else content_id("place", slug(name), *at),
            name=name,
            country=country,
            latitude=latitude,
            longitude=longitude,
            precision=precision,
        )

    def country(self, name: str) -> str | None:
        """The code of the state that a cell names."""
        entry = self._entry(_NOTED.sub("", name)) or self._entry(name)
        state = self._knowledge.states.get(entry.actor or "") if entry is not None else None
        return state.code if state is not None else None

    def _known_place(self, form: str, at: tuple[float, float] | None, country: str | None) -> Place | None:
        entry = self._entry(form)
        if entry is not None and entry.place is not None:
            place = place_of(entry.place, self._knowledge, form)
            if _lies_there(place, at, country):
                return place
        if at is None and country is None:
            return None
        found = [gazetteer_place(entry) for entry in self._gazetteer.lookup(form)]
        fitting = [place for place in found if _lies_there(place, at, country)]
        return min(fitting, key=lambda place: _km(place, at)) if fitting else None

    def _entry(self, name: str) -> NameEntry | None:
        found = list(self._knowledge.find_names(name))
        if len(found) != 1 or (found[0][0], found[0][1]) != (0, len(name)):
            return None
        return found[0][2]

    def _described(self, name: str) -> Iterator[tuple[str | None, str]]:
        """Whose body a coder's phrase means: "Military Forces of Mali"."""
        for pattern, body in party_patterns().items():
            before, _, after = pattern.partition("{state}")
            if "{state}" not in pattern:
                if name == pattern:
                    yield None, body
                continue
            if not (name.startswith(before) and name.endswith(after) and len(name) > len(before + after)):
                continue
            state = self._entry(_NOTED.sub("", name[len(before) : len(name) - len(after)]))
            if body == "civilians":
                yield (state.actor if state is not None else None), body
            elif state is not None and state.actor is not None:
                yield state.actor, body

    def _body(self, owner: str | None, body: str) -> str | None:
        if body == "civilians":
            return self._register.draft(CIVILIANS, "civilians", ActorKind.CIVILIANS)
        owner = self._register.ensure(owner)
        if owner is None or not body:
            return owner
        known = self._register.ensure(self._knowledge.bodies.get((owner, body)))
        if known is not None:
            return known
        name = f"{body.replace('-', ' ').capitalize()} of {self._register.drafts[owner].name}"
        return self._register.draft(f"{owner}/{body}", name, _KINDS[body], owner=owner)


def _actor(draft: Draft) -> Actor:
    return Actor(
        id=draft.id, name=draft.name, kind=draft.kind, side=draft.side, part_of=draft.part_of, role=draft.role
    )


def _lies_there(place: Place, at: tuple[float, float] | None, country: str | None) -> bool:
    if at is None:
        return country is None or place.country in (None, country)
    return place.latitude is not None and _km(place, at) <= SAME_KM


def _km(place: Place, at: tuple[float, float] | None) -> float:
    """How far a place is from a point, on a plane: of use for near ones; 0 without a point."""
    if at is None or place.latitude is None or place.longitude is None:
        return 0.0
    north = (place.latitude - at[0]) * KM_OF_A_DEGREE
    east = (place.longitude - at[1]) * KM_OF_A_DEGREE * math.cos(math.radians(at[0]))
    return math.hypot(north, east)
