"""A group of tellings as one incident with its accounts, status, toll and silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from counterclaim.incidents.carriers import carriers_of
from counterclaim.incidents.coded_rows import is_coded
from counterclaim.incidents.comparable import interval
from counterclaim.incidents.credibility import Credence
from counterclaim.incidents.modes import mode_of
from counterclaim.incidents.readings import AFFIRMING, Reading, read_accounts
from counterclaim.incidents.rulesets import counting_accounts
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.status import elements_of, headline, origins_of
from counterclaim.incidents.tolls import tolls_of
from counterclaim.incidents.whereabouts import without_wider
from counterclaim.model.actors import ActorKind, Place
from counterclaim.model.claims import Claim, Stance
from counterclaim.model.dates import When
from counterclaim.model.incidents import Account, Element, Incident, Status, Telling
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Evidence

SPEAKING_PARTIES = frozenset(ActorKind) - {
    ActorKind.CIVILIANS,
    ActorKind.POPULATION,
    ActorKind.OTHER,
    ActorKind.MEDIA,
}


def merged_incident(
    group: Sequence[Telling],
    sides: Sides,
    dates: Mapping[str, str | None],
    claims: Mapping[str, Claim],
    doubts: Mapping[str, Sequence[Evidence]],
    places: Mapping[str, Place],
) -> Incident:
    """One incident from its tellings, the earliest first; its id is the earliest telling's.

    ``doubts`` are the words of each document whose dates contradict each other.
    """
    told = [
        _with_origin(account, sides, carriers_of(account, claims, sides))
        for telling in group
        for account in telling.accounts
    ]
    accounts = counting_accounts(told)
    whole = _telling_whole(group)
    reading = read_accounts(accounts, sides, dates)
    credence = Credence(reading, doubts)
    told_places = without_wider((account.place for account in accounts if account.place), places)
    elements = _elements(reading, accounts, told_places)
    when = _best_when(accounts)
    place = _most_said([account.place for account in accounts if account.place in told_places])
    types = tuple(dict.fromkeys(kind for telling in whole for kind in telling.types))
    text = next((a.place_text for a in accounts if a.place == place and a.place_text), None)
    mode = mode_of(accounts)
    kind = f"attempted {types[0]}" if mode is Mode.ATTEMPTED else types[0]
    return Incident(
        id=group[0].id,
        type=types[0],
        types=types,
        title=_title(kind, when, text, accounts, sides),
        date=when,
        place=place,
        place_text=text,
        accounts=tuple(sorted((replace(a, credibility=credence.of(a)) for a in told), key=_account_key)),
        status=headline(elements),
        elements=elements,
        toll=tolls_of(reading),
        origins=origins_of(reading),
        repetitions=next((telling.repetitions for telling in whole if telling.repetitions), None),
        aggregate=any(telling.aggregate for telling in whole),
        silent=_silent(accounts, sides),
        mode=mode,
        relations=tuple(relation for telling in group for relation in telling.relations),
    )


def _elements(reading: Reading, accounts: Sequence[Account], told: Sequence[str]) -> dict[str, Element]:
    """The status of each element, and whether accounts agree on the day and the place."""
    return {
        **elements_of(reading),
        "date": _agreement(reading, _days(accounts), [a for a in accounts if a.date is not None], "date"),
        "place": _agreement(reading, told, [a for a in accounts if a.place in told], "place"),
    }


def _telling_whole(group: Sequence[Telling]) -> Sequence[Telling]:
    """The tellings that say what happened: no answers; no copies and no coded rows where there are others."""
    telling_it = [telling for telling in group if not telling.answer]
    whole = [t for t in telling_it if any(a.copy_of is None for a in t.accounts)] or telling_it
    return [t for t in whole if not is_coded(t)] or whole


def _account_key(account: Account) -> tuple[str, bool, str, tuple[object, ...]]:
    return (account.document, account.party is None, account.party or "", account.evidence)


def _with_origin(account: Account, sides: Sides, carriers: Sequence[str]) -> Account:
    """An account with the voice it counts for, by what all documents together know of its party."""
    origin = sides.of(account.party) or account.origin
    through = f"; told through {' and '.join(carriers)}, which adds none" if carriers else ""
    return replace(account, origin=origin, origin_reason=_reason(account, sides) + through)


def _reason(account: Account, sides: Sides) -> str:
    if account.copy_of is not None:
        return f"the words are those of {account.copy_of}; a copy adds no voice"
    if account.party is None and account.party_text is not None:
        return "somebody whom nobody knows by name; adds no voice"
    if account.party is None:
        return "the document's own narration; adds no voice"
    if sides.is_mute(account.party):
        return "an outlet or analyst; adds no voice"
    if account.observed is False:
        return "records what others say; adds no voice"
    if account.observed:
        return "an observer that saw or counted; a voice of its own"
    return f"speaks for the side of {sides.name(sides.of(account.party))}; a side is one voice"


def _days(accounts: Sequence[Account]) -> list[str]:
    """The days that accounts begin on; what is only told by a day says nothing where others give one."""
    dated = [a.date for a in accounts if a.date is not None]
    exact = [when for when in dated if when.first_day is not None]
    found = {i[0] for when in exact if (i := interval(when))} or {
        i[1] for when in dated if (i := interval(when))
    }
    return sorted(day.isoformat() for day in found)


def _gives_day(account: Account) -> bool:
    """Whether an account tells on which day or in which night it was, and not only in which month."""
    days = interval(account.date) if account.date is not None else None
    return days is not None and days[1] - days[0] <= timedelta(days=1)


def _best_when(accounts: Sequence[Account]) -> When | None:
    """The narrowest date that anybody gives, earliest account first."""
    dated = [account.date for account in accounts if account.date is not None]
    narrow = [when for when in dated if interval(when) is not None]
    if narrow:
        return min(narrow, key=_width)
    return dated[0] if dated else None


def _width(when: When) -> tuple[bool, int]:
    days = interval(when)
    return when.first_day is None, (days[1] - days[0]).days if days else 0


def _most_said(values: Sequence[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return (
        min(counts, key=lambda value: (value.startswith("country:"), -counts[value], value))
        if counts
        else None
    )


def _agreement(reading: Reading, values: Sequence[str], accounts: Sequence[Account], what: str) -> Element:
    if not values:
        return Element(status=Status.UNKNOWN, reason=f"nobody gives a {what}")
    voiced = [account for account in accounts if account.party is not None]
    if len(values) > 1:
        return Element(
            status=Status.CONTESTED,
            value=values[0],
            reason=f"{len(values)} different values: {', '.join(values[:4])}",
        )
    if not voiced:
        return Element(status=Status.UNATTRIBUTED, value=values[0], reason="only the text itself says so")
    voices = _independent(reading, voiced, what)
    if len(voices) > 1:
        return Element(
            status=Status.CORROBORATED, value=values[0], reason=f"one value, told by {len(voices)} voices"
        )
    return Element(
        status=Status.SINGLE_SOURCE, value=values[0], reason="one value, as told by those who give it"
    )


def _independent(reading: Reading, accounts: Sequence[Account], what: str) -> Sequence[str]:
    """The voices that give a value, each in words of its own; who denies the event only repeats it."""
    own: dict[tuple[Evidence, ...], Account] = {}
    for account in accounts:
        words = account.evidence_of.get(what, ())
        if account in reading.affirming and words and (what != "date" or _gives_day(account)):
            own.setdefault(words, account)
    return reading.voices(list(own.values()))


def _silent(accounts: Sequence[Account], sides: Sides) -> tuple[str, ...]:
    """Blamed or harmed parties with no account found."""
    speaking = {sides.of(a.party) for a in accounts if a.party is not None and not sides.is_people(a.party)}
    blamed = {sides.of(account.perpetrator) for account in accounts if account.perpetrator}
    struck = (a.victim for a in accounts if a.victim and not sides.is_people(a.victim))  # no state, then
    concerned = blamed | set(map(sides.of, struck))
    silent = []
    for side in sorted(side for side in concerned - speaking if side):
        known = sides.actors.get(side)
        spoken_for = known is not None and sides.of(known.part_of) in speaking  # peacekeepers, by their army
        if known is not None and known.kind in SPEAKING_PARTIES and not spoken_for:
            silent.append(side)
    return tuple(silent)


def _title(kind: str, when: When | None, place: str | None, accounts: Sequence[Account], sides: Sides) -> str:
    """A neutral, attributed title: what kind of event, where, when, and who says so."""
    words = kind.replace("-", " ").replace(".", ": ")
    where = f" at {place}" if place else ""
    day = (
        f", {when.best or when.first_day or when.last_day}"
        if when is not None and (when.best or when.last_day)
        else ""
    )
    told = [a for a in accounts if a.stance in AFFIRMING and a.party is not None]
    by = sorted({sides.name(a.party) for a in told})
    said = (
        f" (according to {', '.join(by[:3])})"
        if by
        else " (narration)"
        if accounts[0].stance is not Stance.DENY
        else ""
    )
    return f"{words}{where}{day}{said}"
