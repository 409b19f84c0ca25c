"""`counterclaim add claim|account|incident`: what the reader missed, on words of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.forms import UNMARKED, UNSAID, UNTOLD, Marking, Saying, Version
from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.additions import Addition
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
    from counterclaim.app.given import given_words
    from counterclaim.incidents import Situation, twin_of
    from counterclaim.pipeline.adding import added_claim
    from counterclaim.pipeline.deciding import situation_target

    store, whole = opened(ledger)
    subject = store.find(about) if about is not None else None
    if subject is not None and not isinstance(subject, Situation):
        raise BadInput(
            f"{subject.id} is no pledge, restriction, talks or position; `add account` is of incidents"
        )
    targets = [situation_target(subject)] if subject is not None else []
    addition = added_claim(given_words(whole, document, marking, saying, None), whole, targets)
    assert addition.claim is not None
    twin = twin_of(addition.claim, whole.claims)
    if twin is not None:
        raise BadInput(f"{twin.id} says so already; nothing was changed. `counterclaim set` corrects a claim")
    return _kept(store, whole, addition, targets, by, why)


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
    from counterclaim.app.choices import incident_named
    from counterclaim.app.given import given_words
    from counterclaim.pipeline.adding import added_account
    from counterclaim.pipeline.deciding import incident_target

    store, whole = opened(ledger)
    found = incident_named(store.find(incident), whole)
    addition = added_account(given_words(whole, document, marking, saying, version), found, whole)
    return _kept(store, whole, addition, [incident_target(found)], by, why)


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
    from counterclaim.app.choices import INCIDENT_MEMBERS, value_given
    from counterclaim.app.given import given_words
    from counterclaim.pipeline.adding import added_incident

    store, whole = opened(ledger)
    kind = str(value_given("type", type, whole, members=INCIDENT_MEMBERS))
    if saying.stance == "deny":
        raise BadInput("a denial alone is no incident; `counterclaim add account INCIDENT ...` puts it there")
    addition = added_incident(given_words(whole, document, marking, saying, version), kind, whole)
    return _kept(store, whole, addition, [], by, why)


def _kept(
    store: SqlLedger,
    ledger: Ledger,
    addition: Addition,
    home: Sequence[Target],
    by: str | None,
    why: str | None,
) -> int:
    from counterclaim.app.intents import Intent
    from counterclaim.model.decisions import in_force
    from counterclaim.pipeline.adding import read_there, told_there

    for decision in in_force(ledger.decisions):
        if decision.added is not None and decision.added.ids == addition.ids:
            raise BadInput(f"{decision.author} added that already, by {decision.id}; nothing was changed")
    targets = [read_there(ledger, addition.words), *home]
    intent = Intent(kind=DecisionKind.ADD, targets=targets, added=addition)
    done = keep(store, intent, by, why)
    for told in told_there(ledger, addition.words) if addition.telling is not None else ():
        if told.id not in {target.id for target in home}:
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
