"""A ledger told by another rule set, from the accounts that it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.readings import read_accounts
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.tolls import tolls_of
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import Ledger
from counterclaim.model.rulesets import RuleSet


def under_rules(ledger: Ledger, rules: RuleSet) -> Ledger:
    """The same ledger with its tolls by a rule set, which it names; pure.

    All else stays as it is: no rule set changes what anybody says, or how many say it.
    """
    sides = Sides({actor.id: actor for actor in ledger.actors})
    dates = {document.id: document.published for document in ledger.documents}
    incidents = tuple(
        replace(
            incident,
            toll=tolls_of(read_accounts(counting_accounts(incident.accounts), sides, dates), rules),
        )
        for incident in ledger.incidents
    )
    return replace(ledger, incidents=incidents, generated_by=replace(ledger.generated_by, rules=rules))


def counting_accounts(accounts: Sequence[Account]) -> list[Account]:
    """The accounts without those that repeat the words of others or code them, unless there are no others."""
    own = [account for account in accounts if account.copy_of is None] or list(accounts)
    return [account for account in own if not account.is_coded] or own
