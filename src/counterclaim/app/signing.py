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
    from counterclaim.model.decisions import Decision
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
    author, explanation = signed(author, explanation)
    from counterclaim.app.engine import decider, reconciler
    from counterclaim.model.decisions import decision_by
    from counterclaim.pipeline.deciding import decide, moment_after

    at = moment_after(store.decisions())
    decision = decision_by(
        author,
        kind,
        at=at,
        explanation=explanation,
        targets=targets,
        **said,  # type: ignore[arg-type]
    )
    changed = decide(store, decision, reconcile=reconciler(), piece=decider())
    print(f"kept: {decision.id}; `counterclaim undo {decision.id}` takes it back")
    _tell(decision, changed.before, changed.after)
    return ExitCode.DONE


def signed(author: str | None, explanation: str | None) -> tuple[str, str]:
    """Who decides, and why.

    Raises:
        BadInput: one of the two is missing.
    """
    if not author or not author.strip():
        raise BadInput("nobody signs this: add --by NAME, or set COUNTERCLAIM_AUTHOR once")
    if not explanation or not explanation.strip():
        raise BadInput("a decision needs its reason: add --why '...' in words that others can weigh")
    return author, explanation


def _tell(decision: Decision, before: Ledger, after: Ledger) -> None:
    """Print what an addition joined, which incidents came and went, and what is in conflict since."""
    from counterclaim.views.decided import standing

    for incident in after.incidents if len(decision.targets) == 1 else ():  # of two, one is the home named
        others = [account for account in incident.accounts if account.added != decision.id]
        if others and len(others) < len(incident.accounts):
            documents = ", ".join(sorted({account.document for account in others}))
            print(f"told with {documents} as one incident: {incident.id}, {incident.title}")
    were, are = ({incident.id for incident in ledger.incidents} for ledger in (before, after))
    for word, ids in (("new", are - were), ("gone into another or away", were - are)):
        if ids:
            print(f"{counted(len(ids), 'incident')} {word}: {', '.join(sorted(ids))}")
    known, against = standing(before).against, standing(after).against
    for one, messages in against.items():
        for message in messages:
            if message not in known.get(one, ()):
                print(f"conflict since with {one}: {message}; `counterclaim decisions --conflicts`")
