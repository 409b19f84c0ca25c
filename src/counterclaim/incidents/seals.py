"""Incidents that people sealed: what comes later is listed and stands apart, and no decision changes them."""

from __future__ import annotations

from counterclaim.incidents.dockets import GONE, Case, Docket, is_known
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind


def seal(docket: Docket, decision: Decision) -> None:
    """Keep an incident to the accounts that it had when it was sealed; what else is told of it is listed."""
    case = docket.case_of(decision.targets[0])
    if case is None:
        docket.note(decision, GONE)
        return
    case.accepted.append(decision)
    case.sealed = decision
    _set_apart(docket, decision, case)
    told = {account.document for account in case.accounts}
    for document in sorted({words.document for words in decision.targets[0].words} - told):
        docket.note(decision, f"{document} was one of its documents and tells of it no more: undo the seal")


def _set_apart(docket: Docket, decision: Decision, case: Case) -> None:
    since = [account for account in case.accounts if not is_known(account, decision.targets)]
    if not since:
        return
    out = docket.take(case, since)
    is_told = any(not telling.answer for telling in out)
    if is_told:
        docket.open(out)
    else:
        docket.loose += out
    docket.point(out, None if is_told else "")
    where = f"in {out[0].id}" if is_told else "with no incident"
    for document in sorted({account.document for account in since}):
        message = (
            f"{document} tells of it since; its account stands apart, {where}: undo the seal to join them"
        )
        docket.note(decision, message)


def sealed_by(docket: Docket, decision: Decision) -> Decision | None:
    """The seal on an incident that a decision would change; words of its claims are a part of it."""
    if decision.kind is DecisionKind.ACCEPT:
        return None
    for target in decision.targets:
        for case in docket.near(target):
            whole = target.kind is SubjectKind.INCIDENT and case is docket.case_of(target)
            if case.sealed is not None and (whole or _has_part(case, decision)):
                return case.sealed
    return None


def _has_part(case: Case, decision: Decision) -> bool:
    claims = {claim for target in decision.targets for claim in target.claims}
    return any(not claims.isdisjoint(account.claims) for account in case.accounts)
