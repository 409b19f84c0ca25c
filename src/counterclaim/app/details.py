"""One record in full: side by side what parties say, the words, and the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from counterclaim.app.decided import print_decision
from counterclaim.app.listings import STATUS_STYLES, short_id
from counterclaim.app.overview import incident_lines
from counterclaim.app.reasons import reasons
from counterclaim.app.screen import print_line, printable
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerRecord
from counterclaim.views.decided import decisions_on, standing
from counterclaim.views.doubts import doubts
from counterclaim.views.naming import NOT_STATED, Names, account_toll, date_text
from counterclaim.views.sources import WORDS, sources_of
from counterclaim.views.values import plain_lines

if TYPE_CHECKING:
    from rich.console import Console

SIDE_BY_SIDE = 4  # accounts in one table; more go into the next
OBSERVED = {True: "saw or verified it", False: "records what others say", None: None}
_AccountLine = tuple[str, Callable[[Account, Names], str | None]]


def _place_text(account: Account, names: Names) -> str | None:
    """The place of an account, with how what happened lies to it."""
    name = names.of(account.place) or account.place_text
    relation = account.place_relation
    return name if name is None or relation is None else relation.phrase(name)


ACCOUNT_LINES: Sequence[_AccountLine] = (
    ("document", lambda account, names: f"{names.document(account.document)}, {short_id(account.document)}"),
    ("stance", lambda account, _: account.stance),
    ("denies", lambda account, _: account.scope),
    ("date", lambda account, _: date_text(account.date)),
    ("place", _place_text),
    ("type", lambda account, _: account.type),
    ("mode", lambda account, _: account.mode if account.mode is not Mode.HAPPENED else None),
    ("perpetrator", lambda account, names: names.of(account.perpetrator)),
    ("victim", lambda account, names: names.of(account.victim)),
    ("weapons", lambda account, _: ", ".join(account.weapons)),
    ("casualties", account_toll),
    ("origin", lambda account, names: names.of(account.origin)),
    (
        "observed",
        lambda account, _: OBSERVED[account.observed],
    ),
    ("claims", lambda account, _: ", ".join(account.claims)),
    ("added", lambda account, _: account.added),
)


def print_details(console: Console, record: LedgerRecord, ledger: Ledger, names: Names, *, why: bool) -> None:
    """Print one record for a person."""
    if isinstance(record, Incident):
        _print_incident(console, record, ledger, names, why=why)
        _print_decisions(console, record, ledger)
        return
    if isinstance(record, Document):
        _print_lines(console, plain_lines(record, names))
        _print_lines(console, _reliability(record, ledger))
        console.print()
        console.print(
            _prose(record.text) if record.text else "its text could not be read; see the problems",
            soft_wrap=True,
        )
        _print_decisions(console, record, ledger)
        return
    _print_lines(console, plain_lines(record, names))
    _print_words(console, _evidence_of(record), names)
    _print_doubts(console, record, ledger)
    if why:
        _print_reasons(console, record, ledger, names)
    _print_decisions(console, record, ledger)


def _reliability(document: Document, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """How reliable people judge the source of a document."""
    for source in sources_of(ledger):
        if document.id in source.documents:
            yield "reliability of its source", f"{source.reliability} ({WORDS[source.reliability]})"


def _print_decisions(console: Console, record: LedgerRecord, ledger: Ledger) -> None:
    """What people decided on a record, also what was undone."""
    found = decisions_on(record, ledger)
    if found:
        console.print("\nDecisions", style="bold")
    for decision in found:
        print_decision(console, decision, standing(ledger))


def _print_incident(console: Console, incident: Incident, ledger: Ledger, names: Names, *, why: bool) -> None:
    from rich.text import Text

    console.print(
        Text(printable(incident.title), style="bold"),
        Text(f"[{incident.status}]", style=STATUS_STYLES.get(incident.status, "")),
    )
    print_line(console, f"{incident.id} | {incident.type} | independent origins: {incident.origins}")
    for line in incident_lines(incident, names):
        print_line(console, line)
    for start in range(0, len(incident.accounts), SIDE_BY_SIDE):
        _print_accounts(console, incident.accounts[start : start + SIDE_BY_SIDE], names)
    for account in incident.accounts:
        console.print()
        print_line(console, f"{names.party(account)} ({account.stance}):", style="bold")
        _print_words(console, account.evidence, names)
        for member, evidence in account.evidence_of.items():
            _print_words(console, evidence, names, label=member)
    _print_doubts(console, incident, ledger)
    if why:
        _print_reasons(console, incident, ledger, names)


def _print_doubts(console: Console, record: LedgerRecord, ledger: Ledger) -> None:
    """What contradicts itself in the words of a record; nothing is put right."""
    lines = [problem.message for problem in doubts(record, ledger.problems)]
    if lines:
        console.print("\nContradictions in these words", style="bold")
    for line in lines:
        print_line(console, line, indent=2)


def _print_reasons(console: Console, record: LedgerRecord, ledger: Ledger, names: Names) -> None:
    lines = list(reasons(record, ledger, names))
    if lines:
        console.print("\nWhy", style="bold")
    for line in lines:
        print_line(console, line)


def _print_accounts(console: Console, accounts: Sequence[Account], names: Names) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table("", box=box.SIMPLE_HEAD)
    for account in accounts:
        table.add_column(Text(printable(names.party(account))), overflow="fold")
    for title, value in ACCOUNT_LINES:
        cells = [value(account, names) for account in accounts]
        if any(cells):
            table.add_row(title, *(Text(printable(cell or NOT_STATED)) for cell in cells))
    console.print(table)


def _print_lines(console: Console, lines: Iterator[tuple[str, str]]) -> None:
    for name, value in lines:
        print_line(console, f"{name.replace('_', ' ')}: {value}")


def _evidence_of(record: object) -> Sequence[Evidence]:
    if hasattr(record, "evidence"):
        return tuple(record.evidence)
    return tuple(evidence for alias in getattr(record, "names", ()) for evidence in alias.evidence)


def _print_words(console: Console, words: Sequence[Evidence], names: Names, *, label: str = "") -> None:
    for evidence in words:
        where = f"{names.document(evidence.document)} [{evidence.start}:{evidence.end}]"
        print_line(console, f"{label + ': ' if label else ''}“{evidence.quote}”  {where}", indent=2)


def _prose(text: str) -> str:
    """A text with its lines, and nothing a terminal obeys."""
    return "\n".join(printable(line) for line in text.splitlines())
