"""What one document yields, and what all documents together yield."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.incidents import Incident, Telling
from counterclaim.model.problems import Problem
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack

READ = "read"  # the key of every document whose keys are all there


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedWords:
    """A resolved time expression that no other record bears."""

    document: str
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecords:
    """Everything read from one document; needs no other document, so it never changes afterwards."""

    document: Document
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    tellings: tuple[Telling, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    talks: tuple[TalksTrack, ...] = ()
    positions: tuple[Position, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    times: tuple[DatedWords, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """What made a ledger: program version, rule set in force, language models."""

    version: str
    rules: str
    models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A ledger of contested facts, reconciled across its documents; every tuple is sorted by id.

    ``decisions`` are all that people took, also those undone, in the order they fell; the rest is derived
    with those in force.
    """

    generated_by: Derivation
    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    talks: tuple[TalksTrack, ...] = ()
    positions: tuple[Position, ...] = ()
    problems: tuple[Problem, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    times: tuple[DatedWords, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Something a document is found by, and its place among those that share it."""

    key: str
    place: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How one ledger differs from another, by the names of the members of ``Ledger``: before and after.

    A record that changed stands in both with the same id, one that is new only in ``after``.
    """

    before: Mapping[str, Sequence[Any]]
    after: Mapping[str, Sequence[Any]]
    generated_by: Derivation


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReading:
    """How one document came, and what was read from it last: what a store keeps of it but its bytes.

    ``brought`` has no bytes, ``working`` no text, which is that of the document; ``working`` is ``None`` for
    what could not be read. ``version`` is that of the program that read it. ``earlier`` are the texts that it
    was read as before: decisions may point into them.
    """

    brought: Original
    working: WorkingText | None
    records: DocumentRecords
    version: str
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a store needs beside its ledger to go on from there, and to be found by what it was known as.

    ``readings`` may be asked for once only. ``notes`` are problems that belong to no document, ``redirects``
    former ids of incidents, each with the id that took its place.
    """

    readings: Iterable[KeptReading] = ()
    notes: Sequence[Problem] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
