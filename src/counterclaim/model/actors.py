"""Who acts, speaks or suffers, and where: actors and places with the names people use for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.spans import Evidence, Span

NARRATOR = "narrator"  # the user of a name that no claimer but the text itself uses


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"  # a named or titled person
    STATE = "state"  # a state, its government, its capital when that speaks
    GOVERNMENT = "government"  # a government apart from its state
    DE_FACTO_GOVERNMENT = "de-facto-government"  # authorities in control without recognition
    LEGISLATURE = "legislature"  # a parliament, recognised or not
    MINISTRY = "ministry"  # a ministry, agency or office of a government
    ARMED_FORCE = "armed-force"  # an army, a service or units of it
    ARMED_GROUP = "armed-group"  # an armed body of no government
    POLICE = "police"  # police, border and security services
    PEACEKEEPER = "peacekeeper"  # a peacekeeping contingent
    MONITOR = "monitor"  # a mission that observes and records
    INTERNATIONAL_ORGANISATION = "international-organisation"  # a body of states
    NGO = "ngo"  # a non-governmental body
    MEDIA = "media"  # an outlet or agency
    POPULATION = "population"  # a people or the inhabitants of a place
    CIVILIANS = "civilians"  # civilians, farmers, journalists as such
    ANALYST = "analyst"  # an expert who comments
    OTHER = "other"  # none of these
    AMBIGUOUS = "ambiguous"  # the words fit several actors and the text does not decide


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name together with who uses it: actor ids, or ``narrator``."""

    form: str
    used_by: tuple[str, ...]
    contested: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, body, armed force or population. ``side`` is the id of the actor that heads its side."""

    id: str
    name: str
    kind: ActorKind
    side: str | None
    part_of: str | None
    role: str | None = None
    names: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePrecision:
    """UCDP ``where_prec`` (1 exact to 7) and ACLED ``geo_precision`` (1 town to 3 region)."""

    ucdp: int | None
    acled: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A resolved location; degrees are WGS 84, ``country`` is ISO 3166-1 alpha-2.

    ``region`` is the id of the first-order division of the country that it lies in, where that is known.
    """

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    names: tuple[Alias, ...] = ()
    geonameid: int | None = None
    region: str | None = None


class RelationKind(StrEnum):
    """How something lies to the place that is named for it."""

    NEAR = "near"  # beside it, at its edge, or so far from it
    BETWEEN = "between"  # between it and the place named next
    ALONG = "along"  # on it: a road that is called by its two ends
    TOWARDS = "towards"  # in its direction
    NORTH = "north"  # north of it
    NORTHEAST = "northeast"  # north-east of it
    EAST = "east"  # east of it
    SOUTHEAST = "southeast"  # south-east of it
    SOUTH = "south"  # south of it
    SOUTHWEST = "southwest"  # south-west of it
    WEST = "west"  # west of it
    NORTHWEST = "northwest"  # north-west of it


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRelation:
    """Where something is, told from a place: which way, and how far in km (``None``: not said).

    ``ends`` are the two names, as written, between which it lies.
    """

    kind: RelationKind
    km: float | None = None
    ends: tuple[str, ...] = ()

    def phrase(self, name: str) -> str:
        """The relation in words.

        >>> PlaceRelation(kind=RelationKind.NORTH, km=3.0).phrase("Orsa")
        '3 km north of Orsa'
        """
        if self.kind is RelationKind.ALONG:
            return f"on the {name}"
        if self.kind is RelationKind.BETWEEN and self.ends:
            return f"between {' and '.join(self.ends)}"
        if self.kind in (RelationKind.BETWEEN, RelationKind.TOWARDS):
            return f"{self.kind} {name}"
        far = f"{self.km:g} km " if self.km is not None else ""
        if self.kind is RelationKind.NEAR:
            return f"{far}from {name}" if far else f"near {name}"
        return f"{far}{self.kind} of {name}"


class MentionKind(StrEnum):
    """How a place name is used (after the toponym taxonomy of Gritta and others, 2020)."""

    LITERAL = "literal"  # a location as such
    METONYMIC = "metonymic"  # stands for people: a government, a team
    MODIFIER = "modifier"  # a noun that modifies another: "the Kyiv office"
    DEMONYM = "demonym"  # people or things of a place: "Armenian"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChoice:
    """Which place a name was given: how sure that is, what spoke for it, and the ids of others it might be.

    ``score`` is the share of such choices that were right where they were counted; 0 where no place was
    found, and then ``reasons`` say why. ``sureness`` is what the weights made of it, from which the score
    is looked up.
    """

    score: float
    sureness: float = 0.0
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name or describe an actor, a place, or both.

    ``span`` covers the noun phrase, ``head`` is the offset of its head word, ``name`` the form that
    names. ``actor`` and ``place`` are ids. ``owner`` marks a name that only says whose something is
    ("Azerbaijan's" in "Azerbaijan's army"): no party by itself. ``also`` are further actors of a
    joint phrase ("the foreign ministers of Armenia and Azerbaijan").
    """

    span: Span
    head: int
    name: Span
    actor: str | None = None
    place: str | None = None
    kind: MentionKind | None = None
    owner: bool = False
    pronoun: bool = False
    also: tuple[str, ...] = ()
    choice: PlaceChoice | None = None
    relation: PlaceRelation | None = None
