"""The timeline of what a list is narrowed to: incidents, talks, restrictions and the escalation index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.web.asking import Asked
from counterclaim.app.web.charting import TIMELINE, Chart, charted
from counterclaim.app.web.knowing import told
from counterclaim.app.web.marked import Marked, marked
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sharing import narrowed
from counterclaim.ledger import SqlLedger
from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.bars import bars_of
from counterclaim.views.pictures.listing import numbered
from counterclaim.views.series import Period

MOST = 2_000  # incidents and statements of a timeline; the rest is counted
SITUATIONS = ("talks", "restrictions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a timeline tells: incidents with their list; how many are left out, of them and beside them."""

    incidents: Sequence[Marked]
    chart: Chart | None
    left_out: int
    beside_left_out: int

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day that is drawn."""
        return self.chart.days if self.chart else None


@get(TIMELINE, sync_to_thread=True)
def shown(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """The timeline, drawn by the page itself: every mark leads to its incident."""
    asked = Asked.of(request.query_params)
    question = asked.question(store, "incidents")
    found = store.incidents(question, limit=MOST)
    beside, beside_left_out = _beside(store, asked, store.about(found.incidents))
    ledger = told(beside)
    names, all_shown = Names(ledger), numbered(found.incidents)
    period = Period(since=asked.since or None, until=asked.until or None)
    incidents = [marked(one, names) for one in all_shown]
    timeline = Told(
        incidents=incidents,
        chart=charted(incidents, bars_of(ledger, names, period), ledger, period, asked),
        left_out=found.total - len(all_shown),
        beside_left_out=beside_left_out,
    )
    filters = narrowed(store, asked, question, TIMELINE)
    return page(
        "timeline_page.html", request=request, told=timeline, narrowed=filters, asked=asked, section=TIMELINE
    )


def _beside(store: SqlLedger, asked: Asked, ledger: Ledger) -> tuple[Ledger, int]:
    """What lies beside incidents, with whom it names: talks, restrictions, statements; how many do not fit.

    Words, statuses, types, weapons and places are of incidents: with one of them there are no statements.
    """
    bare = replace(asked, q="", status="", type="", stance="", weapon="")
    of_incidents = (asked.status, asked.type, asked.weapon, asked.place, asked.q)
    kinds = SITUATIONS if any(of_incidents) else (*SITUATIONS, "claims")
    left_out = 0
    for kind in kinds:
        of = replace(bare, stance=asked.stance) if kind == "claims" else bare
        found = store.listed(kind, of.question(store, kind), limit=MOST)
        left_out += found.total - len(found.records)
        ledger = _joined(ledger, store.about(found.records, kind), kind)
    return ledger, left_out


def _joined(one: Ledger, other: Ledger, kind: str) -> Ledger:
    """A ledger with the records of a kind that another holds, and with whom they name."""
    members = ("actors", "places", "documents")
    both: dict[str, Any] = {
        member: tuple({record.id: record for of in (one, other) for record in getattr(of, member)}.values())
        for member in members
    }
    return replace(one, **both, **{kind: getattr(other, kind)})
