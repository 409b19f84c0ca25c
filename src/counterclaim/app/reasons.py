"""Why a record stands as it does: the voices that were counted, the rules and words that made each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account, Incident, Status
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import (
    Disagreement,
    Pledge,
    PledgeStatus,
    Position,
    Restriction,
    StatedDuration,
    TalksTrack,
    Voice,
)
from counterclaim.model.stores import LedgerRecord
from counterclaim.views.naming import NARRATION, Names, credibility_text
from counterclaim.views.sources import WORDS, reliability_for, sources_of
from counterclaim.vocab.rules import explained

Situation = Pledge | Restriction | TalksTrack | Position | Disagreement
ATTRIBUTION = {
    Status.UNATTRIBUTED: "nobody but the text itself says so",
    Status.SINGLE_SOURCE: "the voices are of one side, or of no party",
    Status.CORROBORATED: "parties of two sides say so",
    Status.CONTESTED: "somebody denies it",
}
FATES = {
    PledgeStatus.OPEN: "no deadline has passed, and nobody tells of its fate",
    PledgeStatus.OVERDUE_UNKNOWN: "the deadline has passed, and nobody tells of its fate",
    PledgeStatus.REPORTED_KEPT: "somebody tells that it was kept",
    PledgeStatus.REPORTED_BROKEN: "somebody tells that it was broken",
    PledgeStatus.CONTESTED: "it is told to be kept, and to be broken",
}


def reasons(record: LedgerRecord, ledger: Ledger, names: Names) -> Iterator[str]:
    """Why a record stands as it does, line by line; nothing for actors, places and documents."""
    if isinstance(record, Incident):
        yield from _of_incident(record, ledger, names)
    elif isinstance(record, Claim):
        yield from _of_claim(record, ledger)
    elif isinstance(record, Situation):
        yield from _of_situation(record, ledger, names)
    else:
        return
    made = ledger.generated_by
    yield f"rules in force: {made.rules}; counterclaim {made.version}"


def _of_claim(claim: Claim, ledger: Ledger) -> Iterator[str]:
    """Its rule with what that reads, how far it was trusted, and how credible what it tells is."""
    yield f"rule: {claim.rule or 'not stated'}"
    yield from _explained(claim.rule)
    if claim.confidence is not None:
        yield f"confidence: {claim.confidence}"
    for incident in ledger.incidents:
        for account in incident.accounts:
            if claim.id in account.claims:
                yield from (f"{words}, by what is told of {incident.id}" for words in _credibility(account))


def _of_incident(incident: Incident, ledger: Ledger, names: Names) -> Iterator[str]:
    yield f"headline {incident.status}: the weaker of occurrence and perpetrator"
    for name, element in incident.elements.items():
        value = f" ({element.value})" if element.value else ""
        yield f"{name}{value} is {element.status}: {element.reason or 'no reason stated'}"
    for toll in incident.toll:
        yield f"toll of {names.of(toll.side) or 'a side not stated'}: rule {toll.rule}"
    for account in incident.accounts:
        if account.origin_reason:
            yield f"{names.party(account)}: voice {account.origin}, {account.origin_reason}"
        yield from (f"{names.party(account)} ({account.stance}): {words}" for words in _credibility(account))
    yield from _reliability(incident.accounts, ledger)
    yield from _rules((claim for account in incident.accounts for claim in account.claims), ledger)


def _reliability(accounts: Sequence[Account], ledger: Ledger) -> Iterator[str]:
    """How reliable people judge the sources; less so where a party counts its enemy's losses."""
    sources = {document: source for source in sources_of(ledger) for document in source.documents}
    graded = dict.fromkeys(
        (source, reliability_for(account, source, ledger))
        for account in accounts
        if (source := sources.get(account.document)) is not None
    )
    for source, grade in graded:
        enemy = " for its enemy's losses" if grade is not source.reliability else ""
        yield f"source {source.name}: reliability {grade} ({WORDS[grade]}){enemy}"


def _credibility(account: Account) -> Iterator[str]:
    """How credible what an account tells is: a grade apart from every status."""
    if account.credibility is not None:
        yield f"credibility {credibility_text(account.credibility)}"


def _of_situation(situation: Situation, ledger: Ledger, names: Names) -> Iterator[str]:
    if isinstance(situation, Pledge):
        yield f"fate {situation.status}: {FATES[situation.status]}"
    if isinstance(situation, Restriction):
        yield from map(_duration, situation.stated_durations)
    if isinstance(situation, Pledge | Restriction):
        yield f"{situation.attribution_status}: {ATTRIBUTION[situation.attribution_status]}"
    if isinstance(situation, Disagreement):
        yield f"between {names.all(situation.between)}: claims of each speak of it"
        yield from _rules(situation.claims, ledger)
        return
    yield from _heard(situation.voices, names)
    heard = [claim for voice in situation.voices for claim in voice.claims]
    about = [claim.id for claim in ledger.claims if claim.about and claim.about.id == situation.id]
    yield from _rules((*heard, *about), ledger)


def _duration(stated: StatedDuration) -> str:
    if stated.computed_days is None:
        return f"stated “{stated.text}”: cannot be checked, a date is missing"
    agrees = "which agrees" if stated.consistent else "which does not agree"
    return f"stated “{stated.text}”: {stated.computed_days} days by its dates, {agrees}"


def _heard(voices: Sequence[Voice], names: Names) -> Iterator[str]:
    for voice in voices:
        scope = f" of {voice.scope}" if voice.scope else ""
        yield f"{names.of(voice.party) or NARRATION}: {voice.stance}{scope}, counted as voice {voice.origin}"
    if not voices:
        yield f"{NARRATION}: told by the text itself, in nobody's words"


def _rules(claims: Iterable[str], ledger: Ledger) -> Iterator[str]:
    """The rule that read each claim, with its entries, each claim once."""
    known = {claim.id: claim for claim in ledger.claims}
    for id in dict.fromkeys(claims):
        rule = known[id].rule if id in known else None
        yield f"{id}: read by rule {rule or 'not stated'}"
        yield from _explained(rule)


def _explained(rule: str | None) -> Iterator[str]:
    """What a rule reads, and the entries that it stands on."""
    explanation = explained(rule) if rule else None
    if explanation is not None:
        yield f"reads: {explanation.reads}"
        if explanation.stance:
            yield f"stance by its content: {explanation.stance}"
        yield from (f"entry: {entry}" for entry in explanation.entries)
