"""What no account of an incident says itself: the day and the place of the story around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence


def with_story_day(document: Document, draft: Draft, told: Sequence[Account]) -> list[Account]:
    """Accounts of which none says when: the first tells of the day that the story is told of."""
    if not told or any(account.date is not None for account in told):
        return list(told)
    when = next((day for h in draft.happenings if (day := document.story_day(h)) is not None), None)
    if when is None:
        return list(told)
    first = _first(told)
    dated = replace(first, date=when, evidence_of={**first.evidence_of, "date": when.evidence})
    return [dated if account is first else account for account in told]


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
