"""The reading engine as the command line wires it; everything heavy is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.rulesets import RuleSet
    from counterclaim.pipeline.ingest import Increment, Reconciler
    from counterclaim.pipeline.reading import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A reader of documents, and what makes one ledger of what it read: all anew, or what new ones touch."""

    reader: Reader
    reconcile: Reconciler
    increment: Increment


def open_engine(packs: Sequence[str] | None, *, mode: str) -> Engine:
    """The engine for a choice of packs.

    Raises:
        BadPack: a pack is unknown or broken.
        MissingModel: no language model is installed.
    """
    from functools import partial

    from counterclaim.vocab.knowledge import knowledge_of

    knowledge = knowledge_of(packs)  # first: a wrong name is told at once, before the model is loaded

    from counterclaim.pipeline.increments import increment
    from counterclaim.pipeline.reading import Reader, derivation
    from counterclaim.pipeline.reconciling import reconciled

    reader = Reader(knowledge, mode=mode)
    made = derivation()
    return Engine(
        reader=reader,
        reconcile=partial(reconciled, derivation=made),
        increment=partial(increment, derivation=made),
    )


def reconciler() -> Reconciler:
    """What makes one ledger of documents that were read before; needs no pack and no language model."""
    from functools import partial

    from counterclaim.pipeline.reading import derivation
    from counterclaim.pipeline.reconciling import reconciled

    return partial(reconciled, derivation=derivation())


def told_by(ledger: Ledger, rules: RuleSet | None) -> Ledger:
    """A ledger with its tolls by the rule set a user chose, or as they are."""
    if rules is None:
        return ledger
    from counterclaim.incidents import under_rules

    return under_rules(ledger, rules)
