"""What brought changes about: documents that came or went, people's decisions, other rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.model.comparisons import Cause, CauseKind, ChangeKind, RecordChange
from counterclaim.model.decisions import Decision
from counterclaim.views.changes.between import Between


def with_causes(
    changes: Iterable[RecordChange], documents: Mapping[str, Sequence[Cause]], between: Between
) -> Iterator[RecordChange]:
    """Changes with what brought each about, as far as the two moments tell."""
    rules = between.before.generated_by != between.after.generated_by and between.before.documents
    decided = [(_touched(decision), cause) for decision, cause in _decided(between)]
    for change in changes:
        cited = {id for difference in change.differences for id in difference.cited}
        about = {*cited, *change.documents, *change.elsewhere, change.before, change.after}
        because = [cause for id in sorted(filter(None, about)) for cause in documents.get(id, ())]
        because += [cause for touched, cause in decided if about & touched]
        if not because and rules:
            made = between.after.generated_by
            text = f"derived by counterclaim {made.version}, rules {made.rules}"
            because = [Cause(kind=CauseKind.RULES, id=None, text=text)]
        yield replace(change, because=tuple(dict.fromkeys(because)))


def document_causes(changes: Iterable[RecordChange]) -> dict[str, list[Cause]]:
    """What the coming and going of each document may bring about in other records."""
    found: dict[str, list[Cause]] = {}
    for change in changes:
        if change.kind is ChangeKind.NEW and change.elsewhere:
            text = f"took the place of {change.elsewhere[0]}"
            cause = Cause(kind=CauseKind.REVISION, id=change.id, text=text)
            found.setdefault(change.elsewhere[0], []).append(cause)
        elif change.kind is ChangeKind.CHANGED:
            withdrawn = [d for d in change.differences if d.member == "withdrawn_by"]
            if not withdrawn:
                continue
            text = f"withdrawn by {withdrawn[0].after}" if withdrawn[0].after else "counts again"
            cause = Cause(kind=CauseKind.WITHDRAWAL, id=change.id, text=f"{text}: {change.title}")
        else:
            came = "came" if change.kind is ChangeKind.NEW else "is not there"
            cause = Cause(kind=CauseKind.DOCUMENT, id=change.id, text=f"{came}: {change.title}")
        found.setdefault(change.id, []).append(cause)
    return found


def _decided(between: Between) -> list[tuple[Decision, Cause]]:
    before = {decision.id for decision in between.before.decisions}
    known = {decision.id: decision for decision in between.after.decisions}
    found = []
    for decision in between.after.decisions:
        if decision.id not in before:
            said = f"{decision.kind} by {decision.author}: {decision.explanation}"
            cause = Cause(kind=CauseKind.DECISION, id=decision.id, text=said)
            found.append((_undone(decision, known), cause))
    return found


def _undone(decision: Decision, known: Mapping[str, Decision]) -> Decision:
    """The decision that an undo is about, however often that was undone; another one is about itself."""
    while decision.undoes is not None and decision.undoes in known:
        decision = known[decision.undoes]
    return decision


def _touched(decision: Decision) -> set[str]:
    """The records that a decision is about."""
    added = decision.added.ids if decision.added is not None else ()
    return {*added, *(id for target in decision.targets for id in (target.id, *target.claims))}
