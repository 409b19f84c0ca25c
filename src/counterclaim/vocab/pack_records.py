"""What a pack holds, typed: states, actors, persons, places, sources, with the names people use."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.actors import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PackName:
    """A name and who uses it (actor ids; none given: everybody)."""

    form: str
    used_by: tuple[str, ...] = ()
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackState:
    """A state: its names, adjectives, people, capital; ``capital_hosts`` the ministers of other states."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    also: tuple[str, ...] = ()
    capital_at: tuple[float, float] | None = None
    capital_geonameid: int | None = None
    capital_hosts: bool = False
    geonameid: int | None = None

    @property
    def id(self) -> str:
        """The id of the state as an actor."""
        return f"state:{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackActor:
    """A body; ``of`` is its owner, ``body`` says which of the owner's bodies it is.

    ``territory`` what it holds; ``side`` what it stands for where that is not its owner's, empty: for none;
    ``fights`` the states whose army it fights.
    """

    id: str
    name: str
    kind: ActorKind
    of: str | None = None
    body: str | None = None
    side: str | None = None
    territory: str | None = None
    fights: tuple[str, ...] = ()
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
class PackPeoples:
    """Words for peoples and faiths that are communities within lands.

    ``with_bodies`` are those that have armies, police and ministers of their own there; ``at_home`` those of
    the land that their own word calls.
    """

    communities: tuple[str, ...] = ()
    with_bodies: tuple[str, ...] = ()
    at_home: tuple[str, ...] = ()


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
    peoples: PackPeoples = field(default=PackPeoples())
