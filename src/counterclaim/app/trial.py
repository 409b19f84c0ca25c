"""What an ingest would read, shown before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from counterclaim.app.exits import ExitCode
from counterclaim.app.screen import console_for, counted, listed, print_line
from counterclaim.model.documents import Original
from counterclaim.model.problems import Problem

if TYPE_CHECKING:
    from rich.console import Console

    from counterclaim.model.ledgers import DocumentRecords
    from counterclaim.pipeline.portions import DocumentReader

SHOWN = 10  # documents; the others are opened too, and counted
WORDS_SHOWN = 160  # characters


def try_out(originals: Iterable[Original | Problem], *, quiet: bool) -> ExitCode:
    """Open everything, show the first documents as they would come in, and tell what would not."""
    from counterclaim.pipeline.ingest import LOST_STAGES

    problems: list[Problem] = []
    opened = 0
    with console_for(None) as console:
        for item in originals:
            if isinstance(item, Problem):
                problems.append(item)
                continue
            opened += 1
            if opened <= SHOWN:
                _show(console, item)
        if opened > SHOWN:
            print_line(console, f"and {counted(opened - SHOWN, 'document')} more")
        lost = sum(problem.stage in LOST_STAGES for problem in problems)
        print_line(console, f"{counted(opened, 'document')} would be read, {lost} not; nothing was kept")
    listed(problems, quiet=quiet)
    return ExitCode.INCOMPLETE if lost else ExitCode.DONE


def try_rows(rows: Iterable[Original | Problem], reader: DocumentReader, *, quiet: bool) -> ExitCode:
    """Read rows of data, show the first as they would come in, and tell what is wrong with which."""
    problems: list[Problem] = []
    read = lost = 0
    with console_for(None) as console:
        for item in rows:
            if isinstance(item, Problem):
                problems.append(item)
                lost += 1
                continue
            (reading,) = reader.read_all([item])
            problems += reading.records.problems
            read += 1
            if read <= SHOWN:
                _show_row(console, reading.records)
        if read > SHOWN:
            print_line(console, f"and {counted(read - SHOWN, 'row')} more")
        print_line(console, f"{counted(read, 'row')} would be read, {lost} not; nothing was kept")
    listed(problems, quiet=quiet)
    return ExitCode.INCOMPLETE if lost else ExitCode.DONE


def _show_row(console: Console, records: DocumentRecords) -> None:
    names = {actor.id: actor.name for actor in records.actors}
    print_line(console, records.document.name or records.document.id, style="bold")
    for account in (account for telling in records.tellings for account in telling.accounts):
        who = names.get(account.perpetrator or "", "nobody told")
        hurt = ", ".join(
            f"{count.text} {outcome} ({names.get(entry.side or '', 'no side told')})"
            for entry in account.casualties
            for outcome in ("killed", "wounded", "missing", "captured")
            if (count := getattr(entry, outcome)) is not None
        )
        when = account.date.best if account.date is not None else None
        where = account.place_text or "no place told"
        print_line(
            console, f"{when}, {where}: {account.type}, by {who}; {hurt or 'nobody counted'}", indent=2
        )


def _show(console: Console, original: Original) -> None:
    print_line(console, original.name, style="bold")
    for label, value in (
        ("source", original.source),
        ("published", original.published),
        ("title", original.title),
        ("url", original.url),
        ("language", original.language),
    ):
        print_line(console, f"{label}: {value or 'not stated'}", indent=2)
    if original.media_type == "text/plain":
        words = original.data[: 4 * WORDS_SHOWN].decode("utf-8", "replace")[:WORDS_SHOWN]
        print_line(console, f"text: {words}", indent=2)
    else:
        print_line(console, f"{original.media_type}, {counted(len(original.data), 'byte')}", indent=2)
