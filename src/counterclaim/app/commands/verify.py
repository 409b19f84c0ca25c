"""`counterclaim verify`: proof that a ledger is as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption, QuietOption
from counterclaim.app.screen import check_output, printable, say, write_bytes
from counterclaim.model.errors import BadInput, DamagedLedger

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.heads import Head

BulletinFile = Annotated[
    Path | None,
    Parameter(name="BULLETIN", help="An HTML bulletin to check against the ledger, instead of the ledger."),
]
HeadOption = Annotated[
    Path | None, Parameter(name="--head", help="Write the log's end to this file, to be kept elsewhere.")
]
AgainstOption = Annotated[
    Path | None,
    Parameter(name="--against", help="Hold the log against an end that --head wrote before."),
]
TimestampOption = Annotated[
    Path | None,
    Parameter(
        name="--timestamp-request",
        help="Write what a timestamping authority signs (RFC 3161) of the --head file.",
    ),
]


def register(app: App) -> None:
    """Add the command."""
    app.command(verify, group=KEEPING)


def verify(
    bulletin: BulletinFile = None,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    head: HeadOption = None,
    against: AgainstOption = None,
    timestamp_request: TimestampOption = None,
    quiet: QuietOption = False,
) -> int:
    """Check every quotation against its text, every text and original against its hash, and the log.

    Names each damage, and ends with exit code 3 if there is any. The last line tells the hash of the
    log's end: kept elsewhere, it proves later that nothing was cut off or rewritten.

    Of a bulletin it checks that every citation is in the ledger and every quotation verbatim, makes it again
    from the state of the ledger that it names, and tells each sentence, count and status that differs.
    """
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.heads import head_of, read_head
    from counterclaim.ledger.timestamps import timestamp_request as request_for

    if timestamp_request is not None and head is None:
        raise BadInput("--timestamp-request is of the file that --head FILE names; name it too")
    if bulletin is not None and (head is not None or against is not None):
        raise BadInput("--head and --against are of a ledger; check a bulletin without them")
    for output in (head, timestamp_request):
        check_output(output)
    before = read_head(str(against), _bytes_of(against)) if against is not None else None
    try:
        store = SqlLedger.open(ledger)
    except DamagedLedger as error:
        print(printable(f"file: {error}"))
        return ExitCode.DAMAGED
    if bulletin is not None:
        return _told_of_bulletin(bulletin, store, quiet=quiet)
    code = told_whole(store, quiet=quiet, before=before)
    if code is ExitCode.DAMAGED and head is not None:
        say(f"{head}: not written, the ledger is damaged")
    elif head is not None:
        stated = head_of(store.size())
        write_bytes(stated, head)
        if timestamp_request is not None:
            write_bytes(request_for(stated), timestamp_request)
    return code


def told_whole(store: SqlLedger, *, quiet: bool, before: Head | None = None) -> ExitCode:
    """Say whether a ledger is whole, also against an earlier head of its log, and what is damaged in it."""
    from counterclaim.ledger.heads import held_against

    damages = [*store.verify()]
    if before is not None:
        damages += held_against(store.log(), before)
    for damage in damages:
        print(printable(f"{damage.part}: {damage.subject}: {damage.message}"))
    if damages:
        print(f"damaged: {len(damages)} in {store.location}")
        return ExitCode.DAMAGED
    if not quiet:
        size = store.size()
        print(
            f"whole: {size.documents} documents, {size.originals} originals, {size.records} records; "
            f"log of {size.log} entries ends in {size.head}"
        )
        for document, decision in store.redacted().items():
            why = f"redacted on {decision.at[:10]} by {decision.author}: {decision.explanation}"
            print(printable(f"{document}: {why}"))
        if before is not None:
            print(f"it goes on from entry {before.entry}, made {before.at}")
    return ExitCode.DONE


def _told_of_bulletin(file: Path, store: SqlLedger, *, quiet: bool) -> ExitCode:
    """Say whether a bulletin is as the ledger gives it, and what differs."""
    from counterclaim.app.bulletins import against_ledger

    found, printed = against_ledger(str(file), _bytes_of(file), store)
    for line in found:
        print(printable(line))
    if found:
        print(f"differs: {len(found)} in {file} from {store.location}")
        return ExitCode.DAMAGED
    if not quiet:
        print(
            f"as the ledger gives it: {len(printed.sentences)} sentences on {len(printed.notes)} passages, "
            f"of entry {printed.scope.entry} of the log"
        )
    return ExitCode.DONE


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise BadInput(f"{file}: cannot be read ({error.strerror})") from error
