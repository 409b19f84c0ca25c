"""Which decisions of people are on a record, and whether they hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import DECISION_STAGE, Decision, DecisionKind, Target, undone
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerRecord


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
    """The decisions on a record, the earliest first, with the undoing of them."""
    if isinstance(record, Incident):
        claims = {claim for account in record.accounts for claim in account.claims}
        words = {words for account in record.accounts for words in account.evidence}
        added = {account.added for account in record.accounts}
    elif isinstance(record, Claim):
        claims, words, added = {record.id}, set[Evidence](), {record.added}
    elif isinstance(record, Actor | Document | Pledge | Restriction | TalksTrack | Position):
        claims, words, added = set(), set(), set()
    else:
        return ()
    on = {d.id for d in ledger.decisions if any(_is_on(t, record.id, claims, words) for t in _targets(d))}
    on |= {id for id in added if id is not None}
    for decision in ledger.decisions:
        if decision.undoes in on:
            on.add(decision.id)
    return tuple(decision for decision in ledger.decisions if decision.id in on)


def _targets(decision: Decision) -> tuple[Target, ...]:
    """What a decision is on; the first target of an `add` is only what the reader had on its words."""
    return decision.targets[1:] if decision.kind is DecisionKind.ADD else decision.targets


def _is_on(target: Target, id: str, claims: Collection[str], words: Collection[Evidence]) -> bool:
    if target.id == id or any(claim in claims for claim in target.claims):
        return True
    return not target.claims and any(evidence in words for evidence in target.words)
