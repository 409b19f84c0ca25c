"""`counterclaim set`: a value is another one than the reader read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened
from counterclaim.model.decisions import DecisionKind
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.incidents import Situation
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.actors import Actor
    from counterclaim.model.claims import Claim
    from counterclaim.model.ledgers import Ledger

DocumentOption = Annotated[
    str | None, Parameter(name="--document", help="The account in this document, by its id.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(set_value, name="set", group=DECIDING)


def set_value(
    id: str,
    member: str,
    value: str,
    /,
    *,
    document: DocumentOption = None,
    quote: Annotated[
        str | None, Parameter(name="--quote", help="The words of the account's document that say so.")
    ] = None,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Set what an account says: facts belong to accounts, so name its claim, or its incident and document.

    Parameters
    ----------
    id
        A claim, for its account; or an incident, a pledge, a restriction, talks, a position, an actor.
    member
        Of an account: party, perpetrator, victim, stance, scope, date, place, killed, wounded, missing,
        captured. Of an incident: title, type. Of a claim of no incident: party, stance, scope. Of a pledge:
        by, to, content, deadline, status. Of a restriction: type, place, imposed_by, start, end. Of talks:
        parties, mediators, subject. Of a position: actor, issue, position, since. Of an actor: name, kind,
        side, part_of.
    value
        An actor or place by id or name, several with commas; a day or two (2023-06-26/2023-06-28); a count
        (4, 4-6, 4+); or none.
    """
    from counterclaim.app import choices
    from counterclaim.app.marking import document_of, marked
    from counterclaim.incidents import Situation
    from counterclaim.model.actors import Actor
    from counterclaim.model.claims import Claim
    from counterclaim.pipeline.deciding import account_target, incident_target

    store, whole = opened(ledger)
    record = store.find(id)
    quotes = [quote] if quote is not None else []
    if isinstance(record, Actor):
        return _set_actor(store, whole, record, member, value, by, why)
    if isinstance(record, Situation):
        return _set_situation(store, whole, record, member, value, quotes, by, why)
    if isinstance(record, Claim) and not choices.is_of_incident(record):
        return _set_claim(store, whole, record, member, value, by, why)
    incident = choices.incident_named(record, whole)
    if not isinstance(record, Claim) and document is None:
        named_so = choices.value_given(member, value, whole, members=_incident_members(member, incident.id))
        stood = str(getattr(incident, member))
        target = [incident_target(incident)]
        return keep(store, DecisionKind.SET, by, why, target, member=member, value=named_so, before=stood)
    given = choices.value_given(member, value, whole, members=choices.ACCOUNT_MEMBERS)
    named = choices.accounts_named(incident, [record] if isinstance(record, Claim) else [], document)
    if len(named) > 1:
        claims = ", ".join(claim for account in named for claim in account.claims)
        raise BadInput(f"several accounts of {incident.id} fit; name one by a claim of its own: {claims}")
    if member in choices.COUNT_MEMBERS and len(named[0].casualties) > 1:
        raise BadInput(f"this account counts several sides; `set` cannot tell whose {member} is meant")
    from counterclaim.incidents import value_of

    targets = [account_target(named[0]), incident_target(incident)]
    words = marked(document_of(whole, named[0].document), quotes, option="--quote")
    before = value_of(named[0], member)
    return keep(
        store, DecisionKind.SET, by, why, targets, member=member, value=given, before=before, evidence=words
    )


def _set_actor(
    store: SqlLedger, ledger: Ledger, actor: Actor, member: str, value: str, by: str | None, why: str | None
) -> int:
    from counterclaim.app.choices import actor_given
    from counterclaim.incidents import actor_value
    from counterclaim.pipeline.deciding import actor_target

    given, stood = actor_given(actor, member, value, ledger), actor_value(actor, member)
    target = [actor_target(actor)]
    return keep(store, DecisionKind.SET, by, why, target, member=member, value=given, before=stood)


def _set_situation(
    store: SqlLedger,
    ledger: Ledger,
    record: Situation,
    member: str,
    value: str,
    quotes: Sequence[str],
    by: str | None,
    why: str | None,
) -> int:
    from counterclaim.app.choices import situation_given
    from counterclaim.app.marking import document_of, marked
    from counterclaim.incidents import situation_value
    from counterclaim.pipeline.deciding import situation_target

    given = situation_given(record, member, value, ledger)
    documents = dict.fromkeys(words.document for words in record.evidence)
    if quotes and len(documents) > 1:
        raise BadInput(f"{record.id} is told by several documents; leave --quote out")
    words = marked(document_of(ledger, next(iter(documents))), quotes, option="--quote")
    stood = situation_value(record, member)
    target = [situation_target(record)]
    return keep(
        store, DecisionKind.SET, by, why, target, member=member, value=given, before=stood, evidence=words
    )


def _set_claim(
    store: SqlLedger, ledger: Ledger, claim: Claim, member: str, value: str, by: str | None, why: str | None
) -> int:
    """Set what a claim says that is told of no incident."""
    from counterclaim.app.choices import CLAIM_MEMBERS, value_given
    from counterclaim.incidents import claim_value
    from counterclaim.pipeline.deciding import claim_target

    if member not in CLAIM_MEMBERS:
        raise BadInput(
            f"{claim.id} is told of no incident, so {member} cannot be set here; what can be: "
            f"{', '.join(CLAIM_MEMBERS)}. `counterclaim add account INCIDENT ...` makes it an account of one"
        )
    given = value_given(member, value, ledger, members=CLAIM_MEMBERS)
    target, stood = [claim_target(claim)], claim_value(claim, member)
    return keep(store, DecisionKind.SET, by, why, target, member=member, value=given, before=stood)


def _incident_members(member: str, incident: str) -> Sequence[str]:
    from counterclaim.app.choices import ACCOUNT_MEMBERS, INCIDENT_MEMBERS

    if member in ACCOUNT_MEMBERS:
        raise BadInput(
            f"{member} is what an account says, not an incident: name the claim of that account, "
            f"or add --document; `counterclaim show {incident}` lists both"
        )
    return INCIDENT_MEMBERS
