"""`counterclaim merge|split|relink|accept|reject|seal|undo`: what people decide."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened

DocumentOption = Annotated[
    str | None, Parameter(name="--document", help="What stands in this document, by id, file name or source.")
]


def register(app: App) -> None:
    """Add the commands."""
    for command in (merge, split, relink, accept, reject, seal, undo):
        app.command(command, group=DECIDING)


def merge(
    *ids: Annotated[str, Parameter(name="ID", help="Incidents, or actors, two or more.")],
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Say that several incidents are one, or several actors; of actors the first gives the name and the id.

    The accounts of incidents stay as they are, side by side. Whatever actors that are one said and did is
    told of the one.
    """
    from counterclaim.app.intents import to_merge

    store, whole = opened(ledger)
    return keep(store, to_merge([store.find(id) for id in ids], whole), by, why)


def split(
    id: str,
    /,
    *claims: Annotated[str, Parameter(name="CLAIM", help="Claims whose accounts, or whose speaker, go.")],
    document: DocumentOption = None,
    at: Annotated[
        str | None,
        Parameter(name="--at", help="Of several accounts of the document: words of the one, START:END."),
    ] = None,
    name: Annotated[
        tuple[str, ...],
        Parameter(name="--name", negative=(), help="Of an actor: what the other one is called. May repeat."),
    ] = (),
    called: Annotated[
        str | None, Parameter(name="--as", help="Of an actor: the name that the list gives the other one.")
    ] = None,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Say that some accounts of an incident are of another one, or some names of an actor another one's.

    Parameters
    ----------
    id
        The incident, or the actor, that they are taken from.
    """
    from counterclaim.app.choices import claim_named
    from counterclaim.app.intents import to_split
    from counterclaim.app.marking import document_named

    store, whole = opened(ledger)
    record, said = store.find(id), [claim_named(store.find(claim)) for claim in claims]
    told_in = document_named(whole, document).id if document is not None else None
    intent = to_split(record, whole, claims=said, document=told_in, at=at, names=name, called=called)
    return keep(store, intent, by, why)


def relink(
    claim: str,
    incident: str,
    /,
    *,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Say that a claim, such as a denial, speaks of another incident.

    Parameters
    ----------
    claim
        The claim.
    incident
        The incident it speaks of.
    """
    from counterclaim.app.choices import claim_named
    from counterclaim.app.intents import to_relink

    store, whole = opened(ledger)
    intent = to_relink(claim_named(store.find(claim)), store.find(incident), whole)
    return keep(store, intent, by, why)


def accept(
    id: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Say that a record stands as proposed; should evidence change it later, that is listed.

    Parameters
    ----------
    id
        The incident, claim, pledge, restriction, talks or position.
    """
    from counterclaim.app.intents import to_accept

    store, whole = opened(ledger)
    return keep(store, to_accept(store.find(id), whole), by, why)


def reject(
    id: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Say that a claim is misread: it goes with its account. An incident is set aside as discounted.

    A pledge, a restriction, talks or a position that is none goes; the claims on it stay. A document that was
    withdrawn tells nothing any more, nor do the earlier texts of its page.

    Parameters
    ----------
    id
        The claim, incident, document, pledge, restriction, talks or position.
    """
    from counterclaim.app.intents import to_reject

    store, whole = opened(ledger)
    return keep(store, to_reject(store.find(id), whole), by, why)


def seal(
    id: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Close an incident: what is told of it later stands apart and is listed; no decision changes it.

    `counterclaim decisions --conflicts` lists what came since, and undoing the seal joins it.

    Parameters
    ----------
    id
        The incident.
    """
    from counterclaim.app.intents import to_seal

    store, whole = opened(ledger)
    return keep(store, to_seal(store.find(id), whole), by, why)


def undo(
    decision: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Take a decision back; it stays on record. Undoing an undo brings the decision back.

    Parameters
    ----------
    decision
        Its id, or the beginning of it.
    """
    from counterclaim.app.intents import to_undo

    store, _ = opened(ledger)
    return keep(store, to_undo(store.decisions(), decision), by, why)
