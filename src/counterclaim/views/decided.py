"""Which decisions of people are on a record, and whether they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.decisions import DECISION_STAGE, Decision, DecisionKind, Target, in_force, undone
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack
from counterclaim.model.stores import LedgerRecord

KINDS: Mapping[type, SubjectKind] = {
    Actor: SubjectKind.ACTOR,
    Document: SubjectKind.DOCUMENT,
    Pledge: SubjectKind.PLEDGE,
    Restriction: SubjectKind.RESTRICTION,
    TalksTrack: SubjectKind.TRACK,
    Position: SubjectKind.POSITION,
}
SITUATIONS = ("pledges", "restrictions", "talks", "positions")


@dataclass(frozen=True, slots=True)
class Standing:
    """How decisions stand: which were undone, and what new evidence has against the others."""

    undone: frozenset[str]
    against: dict[str, list[str]]

    def word(self, decision: Decision) -> str:
        """How one stands, in short."""
        if decision.id in self.undone:
            return "undone"
        return "in conflict" if decision.id in self.against else "in force"


def standing(ledger: Ledger) -> Standing:
    """How the decisions of a ledger stand."""
    against: dict[str, list[str]] = {}
    for problem in ledger.problems:
        if problem.stage == DECISION_STAGE:
            decision, _, rest = problem.message.partition(" (")
            against.setdefault(decision, []).append(rest.partition("): ")[2])
    return Standing(undone=frozenset(undone(ledger.decisions)), against=against)


def decisions_on(record: LedgerRecord, ledger: Ledger) -> tuple[Decision, ...]:
    """The decisions on a record itself, the earliest first, with the undoing of them.

    Those on an account are on its claims and its incident, those on an actor also on the one it was merged
    into. What a decision only names to say where something stands is not what it is on.
    """
    desk = _Desk(ledger)
    on = {decision.id for decision in ledger.decisions if desk.is_on(decision, record)}
    for decision in ledger.decisions:
        if decision.undoes in on:
            on.add(decision.id)
    return tuple(decision for decision in ledger.decisions if decision.id in on)


class _Desk:
    """What is asked of a ledger to tell what a decision is on."""

    def __init__(self, ledger: Ledger) -> None:
        self._incidents = {incident.id: incident for incident in ledger.incidents}
        self._claims = {claim.id for claim in ledger.claims}
        self._situations = {one.id for kind in SITUATIONS for one in getattr(ledger, kind)}
        self._merges = [
            [target.id for target in decision.targets if target.kind is SubjectKind.ACTOR]
            for decision in in_force(ledger.decisions)
            if decision.kind is DecisionKind.MERGE
        ]

    def is_on(self, decision: Decision, record: LedgerRecord) -> bool:
        """Whether a decision is on a record."""
        if isinstance(record, Incident):
            return self._is_on_incident(decision, record)
        if isinstance(record, Claim):
            return record.added == decision.id or any(
                self._names(target, record) for target in _claims_meant(decision)
            )
        targets = [target for target in _meant(decision) if target.kind is _kind(record)]
        if isinstance(record, Actor):
            ids = self._that_went_into(record.id)
            return any(target.id in ids for target in targets)
        return any(target.id == record.id or self._is_read_as(target, record) for target in targets)

    def _is_on_incident(self, decision: Decision, incident: Incident) -> bool:
        if any(account.added == decision.id for account in incident.accounts):
            return True
        if any(_has(account, target) for target in _claims_meant(decision) for account in incident.accounts):
            return True
        wholes = [target for target in _meant(decision) if target.kind is SubjectKind.INCIDENT]
        by_id = decision.kind is not DecisionKind.SPLIT  # its two targets go by one id
        named = [
            target
            for target in wholes
            if target.id == incident.id or any(_has(account, target) for account in incident.accounts)
        ]
        return any(self._home(target, by_id=by_id) == incident.id for target in named)

    def _home(self, target: Target, *, by_id: bool) -> str | None:
        """The incident of a target as it stands today: by its id, else the one with most of its accounts."""
        if by_id and target.id in self._incidents:
            return target.id
        held = {
            id: sum(_has(account, target) for account in incident.accounts)
            for id, incident in self._incidents.items()
        }
        best = max(held, key=lambda id: (held[id], id == target.id), default=None)
        return best if best is not None and held[best] else target.id

    def _names(self, target: Target, claim: Claim) -> bool:
        """Whether a target names a claim: by its id, else by the words it was read from."""
        if not self._claims.isdisjoint(target.claims):
            return claim.id in target.claims
        return bool(target.claims) and not set(claim.evidence).isdisjoint(target.words)

    def _is_read_as(self, target: Target, record: LedgerRecord) -> bool:
        """Whether a pledge, restriction, talks or position is read otherwise today on the same words."""
        words = getattr(record, "evidence", ())
        return target.id not in self._situations and not set(words).isdisjoint(target.words)

    def _that_went_into(self, actor: str) -> set[str]:
        """An actor with those that people merged into it."""
        ids = {actor}
        for merged in reversed(self._merges):
            if merged and merged[0] in ids:
                ids.update(merged)
        return ids


def _kind(record: LedgerRecord) -> SubjectKind | None:
    return next((kind for type, kind in KINDS.items() if isinstance(record, type)), None)


def _meant(decision: Decision) -> tuple[Target, ...]:
    """What a decision is on; the others say what the reader had on some words, and where an account was."""
    if decision.kind is DecisionKind.ADD:
        return decision.targets[1:]
    return decision.targets[:1] if decision.kind is DecisionKind.SET else decision.targets


def _claims_meant(decision: Decision) -> list[Target]:
    """The claims, or accounts on them, that a decision is on; a part taken out is one of accounts."""
    if decision.kind is DecisionKind.SPLIT:
        return [target for target in decision.targets[1:] if target.kind is SubjectKind.INCIDENT]
    return [target for target in _meant(decision) if target.kind is SubjectKind.CLAIM]


def _has(account: Account, target: Target) -> bool:
    """Whether a target names an account; narration is known by its words."""
    if account.claims:
        return not set(account.claims).isdisjoint(target.claims)
    return not set(account.evidence).isdisjoint(target.words)
