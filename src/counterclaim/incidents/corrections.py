"""Values that people set: how one is written, and how an account and its claims bear it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterclaim.model.actors import Place
from counterclaim.model.claims import Claim, DenialScope, Stance
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Account, Casualties, Count
from counterclaim.model.spans import Evidence

OUTCOMES = ("killed", "wounded", "missing", "captured")


def value_of(account: Account, member: str) -> str | None:
    """What an account says of one member, as `set` writes it; ``None`` if that is not stated."""
    if member in OUTCOMES:
        stated = [count for hurt in account.casualties if (count := getattr(hurt, member)) is not None]
        return _written(stated[0]) if stated else None
    if member == "date":
        return days_written(account.date) if account.date is not None else None
    value = getattr(account, member)
    return str(value) if value is not None else None


def corrected(account: Account, decision: Decision, places: Mapping[str, Place]) -> Account:
    """An account with the value that a decision sets; it rests on the words marked, else on its own."""
    return with_value(account, str(decision.member), decision.value, decision.evidence, places)


def with_value(
    account: Account,
    member: str,
    value: str | None,
    marked: tuple[Evidence, ...],
    places: Mapping[str, Place],
) -> Account:
    """An account with a value as people write it, on the words ``marked`` for it, else on its own."""
    words = marked or account.evidence
    known = {**account.evidence_of, member: words}
    account = replace(account, evidence_of=dict(sorted(known.items())))
    if member in OUTCOMES:
        return replace(account, casualties=_counted(account, member, value, words))
    if member == "date":
        return replace(account, date=day_or_days(value, words))
    if member == "place":
        name = places[value].name if value is not None and value in places else value
        return replace(account, place=value, place_text=name, place_relation=None)
    if member == "party":
        return replace(account, party=value, party_text=None, origin=str(value))
    if member == "stance":
        return replace(account, stance=Stance(str(value)))
    if member == "scope":
        return replace(account, scope=DenialScope(value) if value else None)
    return replace(account, **{member: value})  # type: ignore[arg-type]


def claim_value(claim: Claim, member: str) -> str | None:
    """What a claim says of one member that `set` sets of claims; ``None`` if that is not stated."""
    value = claim.claimer if member == "party" else getattr(claim, member)
    return str(value) if value is not None else None


def corrected_claim(claim: Claim, decision: Decision) -> Claim:
    """A claim whose speaker, stance or scope was set; other values are its account's alone."""
    value = decision.value
    if decision.member == "party":
        return replace(claim, claimer=value, chain=(*claim.chain[:-1], *((value,) if value else ())))
    if decision.member == "stance":
        return replace(claim, stance=Stance(str(value)))
    if decision.member == "scope":
        return replace(claim, scope=DenialScope(value) if value else None)
    return claim


def _counted(
    account: Account, member: str, value: str | None, words: tuple[Evidence, ...]
) -> tuple[Casualties, ...]:
    """The casualties with one figure set: where it is told, else where any are, else of the victim's side."""
    count = _count(value, words)
    told = account.casualties or (Casualties(side=account.victim, evidence=words),)
    at = next((n for n, hurt in enumerate(told) if getattr(hurt, member) is not None), 0)
    return tuple(
        replace(hurt, **{member: count}) if number == at else hurt  # type: ignore[arg-type]
        for number, hurt in enumerate(told)
    )


def _count(value: str | None, words: tuple[Evidence, ...]) -> Count | None:
    """A figure as people write it: `4`, `4-6`, `4+`."""
    if value is None:
        return None
    low, _, high = value.rstrip("+").partition("-")
    return Count(
        low=int(low),
        high=None if value.endswith("+") else int(high or low),
        text=value,
        evidence=words,
    )


def _written(count: Count) -> str:
    if count.high is None:
        return f"{count.low}+"
    return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"


def days_written(when: When) -> str | None:
    """A day, or two with a slash between, as `set` writes them."""
    first, last = when.first_day, when.last_day
    return first if first == last else f"{first or '..'}/{last or '..'}"


def day_or_days(value: str | None, words: tuple[Evidence, ...]) -> When | None:
    """A day, or two with a slash between."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    return When(
        earliest=first,
        latest=last or first,
        best=value,
        precision=DatePrecision.RANGE if last else DatePrecision.DAY,
        evidence=words,
    )
