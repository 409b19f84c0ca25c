"""A second person agrees to a motion: marked with the accounts, decided in the ledger, then settled.

Accounts and ledger are two places and may be one database, where only one step writes at a time: so none of
these steps lies within another. Whoever is cut off between two of them leaves a mark, by which the next one
sees whether it was decided.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.app.intents import Intent
from counterclaim.app.signing import take
from counterclaim.app.web.intending import intended
from counterclaim.incidents import WORDS
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.decisions import Decision
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import content_id
from counterclaim.model.people import Mark, Motion


def agree(
    accounts: People, store: SqlLedger, motion: Motion, by: str, *, left: Mark | None = None
) -> Decision:
    """Take what somebody moved, as a second person agrees to it; once, whoever else agrees at the same time.

    ``left`` is the mark of somebody who was cut off, for which the ledger was looked at.

    Raises:
        BadInput: it cannot be taken, and then waits on; or does not wait.
    """
    intent, why = intended(store, motion.fields, motion.mover)
    taken = accounts.take(motion.ledger, motion.id, by, meaning(intent, why), left=left)
    try:
        with store.at_once():  # a decision that was under way is kept by now, or will not be
            kept = _kept(store, motion) or _kept(store, taken)
            decision = kept or _decided(accounts, store, taken, intent, why)
    except BadInput:
        accounts.release(taken)
        raise
    except Exception:  # a connection that breaks as it commits does not tell whether that was kept
        with store.at_once():  # fails as well where the ledger is gone: then the mark is left to run out
            kept = _kept(store, taken)
        if kept is None:
            accounts.release(taken)
            raise
        decision = kept
    accounts.settle(taken, decision.seconded_by or by)
    return decision


def settle_left(accounts: People, store: SqlLedger, motion: Motion, left: Mark) -> Decision | None:
    """The decision that was taken, if who left this mark was cut off between that and settling the motion."""
    with store.at_once():
        decision = _kept(store, motion)
    if decision is not None:
        accounts.settle(motion, decision.seconded_by or left.by)
    return decision


def meaning(told: Intent | Decision, why: str) -> str:
    """What is decided, by its content: the same for the intent and the decision that is made of it."""
    about: Sequence[str] = [target.id for target in told.targets]
    added = told.added.ids if told.added is not None else ()
    words = [one.id for one in told.evidence] if told.member == WORDS else ()  # the same ones may stand twice
    return content_id("meaning", told.kind, why, *about, *added, told.member, told.value, told.undoes, *words)


def _decided(accounts: People, store: SqlLedger, taken: Motion, intent: Intent, why: str) -> Decision:
    if taken.taken is None or not accounts.is_marked(taken):
        raise BadInput("somebody else answered this in the meantime; look at the decisions")
    decision, _ = take(store, intent, taken.mover, why, seconded_by=taken.taken.by)
    return decision


def _kept(store: SqlLedger, motion: Motion) -> Decision | None:
    """The decision in the ledger that a mark is of."""
    if motion.taken is None:
        return None
    for decision in _since(motion, store.decisions()):
        means = meaning(decision, decision.explanation)
        seconded = decision.author == motion.mover and decision.seconded_by is not None
        if seconded and means == motion.taken.meaning:
            return decision
    return None


def _since(motion: Motion, decisions: Sequence[Decision]) -> Sequence[Decision]:
    """The decisions that fell since something was moved; of what an earlier version kept, by the clocks."""
    if motion.held is not None:
        return decisions[motion.held :]
    return [decision for decision in decisions if decision.at >= motion.at]
