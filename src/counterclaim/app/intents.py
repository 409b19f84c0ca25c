"""What a person wants to decide, from the records that are named: checked, and not signed or kept yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.app.choices import (
    accounts_named,
    counting,
    incident_named,
    names_taken,
)
from counterclaim.app.marking import stretch_at
from counterclaim.incidents import (
    Situation,
    sides_text,
    standing_of,
)
from counterclaim.model.actors import Actor
from counterclaim.model.additions import Addition
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import Decision, DecisionKind, Target
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerRecord
from counterclaim.pipeline.deciding import (
    actor_target,
    claim_target,
    document_target,
    incident_target,
    part_id,
    situation_target,
    undoable,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """A decision but for its author, moment and reason; the members are those of a ``Decision``."""

    kind: DecisionKind
    targets: Sequence[Target] = ()
    member: str | None = None
    value: str | None = None
    before: str | None = None
    evidence: Sequence[Evidence] = ()
    undoes: str | None = None
    added: Addition | None = None


def to_merge(records: Sequence[LedgerRecord], ledger: Ledger) -> Intent:
    """That several incidents are one, or several actors; of actors the first gives the name and the id.

    Raises:
        BadInput: they are fewer than two, or of different kinds.
    """
    records = list({record.id: record for record in records}.values())
    if len(records) < 2:
        raise BadInput("merge needs two or more; `counterclaim incidents` and `actors` list their ids")
    others = [record.id for record in records if not isinstance(record, Actor | Incident)]
    if others:
        raise BadInput(f"{others[0]} is no incident and no actor, and merge takes only those")
    actors = [record for record in records if isinstance(record, Actor)]
    if actors and len(actors) < len(records):
        raise BadInput("an actor and an incident cannot be one; name incidents only, or actors only")
    if actors:
        targets = [actor_target(actor) for actor in actors]
        return Intent(kind=DecisionKind.MERGE, targets=targets, before=sides_text(actors))
    named = {i.id: i for i in (incident_named(record, ledger) for record in records)}
    if len(named) < 2:
        raise BadInput("these speak of one incident; `counterclaim incidents` lists others")
    return Intent(kind=DecisionKind.MERGE, targets=[incident_target(i) for i in named.values()])


def to_split(
    record: LedgerRecord,
    ledger: Ledger,
    *,
    claims: Sequence[Claim] = (),
    document: str | None = None,
    at: str | None = None,
    names: Sequence[str] = (),
    called: str | None = None,
) -> Intent:
    """That some accounts of an incident are of another one, or some names of an actor another one's.

    Of several accounts of one document that rest on no claim, ``at`` tells which.

    Raises:
        BadInput: nothing or everything would be taken out.
    """
    if isinstance(record, Actor):
        part, rest = names_taken(record, names=names, document=document, claims=claims)
        targets = [actor_target(record, rest), actor_target(record, part, id=part_id(record, part))]
        return Intent(kind=DecisionKind.SPLIT, targets=targets, value=called or part[0].quote)
    if names or called:
        raise BadInput(f"{record.id} is no actor; --name and --as are for actors")
    found = incident_named(record, ledger)
    accounts = accounts_named(found, claims, document, stretch_at(ledger, document, at))
    left = [account for account in found.accounts if account not in accounts]
    if not left:
        raise BadInput(f"these are all accounts of {found.id}; name fewer, or `counterclaim reject` it")
    targets = [incident_target(found, left), incident_target(found, accounts)]
    return Intent(kind=DecisionKind.SPLIT, targets=targets)


def to_relink(claim: Claim, record: LedgerRecord, ledger: Ledger) -> Intent:
    """That a claim speaks of another incident.

    Raises:
        BadInput: it speaks of that one already.
    """
    incident = incident_named(record, ledger)
    if any(claim.id in account.claims for account in incident.accounts):
        raise BadInput(f"{claim.id} speaks of {incident.id} already; nothing was changed")
    return Intent(kind=DecisionKind.RELINK, targets=[claim_target(claim), incident_target(incident)])


def to_accept(record: LedgerRecord, ledger: Ledger) -> Intent:
    """That a record stands as proposed.

    Raises:
        BadInput: it is of a kind that cannot be accepted.
    """
    target, before = _judged(record, ledger)
    return Intent(kind=DecisionKind.ACCEPT, targets=[target], before=before)


def to_reject(record: LedgerRecord, ledger: Ledger) -> Intent:
    """That a claim is misread, an incident is none, a document is withdrawn.

    Raises:
        BadInput: it is of a kind that cannot be rejected, or a document that counts no more.
    """
    if isinstance(record, Document):
        return Intent(kind=DecisionKind.REJECT, targets=[document_target(counting(record))])
    target, before = _judged(record, ledger)
    return Intent(kind=DecisionKind.REJECT, targets=[target], before=before)


def to_seal(record: LedgerRecord, ledger: Ledger) -> Intent:
    """That an incident is closed.

    Raises:
        BadInput: it is no incident.
    """
    incident = incident_named(record, ledger)
    return Intent(kind=DecisionKind.SEAL, targets=[incident_target(incident)], before=incident.status)


def to_undo(decisions: Sequence[Decision], wanted: str) -> Intent:
    """That a decision holds no longer.

    Raises:
        BadInput: there is none of this id, or it was undone before.
    """
    return Intent(kind=DecisionKind.UNDO, undoes=undoable(decisions, wanted).id)


def _judged(record: LedgerRecord, ledger: Ledger) -> tuple[Target, str]:
    """What is accepted or rejected, and how it stands."""
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
