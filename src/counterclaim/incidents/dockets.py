"""Incidents in the making, as people's decisions find them again: by claims, and by words in documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from counterclaim.incidents.points import Likeness
from counterclaim.model.claims import Claim, Stance
from counterclaim.model.decisions import DECISION_STAGE, Decision, Target
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Account, Telling
from counterclaim.model.problems import Problem

Alike = Callable[[Telling, Telling], Likeness]

_TELLING = re.compile(r"\bincident:[0-9a-f]+")

GONE = "nothing is told any more on the words that it is about; undo it, or decide again"


@dataclass(slots=True, eq=False)
class Case:
    """One incident in the making: its tellings, and what people said of the whole."""

    tellings: list[Telling]
    title: str | None = None
    set_aside: Decision | None = None
    accepted: list[Decision] = field(default_factory=list)
    sealed: Decision | None = None

    @property
    def accounts(self) -> list[Account]:
        """All accounts, telling by telling."""
        return _accounts_in(self.tellings)

    def set_type(self, type: str) -> None:
        """Let all that tell it call it by another type; what only denies it keeps its own."""
        self.tellings = [t if t.answer else replace(t, types=(type,)) for t in self.tellings]


class Docket:
    """The cases of a ledger in the making; decisions change them one after the other.

    ``loose`` holds denials of what no document tells. ``about`` tells which telling a claim speaks of, where
    that changed; ``dropped`` are claims that are rejected, ``altered`` those of which a value was set,
    ``released`` those that somebody moved by a decision that is undone.
    """

    def __init__(
        self,
        groups: Iterable[Sequence[Telling]],
        loose: Iterable[Telling],
        claims: Mapping[str, Claim],
        alike: Alike,
    ) -> None:
        self.cases = [Case(list(group)) for group in groups]
        self.loose = list(loose)
        self.claims = claims
        self.alike = alike
        self.about: dict[str, str | None] = {}
        self.dropped: set[str] = set()
        self.altered: dict[str, Claim] = {}
        self.released: set[str] = set()
        self._problems: list[Problem] = []
        self._near: dict[str, set[Case]] = defaultdict(set)
        for case in self.cases:
            self._index(case)

    def note(self, decision: Decision, message: str, *, document: str | None = None) -> None:
        """List that a decision and the evidence disagree; a document named tells so, whoever decides."""
        text = f"{decision.id} ({decision.kind} by {decision.author}): {message}"
        self._problems.append(Problem(document=document, stage=DECISION_STAGE, message=text))

    def problems(self, incidents: Mapping[str, str]) -> list[Problem]:
        """What was noted, with the ids of ``incidents`` in place of those of the tellings that they hold."""
        by_id = partial(_TELLING.sub, lambda found: incidents.get(found[0], found[0]))
        return [replace(problem, message=by_id(problem.message)) for problem in self._problems]

    def open(self, tellings: Sequence[Telling]) -> Case:
        """A new case."""
        case = Case(list(tellings))
        self.cases.append(case)
        self._index(case)
        return case

    def join(self, into: Case, other: Case) -> None:
        """Make one case of two."""
        into.tellings += other.tellings
        into.title = into.title or other.title
        into.set_aside = into.set_aside or other.set_aside
        into.accepted += other.accepted
        self._index(into)
        self.close(other)

    def add(self, case: Case, tellings: Iterable[Telling]) -> None:
        """Put tellings into a case."""
        case.tellings += tellings
        self._index(case)

    def close(self, case: Case) -> None:
        """Take a case off that holds nothing any more."""
        self.cases.remove(case)
        for cases in self._near.values():
            cases.discard(case)

    def near(self, target: Target) -> list[Case]:
        """The cases with accounts in the documents that a target is of, in a fixed order."""
        documents = {words.document for words in target.words}
        found = {case for document in documents for case in self._near.get(document, ())}
        return sorted(found, key=lambda case: min(telling.id for telling in case.tellings))

    def case_of(self, target: Target) -> Case | None:
        """The case of an incident: the one that holds its first telling, else most of its accounts."""
        near = self.near(target)
        for case in near:
            if any(telling.id == target.id for telling in case.tellings):
                return case
        for fits in (is_of, is_near):
            held = [sum(fits(account, target) for account in case.accounts) for case in near]
            if any(held):
                return near[held.index(max(held))]
        return None

    def accounts_of(self, part: Target, whole: Target) -> list[Account]:
        """The accounts that a part of an incident names: in that incident, or where they stand by now.

        Elsewhere it must be the one account of the same claims or words; in the incident nearly the same do.
        """
        case = self.case_of(whole)
        here = case.accounts if case is not None else []
        near = [telling for other in self.near(part) for telling in other.tellings]
        told = _accounts_in([*near, *self.loose])
        exact = [account for account in here if is_of(account, part)]
        moved = [account for account in told if is_covered(account, part)]
        same = [account for account in told if account.evidence == part.words]
        close = [account for account in here if is_near(account, part)]
        return exact or _if_one(moved) or _if_one(same) or close

    def change(self, changed: Mapping[int, Account]) -> None:
        """Put other accounts in the places of some, by ``id()`` of these."""

        def with_changes(tellings: Sequence[Telling]) -> list[Telling]:
            return [replace(t, accounts=tuple(changed.get(id(a), a) for a in t.accounts)) for t in tellings]

        for case in self.cases:
            if any(id(account) in changed for account in case.accounts):
                case.tellings = with_changes(case.tellings)
        if any(id(account) in changed for account in _accounts_in(self.loose)):
            self.loose = with_changes(self.loose)

    def claim_of(self, target: Target) -> Claim | None:
        """The claim of a target, or the one that is read today from its words."""
        found = [self.claims[id] for id in target.claims if id in self.claims]
        if not found:
            words = set(target.words)
            now = (self.altered.get(id, claim) for id, claim in self.claims.items())
            found = [self.claims[claim.id] for claim in now if words & set(claim.evidence)]
        return found[0] if found else None

    def take(self, case: Case, accounts: Sequence[Account]) -> list[Telling]:
        """Take accounts out of a case, with copies of them, as tellings of their own; it is closed if empty.

        A telling that goes as a whole keeps its id; what is only denied in words taken out tells no incident.
        """
        taken, left = [], []
        for telling in case.tellings:
            part = tuple(a for a in telling.accounts if is_among(a, accounts))
            rest = tuple(a for a in telling.accounts if not is_among(a, accounts))
            if part:
                taken.append(_apart(telling, part, whole=not rest))
            if rest:
                left.append(replace(telling, accounts=rest) if part else telling)
        case.tellings = left
        if not left:
            self.close(case)
        return taken

    def point(self, tellings: Sequence[Telling], nowhere: str | None) -> None:
        """Let the claims of tellings that moved speak of where they are now, or of nothing."""
        for telling in tellings:
            for claim in (claim for account in telling.accounts for claim in account.claims):
                self.about[claim] = telling.id if nowhere is None else None

    def _index(self, case: Case) -> None:
        for telling in case.tellings:
            self._near[telling.document].add(case)


def is_of(account: Account, target: Target) -> bool:
    """Whether an account is one that a target names; narration is known by its words."""
    if account.claims:
        return not set(account.claims).isdisjoint(target.claims)
    return not set(account.evidence).isdisjoint(target.words)


def is_covered(account: Account, target: Target) -> bool:
    """Whether an account is one that a target names, and stands on no words that it is not of."""
    return is_of(account, target) and set(account.evidence) <= set(target.words)


def is_near(account: Account, target: Target) -> bool:
    """Whether an account stands on words that a target is of, however they are read today."""
    return any(
        own.document == words.document and own.span.overlaps(words.span)
        for own in account.evidence
        for words in target.words
    )


def is_known(account: Account, targets: Sequence[Target]) -> bool:
    """Whether an account is of what any of some targets names, or stands on its words."""
    return any(is_of(account, target) or is_near(account, target) for target in targets)


def is_among(account: Account, accounts: Sequence[Account]) -> bool:
    """Whether an account is one of some, or repeats one of them word for word."""
    return any(
        account is other
        or (
            account.copy_of == other.document
            and (account.party, account.stance) == (other.party, other.stance)
        )
        for other in accounts
    )


def _accounts_in(tellings: Iterable[Telling]) -> list[Account]:
    return [account for telling in tellings for account in telling.accounts]


def _if_one(accounts: list[Account]) -> list[Account]:
    return accounts if len(accounts) == 1 else []


def _apart(telling: Telling, part: tuple[Account, ...], *, whole: bool) -> Telling:
    """Some accounts of a telling as one of their own."""
    first = [f"{account.evidence[0].start}-{account.evidence[0].end}" for account in part]
    id = telling.id if whole else content_id("incident", telling.id, *first)
    answer = all(account.stance is Stance.DENY for account in part)
    return replace(telling, id=id, accounts=part, answer=answer or telling.answer)
