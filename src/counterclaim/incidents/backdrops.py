"""What no account of an incident says itself: the day and the place of the story around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.dates import DateRelation, When
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence


def with_story_day(document: Document, draft: Draft, told: Sequence[Account]) -> list[Account]:
    """Accounts of which none says when: the first tells of the day that the story is told of.

    That a strike had been by Wednesday, when a mayor spoke of it, does not say when it was; "the attack took
    place on Tuesday" does. The day that one party tells is in no other's account.
    """
    if not told or any(a.date is not None and a.date.relation is not DateRelation.BY for a in told):
        return list(told)
    first = _first([account for account in told if account.date is None] or told)
    when = _day_told(document, draft, first.party)
    if not any(account.date is not None for account in told):
        when = when or next((d for h in draft.happenings if (d := document.story_day(h)) is not None), None)
    told_of = (h.day for h in draft.happenings if h.by and h.day is not None and h.day != h.time)
    when = when or next((document.times[day].when(document.id) for day in told_of), None)
    if when is None or not _is_open_to(first, when):
        return list(told)
    dated = replace(first, date=when, evidence_of={**first.evidence_of, "date": when.evidence})
    return [dated if account is first else account for account in told]


def _day_told(document: Document, draft: Draft, party: str | None) -> When | None:
    """The first day that a party or the narration tells."""
    tellings = (h for h in draft.happenings if not h.by and document.party(h) in (None, party))
    days = (document.when(h) for h in tellings)
    return next((day for day in days if day is not None and day.relation in (None, DateRelation.AT)), None)


def _is_open_to(account: Account, day: When) -> bool:
    """Whether an account tells no day, or one by which it had happened, on this or after it."""
    last, first = account.date.last_day if account.date is not None else None, day.first_day
    return account.date is None or (last is not None and first is not None and first <= last)


def with_setting(document: Document, text: str, draft: Draft, told: Sequence[Account]) -> list[Account]:
    """Accounts of which none says where: the first tells of the place that the story is set in."""
    if not told or any(account.place is not None for account in told):
        return list(told)
    happening = next((h for h in draft.happenings if h.setting is not None), None)
    if happening is None or happening.setting is None:
        return list(told)
    words = Evidence.at(document.id, text, happening.setting.span)
    first = _first(told)
    placed = replace(
        first,
        place=happening.set_in,
        place_text=words.quote,
        evidence_of={**first.evidence_of, "place": (words,)},
    )
    return [placed if account is first else account for account in told]


def _first(told: Sequence[Account]) -> Account:
    return min(told, key=lambda account: (account.party is not None, account.evidence))
