"""`counterclaim add claim|account|incident`: what the reader missed, on words of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.forms import UNMARKED, UNSAID, UNTOLD, Marking, Saying, Version
from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened

if TYPE_CHECKING:
    from counterclaim.app.intents import Intent
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.ledgers import Ledger


def register(app: App) -> None:
    """Add the commands."""
    add = App(name="add", group=DECIDING, help="Add what the reader missed, on words of a document.")
    add.command(claim)
    add.command(account)
    add.command(incident)
    app.command(add)


def claim(
    document: str,
    /,
    *,
    marking: Marking = UNMARKED,
    saying: Saying = UNSAID,
    about: Annotated[
        str | None,
        Parameter(name="--about", help="The pledge, restriction, talks or position that it speaks of."),
    ] = None,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Add a claim: who says what, on words of a document. A version of an incident is an account.

    Parameters
    ----------
    document
        The document, by id, file name, address or source.
    """
    from counterclaim.app.adding import to_add_claim

    store, whole = opened(ledger)
    subject = store.find(about) if about is not None else None
    return _kept(store, whole, to_add_claim(whole, document, marking, saying, subject), by, why)


def account(
    incident: str,
    document: str,
    /,
    *,
    marking: Marking = UNMARKED,
    saying: Saying = UNSAID,
    version: Version = UNTOLD,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Add an account: what one party says of an incident that is there. A denial repeats what it denies.

    Parameters
    ----------
    incident
        The incident.
    document
        The document, by id, file name, address or source.
    """
    from counterclaim.app.adding import to_add_account
    from counterclaim.app.choices import incident_named

    store, whole = opened(ledger)
    found = incident_named(store.find(incident), whole)
    return _kept(store, whole, to_add_account(whole, document, marking, saying, version, found), by, why)


def incident(
    document: str,
    /,
    *,
    type: Annotated[str, Parameter(name="--type", help="The kind of event, such as attack.artillery.")],
    marking: Marking = UNMARKED,
    saying: Saying = UNSAID,
    version: Version = UNTOLD,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Add an incident with its first account. What other documents tell of it joins it as it would any other.

    Parameters
    ----------
    document
        The document, by id, file name, address or source.
    """
    from counterclaim.app.adding import to_add_incident

    store, whole = opened(ledger)
    return _kept(store, whole, to_add_incident(whole, document, marking, saying, version, type), by, why)


def _kept(store: SqlLedger, ledger: Ledger, intent: Intent, by: str | None, why: str | None) -> int:
    from counterclaim.pipeline.adding import told_there

    addition, home = intent.added, {target.id for target in intent.targets}
    assert addition is not None
    done = keep(store, intent, by, why)
    for told in told_there(ledger, addition.words) if addition.telling is not None else ():
        if told.id not in home:
            print(
                f"on these words there was already {told.id}, {told.title} ({told.type}): "
                "undo this one, or `counterclaim merge` the two, if they are the same"
            )
    for actor in addition.actors:
        if actor.id not in {known.id for known in ledger.actors}:
            print(
                f"new actor {actor.id}: a voice of its own, unless `counterclaim set {actor.id} side ACTOR` "
                "or `merge` says whose it is"
            )
    return done
