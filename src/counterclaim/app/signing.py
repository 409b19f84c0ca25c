"""A decision signed and explained, kept, and told: what all commands that decide share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.screen import counted
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.app.intents import Intent
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.decisions import Decision
    from counterclaim.model.ledgers import Ledger
    from counterclaim.pipeline.increments import Changed

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


def keep(store: SqlLedger, intent: Intent, author: str | None, explanation: str | None) -> int:
    """Sign a decision, apply and keep it, and tell what follows."""
    decision, changed = take(store, intent, author, explanation)
    print(f"kept: {decision.id}; `counterclaim undo {decision.id}` takes it back")
    _tell(decision, changed.before, changed.after)
    return ExitCode.DONE


def take(
    store: SqlLedger,
    intent: Intent,
    author: str | None,
    explanation: str | None,
    *,
    seconded_by: str | None = None,
) -> tuple[Decision, Changed]:
    """Sign a decision, apply and keep it; it, and what it changed.

    Raises:
        BadInput: nobody signs or explains it, or it would change nothing that can be found.
    """
    author, explanation = signed(author, explanation)
    from counterclaim.app.engine import decider, reconciler
    from counterclaim.model.decisions import decision_by
    from counterclaim.pipeline.deciding import decide, moment_after

    decision = decision_by(
        author,
        intent.kind,
        at=moment_after(store.decisions()),
        explanation=explanation,
        targets=intent.targets,
        member=intent.member,
        value=intent.value,
        before=intent.before,
        evidence=intent.evidence,
        undoes=intent.undoes,
        added=intent.added,
        seconded_by=seconded_by,
    )
    return decision, decide(store, decision, reconcile=reconciler(), piece=decider())


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
