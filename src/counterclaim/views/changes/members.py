"""What two records that are one differ in, member by member."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields
from typing import Any

from counterclaim.model.comparisons import Difference, Direction
from counterclaim.model.incidents import Status
from counterclaim.model.situations import Voice
from counterclaim.views.changes.between import Between
from counterclaim.views.naming import Names
from counterclaim.views.values import WORDS, value_text

# From the least that the ledger may lean on to the most; nothing is known of what is `unknown`.
RANK = (
    Status.DISCOUNTED,
    Status.CONTESTED,
    Status.UNATTRIBUTED,
    Status.SINGLE_SOURCE,
    Status.CORROBORATED,
    Status.CONFIRMED,
)


def differing(
    before: Any, after: Any, between: Between, *, apart: Collection[str] = ()
) -> Iterator[Difference]:
    """The members that say something else, but for ids, words and those named."""
    for member in fields(before):
        if member.name in (*WORDS, *apart, "id"):
            continue
        was, now = getattr(before, member.name), getattr(after, member.name)
        if was == now:
            continue
        one, other = stated(was, between.names_before), stated(now, between.names_after)
        if one != other:
            direction = direction_of(was, now)
            yield Difference(member=member.name, before=one, after=other, direction=direction)


def direction_of(before: object, after: object) -> Direction | None:
    """Which way a status went; ``None`` where nothing was known, or it is no status."""
    if before not in RANK or after not in RANK or before == after:
        return None
    return (
        Direction.RAISED
        if RANK.index(Status(str(before))) < RANK.index(Status(str(after)))
        else (Direction.LOWERED)
    )


def stated(value: Any, names: Names) -> str | None:
    """A value in words, ``None`` where none is stated."""
    if value is None or value == ():
        return None
    if isinstance(value, tuple) and isinstance(value[0], Voice):
        return "; ".join(sorted({_voice(voice, names) for voice in value}))
    return value_text(value, names)


def _voice(voice: Voice, names: Names) -> str:
    scope = f", {voice.scope}" if voice.scope else ""
    return f"{names.of(voice.party) or 'narration'} ({voice.stance}{scope})"
