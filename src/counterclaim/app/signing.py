"""A decision signed and explained, kept, and told: what all commands that decide share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.screen import counted
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.ledgers import Ledger

ByOption = Annotated[
    str | None,
    Parameter(name="--by", env_var="COUNTERCLAIM_AUTHOR", help="Who decides: a name that others know."),
]
WhyOption = Annotated[str | None, Parameter(name="--why", help="The reason, in words that others can weigh.")]


def opened(location: str) -> tuple[SqlLedger, Ledger]:
    """A ledger to decide on, and what it holds."""
    from counterclaim.ledger import SqlLedger

    store = SqlLedger.open(location)
    return store, store.load()


def keep(
    store: SqlLedger,
    kind: DecisionKind,
    author: str | None,
    explanation: str | None,
    targets: Sequence[Target],
    **said: object,
) -> int:
    """Sign a decision, apply and keep it, and tell what follows."""
    if not (author or "").strip():
        raise BadInput("nobody signs this: add --by NAME, or set COUNTERCLAIM_AUTHOR once")
    if not (explanation or "").strip():
        raise BadInput("a decision needs its reason: add --why '...' in words that others can weigh")
    from counterclaim.app.engine import reconciler
    from counterclaim.model.decisions import decision_by
    from counterclaim.pipeline.deciding import decide, moment_after

    at = moment_after(store.decisions())
    decision = decision_by(
        str(author),
        kind,
        at=at,
        explanation=str(explanation),
        targets=targets,
        **said,  # type: ignore[arg-type]
    )
    before = {incident.id for incident in store.load().incidents}
    after = decide(store, decision, reconcile=reconciler())
    present = {incident.id for incident in after.incidents}
    print(f"kept: {decision.id}; `counterclaim undo {decision.id}` takes it back")
    for word, ids in (("new", present - before), ("gone into another or away", before - present)):
        if ids:
            print(f"{counted(len(ids), 'incident')} {word}: {', '.join(sorted(ids))}")
    return ExitCode.DONE
