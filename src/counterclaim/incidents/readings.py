"""The accounts of one incident sorted by what they do: who tells it, who denies it, and by which voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.incidents.sides import Sides
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account

AFFIRMING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE, Stance.CONFIRM))
OUTCOMES = ("killed", "wounded", "missing", "captured")


@dataclass(frozen=True, slots=True)
class Reading:
    """The accounts of one incident, sorted by what they do; ``dates`` are those of their documents."""

    affirming: tuple[Account, ...]
    denying: tuple[Account, ...]
    narrated: tuple[Account, ...]
    sides: Sides
    dates: Mapping[str, str | None] = field(default_factory=dict)

    def voices(self, accounts: Sequence[Account]) -> list[str]:
        """Independent voices among some accounts: sides, and observers that saw; sorted."""
        concerned = {
            self.sides.of(role) for a in self.affirming for role in (a.perpetrator, a.victim) if role
        }
        parties = {
            self.sides.of(a.party)
            for a in accounts
            if self.sides.of(a.party) in concerned or a.observed is True
        }
        others = {self.sides.of(a.party) for a in accounts} - parties
        known = {side for side in parties or others if side is not None}
        settled = {side for side in known if not self.sides.is_unsettled(side)}
        return sorted(settled) or sorted(known)[:1]


def read_accounts(accounts: Sequence[Account], sides: Sides, dates: Mapping[str, str | None]) -> Reading:
    """Sort accounts into affirming, denying, narrated; of a side that reverses itself the latest counts.

    ``dates`` gives the publication date of each document.
    """
    spoken = [a for a in accounts if a.party is not None and not sides.is_mute(a.party)]
    concerned = _concerned(accounts, sides)
    if not any(a.victim or any(c.side for c in a.casualties) for a in accounts):
        concerned = frozenset()  # whoever denies may be the one that was struck
    counting = {sides.of(a.party) for a in spoken if a.stance in AFFIRMING and counts_people(a)}
    denying = [
        a
        for a in spoken
        if a.stance is Stance.DENY
        and (
            _may_contest(a, concerned, sides)
            or (a.scope is DenialScope.NUMBER and sides.of(a.party) in counting)
        )
    ]
    affirming = [a for a in spoken if a.stance in AFFIRMING and a.observed is not False]
    kept = tuple(a for a in denying if not _taken_back(a, affirming, sides, dates))
    withdrawn = tuple(a for a in affirming if _withdrawn(a, kept, sides, dates))
    narrated = tuple(a for a in accounts if a.party is None or sides.is_mute(a.party))
    return Reading(tuple(a for a in affirming if a not in withdrawn), kept, narrated, sides, dates)


def _concerned(accounts: Sequence[Account], sides: Sides) -> frozenset[str]:
    """Sides that did it, suffered it or lost people in it, as anybody tells it."""
    named = [role for a in accounts for role in (a.perpetrator, a.victim, *(c.side for c in a.casualties))]
    return frozenset(side for role in named if (side := sides.of(role)) is not None)


def _may_contest(denial: Account, concerned: frozenset[str], sides: Sides) -> bool:
    """Whether a denial is by a side concerned, by one that may be, or by who watched."""
    side = sides.of(denial.party)
    return not concerned or side in concerned or bool(denial.observed) or sides.is_unsettled(side)


def _taken_back(
    denial: Account, affirming: Sequence[Account], sides: Sides, dates: Mapping[str, str | None]
) -> bool:
    later = dates.get(denial.document) or ""
    return any(
        a.stance is Stance.CONFIRM
        and sides.of(a.party) == sides.of(denial.party)
        and (dates.get(a.document) or "") > later
        for a in affirming
    )


def _withdrawn(
    account: Account, denying: Sequence[Account], sides: Sides, dates: Mapping[str, str | None]
) -> bool:
    earlier = dates.get(account.document) or "~"
    return account.stance is Stance.CONFIRM and any(
        sides.of(d.party) == sides.of(account.party) and (dates.get(d.document) or "") > earlier
        for d in denying
    )


def counts_people(account: Account) -> bool:
    """Whether an account gives a figure for people killed, wounded, missing or captured."""
    return any(getattr(entry, outcome) is not None for entry in account.casualties for outcome in OUTCOMES)
