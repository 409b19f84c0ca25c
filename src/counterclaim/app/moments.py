"""A moment of a ledger as a person writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.chain import Entry
    from counterclaim.ledger.moments import Moment
    from counterclaim.model.comparisons import Comparison
    from counterclaim.model.ledgers import Ledger

_A_MOMENT = "a day (2023-06-28), a time in UTC (2023-06-28T14:00) or the number of a log entry"


def given_moment(
    option: str, value: str, log: Sequence[Entry], found: Callable[[Sequence[Entry], str], int]
) -> int:
    """The log entry of a moment that a user gave; ``found`` looks one up by its time.

    Raises:
        BadInput: it is none, or the log has no such entry.
    """
    if value.isdecimal() and len(value) < 8:
        if int(value) > len(log):
            raise BadInput(f"{option} {value}: the log of this ledger ends with entry {len(log)}")
        return int(value)
    try:
        time = datetime.fromisoformat(value)
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
        if option == "--until" and "T" not in value and " " not in value:
            time += timedelta(days=1) - timedelta(seconds=1)
    except (ValueError, OverflowError) as error:
        raise BadInput(f"{option} {value!r} is no moment; give {_A_MOMENT}") from error
    return found(log, time.isoformat(timespec="seconds"))


def between(
    store: SqlLedger,
    since: str | None,
    until: str | None,
    *,
    called: Callable[[Ledger], Ledger] = lambda ledger: ledger,
) -> tuple[Comparison, Moment, Moment]:
    """What differs between two moments that a user gave, and the two; by default since the last documents.

    ``called`` gives a ledger the names by which it is told.

    Raises:
        BadInput: one is none, or the first is later than the second.
    """
    from counterclaim.ledger.moments import before, before_last_ingest, moment, up_to
    from counterclaim.views.changes import compared

    log = store.log()
    first = before_last_ingest(log) if since is None else given_moment("--since", since, log, before)
    last = len(log) if until is None else given_moment("--until", until, log, up_to)
    if first > last:
        raise BadInput(
            f"--since (log entry {first}) is later than --until (log entry {last}); exchange the two"
        )
    start, end = moment(log, first), moment(log, last)
    return compared(called(store.load(entry=first)), called(store.load(entry=last))), start, end
