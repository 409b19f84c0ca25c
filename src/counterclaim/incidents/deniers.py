"""Who denies, where several do, and who takes back what he has told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.stories import Document, is_joint
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Account
from counterclaim.vocab.lexicons import cues


def deniers(document: Document, index: int) -> list[str | None]:
    """As in "Chad and Libya denied it": each of those who speak; an agency that is cited denies nothing."""
    attribution = document.attributions[index]
    if not attribution.chain or len(attribution.source) > 1 or attribution.joint:
        return [attribution.actor]
    joint = is_joint(attribution.actor)
    speakers = attribution.chain if joint else (attribution.actor, *attribution.chain)
    by_side: dict[str | None, str | None] = {}
    for actor in speakers:
        by_side.setdefault(document.sides.of(actor), actor)
    return list(by_side.values())


def as_withdrawn(document: Document, account: Account, denials: Sequence[int]) -> Account:
    """An account as it is after some denials: who takes back that it did it has claimed so and no more."""
    back = [a for a in map(document.attributions.__getitem__, denials) if _takes_back(a)]
    sides = {document.sides.of(attribution.actor) for attribution in back}
    own = account.stance is Stance.CONFIRM and document.sides.of(account.party) in sides
    return replace(account, stance=Stance.CLAIM) if own else account


def _takes_back(attribution: Attribution) -> bool:
    """As in "withdrew its claim"."""
    lemma = attribution.rule.split(":")[-1].partition("/")[0]
    return attribution.stance is Stance.DENY and lemma in cues()["corrections.withdrawing"]
