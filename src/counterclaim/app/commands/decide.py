"""`counterclaim merge|split|relink|accept|reject|seal|undo`: what people decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.ledgers import Ledger

DocumentOption = Annotated[
    str | None, Parameter(name="--document", help="What stands in this document, by its id.")
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
    from counterclaim.app.choices import incident_named
    from counterclaim.incidents import sides_text
    from counterclaim.model.actors import Actor
    from counterclaim.model.incidents import Incident
    from counterclaim.pipeline.deciding import actor_target, incident_target

    store, whole = opened(ledger)
    records = list({record.id: record for record in map(store.find, ids)}.values())
    if len(records) < 2:
        raise BadInput("merge needs two or more; `counterclaim incidents` and `actors` list their ids")
    others = [record.id for record in records if not isinstance(record, Actor | Incident)]
    if others:
        raise BadInput(f"{others[0]} is no incident and no actor, and merge takes only those")
    actors = [record for record in records if isinstance(record, Actor)]
    if actors and len(actors) < len(records):
        raise BadInput("an actor and an incident cannot be one; name incidents only, or actors only")
    if actors:
        targets, stood = [actor_target(actor) for actor in actors], sides_text(actors)
        return keep(store, DecisionKind.MERGE, by, why, targets, before=stood)
    named = {i.id: i for i in (incident_named(record, whole) for record in records)}
    if len(named) < 2:
        raise BadInput("these speak of one incident; `counterclaim incidents` lists others")
    return keep(store, DecisionKind.MERGE, by, why, [incident_target(i) for i in named.values()])


def split(
    id: str,
    /,
    *claims: Annotated[str, Parameter(name="CLAIM", help="Claims whose accounts, or whose speaker, go.")],
    document: DocumentOption = None,
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
    from counterclaim.app.choices import accounts_named, claim_named, incident_named, names_taken
    from counterclaim.model.actors import Actor
    from counterclaim.pipeline.deciding import actor_target, incident_target, part_id

    store, whole = opened(ledger)
    record, said = store.find(id), [claim_named(store.find(claim)) for claim in claims]
    if isinstance(record, Actor):
        part, rest = names_taken(record, names=name, document=document, claims=said)
        other = actor_target(record, part, id=part_id(record, part))
        targets = [actor_target(record, rest), other]
        return keep(store, DecisionKind.SPLIT, by, why, targets, value=called or part[0].quote)
    if name or called:
        raise BadInput(f"{record.id} is no actor; --name and --as are for actors")
    found = incident_named(record, whole)
    accounts = accounts_named(found, said, document)
    left = [account for account in found.accounts if account not in accounts]
    if not left:
        raise BadInput(f"these are all accounts of {found.id}; name fewer, or `counterclaim reject` it")
    targets = [incident_target(found, left), incident_target(found, accounts)]
    return keep(store, DecisionKind.SPLIT, by, why, targets)


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
    from counterclaim.app.choices import claim_named, incident_named
    from counterclaim.pipeline.deciding import claim_target, incident_target

    store, whole = opened(ledger)
    said, where = claim_named(store.find(claim)), incident_named(store.find(incident), whole)
    if any(said.id in account.claims for account in where.accounts):
        raise BadInput(f"{said.id} speaks of {where.id} already; nothing was changed")
    return keep(store, DecisionKind.RELINK, by, why, [claim_target(said), incident_target(where)])


def accept(
    id: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Say that a record stands as proposed; should evidence change it later, that is listed.

    Parameters
    ----------
    id
        The incident, claim, pledge, restriction, talks or position.
    """
    store, whole = opened(ledger)
    target, before = _judged(store, whole, id)
    return keep(store, DecisionKind.ACCEPT, by, why, [target], before=before)


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
    from counterclaim.app.choices import counting
    from counterclaim.model.documents import Document
    from counterclaim.pipeline.deciding import document_target

    store, whole = opened(ledger)
    record = store.find(id)
    if isinstance(record, Document):
        return keep(store, DecisionKind.REJECT, by, why, [document_target(counting(record))])
    target, before = _judged(store, whole, id)
    return keep(store, DecisionKind.REJECT, by, why, [target], before=before)


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
    from counterclaim.app.choices import incident_named
    from counterclaim.pipeline.deciding import incident_target

    store, whole = opened(ledger)
    incident = incident_named(store.find(id), whole)
    return keep(store, DecisionKind.SEAL, by, why, [incident_target(incident)], before=incident.status)


def undo(
    decision: str, /, *, why: WhyOption = None, by: ByOption = None, ledger: LedgerOption = DEFAULT_LEDGER
) -> int:
    """Take a decision back; it stays on record. Undoing an undo brings the decision back.

    Parameters
    ----------
    decision
        Its id, or the beginning of it.
    """
    from counterclaim.pipeline.deciding import undoable

    store, _ = opened(ledger)
    undone = undoable(store.decisions(), decision)
    return keep(store, DecisionKind.UNDO, by, why, [], undoes=undone.id)


def _judged(store: SqlLedger, ledger: Ledger, id: str) -> tuple[Target, str]:
    """What is accepted or rejected, and how it stands."""
    from counterclaim.incidents import Situation, standing_of
    from counterclaim.model.claims import Claim
    from counterclaim.model.incidents import Incident
    from counterclaim.pipeline.deciding import claim_target, incident_target, situation_target

    record = store.find(id)
    if isinstance(record, Incident):
        return incident_target(record), record.status
    if isinstance(record, Claim):
        return claim_target(record), record.stance
    if isinstance(record, Situation):
        actors = {actor.id: actor for actor in ledger.actors}
        return situation_target(record), standing_of(record, actors)
    raise BadInput(
        f"{record.id} cannot be accepted or rejected; incidents, claims, pledges, restrictions, talks and "
        "positions can: `counterclaim incidents`, `claims`, `pledges` and so on list them"
    )
