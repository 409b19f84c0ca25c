"""Codes as a reader meets them: every state of things as a sign and a word, never as a colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.model.claims import DenialScope, Stance, SubStance
from counterclaim.model.dates import DatePrecision, DateRelation, When
from counterclaim.model.documents import PublishedBasis
from counterclaim.model.incidents import Account, RelationKind, Status
from counterclaim.model.situations import PledgeStatus, RestrictionLevel

MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign, the word beside it, and the class that styles both."""

    mark: str
    word: str
    tone: str
    meaning: str = ""


STATUSES: Mapping[Status, Sign] = {
    Status.CONTESTED: Sign(
        "≠",
        "contested",
        "contested",
        "denied by the side concerned, or rival versions stand against each other",
    ),
    Status.UNATTRIBUTED: Sign("?", "unattributed", "weak", "only the text itself says so; no party is named"),
    Status.SINGLE_SOURCE: Sign("1", "single source", "single", "one side, or one observer alone, says so"),
    Status.CORROBORATED: Sign(
        "2+", "corroborated", "firm", "two different sides say so, or one side and an observer"
    ),
    Status.CONFIRMED: Sign("✓", "confirmed", "firm", "the side that is blamed, or that acted, owns up"),
    Status.DISCOUNTED: Sign("×", "discounted", "weak", "set aside by a person, with a reason"),
    Status.UNKNOWN: Sign("–", "unknown", "unknown", "nobody says anything of it"),
}
STANCES: Mapping[Stance, Sign] = {
    Stance.REPORT: Sign("▸", "reports", "affirms"),
    Stance.CLAIM: Sign("▸", "claims", "affirms"),
    Stance.ACCUSE: Sign("!", "accuses", "affirms"),
    Stance.DENY: Sign("✕", "denies", "denies"),
    Stance.CONFIRM: Sign("✓", "confirms", "affirms"),
    Stance.DEMAND: Sign("→", "demands", "neutral"),
    Stance.PLEDGE: Sign("◇", "pledges", "neutral"),
    Stance.THREATEN: Sign("▲", "threatens", "neutral"),
    Stance.ASSESS: Sign("~", "assesses", "neutral"),
}
SUB_STANCES: Mapping[SubStance, Sign] = {
    SubStance.REJECT: Sign("↩", "rejects (no denial of fact)", "neutral"),
    SubStance.REQUEST: Sign("→", "asks", "neutral"),
    SubStance.ADVISE: Sign("→", "advises", "neutral"),
    SubStance.OFFER: Sign("◇", "offers", "neutral"),
    SubStance.CONCEDE: Sign("◇", "concedes", "neutral"),
    SubStance.ANNOUNCE: Sign("▸", "announces", "neutral"),
    SubStance.JUSTIFY: Sign("~", "justifies", "neutral"),
    SubStance.LABEL: Sign("~", "labels", "neutral"),
    SubStance.PREDICT: Sign("~", "predicts", "neutral"),
    SubStance.FEAR: Sign("~", "fears", "neutral"),
    SubStance.PRAISE: Sign("~", "supports", "neutral"),
    SubStance.DISAPPROVE: Sign("~", "disapproves", "neutral"),
    SubStance.RECORD: Sign("✎", "records what others say", "records"),
    SubStance.NO_COMMENT: Sign("–", "does not comment", "neutral"),
}
RECORDS = SUB_STANCES[SubStance.RECORD]
OBSERVES = Sign("◉", "saw or verified", "affirms")
NARRATES = Sign("·", "tells (the text itself)", "neutral")
SCOPES: Mapping[DenialScope, str] = {
    DenialScope.WHOLE: "the whole account",
    DenialScope.OCCURRENCE: "that it happened",
    DenialScope.RESPONSIBILITY: "responsibility",
    DenialScope.INTENT: "intent",
    DenialScope.NUMBER: "the number",
}
# What a denial denies of an account that repeats it (CODEBOOK section 8).
DENIED_ROWS: Mapping[DenialScope | None, frozenset[str]] = {
    DenialScope.WHOLE: frozenset(("what", "blamed", "casualties")),
    DenialScope.OCCURRENCE: frozenset(("what",)),
    DenialScope.RESPONSIBILITY: frozenset(("blamed",)),
    DenialScope.INTENT: frozenset(),
    DenialScope.NUMBER: frozenset(("casualties",)),
    None: frozenset(),
}
PLEDGES: Mapping[PledgeStatus, Sign] = {
    PledgeStatus.OPEN: Sign("○", "open", "single"),
    PledgeStatus.OVERDUE_UNKNOWN: Sign("?", "overdue, fate not stated", "weak"),
    PledgeStatus.REPORTED_KEPT: Sign("✓", "reported kept", "firm"),
    PledgeStatus.REPORTED_BROKEN: Sign("✕", "reported broken", "contested"),
    PledgeStatus.CONTESTED: Sign("≠", "contested", "contested"),
}
LEVELS: Mapping[RestrictionLevel, Sign] = {
    RestrictionLevel.PARTIAL: Sign("◐", "partial: some people or goods pass", "single"),
    RestrictionLevel.TOTAL: Sign("●", "total: nothing passes", "contested"),
    RestrictionLevel.EASED: Sign("○", "eased", "firm"),
    RestrictionLevel.UNKNOWN: Sign("–", "level not stated", "unknown"),
}
BASES: Mapping[PublishedBasis, str] = {
    PublishedBasis.OPTION: "date given by the user",
    PublishedBasis.MANIFEST: "date told beside it, by a manifest, table, export or feed",
    PublishedBasis.METADATA: "date from the page's own markup",
    PublishedBasis.DATELINE: "date from the dateline",
    PublishedBasis.URL: "date from the address",
    PublishedBasis.UNKNOWN: "date found nowhere",
}
RELATIONS: Mapping[RelationKind, str] = {
    RelationKind.BEFORE: "before",
    RelationKind.AFTER: "after",
    RelationKind.TRIGGER_OF: "said to have set off",
    RelationKind.TRIGGERED_BY: "said to have been set off by",
    RelationKind.PART_OF: "part of",
    RelationKind.RETALIATION_FOR: "said to answer",
}


