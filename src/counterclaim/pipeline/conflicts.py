"""Whether a decision takes hold in a ledger that is derived with it."""

from __future__ import annotations

from counterclaim.model.decisions import DECISION_STAGE, Decision
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger


def check(ledger: Ledger, decision: Decision) -> None:
    """Make sure that a decision takes hold; what only a document speaks against is kept.

    Raises:
        BadInput: it would change nothing that can be found.
    """
    against = conflicts(ledger, decision)
    if against:
        raise BadInput(f"nothing was changed: {against[0]}")


def conflicts(ledger: Ledger, decision: Decision) -> list[str]:
    """Why a decision does not take hold in a ledger, in words."""
    begins = f"{decision.id} ("
    against = (p for p in ledger.problems if p.stage == DECISION_STAGE and p.document is None)
    found = (problem.message for problem in against if problem.message.startswith(begins))
    return [message.partition("): ")[2] for message in found]
