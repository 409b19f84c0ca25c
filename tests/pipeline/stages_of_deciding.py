"""The stages in which people decide, killed as others are."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import DecisionKind, decision_by
from counterclaim.model.ids import sha256_of
from counterclaim.pipeline.deciding import claim_target, decide, incident_target, moment_after
from counterclaim.pipeline.redacting import redact
from tests.killing import Acknowledge, Outcome
from tests.pipeline.stages import RECONCILE, Made, Stage


class Decide(Stage):
    """People decide, one thing after the other."""

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    def work(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open(self.location)
        held = {target.id for decision in store.decisions() for target in decision.targets}
        for item in self.documents[:3]:
            (claim,) = item.records.claims
            if claim.id not in held:
                decision = decision_by(
                    "A. Nowak",
                    DecisionKind.ACCEPT,
                    at=moment_after(store.decisions()),
                    explanation="read it",
                    targets=[claim_target(claim)],
                    before=claim.stance,
                )
                decide(store, decision, reconcile=RECONCILE)
            acknowledge(claim.id)

    def check(self, outcome: Outcome) -> None:
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        held = [target.id for decision in store.decisions() for target in decision.targets]
        assert outcome.acknowledged == held[: len(outcome.acknowledged)]
        assert [d.id for d in store.load().decisions] == [d.id for d in store.decisions()]

    def whole(self) -> str:
        """All that is told but the moments of the decisions."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        assert len(store.decisions()) == 3
        return sha256_of(msgspec.json.encode([store.load().incidents, store.load().claims]))


class Redact(Stage):
    """A document is taken out for good."""

    def prepare(self) -> None:
        self._filled(self.documents, derived=True)

    @property
    def _taken(self) -> Made:
        return self.documents[0]

    def work(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open(self.location)
        document = self._taken.records.document
        if document.id not in store.redacted():
            redact(store, [document], author="A. Nowak", explanation="by law", reconcile=RECONCILE)
        acknowledge(document.id)

    def check(self, outcome: Outcome) -> None:
        """It is there as it was, or gone with all its words."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        is_gone = self._taken.records.document.id in store.redacted()
        assert is_gone or not outcome.acknowledged
        told = to_json(store.load()).decode()
        assert (self._taken.working.text in told) is not is_gone
        assert (self._taken.original.data in [o.data for o in store.originals()]) is not is_gone

    def whole(self) -> str:
        """All that is told but the moment of the decision."""
        self.check(Outcome(ended=True, acknowledged=[self._taken.records.document.id], seconds=0))
        store = SqlLedger.open(self.location)
        return sha256_of(msgspec.json.encode([store.load().incidents, store.load().claims]))


class Seal(Stage):
    """An incident is closed, and then documents come."""

    def prepare(self) -> None:
        self._filled(self.documents[: len(self.documents) // 2], derived=True)

    def work(self, acknowledge: Acknowledge) -> None:
        store = SqlLedger.open(self.location)
        if not store.decisions():
            incident = min(store.load().incidents, key=lambda incident: incident.id)
            decision = decision_by(
                "A. Nowak",
                DecisionKind.SEAL,
                at=moment_after(()),
                explanation="the commission is done",
                targets=[incident_target(incident)],
                before=incident.status,
            )
            decide(store, decision, reconcile=RECONCILE)
        acknowledge("sealed")
        self._ingested(lambda _: None)

    def check(self, outcome: Outcome) -> None:
        """It is closed if anybody was told so, and the lists are of a whole state."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        sealed = [decision.kind for decision in store.decisions()]
        assert sealed in ([], [DecisionKind.SEAL])
        assert sealed or not outcome.acknowledged
        assert len(store.load().documents) in (len(self.documents) // 2, len(self.documents))

    def whole(self) -> str:
        """All that is told but the moment of the decision."""
        store = SqlLedger.open(self.location)
        assert store.verify() == []
        assert [decision.kind for decision in store.decisions()] == [DecisionKind.SEAL]
        return sha256_of(msgspec.json.encode([store.load().incidents, store.load().claims]))


DECIDING: Sequence[type[Stage]] = (Decide, Seal, Redact)
