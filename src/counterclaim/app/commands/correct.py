"""`counterclaim set`: a value is another one than the reader read."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.signing import ByOption, WhyOption, keep, opened

DocumentOption = Annotated[
    str | None, Parameter(name="--document", help="The account in this document, by id, file name or source.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(set_value, name="set", group=DECIDING)


def set_value(
    id: str,
    member: str,
    value: str,
    /,
    *,
    document: DocumentOption = None,
    quote: Annotated[
        str | None, Parameter(name="--quote", help="The words of the account's document that say so.")
    ] = None,
    at: Annotated[
        str | None,
        Parameter(
            name="--at",
            help="Where the words of member `words` stand, START:END; else words of the account meant.",
        ),
    ] = None,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Set what an account says: facts belong to accounts, so name its claim, or its incident and document.

    Parameters
    ----------
    id
        A claim, for its account; or an incident, a pledge, a restriction, talks, a position, an actor.
    member
        Of an account: party, perpetrator, victim, stance, scope, date, place, killed, wounded, missing,
        captured. Of an incident: title, type. Of a claim of no incident: party, stance, scope. Of a pledge:
        by, to, content, deadline, status. Of a restriction: type, place, imposed_by, start, end. Of talks:
        parties, mediators, subject. Of a position: actor, issue, position, since. Of an actor: name, kind,
        side, part_of. Of any claim, and of an account without one: words, those that it rests on.
    value
        An actor or place by id or name, several with commas; a day or two (2023-06-26/2023-06-28); a count
        (4, 4-6, 4+); words of the document to the letter; or none.
    """
    from counterclaim.app.marking import document_named
    from counterclaim.app.setting import to_set

    store, whole = opened(ledger)
    record, told_in = store.find(id), document_named(whole, document).id if document is not None else None
    intent = to_set(record, member, value, whole, document=told_in, quote=quote, at=at)
    return keep(store, intent, by, why)
