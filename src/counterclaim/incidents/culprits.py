"""Accounts that blame several: one for each side, as an account blames one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.stories import Document, culprits
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening, Role
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence


def by_culprit(
    document: Document, text: str, account: Account, members: Sequence[Happening]
) -> list[Account]:
    """An account of some happenings as one for each side that did it: "Chad and Libya shelled Faya"."""
    told = next((h for h in members if h.doer is not None and h.doer.actor == account.perpetrator), None)
    if told is None or not told.accomplices:
        return [account]
    by_side: dict[str | None, Role] = {}
    for doer in culprits(told):
        by_side.setdefault(document.sides.of(doer.actor), doer)
    return [_blaming(document, text, account, doer) for doer in by_side.values()]


def _blaming(document: Document, text: str, account: Account, doer: Role) -> Account:
    """An account with another doer; nobody owns up for others."""
    party = document.sides.of(account.party)
    own = party is not None and party == document.sides.of(doer.actor)
    stance = Stance.REPORT if account.stance is Stance.CONFIRM else account.stance
    words = {"perpetrator": (Evidence.at(document.id, text, doer.span),)}
    return replace(
        account,
        perpetrator=doer.actor,
        stance=Stance.CONFIRM if own else stance,
        evidence_of={**account.evidence_of, **words},
    )
