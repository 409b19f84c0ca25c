"""Incidents as identities, and the accounts that parties give of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.actors import PlaceRelation
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.credibility import Credibility
from counterclaim.model.dates import When
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Evidence


class Status(StrEnum):
    """How far the ledger may lean on an incident or one element of it; derived, never typed in."""

    CONTESTED = "contested"  # denied by the side concerned, or rival values are affirmed
    UNATTRIBUTED = "unattributed"  # the narrator alone says it
    SINGLE_SOURCE = "single-source"  # one side, or one observer alone
    CORROBORATED = "corroborated"  # two different sides, or one side and an observer
    CONFIRMED = "confirmed"  # the side that is blamed, or that acted, owns up
    DISCOUNTED = "discounted"  # set aside by a person, with a reason
    UNKNOWN = "unknown"  # nobody says anything of this element


class CasualtyKind(StrEnum):
    """Whose class the people hurt belong to."""

    COMBATANT = "combatant"  # soldiers, fighters
    POLICE = "police"  # police and border service
    CIVILIAN = "civilian"  # civilians
    MIXED = "mixed"  # several of these in one figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """People, as one account counts them; not stated at all is ``None``, not a Count."""

    low: int
    high: int | None  # None: "at least four", "scores"
    text: str
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"a count needs 0 <= low <= high, not {self.low} to {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Included:
    """A part of a count by age or role: "including three children"."""

    what: str
    count: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualties:
    """People of one side who were hurt, as one account counts them."""

    killed: Count | None = None
    wounded: Count | None = None
    missing: Count | None = None
    captured: Count | None = None
    side: str | None = None
    kind: CasualtyKind | None = None
    own_loss: bool | None = None
    as_of: When | None = None
    evidence: tuple[Evidence, ...] = ()
    harmed: Count | None = None
    including: tuple[Included, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One party's version of one incident, in one stance, in one document, with one blamed party.

    ``party`` is ``None`` for the document's own narration, and for a voice that no actor is known by, whose
    words are ``party_text`` ("residents"). A denial repeats what it denies. ``observed``
    is true for an observer that saw or verified it, and false for whoever only records others' words.
    ``copy_of`` is the document of which this account repeats the words. ``mode`` tells what was only tried,
    ``added`` is the decision by which a person added it, ``row_of`` the table of data of which it is a row.
    ``credibility`` is that of what it tells, by what the other accounts of the incident say; ``None``: not
    weighed yet.
    """

    party: str | None
    origin: str
    stance: Stance
    scope: DenialScope | None
    claims: tuple[str, ...]
    date: When | None
    place: str | None
    perpetrator: str | None
    victim: str | None
    weapons: tuple[str, ...]
    casualties: tuple[Casualties, ...]
    evidence: tuple[Evidence, ...]
    place_text: str | None = None
    place_relation: PlaceRelation | None = None
    observed: bool | None = None
    origin_reason: str | None = None
    copy_of: str | None = None
    type: str | None = None
    mode: Mode = Mode.HAPPENED
    evidence_of: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    added: str | None = None
    credibility: Credibility | None = None
    row_of: str | None = None
    party_text: str | None = None

    @property
    def is_coded(self) -> bool:
        """Whether it is a row of who codes what others report: beside others it decides nothing."""
        return self.row_of is not None and self.observed is False

    @property
    def document(self) -> str:
        """The document this account stands in."""
        return self.evidence[0].document


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Status of one element of an incident, with its reason in plain words."""

    status: Status
    value: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TollFigure:
    """Lowest, best and highest figure over the accounts; ``None``: open or not to be told."""

    low: int
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """People of one side hurt in an incident, by the rule named."""

    side: str | None
    killed: TollFigure | None
    wounded: TollFigure | None
    missing: TollFigure | None
    captured: TollFigure | None
    rule: str


class RelationKind(StrEnum):
    """How one incident lies to another."""

    BEFORE = "before"  # earlier
    AFTER = "after"  # later
    TRIGGER_OF = "trigger-of"  # said to have set it off
    TRIGGERED_BY = "triggered-by"  # said to have been set off by it
    PART_OF = "part-of"  # one event of a series
    RETALIATION_FOR = "retaliation-for"  # said to answer it


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A stated link to another incident."""

    kind: RelationKind
    id: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something that happened at a place and time, as an identity under which accounts are gathered.

    ``mode`` is ``attempted`` where by all accounts it was only tried.
    """

    id: str
    type: str
    types: tuple[str, ...]
    title: str
    date: When | None
    place: str | None
    place_text: str | None
    accounts: tuple[Account, ...]
    status: Status
    elements: dict[str, Element]
    toll: tuple[Toll, ...]
    origins: int
    repetitions: int | None = None
    aggregate: bool = False
    silent: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    redirects: tuple[str, ...] = ()
    mode: Mode = Mode.HAPPENED


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One incident as one document tells it: what reconciliation across documents works on.

    ``presumed`` marks that where it happened is told of the story around it, not of the incident itself.
    An ``answer`` is a denial of what its document does not tell: it stands under what another one tells.
    ``fighters`` are those who fought each other where nobody says who began; ``first`` marks that somebody is
    said to have fired first. ``things`` are the nouns for what was struck, where few places have two of it.
    """

    id: str
    document: str
    types: tuple[str, ...]
    accounts: tuple[Account, ...]
    fighters: tuple[str, ...] = ()
    repetitions: int | None = None
    aggregate: bool = False
    relations: tuple[Relation, ...] = ()
    presumed: bool = False
    answer: bool = False
    first: bool = False
    things: tuple[str, ...] = ()
