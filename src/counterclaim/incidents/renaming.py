"""Ids in records exchanged for others: everywhere, or by the words that a value stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account
from counterclaim.model.situations import Voice
from counterclaim.model.spans import Evidence

Record = TypeVar("Record")
Named = Callable[[str, int], str]  # the id that one goes by at a place in a text

LEFT_ALONE = (type, Document, Evidence)  # hold words, and no ids of actors
SAID = ("claimer", "chain")  # members of a claim that stand on the words that name the speaker
SPOKEN = ("party", "origin")  # members that stand where the claim does that is told by them


def renamed(record: Record, ids: Mapping[str, str]) -> Record:
    """A record with some ids exchanged for others, however deep they stand."""
    return _walked(record, lambda id, _: ids.get(id, id), 0, {})  # type: ignore[no-any-return]


def renamed_by_words(record: Record, named: Named, sources: Mapping[str, int]) -> Record:
    """A record in which each id goes by what ``named`` says for the place of its words.

    ``sources`` tells of claims where the words end that name their speaker.
    """
    return _walked(record, named, 0, sources)  # type: ignore[no-any-return]


def _walked(value: Any, named: Named, at: int, sources: Mapping[str, int]) -> Any:
    if isinstance(value, str):
        return named(value, at)
    if isinstance(value, tuple):
        walked = tuple(_walked(member, named, at, sources) for member in value)
        return value if walked == value else walked
    if not is_dataclass(value) or isinstance(value, LEFT_ALONE):
        return value
    at = _start(getattr(value, "evidence", ()), at)
    changed = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if not isinstance(old, dict) and old is not None:
            new = _walked(old, named, _place(value, field.name, at, sources), sources)
            if new != old:
                changed[field.name] = new
    return replace(value, **changed) if changed else value


def _place(record: Any, member: str, at: int, sources: Mapping[str, int]) -> int:
    """Where the words of one member end; where it has none of its own, where those of the record begin."""
    if isinstance(record, Claim) and member in SAID:
        return sources.get(record.id, at)
    if isinstance(record, Account | Voice) and member in SPOKEN:
        return sources.get(record.claims[0], at) if record.claims else at
    words = getattr(record, "evidence_of", {}).get(member, ())
    return words[0].end - 1 if words else at


def _start(evidence: Any, at: int) -> int:
    return evidence[0].start if isinstance(evidence, tuple) and evidence else at
