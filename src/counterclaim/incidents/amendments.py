"""What `set` makes of incidents in the making: the whole, an account wherever it stands, a claim."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.incidents.corrections import claim_value, corrected, corrected_claim, value_of
from counterclaim.incidents.dockets import GONE, Docket
from counterclaim.incidents.rewording import WORDS, reworded_account, reworded_claim, said_in, words_written
from counterclaim.model.actors import Place
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision


def set_value(docket: Docket, decision: Decision, places: Mapping[str, Place]) -> None:
    """Set what a decision says; a value that is read otherwise than when it was set is listed."""
    if decision.member == WORDS:
        _set_words(docket, decision)
    elif decision.targets[0].kind is SubjectKind.INCIDENT:
        _set_incident(docket, decision)
    elif len(decision.targets) == 1:
        _set_claim(docket, decision)
    else:
        _set_account(docket, decision, places)


def _set_incident(docket: Docket, decision: Decision) -> None:
    """Set what an incident is called."""
    case = docket.case_of(decision.targets[0])
    if case is None:
        docket.note(decision, GONE)
    elif decision.member == "title":
        case.title = decision.value
    else:
        case.set_type(str(decision.value))


def _set_claim(docket: Docket, decision: Decision) -> None:
    """Set what a claim says that is told of no incident."""
    claim = docket.claim_of(decision.targets[0])
    if claim is None:
        docket.note(decision, GONE)
        return
    known = docket.altered.get(claim.id, claim)
    _compare(docket, decision, claim_value(known, str(decision.member)))
    docket.altered[claim.id] = corrected_claim(known, decision)


def _set_words(docket: Docket, decision: Decision) -> None:
    """Let a claim, and the accounts on it, rest on the words that were marked; or the text's own account.

    Words that are gone from the document leave it as it is read; that is listed where they are looked for.
    """
    target, *wholes = decision.targets
    claim = docket.claim_of(target) if target.claims else None
    found = docket.accounts_of(target, wholes[0]) if wholes else []
    accounts = found if claim is None else [one for one in found if claim.id in one.claims]
    known = docket.altered.get(claim.id, claim) if claim is not None else None
    for record in [known] if known is not None else accounts:
        _compare(docket, decision, words_written(said_in(record)))
    if known is None and not accounts:
        docket.note(decision, GONE)
    elif decision.evidence:
        words = decision.evidence
        docket.change({id(account): reworded_account(account, known, words) for account in accounts})
        if known is not None:
            docket.altered[known.id] = reworded_claim(known, words)


def _set_account(docket: Docket, decision: Decision, places: Mapping[str, Place]) -> None:
    """Set what an account says, also where it is told of another incident by now."""
    target, whole = decision.targets
    named = docket.accounts_of(target, whole)
    if not named:
        docket.note(decision, GONE)
        return
    for account in named:
        _compare(docket, decision, value_of(account, str(decision.member)))
    docket.change({id(account): corrected(account, decision, places) for account in named})
    for claim in (docket.claims[id] for account in named for id in account.claims if id in docket.claims):
        docket.altered[claim.id] = corrected_claim(docket.altered.get(claim.id, claim), decision)


def _compare(docket: Docket, decision: Decision, machine: str | None) -> None:
    """List that the reader says now what it did not when the value was set."""
    if machine not in (decision.before, decision.value):
        message = f"{decision.member} was {decision.before} when it was set to {decision.value}"
        docket.note(decision, f"{message}; it is read as {machine} now")