def account_sign(account: Account) -> Sign:
    """What a party does in an account."""
    if account.party is None and account.party_text is None:
        return NARRATES
    if account.observed is not None and account.stance is not Stance.DENY:
        return OBSERVES if account.observed else RECORDS
    return STANCES[account.stance]


def stance_sign(stance: Stance, sub_stance: SubStance | None) -> Sign:
    """What a claimer does, as finely as it is known."""
    return SUB_STANCES[sub_stance] if sub_stance else STANCES[stance]


def type_words(type: str) -> str:
    """An event type in words.

    >>> type_words("attack.small-arms")
    'attack: small arms'
    """
    return type.replace("ied-mine", "IED or mine").replace(".", ": ").replace("-", " ")


def date_words(when: When | None, *, bare: bool = False) -> str | None:
    """A date in words, as fine as it is known and no finer; ``bare`` leaves out "since" and the like."""
    if when is None:
        return None
    value = _value_words(when)
    if value and not bare and when.relation and when.relation is not DateRelation.AT:
        return f"{when.relation} {value}"
    return value


def day_words(value: str) -> str:
    """A date of ISO 8601 or EDTF in words; what is more complicated stays as it is.

    >>> day_words("2023-06-28"), day_words("2022-09"), day_words("XXXX-06-28"), day_words("2023-06-28T04:30")
    ('28 June 2023', 'September 2022', '28 June, year not stated', '28 June 2023, 04:30')
    """
    date, _, clock = value.partition("T")
    year, *rest = date.split("-")
    if not rest or len(rest) > 2 or not all(part.isdecimal() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return value
    if not (year.isdecimal() or year == "XXXX"):
        return value
    day = f"{int(rest[1])} " if len(rest) == 2 else ""
    words = day + MONTHS[int(rest[0]) - 1] + (f" {year}" if year.isdecimal() else ", year not stated")
    return f"{words}, {clock}" if clock else words


def _value_words(when: When) -> str | None:
    if when.precision is DatePrecision.OVERNIGHT and when.first_day and when.last_day:
        first, last = day_words(when.first_day), day_words(when.last_day)
        month = last.partition(" ")[2]
        return f"night of {first.removesuffix(f' {month}')} to {last}"
    if when.best and "/" in when.best:
        first, _, last = when.best.partition("/")
        return f"{day_words(first) or 'open'} to {day_words(last) or 'open'}"
    if when.best:
        return day_words(when.best)
    if when.text:
        return f"“{when.text}”"
    return None
