"""`counterclaim set`: a value is another one than the reader read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    from counterclaim.model.decisions import Target
    from counterclaim.model.incidents import Incident
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.spans import Evidence

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
    from counterclaim.app.choices import incident_named, is_of_incident
    from counterclaim.incidents import Situation
    from counterclaim.model.actors import Actor
    from counterclaim.model.claims import Claim

    store, whole = opened(ledger)
    record = store.find(id)
    setting = _Setting(store, whole, member, value, quote, by, why)
    if isinstance(record, Actor):
        return _set_actor(record, setting)
    if isinstance(record, Situation):
        return _set_situation(record, setting)
    if isinstance(record, Claim) and not is_of_incident(record):
        return _set_claim(record, setting)
    incident = incident_named(record, whole)
    if isinstance(record, Claim):
        return _set_account(incident, [record], document, setting)
    if document is not None:
        return _set_account(incident, [], document, setting)
    return _set_incident(incident, setting)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What somebody sets, in which ledger, and why."""

    store: SqlLedger
    ledger: Ledger
    member: str
    value: str
    quote: str | None
    by: str | None
    why: str | None

    def given(self, members: Sequence[str]) -> str | None:
        """The value as decisions keep it."""
        from counterclaim.app.choices import value_given

        return value_given(self.member, self.value, self.ledger, members=members)

    def words_in(self, document: str) -> tuple[Evidence, ...]:
        """The words that were quoted for it."""
        from counterclaim.app.marking import document_of, marked

        quotes = [self.quote] if self.quote is not None else []
        return marked(document_of(self.ledger, document), quotes, option="--quote")

    def keep(
        self,
        targets: Sequence[Target],
        value: str | None,
        before: str | None,
        words: tuple[Evidence, ...] = (),
    ) -> int:
        """Sign it, apply it and keep it."""
        return keep(
            self.store,
            DecisionKind.SET,
            self.by,
            self.why,
            targets,
            member=self.member,
            value=value,
            before=before,
            evidence=words,
        )


def _set_actor(actor: Actor, setting: _Setting) -> int:
    from counterclaim.app.choices import actor_given
    from counterclaim.incidents import actor_value
    from counterclaim.pipeline.deciding import actor_target

    given = actor_given(actor, setting.member, setting.value, setting.ledger)
    return setting.keep([actor_target(actor)], given, actor_value(actor, setting.member))


def _set_situation(record: Situation, setting: _Setting) -> int:
    from counterclaim.app.choices import situation_given
    from counterclaim.incidents import situation_value
    from counterclaim.pipeline.deciding import situation_target

    given = situation_given(record, setting.member, setting.value, setting.ledger)
    documents = list(dict.fromkeys(words.document for words in record.evidence))
    if setting.quote is not None and len(documents) > 1:
        raise BadInput(f"{record.id} is told by several documents; leave --quote out")
    before, words = situation_value(record, setting.member), setting.words_in(documents[0])
    return setting.keep([situation_target(record)], given, before, words)


def _set_claim(claim: Claim, setting: _Setting) -> int:
    """Set what a claim says that is told of no incident."""
    from counterclaim.app.choices import CLAIM_MEMBERS
    from counterclaim.incidents import claim_value
    from counterclaim.pipeline.deciding import claim_target

    if setting.member not in CLAIM_MEMBERS:
        raise BadInput(
            f"{claim.id} is told of no incident, so {setting.member} cannot be set here; what can be: "
            f"{', '.join(CLAIM_MEMBERS)}. `counterclaim add account INCIDENT ...` makes it an account of one"
        )
    return setting.keep(
        [claim_target(claim)], setting.given(CLAIM_MEMBERS), claim_value(claim, setting.member)
    )


def _set_incident(incident: Incident, setting: _Setting) -> int:
    """Set what an incident is called."""
    from counterclaim.app.choices import ACCOUNT_MEMBERS, INCIDENT_MEMBERS
    from counterclaim.pipeline.deciding import incident_target

    if setting.member in ACCOUNT_MEMBERS:
        raise BadInput(
            f"{setting.member} is what an account says, not an incident: name the claim of that account, "
            f"or add --document; `counterclaim show {incident.id}` lists both"
        )
    given = setting.given(INCIDENT_MEMBERS)
    return setting.keep([incident_target(incident)], given, str(getattr(incident, setting.member)))


def _set_account(incident: Incident, claims: Sequence[Claim], document: str | None, setting: _Setting) -> int:
    """Set what the one account says that stands on a claim, or in a document."""
    from counterclaim.app.choices import ACCOUNT_MEMBERS, COUNT_MEMBERS, accounts_named
    from counterclaim.incidents import value_of
    from counterclaim.pipeline.deciding import account_target, incident_target

    given = setting.given(ACCOUNT_MEMBERS)
    (account, *others) = accounts_named(incident, claims, document)
    if others:
        ids = ", ".join(claim for one in (account, *others) for claim in one.claims)
        raise BadInput(f"several accounts of {incident.id} fit; name one by a claim of its own: {ids}")
    if setting.member in COUNT_MEMBERS and len(account.casualties) > 1:
        raise BadInput(
            f"this account counts several sides; `set` cannot tell whose {setting.member} is meant"
        )
    targets = [account_target(account), incident_target(incident)]
    before, words = value_of(account, setting.member), setting.words_in(account.document)
    return setting.keep(targets, given, before, words)
