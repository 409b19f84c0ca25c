"""A value that a person sets, as an intent: of an account, an incident, an actor or a situation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.app.choices import (
    ACCOUNT_MEMBERS,
    CLAIM_MEMBERS,
    COUNT_MEMBERS,
    INCIDENT_MEMBERS,
    accounts_named,
    actor_given,
    incident_named,
    is_of_incident,
    situation_given,
    value_given,
)
from counterclaim.app.intents import Intent
from counterclaim.app.marking import document_of, marked, stretch_at
from counterclaim.app.rewording import to_reword
from counterclaim.incidents import WORDS, Situation, actor_value, claim_value, situation_value, value_of
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerRecord
from counterclaim.pipeline.deciding import (
    account_target,
    actor_target,
    claim_target,
    incident_target,
    situation_target,
)


def to_set(
    record: LedgerRecord,
    member: str,
    value: str,
    ledger: Ledger,
    *,
    document: str | None = None,
    quote: str | None = None,
    at: str | None = None,
) -> Intent:
    """That a value is another one: of an account, by its claim or its incident and document, or of a record.

    ``quote`` are the words of the document that say so. Where the value are the words themselves that it
    rests on, ``at`` tells where they stand; else which of a document's accounts is meant. ``ledger`` knows
    the record and whom a value names.

    Raises:
        BadInput: there is no such member, it cannot have that value, or several accounts fit.
    """
    if member == WORDS:
        if quote is not None:
            raise BadInput("the value are the words themselves; leave --quote out")
        return to_reword(record, value, ledger, at=at, document=document)
    if at is not None and document is None:
        raise BadInput(f"--at tells where the {WORDS} of a claim stand; {member} takes --quote")
    setting = _Setting(ledger, member, value, quote)
    if isinstance(record, Actor):
        given = actor_given(record, member, value, ledger)
        return setting.of([actor_target(record)], given, actor_value(record, member))
    if isinstance(record, Situation):
        return _of_situation(record, setting)
    if isinstance(record, Claim) and not is_of_incident(record):
        return _of_claim(record, setting)
    incident = incident_named(record, ledger)
    if isinstance(record, Claim):
        return _of_account(accounts_named(incident, [record], document), incident, setting)
    if document is not None:
        where = stretch_at(ledger, document, at)
        return _of_account(accounts_named(incident, [], document, where), incident, setting)
    return _of_incident(incident, setting)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What somebody sets, and in which ledger."""

    ledger: Ledger
    member: str
    value: str
    quote: str | None

    def given(self, members: Sequence[str]) -> str | None:
        """The value as decisions keep it."""
        return value_given(self.member, self.value, self.ledger, members=members)

    def words_in(self, document: str) -> tuple[Evidence, ...]:
        """The words that were quoted for it."""
        quotes = [self.quote] if self.quote is not None else []
        return marked(document_of(self.ledger, document), quotes, option="--quote")

    def of(
        self,
        targets: Sequence[Target],
        value: str | None,
        before: str | None,
        words: tuple[Evidence, ...] = (),
    ) -> Intent:
        """That of these targets."""
        return Intent(
            kind=DecisionKind.SET,
            targets=targets,
            member=self.member,
            value=value,
            before=before,
            evidence=words,
        )


def _of_situation(record: Situation, setting: _Setting) -> Intent:
    given = situation_given(record, setting.member, setting.value, setting.ledger)
    documents = list(dict.fromkeys(words.document for words in record.evidence))
    if setting.quote is not None and len(documents) > 1:
        raise BadInput(f"{record.id} is told by several documents; leave --quote out")
    before, words = situation_value(record, setting.member), setting.words_in(documents[0])
    return setting.of([situation_target(record)], given, before, words)


def _of_claim(claim: Claim, setting: _Setting) -> Intent:
    """What a claim says that is told of no incident."""
    if setting.member not in CLAIM_MEMBERS:
        raise BadInput(
            f"{claim.id} is told of no incident, so {setting.member} cannot be set here; what can be: "
            f"{', '.join(CLAIM_MEMBERS)}. `counterclaim add account INCIDENT ...` makes it an account of one"
        )
    return setting.of([claim_target(claim)], setting.given(CLAIM_MEMBERS), claim_value(claim, setting.member))


def _of_incident(incident: Incident, setting: _Setting) -> Intent:
    """What an incident is called."""
    if setting.member in ACCOUNT_MEMBERS:
        raise BadInput(
            f"{setting.member} is what an account says, not an incident: name the claim of that account, "
            f"or add --document; `counterclaim show {incident.id}` lists both"
        )
    given = setting.given(INCIDENT_MEMBERS)
    return setting.of([incident_target(incident)], given, str(getattr(incident, setting.member)))


def _of_account(accounts: Sequence[Account], incident: Incident, setting: _Setting) -> Intent:
    """What the one account says that stands on a claim, or in a document."""
    given = setting.given(ACCOUNT_MEMBERS)
    (account, *others) = accounts
    if others:
        ways = "; ".join(", ".join(one.claims) or _place_of(one) for one in accounts)
        raise BadInput(f"several accounts of {incident.id} fit; name one by a claim, or its place: {ways}")
    if setting.member in COUNT_MEMBERS and len(account.casualties) > 1:
        raise BadInput(
            f"this account counts several sides; `set` cannot tell whose {setting.member} is meant"
        )
    targets = [account_target(account), incident_target(incident)]
    before, words = value_of(account, setting.member), setting.words_in(account.document)
    if given == before and not words:
        raise BadInput(f"{setting.member} is {before or 'not stated'} already; nothing was changed")
    return setting.of(targets, given, before, words)


def _place_of(account: Account) -> str:
    """Where the first words of an account stand, as `--at` takes it."""
    return f"--at {account.evidence[0].start}:{account.evidence[0].end}"
