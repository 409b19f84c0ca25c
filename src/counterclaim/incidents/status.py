"""Status per element by the one table (CODEBOOK section 8), each with its reason in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from counterclaim.incidents.readings import OUTCOMES, Reading, counts_people
from counterclaim.incidents.rival_figures import rival_figures, rival_kinds
from counterclaim.incidents.sides import Sides
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Account, Casualties, Element, Status

ORDER = (Status.CONTESTED, Status.UNATTRIBUTED, Status.SINGLE_SOURCE, Status.CORROBORATED, Status.CONFIRMED)
DENIES_OCCURRENCE = frozenset((DenialScope.WHOLE, DenialScope.OCCURRENCE))
DENIES_PERPETRATOR = frozenset((DenialScope.WHOLE, DenialScope.RESPONSIBILITY))
HARM = "harm"


def elements_of(reading: Reading) -> dict[str, Element]:
    """Status of occurrence, perpetrator, toll and, where somebody denies it, intent."""
    elements = {
        "occurrence": _occurrence(reading),
        "perpetrator": _perpetrator(reading),
        "toll": _toll(reading),
    }
    intent = [a for a in reading.denying if a.scope is DenialScope.INTENT]
    if intent:
        they_deny = _they(reading, intent, "denies", "deny")
        elements["intent"] = Element(status=Status.CONTESTED, reason=f"{they_deny} that it was meant")
    return elements


def headline(elements: Mapping[str, Element]) -> Status:
    """The weaker of occurrence and perpetrator; an unknown perpetrator does not count."""
    named = [elements["occurrence"].status, elements["perpetrator"].status]
    return min((status for status in named if status in ORDER), key=ORDER.index, default=Status.UNATTRIBUTED)


def origins_of(reading: Reading) -> int:
    """Independent voices that affirm the occurrence."""
    telling = [account for account in reading.affirming if not _tells_of_nobody_hurt(account)]
    return len(reading.voices(telling or reading.affirming))


def _tells_of_nobody_hurt(account: Account) -> bool:
    """As in "nobody died": who says no more than that does not say that anything happened."""
    counts = [
        count
        for entry in account.casualties
        for outcome in OUTCOMES
        if (count := getattr(entry, outcome)) is not None
    ]
    bare = account.type == HARM and account.perpetrator is None and not account.weapons
    return bare and bool(counts) and all(count.low == count.high == 0 for count in counts)


def _occurrence(reading: Reading) -> Element:
    denials = [a for a in reading.denying if a.scope in DENIES_OCCURRENCE]
    own_version = {reading.sides.of(a.party) for a in reading.affirming}
    standing = [a for a in denials if reading.sides.of(a.party) not in own_version]
    if standing and (reading.affirming or reading.narrated):
        they_deny = _they(reading, standing, "denies", "deny")
        return Element(status=Status.CONTESTED, reason=f"{they_deny} that it happened as told")
    if standing:
        return Element(
            status=Status.CONTESTED, reason=f"known only from the denial by {_names(reading, standing)}"
        )
    owned = [a for a in reading.affirming if owns_up(a, reading.sides)]
    if owned:
        return Element(status=Status.CONFIRMED, reason=f"{_they(reading, owned, 'owns', 'own')} up to it")
    telling = [a for a in reading.affirming if not _tells_of_nobody_hurt(a)]
    return _by_voices(reading, telling or reading.affirming, "says that it happened")


def _perpetrator(reading: Reading) -> Element:
    blaming = [a for a in reading.affirming if a.perpetrator]
    blamed = sorted({side for a in blaming if (side := reading.sides.of(a.perpetrator))})
    rivals = _rivals(reading, blaming)
    denials = [
        a
        for a in reading.denying
        if (a.scope in DENIES_PERPETRATOR or _denies_targeting(a))
        and not (_blames_alike(a, reading, blamed) or _speaks_for_another(a, reading))
    ]
    value = (
        blaming[0].perpetrator
        if blaming
        else next((a.perpetrator for a in reading.narrated if a.perpetrator), None)
    )
    if denials:
        they_deny = _they(reading, denials, "denies", "deny")
        return Element(status=Status.CONTESTED, value=value, reason=f"{they_deny} it")
    if rivals:
        names = " and ".join(reading.sides.name(side) for side in rivals)
        return Element(status=Status.CONTESTED, value=value, reason=f"rival versions blame {names}")
    owned = [a for a in blaming if owns_up(a, reading.sides)]
    if owned:
        they_own = _they(reading, owned, "owns", "own")
        return Element(status=Status.CONFIRMED, value=value, reason=f"{they_own} up")
    if not blaming and not any(a.perpetrator for a in reading.narrated):
        return Element(status=Status.UNKNOWN, reason="nobody says who did it")
    found = _by_voices(reading, blaming, f"blames {reading.sides.name(reading.sides.of(value))}")
    return Element(status=found.status, value=value, reason=found.reason)


def _rivals(reading: Reading, blaming: Sequence[Account]) -> list[str]:
    """The sides blamed, where two voices have no culprit in common; one voice alone is no rival of itself."""
    culprits: dict[str | None, set[str]] = {}
    for account in blaming:
        blamed = reading.sides.of(account.perpetrator)
        if blamed is not None:
            culprits.setdefault(reading.sides.of(account.party), set()).add(blamed)
    apart = any(not one & other for one, other in combinations(culprits.values(), 2))
    return sorted(set().union(*culprits.values())) if apart else []


def _blames_alike(denial: Account, reading: Reading, blamed: Sequence[str]) -> bool:
    """Whether who denies the whole has a version of its own that blames the same side as all others.

    Whoever once said that it did it itself, and takes that back, has none.
    """
    side = reading.sides.of(denial.party)
    told = [a for a in reading.affirming if reading.sides.of(a.party) == side]
    blaming = [(a.stance is Stance.CONFIRM, reading.sides.of(a.perpetrator)) for a in told]
    own = {culprit for owns_up, culprit in blaming if owns_up or culprit != side}
    return denial.scope is DenialScope.WHOLE and len(blamed) == 1 and own - {None} == set(blamed)


def _speaks_for_another(denial: Account, reading: Reading) -> bool:
    """As in "Chad's army shelled it. Libya denied taking part": of its own part, which nobody told of."""
    told = [*reading.affirming, *reading.narrated]
    blamed = {reading.sides.of(a.perpetrator) for a in told if a.perpetrator}
    own = reading.sides.of(denial.party)
    denied = reading.sides.of(denial.perpetrator)
    return denial.scope is DenialScope.RESPONSIBILITY and denied == own and bool(blamed) and own not in blamed


def _toll(reading: Reading) -> Element:
    counting = [a for a in reading.affirming if counts_people(a)]
    own_version = {reading.sides.of(a.party) for a in reading.affirming}
    denied = [
        a
        for a in reading.denying
        if a.scope is DenialScope.NUMBER
        or (a.scope is DenialScope.WHOLE and counting and reading.sides.of(a.party) not in own_version)
    ]
    if denied:
        return Element(
            status=Status.CONTESTED, reason=f"{_they(reading, denied, 'denies', 'deny')} the figure"
        )
    rival = rival_figures(reading, counting) or rival_kinds(reading, counting)
    if rival:
        return Element(status=Status.CONTESTED, reason=rival)
    owned = [a for a in counting if a.stance is Stance.CONFIRM and any(c.own_loss for c in a.casualties)]
    if owned:
        they_confirm = _they(reading, owned, "confirms its", "confirm their")
        return Element(status=Status.CONFIRMED, reason=f"{they_confirm} own losses")
    if not counting and not any(counts_people(a) for a in reading.narrated):
        return Element(status=Status.UNKNOWN, reason="nobody gives a figure")
    return _by_voices(reading, _alike(counting, reading.sides), "gives the figure")


def _by_voices(reading: Reading, accounts: Sequence[Account], verb: str) -> Element:
    voices = reading.voices(accounts)
    if not voices:
        return Element(
            status=Status.UNATTRIBUTED, reason="only the text itself says so; no party or observer is named"
        )
    names = " and ".join(reading.sides.name(voice) for voice in voices)
    if len(voices) == 1:
        return Element(status=Status.SINGLE_SOURCE, reason=f"one voice, {names}, {verb}")
    return Element(status=Status.CORROBORATED, reason=f"{len(voices)} independent voices, {names}, agree")


def owns_up(account: Account, sides: Sides) -> bool:
    """Whether an account is of the acting or blamed side, which says that it did it."""
    return (
        account.stance is Stance.CONFIRM
        and account.perpetrator is not None
        and not sides.is_people(account.party)
        and sides.of(account.party) == sides.of(account.perpetrator)
    )


def _denies_targeting(account: Account) -> bool:
    """A denial of intent contests the perpetrator where the blame is for targeting civilians."""
    return account.scope is DenialScope.INTENT and (account.type or "").startswith("civilians")


def _alike(counting: Sequence[Account], sides: Sides) -> list[Account]:
    """Those that count the same: dead by one and captured by the other bear each other out in nothing.

    Nor do the dead of two sides; people of whom nobody says whose they are may be any.
    """
    whose = {sides.of(entry.side) for account in counting for entry in account.casualties}
    alike = [
        [a for a in counting if any(_counts(entry, outcome, {side, None}, sides) for entry in a.casualties)]
        for outcome in OUTCOMES
        for side in sorted(whose, key=str)
    ]
    return max(alike, key=lambda accounts: len({a.origin for a in accounts}), default=[])


def _counts(entry: Casualties, outcome: str, whose: set[str | None], sides: Sides) -> bool:
    return getattr(entry, outcome) is not None and sides.of(entry.side) in whose


def _names(reading: Reading, accounts: Sequence[Account]) -> str:
    return " and ".join(dict.fromkeys(reading.sides.name(a.party) for a in accounts))


def _they(reading: Reading, accounts: Sequence[Account], one: str, several: str) -> str:
    """Who does it, with the verb for one or for several of them."""
    names = _names(reading, accounts)
    return f"{names} {several if len({a.party for a in accounts}) > 1 else one}"
