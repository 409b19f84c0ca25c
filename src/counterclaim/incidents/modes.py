"""What was only tried: by one account's words, and by all accounts of an incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening
from counterclaim.model.incidents import Account
from counterclaim.model.modes import Mode

HARM = "harm"  # the type of what tells of people hurt, and not of how


def mode_told(members: Sequence[Happening]) -> Mode:
    """Whether an account tells of a deed or of an attempt; a bare mention of it says neither."""
    deeds = [h for h in members if h.types != (HARM,) and not h.pointer] or list(members)
    return _attempted_if_all(h.mode for h in deeds)


def mode_of(accounts: Sequence[Account]) -> Mode:
    """Whether an incident was a deed by any account; what a denial repeats counts if nobody else tells it."""
    telling = [account for account in accounts if account.stance is not Stance.DENY] or accounts
    deeds = [account for account in telling if account.type != HARM] or telling
    return _attempted_if_all(account.mode for account in deeds)


def _attempted_if_all(modes: Iterable[Mode]) -> Mode:
    return Mode.ATTEMPTED if set(modes) == {Mode.ATTEMPTED} else Mode.HAPPENED
