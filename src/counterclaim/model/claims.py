"""Who says what: claims with stance, scope and certainty."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.dates import When
from counterclaim.model.spans import Evidence


class Stance(StrEnum):
    """What a claimer does with a proposition."""

    REPORT = "report"  # tells a happening, own or observed
    CLAIM = "claim"  # the text marks it as unproven: claimed, alleged
    ACCUSE = "accuse"  # holds it true and blames another party for it
    DENY = "deny"  # holds it false, or rejects blame for it
    CONFIRM = "confirm"  # accepts an account against interest, or another's
    DEMAND = "demand"  # wants an act of another party
    PLEDGE = "pledge"  # promises or offers a later act of its own
    THREATEN = "threaten"  # announces harm, usually on a condition
    ASSESS = "assess"  # an opinion, praise, motive or forecast


class SubStance(StrEnum):
    """Finer stances; each belongs under one stance."""

    REJECT = "reject"  # assess: turns down a demand, offer or argument; contests no fact
    REQUEST = "request"  # demand: asks for
    ADVISE = "advise"  # demand: recommends, appeals
    OFFER = "offer"  # pledge: readiness
    CONCEDE = "concede"  # pledge: gives way
    ANNOUNCE = "announce"  # report: makes known something of its own
    JUSTIFY = "justify"  # assess: gives a reason for an act of its own
    LABEL = "label"  # assess: a naming act
    PREDICT = "predict"  # assess: a forecast
    FEAR = "fear"  # assess: something dreaded
    PRAISE = "praise"  # assess: support
    DISAPPROVE = "disapprove"  # assess: condemnation without a claim of fact
    RECORD = "record"  # report: writes down what others say, vouches for nothing
    NO_COMMENT = "no-comment"  # assess: declines to speak; contests nothing


class DenialScope(StrEnum):
    """What a denial denies."""

    WHOLE = "whole"  # the account as told
    OCCURRENCE = "occurrence"  # that anything happened
    RESPONSIBILITY = "responsibility"  # that the blamed party did it
    INTENT = "intent"  # that it was meant or aimed
    NUMBER = "number"  # how many were hurt, or who they were


class Certainty(StrEnum):
    """How sure the claimer is (FactBank's CT, PR, PS, U)."""

    CERTAIN = "certain"  # stated flatly
    PROBABLE = "probable"  # likely, presumably
    POSSIBLE = "possible"  # may, might, could
    UNKNOWN = "unknown"  # not said


class Confidence(StrEnum):
    """How sure the reader was that it read a claim right; of an incident the least of its claims."""

    LOW = "low"  # under 0.75: rather a proposal
    MIDDLING = "middling"  # from 0.75 to under 0.9
    HIGH = "high"  # 0.9 and more
    UNKNOWN = "unknown"  # nobody graded it: the document's own narration, or what people added


class SubjectKind(StrEnum):
    """What kind of record a claim speaks of."""

    INCIDENT = "incident"  # something that happened
    CLAIM = "claim"  # another claim
    PLEDGE = "pledge"  # a promise
    RESTRICTION = "restriction"  # a limit on movement
    TRACK = "track"  # a series of talks
    POSITION = "position"  # what a party wants
    ACTOR = "actor"  # a party itself
    SOURCE = "source"  # a body that publishes documents; people judge it, no claim is read as being about one
    DOCUMENT = "document"  # a text as a whole, which people may withdraw


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The record a claim speaks of."""

    kind: SubjectKind
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition by one claimer in one document.

    ``claimer`` is the innermost voice the text names, ``None`` when it names none; ``chain`` runs from
    the outermost voice to it. ``quotes`` are verbatim, marks excluded. ``added`` is the decision by which a
    person added it.
    """

    id: str
    document: str
    claimer: str | None
    claimer_text: str | None
    stance: Stance
    sub_stance: SubStance | None
    scope: DenialScope | None
    date: When | None
    channel: str | None
    quotes: tuple[Evidence, ...]
    about: Subject | None
    evidence: tuple[Evidence, ...]
    chain: tuple[str, ...] = ()
    certainty: Certainty | None = None
    addressee: str | None = None
    reply_to: str | None = None
    imputed_to: str | None = None
    condition: Evidence | None = None
    consequence: Evidence | None = None
    parent: str | None = None
    confidence: float | None = None
    rule: str | None = None
    evidence_of: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    added: str | None = None
