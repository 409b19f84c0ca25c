"""Who and where the ids of records stand for, looked up once each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from counterclaim.model.actors import NARRATOR, Actor, Place

_NARRATION = f"{NARRATOR}:"  # how the origin of a document's own words begins: nobody that is listed
Lookup = Callable[[str, Iterable[str]], Sequence[Any]]  # the records of a kind with some ids


class Cast:
    """Actors and places by id, with their names but not all the words where these stand.

    An actor brings along whom it belongs to. There are far fewer of them than of anything else.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._actors: dict[str, Actor | None] = {}
        self._places: dict[str, Place | None] = {}

    def learn(self, ids: Iterable[str | None]) -> None:
        """Look up those of some ids that are not known yet, all at once."""
        asked = {id for id in ids if id is not None and not id.startswith(_NARRATION)} - self._actors.keys()
        while asked:
            self._places |= dict.fromkeys(asked)
            self._places |= {p.id: _without_words(p) for p in self._lookup("places", sorted(asked))}
            self._actors |= dict.fromkeys(asked)
            found = [_without_words(actor) for actor in self._lookup("actors", sorted(asked))]
            self._actors |= {actor.id: actor for actor in found}
            above = {id for actor in found for id in (actor.side, actor.part_of) if id is not None}
            asked = above - self._actors.keys()

    def actor(self, id: str | None) -> Actor | None:
        """An actor; ``None`` if there is none of that id."""
        if id is None:
            return None
        if id not in self._actors:
            self.learn([id])
        return self._actors.get(id)

    def place(self, id: str | None) -> Place | None:
        """A place; ``None`` if there is none of that id."""
        if id is None:
            return None
        if id not in self._places:
            self.learn([id])
        return self._places.get(id)

    def side(self, id: str | None) -> Actor | None:
        """The actor that heads the side of another; itself if it has none."""
        actor = self.actor(id)
        return (self.actor(actor.side) or actor) if actor is not None else None

    def name(self, id: str | None) -> str | None:
        """The name of an actor or place; an id that has none stands for itself."""
        named = self.actor(id) or self.place(id)
        return named.name if named is not None else id

    def names(self, ids: Iterable[str | None]) -> list[str]:
        """Several names, each once."""
        return list(dict.fromkeys(name for name in map(self.name, ids) if name))

    def actors(self) -> Iterator[Actor]:
        """All actors that were looked up."""
        return (actor for actor in self._actors.values() if actor is not None)

    def with_those_above(self, ids: Iterable[str | None]) -> Iterator[Actor]:
        """Some actors, and all that they belong to."""
        more, known = {id for id in ids if id is not None}, set[str]()
        while more:
            known |= more
            found = [actor for id in sorted(more) if (actor := self.actor(id)) is not None]
            yield from found
            above = {id for actor in found for id in (actor.side, actor.part_of) if id is not None}
            more = above - known


def _without_words(named: Any) -> Any:
    return replace(named, names=tuple(replace(alias, evidence=()) for alias in named.names))
