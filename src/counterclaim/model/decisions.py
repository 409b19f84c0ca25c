"""What people decide over the machine's proposals: dated, signed, explained, and revocable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.additions import Addition
from counterclaim.model.claims import SubjectKind
from counterclaim.model.ids import content_id
from counterclaim.model.spans import Evidence

DECISION_STAGE = "decisions"  # of the problems that tell how a decision and the evidence disagree


class DecisionKind(StrEnum):
    """What a person does with what the machine proposes."""

    MERGE = "merge"  # several incidents are one
    SPLIT = "split"  # some accounts of an incident are of another
    RELINK = "relink"  # a claim speaks of another incident
    ACCEPT = "accept"  # it stands as the machine proposed it
    REJECT = "reject"  # a claim is misread and goes; an incident is set aside as discounted
    SET = "set"  # a value is another one
    ADD = "add"  # the reader missed a claim, an account or an incident
    REDACT = "redact"  # a document is taken out, with its bytes and words, and only its hashes stay
    SEAL = "seal"  # an incident is closed: what comes later stands apart and is listed
    RATE = "rate"  # how reliable a source is
    UNDO = "undo"  # an earlier decision holds no longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a decision is about, by what stays when a ledger is derived anew: claims, and words in documents.

    ``id`` is the id that it had when the decision fell; the claims and words find it when that has changed.
    ``of`` is whose a pledge or position was, where a restriction was, who was at talks: what else stands on
    words nearby is not taken for it.
    """

    kind: SubjectKind
    id: str
    claims: tuple[str, ...] = ()
    words: tuple[Evidence, ...] = ()
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision of one person.

    ``targets`` come in the order of the command: for `split` the rest and then the part taken out, for
    `relink` the claim and then its incident, for `add` what the reader had on the words marked and then what
    the addition is about. ``member`` and ``value`` are what `set` and `rate` set; ``before`` is what
    the machine said when it fell, so that new evidence is seen. ``evidence`` are words that
    were marked for it, ``added`` the records of an `add`. ``seconded_by`` is who agreed before it counted,
    where that takes two people.
    """

    id: str
    kind: DecisionKind
    author: str
    at: str
    explanation: str
    targets: tuple[Target, ...] = ()
    member: str | None = None
    value: str | None = None
    before: str | None = None
    evidence: tuple[Evidence, ...] = ()
    undoes: str | None = None
    added: Addition | None = None
    seconded_by: str | None = None

    def __post_init__(self) -> None:
        if not self.author.strip() or not self.explanation.strip():
            raise ValueError("a decision needs an author and an explanation")
        if self.seconded_by == self.author:
            raise ValueError("nobody is a second person to themselves")


def decision_by(
    author: str,
    kind: DecisionKind,
    *,
    at: str,
    explanation: str,
    targets: Sequence[Target] = (),
    member: str | None = None,
    value: str | None = None,
    before: str | None = None,
    evidence: Sequence[Evidence] = (),
    undoes: str | None = None,
    added: Addition | None = None,
    seconded_by: str | None = None,
) -> Decision:
    """A decision with the id that its content gives it.

    Raises:
        ValueError: nobody signs or explains it, or who signs it is who seconds it.
    """
    about = [target.id for target in targets] + (list(added.ids) if added is not None else [])
    return Decision(
        id=content_id("decision", at, author, kind, explanation, *about, member, value, undoes),
        kind=kind,
        author=author,
        at=at,
        explanation=explanation,
        targets=tuple(targets),
        member=member,
        value=value,
        before=before,
        evidence=tuple(evidence),
        undoes=undoes,
        added=added,
        seconded_by=seconded_by,
    )


def undone(decisions: Sequence[Decision]) -> set[str]:
    """The ids of the decisions that another one undid, unless that was undone in its turn."""
    found: set[str] = set()
    for decision in sorted(decisions, key=lambda d: (d.at, d.id), reverse=True):
        if decision.undoes is not None and decision.id not in found:
            found.add(decision.undoes)
    return found


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that change the ledger, in the order they fell; those undone do not, nor does an undo."""
    gone = undone(decisions)
    held = [d for d in decisions if d.kind is not DecisionKind.UNDO and d.id not in gone]
    return sorted(held, key=lambda d: (d.at, d.id))
