"""What a person adds on marked words, as intents: a claim, an account of an incident, an incident."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterclaim.app.choices import INCIDENT_MEMBERS, value_given
from counterclaim.app.given import given_words
from counterclaim.app.intents import Intent
from counterclaim.incidents import Situation, twin_of
from counterclaim.model.decisions import DecisionKind, Target, in_force
from counterclaim.model.errors import BadInput
from counterclaim.pipeline.adding import added_account, added_claim, added_incident, read_there
from counterclaim.pipeline.deciding import incident_target, situation_target

if TYPE_CHECKING:
    from counterclaim.app.forms import Marking, Saying, Version
    from counterclaim.model.additions import Addition
    from counterclaim.model.incidents import Incident
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.stores import LedgerRecord


def to_add_claim(
    ledger: Ledger, document: str, marking: Marking, saying: Saying, about: LedgerRecord | None = None
) -> Intent:
    """That somebody says something on words of a document, of a situation if one is named.

    Raises:
        BadInput: a value cannot be, the words say so already, or what it is about is no situation.
    """
    if about is not None and not isinstance(about, Situation):
        raise BadInput(
            f"{about.id} is no pledge, restriction, talks or position; `add account` is of incidents"
        )
    targets = [situation_target(about)] if about is not None else []
    addition = added_claim(given_words(ledger, document, marking, saying, None), ledger, targets)
    assert addition.claim is not None
    twin = twin_of(addition.claim, ledger.claims)
    if twin is not None:
        raise BadInput(f"{twin.id} says so already; nothing was changed. `counterclaim set` corrects a claim")
    return _intent(ledger, addition, targets)


def to_add_account(
    ledger: Ledger, document: str, marking: Marking, saying: Saying, version: Version, incident: Incident
) -> Intent:
    """That a party says something of an incident that is there.

    Raises:
        BadInput: a value cannot be, or somebody added it already.
    """
    addition = added_account(given_words(ledger, document, marking, saying, version), incident, ledger)
    return _intent(ledger, addition, [incident_target(incident)])


def to_add_incident(
    ledger: Ledger, document: str, marking: Marking, saying: Saying, version: Version, type: str
) -> Intent:
    """That an incident is told on words of a document, with its first account.

    Raises:
        BadInput: a value cannot be, it is a denial, or somebody added it already.
    """
    kind = str(value_given("type", type, ledger, members=INCIDENT_MEMBERS))
    if saying.stance == "deny":
        raise BadInput("a denial alone is no incident; `counterclaim add account INCIDENT ...` puts it there")
    addition = added_incident(given_words(ledger, document, marking, saying, version), kind, ledger)
    return _intent(ledger, addition, [])


def _intent(ledger: Ledger, addition: Addition, home: Sequence[Target]) -> Intent:
    for decision in in_force(ledger.decisions):
        if decision.added is not None and decision.added.ids == addition.ids:
            raise BadInput(f"{decision.author} added that already, by {decision.id}; nothing was changed")
    targets = [read_there(ledger, addition.words), *home]
    return Intent(kind=DecisionKind.ADD, targets=targets, added=addition)
