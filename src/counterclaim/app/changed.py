"""What differs between two moments, for a person: what is new, gone or otherwise, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counterclaim.app.screen import print_line
from counterclaim.model.comparisons import ChangeKind, Comparison, Difference, RecordChange
from counterclaim.model.documents import Document
from counterclaim.views.changes import KINDS, changed_by, compared, is_empty, revised

if TYPE_CHECKING:
    from rich.console import Console

    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.moments import Moment

SHORT = 60  # characters of a value that stand beside another on one line
SIGNS = {ChangeKind.NEW: "+", ChangeKind.GONE: "-", ChangeKind.CHANGED: "~"}
_BECAME = {ChangeKind.NEW: "from", ChangeKind.GONE: "now in", ChangeKind.CHANGED: "with"}


def print_comparison(console: Console, comparison: Comparison, since: Moment, until: Moment) -> None:
    """Print what changed, kind by kind."""
    print_line(console, f"from {_moment(since)} to {_moment(until)}")
    if comparison.rules_before != comparison.rules_after and since.entry:
        before, after = comparison.rules_before, comparison.rules_after
        print_line(
            console, f"rules changed: {before.version} {before.rules} -> {after.version} {after.rules}"
        )
    if is_empty(comparison):
        print_line(console, "nothing changed; --since names an earlier moment, 0 is the empty ledger")
    for kind in KINDS:
        _print_changes(console, kind, getattr(comparison, kind))


def print_revision(console: Console, document: Document, store: SqlLedger) -> None:
    """Print what a text of a page says otherwise than the one before, and which incidents that changed."""
    if document.revision_of is None:
        return
    read = {records.document.id: records for records in store.records_of([document.id, document.revision_of])}
    if document.revision_of not in read:
        return
    console.print()
    print_line(console, f"What it says otherwise than {document.revision_of}", style="bold")
    comparison = revised(read[document.revision_of], read[document.id])
    for kind in KINDS:
        _print_changes(console, kind, getattr(comparison, kind))
    entry = store.arrival(document.id)
    if entry is None:
        return
    since = compared(store.load(entry=entry - 1), store.load(entry=entry))
    incidents = changed_by(since.incidents, (document.id, document.revision_of))
    _print_changes(console, "incidents", incidents)
    if not incidents:
        print_line(console, "it changed no incident")


def _print_changes(console: Console, kind: str, changes: Sequence[RecordChange]) -> None:
    if not changes:
        return
    counts = [(sum(change.kind is of for change in changes), of) for of in ChangeKind]
    told = ", ".join(f"{count} {of}" for count, of in counts if count)
    console.print()
    print_line(console, f"{kind.capitalize()} ({told})", style="bold")
    for change in changes:
        _print_change(console, change)


def _moment(moment: Moment) -> str:
    if not moment.entry:
        return "the empty ledger"
    return f"log entry {moment.entry} ({(moment.at or '')[:19]}Z)"


def _print_change(console: Console, change: RecordChange) -> None:
    former = (
        f" (was {change.before})" if change.kind is ChangeKind.CHANGED and change.before != change.id else ""
    )
    print_line(console, f"{SIGNS[change.kind]} {change.id}{former} {change.title}")
    for difference in change.differences:
        for line in _lines(difference):
            print_line(console, line, indent=4)
        for when, reason in (("before", difference.reason_before), ("now", difference.reason_after)):
            if reason:
                print_line(console, f"{when}: {reason}", indent=6)
    if change.elsewhere:
        print_line(console, f"{_BECAME[change.kind]} {', '.join(change.elsewhere)}", indent=4)
    for cause in change.because:
        print_line(console, f"because {cause.id or cause.kind}: {cause.text}", indent=4)


def _lines(difference: Difference) -> list[str]:
    cited = f"  [{', '.join(difference.cited)}]" if difference.cited else ""
    which = f"{difference.member} {difference.direction}" if difference.direction else difference.member
    which = which.replace("_", " ")
    if difference.before is None:
        return [f"+ {which}: {difference.after}{cited}"]
    if difference.after is None:
        return [f"- {which}: {difference.before}{cited}"]
    if max(len(difference.before), len(difference.after)) <= SHORT:
        return [f"{which}: {difference.before} -> {difference.after}{cited}"]
    return [f"- {which}: {difference.before}", f"+ {which}: {difference.after}{cited}"]
