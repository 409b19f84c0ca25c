"""Filters that a user gave, as a question to a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.app.options import given_day
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger.queries import Question


def question_of(
    party: str | None,
    since: str | None,
    until: str | None,
    document: str | None,
    *,
    status: str | None = None,
    type: str | None = None,
    stance: str | None = None,
    place: str | None = None,
    weapon: str | None = None,
    source: str | None = None,
    addressee: str | None = None,
    channel: str | None = None,
    confidence: str | None = None,
) -> Question:
    """What is asked by some filters.

    Raises:
        BadInput: a day is none, or the period ends before it begins.
    """
    from counterclaim.ledger.queries import Question

    first, last = given_day("--since", since), given_day("--until", until)
    if first and last and first > last:
        raise BadInput(f"--since {first} is later than --until {last}; exchange the two")
    return Question(
        party=party,
        since=first,
        until=last,
        document=document,
        status=status,
        type=type,
        stance=stance,
        place=place,
        weapon=weapon,
        source=source,
        addressee=addressee,
        channel=channel,
        confidence=confidence,
    )
