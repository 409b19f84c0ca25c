"""What each kind of decision does to incidents in the making, and where new evidence speaks against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import filterfalse

from counterclaim.incidents.added import overlap
from counterclaim.incidents.amendments import set_value
from counterclaim.incidents.dockets import GONE, Case, Docket, is_covered, is_known, is_near, is_of
from counterclaim.incidents.identities import is_of_actors
from counterclaim.incidents.seals import seal, sealed_by
from counterclaim.incidents.situated import is_of_situations
from counterclaim.incidents.standing import is_withdrawal
from counterclaim.model.actors import Place
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, in_force, undone
from counterclaim.model.incidents import Account, Incident, Status, Telling


def rule(
    docket: Docket,
    decisions: Sequence[Decision],
    places: Mapping[str, Place],
    placed: Mapping[str, Telling],
) -> None:
    """Apply the decisions in force as they fell; ``placed`` are the tellings that people placed."""
    docket.released |= _released(decisions)
    for decision in filterfalse(_is_of_others, in_force(decisions)):
        sealed = sealed_by(docket, decision)
        if sealed is not None:
            docket.note(decision, f"it is sealed by {sealed.id}; undo that first")
        elif decision.kind is DecisionKind.SET:
            set_value(docket, decision, places)
        elif decision.kind is DecisionKind.ADD:
            _add(docket, decision, placed.get(decision.id))
        else:
            RULINGS[decision.kind](docket, decision)
    for case in list(docket.cases):
        if all(telling.answer for telling in case.tellings):  # nobody tells any more what they deny
            docket.close(case)
            docket.point(case.tellings, "")


def _released(decisions: Sequence[Decision]) -> set[str]:
    """The claims that somebody moved by a decision that is undone."""
    gone = undone(decisions)
    moves = [d for d in decisions if d.id in gone and d.kind in (DecisionKind.MERGE, DecisionKind.RELINK)]
    return {claim for decision in moves for target in decision.targets for claim in target.claims}


def _is_of_others(decision: Decision) -> bool:
    """Whether a decision is of actors or situations, settled before and after, or of a document or source."""
    if decision.kind is DecisionKind.RATE or is_withdrawal(decision):
        return True
    return is_of_actors(decision) or is_of_situations(decision)


def ruled(incident: Incident, case: Case, docket: Docket) -> Incident:
    """An incident with what people said of the whole; conflicts with that are listed."""
    for decision in case.accepted:
        if decision.before != incident.status:
            did = "sealed" if decision.kind is DecisionKind.SEAL else "accepted"
            docket.note(
                decision, f"{incident.id} was {did} as {decision.before}; it is {incident.status} now"
            )
    if case.set_aside is not None:
        reason = f"set aside by {case.set_aside.author}: {case.set_aside.explanation}"
        occurrence = replace(incident.elements["occurrence"], status=Status.DISCOUNTED, reason=reason)
        elements = {**incident.elements, "occurrence": occurrence}
        incident = replace(incident, status=Status.DISCOUNTED, elements=elements)
    return replace(incident, title=case.title) if case.title is not None else incident


def _merge(docket: Docket, decision: Decision) -> None:
    found = [docket.case_of(target) for target in decision.targets]
    if None in found:
        docket.note(decision, GONE)
    cases = list(dict.fromkeys(case for case in found if case is not None))
    for other in cases[1:]:
        _doubt(docket, decision, cases[0], other)
        _doubt(docket, decision, other, cases[0])
    for other in cases[1:]:
        docket.join(cases[0], other)
    if cases:
        _gather(docket, decision, cases[0])


def _gather(docket: Docket, decision: Decision, home: Case) -> None:
    """Bring back what was of incidents when they were merged and is told elsewhere now; that is listed.

    What somebody moved by a decision that is undone stays where it is.
    """
    held = {mark for account in home.accounts for mark in account.claims or account.evidence}

    def strayed(accounts: Sequence[Account]) -> list[Account]:
        covered = [a for a in accounts if any(is_covered(a, target) for target in decision.targets)]
        return [a for a in covered if held.isdisjoint(a.claims or a.evidence)]

    near = dict.fromkeys(case for target in decision.targets for case in docket.near(target))
    for case in (case for case in near if case is not home):
        _bring(docket, decision, home, case, strayed(case.accounts))
    back = [t for t in docket.loose if strayed(t.accounts) and not _is_released(docket, t.accounts)]
    docket.loose = [telling for telling in docket.loose if telling not in back]
    docket.add(home, back)
    docket.point(back, None)


def _bring(docket: Docket, decision: Decision, home: Case, case: Case, strayed: Sequence[Account]) -> None:
    told = case.tellings[0].id
    if not strayed:
        return
    if _is_released(docket, strayed):
        docket.note(decision, f"what was of it is told with {told} since an undoing: merge again, or undo")
    elif all(account in strayed or account.copy_of is not None for account in case.accounts):
        docket.join(home, case)
    else:
        moved = docket.take(case, strayed)
        docket.add(home, moved)
        docket.point(moved, None)
        documents = ", ".join(sorted({account.document for account in strayed}))
        docket.note(decision, f"{documents} would be told with {told} now; it stays here: relink, or undo")


def _is_released(docket: Docket, accounts: Sequence[Account]) -> bool:
    return any(not docket.released.isdisjoint(account.claims) for account in accounts)


def _doubt(docket: Docket, decision: Decision, one: Case, other: Case) -> None:
    """List what came to one of two incidents since they were merged and cannot be the other."""
    for telling in one.tellings:
        if any(is_known(account, decision.targets) for account in telling.accounts):
            continue
        against = [found for t in other.tellings if (found := docket.alike(telling, t)).conflict]
        if against:
            docket.note(
                decision, f"{telling.document} tells of it since, and speaks against it: {_why(against)}"
            )


def _why(against: Sequence[object]) -> str:
    return "; ".join(dict.fromkeys(str(getattr(found, "reasons", [""])[-1]) for found in against))


def _split(docket: Docket, decision: Decision) -> None:
    whole, part = decision.targets
    near = docket.near(part)
    if not any(_named(case, part) for case in near):
        docket.note(decision, GONE)
        return
    together = [case for case in near if _named(case, part) and _named(case, whole)]
    same = [case for case in together if any(t.id == whole.id for t in case.tellings)]
    out: list[Telling] = []
    for case in same or together:
        since = [a for a in case.accounts if not is_known(a, decision.targets) and a.copy_of is None]
        out += docket.take(case, _named(case, part))
        for account in since:
            stays = f"its account stays with {case.tellings[0].id}"
            docket.note(decision, f"{account.document} tells of it since; {stays}: split or relink it")
    telling_it = any(not telling.answer for telling in out)
    if telling_it:
        docket.open(out)
    else:
        docket.loose += out
    docket.point(out, None if telling_it else "")


def _relink(docket: Docket, decision: Decision) -> None:
    said, where = decision.targets
    claim, home = docket.claim_of(said), docket.case_of(where)
    if claim is None or home is None:
        docket.note(decision, GONE)
        return
    moved = [telling for telling in docket.loose if any(claim.id in a.claims for a in telling.accounts)]
    docket.loose = [telling for telling in docket.loose if telling not in moved]
    for case in docket.near(said):
        accounts = [account for account in case.accounts if claim.id in account.claims]
        if case is not home and accounts:
            moved += docket.take(case, accounts)
    docket.add(home, moved)
    docket.about[claim.id] = moved[0].id if moved else home.tellings[0].id


def _add(docket: Docket, decision: Decision, placed: Telling | None) -> None:
    """Put an added account where a person wants it; what the reader tells on its words since is listed."""
    if placed is not None:
        _place(docket, decision, placed)
    added = decision.added.telling if decision.added is not None else None
    if added is None:
        return
    for claim in (docket.claims[id] for a in added.accounts for id in a.claims if id in docket.claims):
        if claim.about is None:  # the reader has the claim, but no account on it
            docket.about.setdefault(claim.id, added.id)
    known, mine = decision.targets[0], added.accounts[0]
    for case in docket.near(replace(known, words=mine.evidence)):
        for account in case.accounts:
            same = account.added is None and (account.party, account.stance) == (mine.party, mine.stance)
            if same and overlap(account.evidence, mine.evidence) and not is_of(account, known):
                told = case.tellings[0].id
                docket.note(decision, f"the reader tells it on these words since: merge with {told}, or undo")


def _place(docket: Docket, decision: Decision, placed: Telling) -> None:
    home = docket.case_of(decision.targets[-1])
    if home is not None:
        docket.add(home, [placed])
        return
    docket.note(decision, GONE)
    if placed.answer:
        docket.loose.append(placed)
    else:
        docket.open([placed])


def _accept(docket: Docket, decision: Decision) -> None:
    (target,) = decision.targets
    if target.kind is SubjectKind.CLAIM:
        claim = docket.claim_of(target)
        if claim is None:
            docket.note(decision, GONE)
        elif claim.stance != decision.before:
            docket.note(decision, f"{claim.id} was accepted as {decision.before}; it is {claim.stance} now")
        return
    case = docket.case_of(target)
    if case is None:
        docket.note(decision, GONE)
    else:
        case.accepted.append(decision)


def _reject(docket: Docket, decision: Decision) -> None:
    (target,) = decision.targets
    if target.kind is SubjectKind.CLAIM:
        _drop(docket, decision, target)
        return
    case = docket.case_of(target)
    if case is None:
        docket.note(decision, GONE)
        return
    case.set_aside = decision
    for account in case.accounts:
        if not is_known(account, decision.targets) and account.copy_of is None:
            docket.note(decision, f"{account.document} tells of it since; undo it if that changes your mind")


def _drop(docket: Docket, decision: Decision, target: Target) -> None:
    """A misread claim goes, and every account that stands on it alone."""
    claim = docket.claim_of(target)
    if claim is None:
        docket.note(decision, GONE)
        return
    docket.dropped.add(claim.id)
    docket.loose = [t for t in docket.loose if not any(claim.id in a.claims for a in t.accounts)]
    for case in docket.near(target):
        docket.take(case, [account for account in case.accounts if account.claims == (claim.id,)])
        case.tellings = [_without(telling, claim.id) for telling in case.tellings]


def _without(telling: Telling, claim: str) -> Telling:
    accounts = tuple(
        replace(account, claims=tuple(id for id in account.claims if id != claim))
        if claim in account.claims
        else account
        for account in telling.accounts
    )
    return telling if accounts == telling.accounts else replace(telling, accounts=accounts)


def _named(case: Case, target: Target) -> list[Account]:
    """The accounts of a case that a target names, else those that stand on its words today."""
    exact = [account for account in case.accounts if is_of(account, target)]
    return exact or [account for account in case.accounts if is_near(account, target)]


RULINGS: Mapping[DecisionKind, Callable[[Docket, Decision], None]] = {
    DecisionKind.MERGE: _merge,
    DecisionKind.SPLIT: _split,
    DecisionKind.RELINK: _relink,
    DecisionKind.ACCEPT: _accept,
    DecisionKind.REJECT: _reject,
    DecisionKind.SEAL: seal,
}
