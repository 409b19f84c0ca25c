"""A moment of a ledger as a person writes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger.chain import Entry

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
