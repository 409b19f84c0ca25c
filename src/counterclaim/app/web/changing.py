"""What changed in the ledger between two moments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.moments import between
from counterclaim.app.web.addresses import of_records
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.limits import WHOLE_LEDGER, turn
from counterclaim.app.web.rendering import page
from counterclaim.exports.changes import changes_json
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.moments import Moment
from counterclaim.model.comparisons import Comparison, RecordChange
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger
from counterclaim.views.changes import KINDS

CHANGES = "/changes"
LONGEST = 40  # characters of a moment
SHOWN = 200  # changes of one kind on a page
RECENT = 8  # moments that are offered
TITLES: Mapping[str, str] = {"claims": "statements"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What changed of one kind of record: counts by new, gone and changed, and the changes."""

    title: str
    counts: Mapping[str, int]
    changes: Sequence[RecordChange]
    left_out: int


@get(CHANGES, sync_to_thread=True)
def shown(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """What is new, gone or otherwise, each with its reason and cause."""
    since, until = _moments(request)
    comparison, start, end = compared(store, since, until, called=told)
    log = store.log()
    recent = [entry for entry in reversed(log) if entry.action in ("derive", "decide")][:RECENT]
    return page(
        "changes_page.html",
        request=request,
        kinds=kinds_of(comparison),
        start=start,
        end=end,
        since=since,
        until=until,
        recent=recent,
        of_records=of_records,
        section=CHANGES,
    )


@get(f"{CHANGES}.json", sync_to_thread=True)
def as_json(request: Request[Any, Any, Any], outgoing: NamedDependency[SqlLedger]) -> Response[object]:
    """The same as `counterclaim changes --format json` tells it."""
    since, until = _moments(request)
    made = changes_json(*compared(outgoing, since, until))
    return with_headers(Response(made, media_type="application/json"))


def compared(
    store: SqlLedger, since: str, until: str, *, called: Callable[[Ledger], Ledger] = lambda ledger: ledger
) -> tuple[Comparison, Moment, Moment]:
    """As :func:`counterclaim.app.moments.between`; two whole ledgers are in memory, so one at a time.

    Raises:
        BadInput: a moment is none.
        TooManyRequestsException: others compare.
    """
    with turn(WHOLE_LEDGER):
        return between(store, since or None, until or None, called=called)


def kinds_of(comparison: Comparison) -> list[Kind]:
    """What changed, kind by kind, without those of which nothing did."""
    return [
        Kind(
            title=TITLES.get(kind, kind),
            counts=Counter(str(change.kind) for change in changes),
            changes=changes[:SHOWN],
            left_out=max(len(changes) - SHOWN, 0),
        )
        for kind in KINDS
        if (changes := getattr(comparison, kind))
    ]


def _moments(request: Request[Any, Any, Any]) -> tuple[str, str]:
    since, until = (request.query_params.get(name, "").strip() for name in ("since", "until"))
    for name, value in (("since", since), ("until", until)):
        if len(value) > LONGEST:
            raise BadInput(f"{name}: longer than {LONGEST} characters")
    return since, until
