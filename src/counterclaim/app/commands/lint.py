"""`counterclaim lint`: where a text takes a side, why, and what to write instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    ASKING,
    OutputOption,
    PackOption,
    PublishedOption,
    QuietOption,
    given_paths,
    given_published,
)
from counterclaim.app.screen import check_output, console_for, print_line, say, write_bytes
from counterclaim.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counterclaim.app.linting import Checked

Texts = Annotated[
    str,
    Parameter(
        name="PATH",
        allow_leading_hyphen=True,
        help="Text, Markdown, HTML or PDF files, bulletins among them, or - for standard input.",
    ),
]

AgainstLedgerOption = Annotated[
    str | None,
    Parameter(name="--ledger", help="Hold it against this ledger: what is well borne out may be asserted."),
]


def register(app: App) -> None:
    """Add the command."""
    app.command(lint, group=ASKING)


def lint(
    *paths: Texts,
    ledger: AgainstLedgerOption = None,
    pack: PackOption = None,
    published: PublishedOption = None,
    format: Annotated[Literal["text", "json"], Parameter(name="--format", help="How to print it.")] = "text",
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Check texts for neutrality: names only one side uses, loaded labels, assertions that are nobody's.

    Each finding says where (line and column of the text), why, and what to write instead. Words that somebody
    is quoted with are his. With --ledger the text is held against what that holds: what one side alone
    says, or what is denied, is to be said as that. Exit code 1 if anything was found.
    """
    from counterclaim.app.engine import open_engine
    from counterclaim.app.linting import check_text, texts_named
    from counterclaim.ledger import SqlLedger

    check_output(output)
    published = given_published(published, quiet=quiet)
    named = texts_named(given_paths(paths), published)
    store = SqlLedger.open(ledger) if ledger is not None else None
    engine = open_engine(pack, mode="strict")
    results = []
    lost = 0
    for item in named:
        result = item if isinstance(item, Problem) else check_text(item, engine, store)
        problem = result.message if isinstance(result, Problem) else result.problem
        if problem is not None:
            lost += 1
            say(problem)
        elif not isinstance(result, Problem):
            results.append(result)
    found = sum(len(result.findings) for result in results)
    _write(results, output, as_json=format == "json")
    if not found and not lost:
        say("nothing found", quiet=quiet)
    return ExitCode.FOUND if found or lost else ExitCode.DONE


def _write(results: Sequence[Checked], output: Path | None, *, as_json: bool) -> None:
    from counterclaim.app.linting import FORMAT, as_lines, as_member

    if as_json:
        from counterclaim.exports import json_bytes

        findings = [member for result in results for member in as_member(result)]
        write_bytes(json_bytes({"format": FORMAT, "findings": findings}), output)
        return
    with console_for(output) as console:
        for result in results:
            for line in as_lines(result):
                print_line(console, line)
