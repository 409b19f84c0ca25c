"""Copied words: what a copy tells stands beside what the whole text tells, and adds no voice to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from counterclaim.model.documents import CopiedRun, Copy
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.spans import Evidence, Span, offsets

Copies = Mapping[str, Copy]  # by the id of the document that is a copy


class _Told(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def evidence(self) -> tuple[Evidence, ...]: ...


@dataclass(frozen=True, slots=True)
class Unwound:
    """Tellings, in which copied accounts say of which document.

    ``own`` are told in words of their own; ``carried`` go with a telling of the whole text, by its id; in the
    words of ``stray`` ones the whole text tells nothing.
    """

    own: tuple[Telling, ...]
    carried: Mapping[str, tuple[Telling, ...]]
    stray: tuple[Telling, ...]


def unwind(records: Sequence[DocumentRecords], copies: Copies) -> Unwound:
    """Part what documents tell in words of their own from what they repeat word for word."""
    tellings = {record.document.id: record.tellings for record in records}
    own: list[Telling] = []
    stray: list[Telling] = []
    held: dict[str, Telling] = {}
    homes: dict[str, str] = {}
    for record in records:
        copy = copies.get(record.document.id)
        for telling in record.tellings:
            marked = repeating(telling, copy) if copy is not None else telling
            if copy is None or marked == telling:
                own.append(telling)
                continue
            if not all(account.copy_of for account in marked.accounts):
                own.append(marked)
                continue
            told_so = [t for t in tellings[copy.of] if t.types == telling.types]  # of two on the same words
            there = _there(_evidence(telling), copy)
            home = _likest(_spans(told_so), there) or _likest(_spans(tellings[copy.of]), there)
            if home is not None:
                homes[telling.id], held[telling.id] = home, marked
            else:
                stray.append(marked)
    carried: dict[str, tuple[Telling, ...]] = defaultdict(tuple)
    for id, telling in held.items():
        carried[_first(homes, id)] += (telling,)
    return Unwound(tuple(own), carried, tuple(stray))


def repeated(items: Iterable[_Told], copies: Copies) -> dict[str, str]:
    """Records that rest on copied words alone, each with the record of the whole text on those words."""
    by_document: dict[str, list[_Told]] = defaultdict(list)
    for item in items:
        if item.evidence:
            by_document[item.evidence[0].document].append(item)
    homes = {}
    for document, told in by_document.items():
        copy = copies.get(document)
        for item in told if copy is not None else ():
            if copy is not None and _all_copied(item.evidence, copy):
                whole = {other.id: {e.span for e in other.evidence} for other in by_document.get(copy.of, ())}
                home = _likest(whole, _there(item.evidence, copy))
                if home is not None:
                    homes[item.id] = home
    return {id: _first(homes, id) for id in homes}


def _first(homes: Mapping[str, str], id: str) -> str:
    """A copy of a copy goes with the whole of both."""
    while id in homes:
        id = homes[id]
    return id


def repeating(telling: Telling, copy: Copy) -> Telling:
    """A telling in which each account that rests on copied words alone says of which document."""
    accounts = tuple(
        replace(account, copy_of=copy.of) if _all_copied(account.evidence, copy) else account
        for account in telling.accounts
    )
    return replace(telling, accounts=accounts)


def _all_copied(evidence: Iterable[Evidence], copy: Copy) -> bool:
    return all(_is_copied(words, copy.runs) for words in evidence)


def _is_copied(words: Evidence, runs: Sequence[CopiedRun]) -> bool:
    """Whether every word of some evidence is copied; signs around words do not count."""
    inside = [shared for run in runs if (shared := run.copy.shared(words.span)) is not None]
    copied = offsets(inside)
    return bool(inside) and not any(
        sign.isalnum() for at, sign in enumerate(words.quote, start=words.start) if at not in copied
    )


def _evidence(telling: Telling) -> list[Evidence]:
    return [evidence for account in telling.accounts for evidence in account.evidence]


def _spans(tellings: Iterable[Telling]) -> dict[str, set[Span]]:
    return {telling.id: {evidence.span for evidence in _evidence(telling)} for telling in tellings}


def _there(evidence: Iterable[Evidence], copy: Copy) -> set[Span]:
    """Where some words of a copy stand in the whole text."""
    moved = (_moved(words.span, run) for words in evidence for run in copy.runs)
    return {span for span in moved if span is not None}


def _moved(span: Span, run: CopiedRun) -> Span | None:
    """Where the copied part of a span stands in the whole text; blanks may make it a little wider."""
    shared = run.copy.shared(span)
    if shared is None:
        return None
    start = min(run.whole.start + shared.start - run.copy.start, run.whole.end - 1)
    end = max(run.whole.end - (run.copy.end - shared.end), start + 1)
    return Span(start, end)


def _likest(told: Mapping[str, Collection[Span]], there: Collection[Span]) -> str | None:
    """Which of several records covers most nearly the same words, ``None`` if none has any of them."""
    here = offsets(there)
    alike = {}
    for id, spans in told.items():
        own = offsets(spans)
        alike[id] = len(here & own) / max(1, len(here | own))
    best = max(alike, key=lambda id: (alike[id], id), default=None)
    return best if best is not None and alike[best] else None
