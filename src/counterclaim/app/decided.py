"""Decisions of people, as a list and beside the records they are on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.app.screen import console_for, print_line, write_bytes
from counterclaim.model.additions import Addition
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind
from counterclaim.views.decided import Standing

if TYPE_CHECKING:
    from rich.console import Console


def print_decisions(
    decisions: Sequence[Decision], stands: Standing, *, only_conflicts: bool, format: str, output: Path | None
) -> None:
    """Print decisions with how they stand."""
    shown = [d for d in decisions if not only_conflicts or d.id in stands.against]
    if format == "json":
        from counterclaim.exports import json_bytes, member

        rows = [
            {**member(d), "standing": stands.word(d), "conflicts": stands.against.get(d.id, [])}
            for d in shown
        ]
        write_bytes(json_bytes(rows), output)
        return
    with console_for(output) as console:
        for decision in shown:
            print_decision(console, decision, stands)
        if not shown:
            print_line(console, "no conflicts" if only_conflicts else "no decisions")


def print_decision(console: Console, decision: Decision, stands: Standing) -> None:
    """One decision: what, who, when, why, how it stands."""
    print_line(console, f"{decision.id} [{stands.word(decision)}] {what(decision)}", style="bold")
    by = f"{decision.author}, seconded by {decision.seconded_by}" if decision.seconded_by else decision.author
    print_line(console, f"by {by}, {decision.at[:19]}Z: {decision.explanation}", indent=2)
    for words in decision.added.words if decision.added is not None else decision.evidence:
        print_line(console, f"“{words.quote}”  {words.document} [{words.start}:{words.end}]", indent=2)
    for message in stands.against.get(decision.id, ()):
        print_line(console, f"conflict: {message}", indent=2)


def what(decision: Decision) -> str:
    """What a decision does, in one line."""
    ids = [target.id for target in decision.targets]
    if decision.kind is DecisionKind.UNDO:
        return f"undo {decision.undoes}"
    if decision.kind is DecisionKind.RATE:
        return f"rate {ids[0].partition(':')[2]} {decision.value} (was {decision.before})"
    if decision.kind is DecisionKind.SET:
        value, before = decision.value or "not stated", decision.before or "not stated"
        return f"set {decision.member} of {ids[0]} to {value} (was {before})"
    if decision.added is not None:
        return _addition(decision.added, ids[1:])
    if decision.kind is DecisionKind.SPLIT and decision.targets[1].kind is SubjectKind.ACTOR:
        forms = sorted({words.quote for words in decision.targets[1].words})
        return f"split {ids[1]} ({', '.join(forms)}) from {ids[0]}"
    if decision.kind is DecisionKind.SPLIT:
        return f"split {', '.join(decision.targets[1].claims) or 'narration'} from {ids[0]}"
    if decision.kind is DecisionKind.RELINK:
        return f"relink {ids[0]} to {ids[1]}"
    return f"{decision.kind} {', '.join(ids)}"


def _addition(added: Addition, home: Sequence[str]) -> str:
    if added.telling is None:
        return f"add {' '.join(added.ids)}" + (f" on {home[0]}" if home else "")
    account = added.telling.accounts[0]
    says = f"{account.party or 'narration'} ({account.stance})"
    return f"add an account of {says} to {home[0]}" if home else f"add {added.telling.id} as told by {says}"
