"""The stages as the command line wires them, and the engine they run on; heavy imports wait."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.rulesets import RuleSet
    from counterclaim.pipeline.deciding import DecidePiece
    from counterclaim.pipeline.engines import Engine
    from counterclaim.pipeline.ingest import Increment, Reconciler
    from counterclaim.pipeline.reading import Reader

AUTO = "auto"
WORTH_PROCESSES = 200  # documents; fewer are read before further processes have loaded the language model
MOST_PROCESSES = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Wired:
    """The stages wired together.

    A reader of documents, and what makes one ledger of what it read: all anew, or what new ones touch.
    """

    reader: Reader
    reconcile: Reconciler
    increment: Increment


def open_engine(packs: Sequence[str] | None, *, mode: str) -> Wired:
    """The stages wired for a choice of packs.

    Raises:
        BadPack: a pack is unknown or broken.
        MissingModel: no language model is installed.
    """
    from functools import partial

    from counterclaim.vocab.knowledge import knowledge_of

    knowledge = knowledge_of(packs)  # first: a wrong name is told at once, before the model is loaded

    from counterclaim.language import parser_named
    from counterclaim.pipeline.increments import increment
    from counterclaim.pipeline.reading import Reader, derivation
    from counterclaim.pipeline.reconciling import reconciled

    reader = Reader(knowledge, mode=mode, parser=parser_named())
    made = derivation()
    return Wired(
        reader=reader,
        reconcile=partial(reconciled, derivation=made),
        increment=partial(increment, derivation=made),
    )


def what_reads(named: str, documents: int | None) -> Engine:
    """The engine that a user named; for ``auto`` several processes where there is work for them.

    ``documents`` is how many are to be read, ``None`` if nobody knows.

    Raises:
        EngineError: it is no engine.
    """
    from counterclaim.model.errors import EngineError
    from counterclaim.pipeline.engines import HERE, Processes

    if "://" in named:
        from counterclaim.pipeline.cluster import Cluster

        return Cluster(named)
    if named != AUTO and not (named.isdecimal() and 1 <= int(named) <= MOST_PROCESSES):
        raise EngineError(
            f"--engine {named}: say auto, a number of processes up to {MOST_PROCESSES}, or an address "
            "such as tcp://localhost:8786"
        )
    many = documents is not None and documents >= WORTH_PROCESSES
    processes = min(_cores() if many else 1, MOST_PROCESSES) if named == AUTO else int(named)
    return Processes(processes) if processes > 1 else HERE


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def reconciler() -> Reconciler:
    """What makes one ledger of documents that were read before; needs no pack and no language model."""
    from functools import partial

    from counterclaim.pipeline.reading import derivation
    from counterclaim.pipeline.reconciling import reconciled

    return partial(reconciled, derivation=derivation())


def decider() -> DecidePiece:
    """What keeps a decision with the part of a ledger that it touches, as far as that can be told."""
    from functools import partial

    from counterclaim.pipeline.increments import decide_piece
    from counterclaim.pipeline.reading import derivation

    return partial(decide_piece, derivation=derivation())


def told_by(ledger: Ledger, rules: RuleSet | None) -> Ledger:
    """A ledger with its tolls by the rule set a user chose, or as they are."""
    if rules is None:
        return ledger
    from counterclaim.incidents import under_rules

    return under_rules(ledger, rules)


def told_by_each(ledger: Ledger, rules: RuleSet | None) -> dict[RuleSet, Ledger]:
    """A ledger by the rule set a user chose, or by each of them."""
    from counterclaim.model.rulesets import RuleSet

    return {rule: told_by(ledger, rule) for rule in ([rules] if rules is not None else RuleSet)}
