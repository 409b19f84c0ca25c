"""How decisions stand, asked of the part of a ledger that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.model.decisions import DECISION_STAGE, Decision
from counterclaim.views.decided import Standing, standing


def how_they_stand(store: SqlLedger, decisions: Sequence[Decision]) -> Standing:
    """Which decisions were undone, and what new evidence has against the others."""
    with store.one_state():
        doubts = store.listed("problems", Question(type=DECISION_STAGE)).records if decisions else ()
        return standing(replace(store.about(doubts, "problems"), decisions=tuple(decisions)))
