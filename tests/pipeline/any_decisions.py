"""Decisions on whatever a ledger holds, made by chance: of all kinds, on any record."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from counterclaim.app.rewording import to_reword
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by, in_force
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence, Span
from counterclaim.pipeline.adding import Given, added_account, added_claim, added_incident, read_there
from counterclaim.pipeline.deciding import (
    account_target,
    actor_target,
    claim_target,
    document_target,
    incident_target,
    situation_target,
)

Said = dict[str, Any]
Made = tuple[DecisionKind, Sequence[Target], Said]
Chance = Callable[[Ledger, Random], Made | None]


def any_decision(ledger: Ledger, random: Random, *, near: bool) -> Decision | None:
    """One that people might take, ``None`` if what chance chose is not there.

    Those that are ``near`` change nothing that is gathered, so a document that comes later may be brought
    in beside them.
    """
    kinds = NEAR if near else NEAR + FAR
    number = len(ledger.decisions)
    made = random.choice(kinds)(ledger, random)
    if made is None:
        return None
    kind, targets, said = made
    at = f"2024-06-04T10:{number // 60:02}:{number % 60:02}+00:00"
    return decision_by("A. Nalyst", kind, at=at, explanation="read it", targets=targets, **said)


def _on_claim(ledger: Ledger, random: Random) -> Made | None:
    claim = random.choice(ledger.claims)
    kind = random.choice((DecisionKind.ACCEPT, DecisionKind.REJECT))
    return kind, [claim_target(claim)], {"before": str(claim.stance)}


def _on_incident(ledger: Ledger, random: Random) -> Made | None:
    incident = random.choice(ledger.incidents)
    kind = random.choice((DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.SEAL))
    return kind, [incident_target(incident)], {"before": str(incident.status)}


def _merge(ledger: Ledger, random: Random) -> Made | None:
    if len(ledger.incidents) < 2:
        return None
    two = random.sample(ledger.incidents, 2)
    return DecisionKind.MERGE, [incident_target(incident) for incident in two], {}


def _several(ledger: Ledger, random: Random) -> tuple[Incident, Account] | None:
    told = [incident for incident in ledger.incidents if len(incident.accounts) > 1]
    if not told:
        return None
    incident = random.choice(told)
    return incident, random.choice(incident.accounts)


def _split(ledger: Ledger, random: Random) -> Made | None:
    several = _several(ledger, random)
    if several is None:
        return None
    incident, part = several
    rest = [account for account in incident.accounts if account is not part]
    return DecisionKind.SPLIT, [incident_target(incident, rest), incident_target(incident, [part])], {}


def _relink(ledger: Ledger, random: Random) -> Made | None:
    claim, incident = random.choice(ledger.claims), random.choice(ledger.incidents)
    return DecisionKind.RELINK, [claim_target(claim), incident_target(incident)], {}


def _set_account(ledger: Ledger, random: Random) -> Made | None:
    incident = random.choice(ledger.incidents)
    account, other = random.choice(incident.accounts), random.choice(ledger.incidents)
    values = {"killed": "3-5", "date": "1995-01-02", "place": other.place, "party": other.accounts[0].party}
    member = random.choice(sorted(values))
    targets = [account_target(account), incident_target(incident)]
    return DecisionKind.SET, targets, {"member": member, "value": values[member]}


def _set_words(ledger: Ledger, random: Random) -> Made | None:
    claim = random.choice(ledger.claims)
    (text,) = (document.text or "" for document in ledger.documents if document.id == claim.document)
    start, length = random.randrange(max(len(text) - 20, 1)), random.randrange(1, 60)
    words = Evidence.at(claim.document, text, Span(start, min(start + length, len(text))))
    intent = to_reword(claim, words.quote, ledger, at=f"{words.start}:{words.end}")
    said = {"member": intent.member, "value": intent.value, "before": intent.before}
    return DecisionKind.SET, intent.targets, {**said, "evidence": intent.evidence}


def _title(ledger: Ledger, random: Random) -> Made | None:
    target = incident_target(random.choice(ledger.incidents))
    return DecisionKind.SET, [target], {"member": "title", "value": "The raid"}


def _withdraw(ledger: Ledger, random: Random) -> Made | None:
    counting = [document for document in ledger.documents if document.counts]
    return DecisionKind.REJECT, [document_target(random.choice(counting))], {}


def _on_pledge(ledger: Ledger, random: Random) -> Made | None:
    if not ledger.pledges:
        return None
    target = situation_target(random.choice(ledger.pledges))
    return random.choice((DecisionKind.ACCEPT, DecisionKind.REJECT)), [target], {"before": "open, attributed"}


def _undo(ledger: Ledger, random: Random) -> Made | None:
    held = in_force(ledger.decisions)
    return (DecisionKind.UNDO, [], {"undoes": random.choice(held).id}) if held else None


def _given(ledger: Ledger, random: Random, stance: Stance) -> Given:
    told = {claim.document for claim in ledger.claims}
    document: Document = random.choice([d for d in ledger.documents if d.counts and d.id in told])
    words = next(claim.evidence for claim in ledger.claims if claim.document == document.id)
    known = sorted({claim.claimer for claim in ledger.claims if claim.claimer})
    scope = DenialScope.WHOLE if stance is Stance.DENY else None
    return Given(document=document, words=words, party=random.choice(known), stance=stance, scope=scope)


def _add_account(ledger: Ledger, random: Random) -> Made | None:
    incident = random.choice(ledger.incidents)
    given = _given(ledger, random, random.choice((Stance.DENY, Stance.CLAIM)))
    addition = added_account(given, incident, ledger)
    return DecisionKind.ADD, [read_there(ledger, given.words), incident_target(incident)], {"added": addition}


def _add_claim(ledger: Ledger, random: Random) -> Made | None:
    given = _given(ledger, random, Stance.DEMAND)
    about = [situation_target(random.choice(ledger.pledges))] if ledger.pledges else []
    addition = added_claim(given, ledger, about)
    return DecisionKind.ADD, [read_there(ledger, given.words), *about], {"added": addition}


def _add_incident(ledger: Ledger, random: Random) -> Made | None:
    given = _given(ledger, random, Stance.CLAIM)
    addition = added_incident(given, "attack.artillery", ledger)
    return DecisionKind.ADD, [read_there(ledger, given.words)], {"added": addition}


def _set_pledge(ledger: Ledger, random: Random) -> Made | None:
    if not ledger.pledges:
        return None
    target = situation_target(random.choice(ledger.pledges))
    return DecisionKind.SET, [target], {"member": "by", "value": random.choice(ledger.actors).id}


def _merge_actors(ledger: Ledger, random: Random) -> Made | None:
    return DecisionKind.MERGE, [actor_target(actor) for actor in random.sample(ledger.actors, 2)], {}


NEAR: tuple[Chance, ...] = (
    _on_claim,
    _on_incident,
    _merge,
    _split,
    _relink,
    _set_account,
    _set_words,
    _title,
    _withdraw,
    _on_pledge,
    _undo,
    _add_account,
    _add_claim,
)
FAR: tuple[Chance, ...] = (_add_incident, _set_pledge, _merge_actors)
