"""Pledges, restrictions, talks, positions and disagreements that are not as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from counterclaim.model.comparisons import Difference, RecordChange
from counterclaim.views.changes.between import Between, Matched, matched
from counterclaim.views.changes.members import differing, stated
from counterclaim.views.naming import Names

# What is the same situation where a text took the place of an earlier one, and gave it another id.
SAME: Mapping[str, tuple[str, ...]] = {
    "pledges": ("by", "to", "content"),
    "restrictions": ("type", "place", "imposed_by"),
    "talks": ("parties", "subject"),
    "positions": ("actor", "issue"),
    "disagreements": ("between", "over"),
}
TOLD: Mapping[str, tuple[str, ...]] = {
    **SAME,
    "pledges": ("status", "deadline"),
    "restrictions": ("attribution_status", "start", "end"),
    "talks": ("rounds",),
    "positions": ("position",),
    "disagreements": (),
}
APART = ("claims",)  # by their ids, which are listed as claims


def situations_matched(kind: str, between: Between) -> Matched[Any]:
    """Which situations of one kind, a member of `Ledger`, are the same one at two moments."""
    before, after = getattr(between.before, kind), getattr(between.after, kind)
    return matched(before, after, lambda record: record.id, _key(kind, between))


def situation_changes(kind: str, found: Matched[Any], between: Between) -> Iterator[RecordChange]:
    """Every situation of one kind that is not as it was."""
    for one, other in found.pairs:
        differences = tuple(differing(one, other, between, apart=APART))
        if differences:
            yield RecordChange(
                before=one.id,
                after=other.id,
                title=_title(kind, other, between.names_after),
                documents=tuple(dict.fromkeys((*_documents(one), *_documents(other)))),
                differences=differences,
            )
    yield from (_new(kind, record, between.names_after) for record in found.new)
    yield from (_new(kind, record, between.names_before).mirrored for record in found.gone)


def _key(kind: str, between: Between) -> Callable[[Any], object]:
    return lambda record: (
        sorted({between.page(document) for document in _documents(record)}),
        [getattr(record, member) for member in SAME[kind]],
    ).__repr__()


def _new(kind: str, record: Any, names: Names) -> RecordChange:
    documents = _documents(record)
    values = ((member, stated(getattr(record, member), names)) for member in TOLD[kind])
    return RecordChange(
        before=None,
        after=record.id,
        title=_title(kind, record, names),
        documents=documents,
        differences=tuple(
            Difference(member=member, before=None, after=value, cited=documents)
            for member, value in values
            if value is not None
        ),
    )


def _title(kind: str, record: Any, names: Names) -> str:
    parts = (stated(getattr(record, member), names) for member in SAME[kind])
    return ", ".join(part for part in parts if part)


def _documents(record: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.document for words in record.evidence))
