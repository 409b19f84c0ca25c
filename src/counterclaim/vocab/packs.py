"""Packs: plain TOML that an analyst can review, read strictly and never executed.

A pack knows actors, places, persons and sources of a conflict with the names people use for them; it
never knows an incident. :func:`load_pack` reads one, :func:`shipped_packs` lists those that come along.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.model.actors import ActorKind
from counterclaim.model.errors import BadPack

MAX_PACK_BYTES = 5_000_000
GENERAL_PACK = "world"
_FOLDER = files("counterclaim.vocab") / "packs"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackName:
    """A name and who uses it (actor ids; none given: everybody)."""

    form: str
    used_by: tuple[str, ...] = ()
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackState:
    """A state: its names, adjectives, people, capital."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    also: tuple[str, ...] = ()
    capital_at: tuple[float, float] | None = None
    capital_geonameid: int | None = None
    geonameid: int | None = None

    @property
    def id(self) -> str:
        """The id of the state as an actor."""
        return f"state:{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackActor:
    """A body; ``of`` is its owner, ``body`` says which of the owner's bodies it is.

    ``territory`` what it holds.
    """

    id: str
    name: str
    kind: ActorKind
    of: str | None = None
    body: str | None = None
    side: str | None = None
    territory: str | None = None
    names: tuple[PackName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRole:
    """An office of a person, with the days it was held (ISO 8601; ``None``: open)."""

    role: str
    of: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPerson:
    """A person and the offices held."""

    name: str
    also: tuple[str, ...] = ()
    roles: tuple[PackRole, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPlace:
    """A place; degrees are WGS 84, ``ucdp`` and ``acled`` precision scales."""

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    ucdp: int | None
    acled: int | None
    names: tuple[PackName, ...] = ()
    adjectives: tuple[str, ...] = ()
    government: str | None = None
    capital_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSource:
    """A source with the side it belongs to and its reliability (A to F)."""

    name: str
    affiliation: str | None = None
    reliability: str = "F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One pack, read and checked."""

    name: str
    title: str
    kind: str
    states: tuple[PackState, ...] = ()
    actors: tuple[PackActor, ...] = ()
    persons: tuple[PackPerson, ...] = ()
    places: tuple[PackPlace, ...] = ()
    sources: tuple[PackSource, ...] = ()
    outlets: tuple[str, ...] = field(default=())


def shipped_packs() -> list[str]:
    """Names of the packs that come with the program, the general one first."""
    names = sorted(
        entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml")
    )
    return sorted(names, key=lambda name: (name != GENERAL_PACK, name))


def load_pack(name: str) -> Pack:
    """Read a shipped pack by name, or a file by path.

    Raises:
        BadPack: there is no such pack, or the file is no valid pack; the message says where and what.
    """
    if name.endswith(".toml"):
        path = Path(name)
        if not path.is_file():
            raise BadPack(f"{name}: no such pack file")
        data = path.read_bytes()
    else:
        if name not in shipped_packs():
            raise BadPack(
                f"no pack named {name!r}; shipped: {', '.join(shipped_packs())}; or give a .toml file"
            )
        data = (_FOLDER / f"{name}.toml").read_bytes()
    return parse_pack(data, name)


def parse_pack(data: bytes, name: str) -> Pack:
    """Check and type the contents of a pack file.

    Raises:
        BadPack: too large, not UTF-8, not TOML, or a member is missing or of the wrong kind.
    """
    if len(data) > MAX_PACK_BYTES:
        raise BadPack(f"{name}: larger than {MAX_PACK_BYTES} bytes")
    try:
        content = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadPack(f"{name}: {error}") from error
    return _Reader(name).pack(content)


class _Reader:
    """Turns TOML tables into typed records; every complaint names the pack and the entry."""

    def __init__(self, pack: str) -> None:
        self._pack = pack

    def pack(self, content: Mapping[str, Any]) -> Pack:
        head = self._table(content, "pack")
        unknown = set(content) - {"pack", "state", "actor", "person", "place", "source", "outlets"}
        if unknown:
            raise BadPack(f"{self._pack}: unknown section {min(unknown)!r}")
        return Pack(
            name=self._text(head, "name"),
            title=self._text(head, "title"),
            kind=self._text(head, "kind"),
            states=tuple(map(self._state, self._list(content, "state"))),
            actors=tuple(map(self._actor, self._list(content, "actor"))),
            persons=tuple(map(self._person, self._list(content, "person"))),
            places=tuple(map(self._place, self._list(content, "place"))),
            sources=tuple(map(self._source, self._list(content, "source"))),
            outlets=self._texts(content.get("outlets", {}), "names"),
        )

    def _state(self, entry: Mapping[str, Any]) -> PackState:
        at = entry.get("capital_at")
        return PackState(
            code=self._text(entry, "code"),
            name=self._text(entry, "name"),
            adjectives=self._texts(entry, "adjectives"),
            people=self._texts(entry, "people"),
            capital=self._texts(entry, "capital"),
            also=self._texts(entry, "also"),
            capital_at=(float(at[0]), float(at[1])) if at else None,
            capital_geonameid=entry.get("capital_geonameid"),
            geonameid=entry.get("geonameid"),
        )

    def _actor(self, entry: Mapping[str, Any]) -> PackActor:
        kind = self._text(entry, "kind")
        if kind not in set(ActorKind):
            raise BadPack(
                f"{self._pack}: {entry.get('id')}: unknown kind {kind!r}; one of {', '.join(ActorKind)}"
            )
        return PackActor(
            id=self._text(entry, "id"),
            name=self._text(entry, "name"),
            kind=ActorKind(kind),
            of=entry.get("of"),
            body=entry.get("body"),
            side=entry.get("side"),
            territory=entry.get("territory"),
            names=self._names(entry),
        )

    def _person(self, entry: Mapping[str, Any]) -> PackPerson:
        roles = tuple(
            PackRole(
                role=self._text(role, "role"),
                of=self._text(role, "of"),
                since=role.get("from"),
                until=role.get("to"),
            )
            for role in self._list(entry, "roles")
        )
        return PackPerson(name=self._text(entry, "name"), also=self._texts(entry, "also"), roles=roles)

    def _place(self, entry: Mapping[str, Any]) -> PackPlace:
        return PackPlace(
            id=self._text(entry, "id"),
            name=self._text(entry, "name"),
            country=entry.get("country"),
            latitude=entry.get("latitude"),
            longitude=entry.get("longitude"),
            ucdp=entry.get("ucdp"),
            acled=entry.get("acled"),
            names=self._names(entry),
            adjectives=self._texts(entry, "adjectives"),
            government=entry.get("government"),
            capital_of=entry.get("capital_of"),
        )

    def _source(self, entry: Mapping[str, Any]) -> PackSource:
        reliability = entry.get("reliability", "F")
        if reliability not in tuple("ABCDEF"):
            raise BadPack(f"{self._pack}: {entry.get('name')}: reliability {reliability!r} is none of A to F")
        return PackSource(
            name=self._text(entry, "name"), affiliation=entry.get("affiliation"), reliability=reliability
        )

    def _names(self, entry: Mapping[str, Any]) -> tuple[PackName, ...]:
        return tuple(
            PackName(
                form=self._text(name, "form"),
                used_by=self._texts(name, "used_by"),
                contested=bool(name.get("contested", False)),
            )
            for name in self._list(entry, "names")
        )

    def _table(self, content: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        table = content.get(key)
        if not isinstance(table, dict):
            raise BadPack(f"{self._pack}: the section [{key}] is missing")
        return table

    def _text(self, entry: Mapping[str, Any], key: str) -> str:
        value = entry.get(key)
        if not isinstance(value, str) or not value:
            raise BadPack(
                f"{self._pack}: {entry.get('id') or entry.get('name') or entry}: {key!r} must be a text"
            )
        return value

    def _texts(self, entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise BadPack(
                f"{self._pack}: {entry.get('id') or entry.get('name')}: {key!r} must be a list of texts"
            )
        return tuple(value)

    def _list(self, entry: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
        value = entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise BadPack(f"{self._pack}: {key!r} must be a list of tables")
        return value
