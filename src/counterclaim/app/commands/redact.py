"""`counterclaim redact`: a document taken out for good."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption
from counterclaim.app.screen import printable
from counterclaim.app.signing import ByOption, opened, signed
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput

ReasonOption = Annotated[
    str | None,
    Parameter(name=["--because", "--why"], help="The reason, which `verify` tells from then on."),
]


def register(app: App) -> None:
    """Add the command."""
    app.command(redact, group=DECIDING)


def redact(
    document: str,
    /,
    *,
    because: ReasonOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Take a document out for good, for reasons of law or safety: bytes, text, and all that quotes it.

    Its hashes, where it came from and the log stay, so that `verify` tells who took it out when and why,
    and nothing else can go unseen. This cannot be undone. Backups of before, other copies of its text and
    what was exported still hold it.

    Parameters
    ----------
    document
        The document by its id; `counterclaim documents` lists them.
    """
    from counterclaim.app.engine import reconciler
    from counterclaim.pipeline.redacting import redact as take_out

    author, reason = signed(by, because)
    store, whole = opened(ledger)
    found = store.find(document)
    if not isinstance(found, Document):
        raise BadInput(f"{found.id} is no document; `counterclaim documents` lists them")
    if found.id in store.redacted():
        raise BadInput(f"{found.id} is redacted already; `counterclaim verify` tells by whom")
    ids = set(store.with_same_bytes(found.id))
    taken = [known for known in whole.documents if known.id in ids]
    if len(taken) < len(ids):
        raise BadInput(
            f"{found.id}: not all that was read is in the ledger; repeat the `counterclaim ingest`"
        )
    take_out(store, taken, author=author, explanation=reason, reconcile=reconciler())
    print(f"redacted: {', '.join(sorted(ids))}; for good, in {store.location}")
    print("backups of before and what was exported still hold it")
    if "://" in store.location:
        print("what the server wrote before is overwritten by VACUUM FULL, and stays in its own backups")
    for copy in whole.documents:
        if copy.copy_of in ids and copy.id not in ids:
            print(printable(f"another copy of the text stays: {copy.id} ({copy.source or copy.name})"))
    return ExitCode.DONE
