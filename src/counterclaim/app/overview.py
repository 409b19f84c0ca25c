"""A whole ledger on one screen: each incident with its accounts, then the rest, then what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from counterclaim.app.listings import LISTINGS, STATUS_STYLES, Cell, Column, table_of
from counterclaim.app.screen import counted, print_line, printable
from counterclaim.ledger.queries import Question, select
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.modes import Mode
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import Names, account_toll, date_text, toll_text

if TYPE_CHECKING:
    from rich.console import Console

QUOTE_SHOWN = 160  # characters of an account's words; `show` and the page have them all
_COUNTED = {
    "documents": "document",
    "incidents": "incident",
    "claims": "claim",
    "pledges": "pledge",
    "restrictions": "restriction",
    "talks": "talks track",
    "actors": "actor",
}
_LISTED = {"pledges": "Pledges", "restrictions": "Restrictions", "talks": "Talks"}


def _shortened(account: Account, _names: Names) -> Cell:
    words = " ".join(account.evidence[0].quote.split())
    return words if len(words) <= QUOTE_SHOWN else f"{words[: QUOTE_SHOWN - 1]}…"


def _stance(account: Account, _names: Names) -> Cell:
    said = f"{account.stance} ({account.scope})" if account.scope else account.stance
    return f"{said}, {account.mode}" if account.mode is not Mode.HAPPENED else said


ACCOUNTS = (
    Column("says", lambda account, names: names.party(account), width=14),
    Column("stance", _stance, width=16),
    Column("blames", lambda account, names: names.of(account.perpetrator), width=10),
    Column("harmed", lambda account, names: names.of(account.victim), width=10),
    Column("counts", account_toll, width=10),
    Column("words", _shortened, width=20),
)


def print_overview(console: Console, ledger: Ledger) -> None:
    """Print a ledger for a person."""
    names = Names(ledger)
    print_line(
        console, ", ".join(counted(len(getattr(ledger, kind)), noun) for kind, noun in _COUNTED.items())
    )
    if not ledger.incidents:
        console.print()
        print_line(console, "no incidents; the documents tell of none that could be read with certainty")
    for incident in select("incidents", ledger, Question()):
        _print_incident(console, incident, names)
    for kind, title in _LISTED.items():
        records = getattr(ledger, kind)
        if records:
            console.print(f"\n{title}", style="bold")
            console.print(table_of(records, LISTINGS[kind], names, width=console.width))
    for line in claims_left(ledger):
        console.print()
        print_line(console, line)


def claims_left(ledger: Ledger) -> Iterator[str]:
    """How many claims stand in no account above, by stance: opinions, answers, what tells of no incident."""
    accounts = [account for incident in ledger.incidents for account in incident.accounts]
    shown = {claim for account in accounts for claim in account.claims}
    words = [evidence for account in accounts for evidence in account.evidence]
    left = [
        claim for claim in ledger.claims if claim.id not in shown and not _are_told(claim.evidence, words)
    ]
    if left:
        stances = Counter(str(claim.stance) for claim in left)
        told = ", ".join(f"{number} {stance}" for stance, number in stances.most_common())
        yield f"{counted(len(left), 'claim')} of no incident ({told}); `read --format json` has their words"


def _are_told(claim: Sequence[Evidence], accounts: Sequence[Evidence]) -> bool:
    """Whether the words of a claim are those of an account, as where two blame each other in one claim."""
    return any(
        one.document == other.document and one.start < other.end and other.start < one.end
        for one in claim
        for other in accounts
    )


def _print_incident(console: Console, incident: Incident, names: Names) -> None:
    from rich.text import Text

    place = names.of(incident.place) or incident.place_text
    facts = [incident.type, date_text(incident.date), place, f"origins: {incident.origins}", incident.id]
    console.print()
    console.print(
        Text(printable(incident.title), style="bold"),
        Text(f"[{incident.status}]", style=STATUS_STYLES.get(incident.status, "")),
    )
    print_line(console, " | ".join(fact for fact in facts if fact))
    for line in incident_lines(incident, names):
        print_line(console, line)
    console.print(table_of(incident.accounts, ACCOUNTS, names, width=console.width))


def incident_lines(incident: Incident, names: Names) -> Iterator[str]:
    """What follows from the accounts, element by element, and who is silent."""
    elements: dict[str, Any] = incident.elements
    yield "; ".join(f"{name} {element.status}" for name, element in elements.items())
    for toll in incident.toll:
        yield f"toll by rule {toll.rule}: {toll_text(toll, names)}"
    silent = names.all(incident.silent)
    if silent:
        yield f"silent (no account found): {silent}"
