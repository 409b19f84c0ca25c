"""Two moments of a ledger compared, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from counterclaim.model.comparisons import Comparison, RecordChange
from counterclaim.model.decisions import Decision
from counterclaim.model.ids import content_id
from counterclaim.model.ledgers import Ledger
from counterclaim.model.problems import Problem
from counterclaim.views.changes.between import Between, matched
from counterclaim.views.changes.causes import document_causes, with_causes
from counterclaim.views.changes.claims import claim_changes, claims_matched, reworded
from counterclaim.views.changes.documents import document_changes
from counterclaim.views.changes.incidents import incident_changes
from counterclaim.views.changes.situations import SAME, situation_changes, situations_matched


def compared(before: Ledger, after: Ledger) -> Comparison:
    """What of a ledger is not as it was; pure, and the mirror image where the two are exchanged.

    A record is the same one if it has the same id, if most of what it stood for stands in another one now, or
    if a later text of a page says it in the same or in almost the same words.
    """
    between = Between(before, after)
    documents = list(document_changes(between))
    causes = document_causes(documents)
    incidents = list(incident_changes(between))
    moved = {change.before: change.after for change in incidents if change.before and change.after}
    situations = {kind: situations_matched(kind, between) for kind in SAME}
    moved |= {one.id: other.id for found in situations.values() for one, other in found.pairs}
    claims = reworded(claims_matched(between), between)
    changes: dict[str, Iterable[RecordChange]] = {
        "incidents": incidents,
        "claims": claim_changes(claims, moved, between),
        "problems": _problem_changes(between),
        **{kind: situation_changes(kind, found, between) for kind, found in situations.items()},
    }
    return Comparison(
        rules_before=before.generated_by,
        rules_after=after.generated_by,
        documents=_sorted(with_causes(documents, {}, between)),
        decisions=_sorted(_decision_changes(between)),
        **{kind: _sorted(with_causes(found, causes, between)) for kind, found in changes.items()},
    )


def is_empty(comparison: Comparison) -> bool:
    """Whether nothing differs."""
    return not any(getattr(comparison, kind) for kind in KINDS)


KINDS = ("documents", "incidents", "claims", *SAME, "decisions", "problems")


def _sorted(changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    return tuple(sorted(changes, key=lambda change: (change.title, change.before or "", change.after or "")))


def _decision_changes(between: Between) -> Iterator[RecordChange]:
    found = matched(between.before.decisions, between.after.decisions, lambda decision: decision.id)
    yield from (_decision(decision) for decision in found.new)
    yield from (_decision(decision).mirrored for decision in found.gone)


def _decision(decision: Decision) -> RecordChange:
    about = ", ".join(target.id for target in decision.targets) or decision.undoes or ""
    words = (*decision.evidence, *(words for target in decision.targets for words in target.words))
    return RecordChange(
        before=None,
        after=decision.id,
        title=f"{decision.kind} {about}, by {decision.author}, {decision.at[:19]}Z: {decision.explanation}",
        documents=tuple(dict.fromkeys(evidence.document for evidence in words)),
    )


def _problem_changes(between: Between) -> Iterator[RecordChange]:
    found = matched(between.before.problems, between.after.problems, _problem_key)
    yield from (_problem(problem) for problem in found.new)
    yield from (_problem(problem).mirrored for problem in found.gone)


def _problem_key(problem: Problem) -> tuple[Any, ...]:
    return (problem.document, problem.stage, problem.message)


def _problem(problem: Problem) -> RecordChange:
    return RecordChange(
        before=None,
        after=content_id("problem", problem.document, problem.stage, problem.message),
        title=problem.message,
        documents=(problem.document,) if problem.document else (),
    )
