"""Incidents that a list is narrowed to, with what lies beside them: talks, restrictions and statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.app.web.asking import Asked
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.model.ledgers import Ledger

MOST = 2_000  # incidents, and as many of each kind beside them; the rest is counted
SITUATIONS = ("talks", "restrictions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The part of a ledger that is asked for, and how much of it is left out."""

    ledger: Ledger
    left_out: int
    beside_left_out: int

    def told(self) -> Iterator[str]:
        """What is left out, in words."""
        if self.left_out:
            yield f"incidents that match, but are beyond the first {MOST}: {self.left_out}"
        if self.beside_left_out:
            yield f"statements, talks and restrictions beyond the first {MOST}: {self.beside_left_out}"


def around_incidents(store: SqlLedger, asked: Asked, question: Question) -> Around:
    """The first incidents that match, and what is asked for beside them."""
    with store.one_state():
        found = store.incidents(question, limit=MOST)
        ledger, beside_left_out = _beside(store, asked, store.about(found.incidents))
    return Around(ledger=ledger, left_out=found.total - len(found.incidents), beside_left_out=beside_left_out)


def _beside(store: SqlLedger, asked: Asked, ledger: Ledger) -> tuple[Ledger, int]:
    """What lies beside incidents, with whom it names: talks, restrictions, statements; how many do not fit.

    Words, statuses, types, weapons and places are of incidents: with one of them there are no statements.
    """
    bare = replace(asked, q="", status="", type="", stance="", weapon="", confidence="", sort="")
    of_incidents = (asked.status, asked.type, asked.weapon, asked.place, asked.q)
    kinds = SITUATIONS if any(of_incidents) else (*SITUATIONS, "claims")
    left_out = 0
    for kind in kinds:
        said = replace(bare, stance=asked.stance, confidence=asked.confidence)
        of = said if kind == "claims" else bare
        found = store.listed(kind, of.question(store, kind), limit=MOST)
        left_out += found.total - len(found.records)
        ledger = _joined(ledger, store.about(found.records, kind), kind)
    return ledger, left_out


def _joined(one: Ledger, other: Ledger, kind: str) -> Ledger:
    """A ledger with the records of a kind that another holds, and with whom they name."""
    members = ("actors", "places", "documents")
    both: dict[str, Any] = {
        member: tuple({record.id: record for of in (one, other) for record in getattr(of, member)}.values())
        for member in members
    }
    return replace(one, **both, **{kind: getattr(other, kind)})
