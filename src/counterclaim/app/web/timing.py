"""The timeline of what a list is narrowed to: incidents, talks, restrictions and the escalation index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.web.around import around_incidents
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.charting import TIMELINE, Chart, charted
from counterclaim.app.web.knowing import told
from counterclaim.app.web.marked import Marked, marked
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sharing import narrowed
from counterclaim.ledger import SqlLedger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.bars import bars_of
from counterclaim.views.pictures.listing import numbered
from counterclaim.views.series import Period


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
    with store.one_state():
        question = asked.question(store, "incidents")
        around = around_incidents(store, asked, question)
        filters = narrowed(store, asked, question, TIMELINE)
    ledger = told(around.ledger)
    names, all_shown = Names(ledger), numbered(ledger.incidents)
    period = Period(since=asked.since or None, until=asked.until or None)
    incidents = [marked(one, names) for one in all_shown]
    timeline = Told(
        incidents=incidents,
        chart=charted(incidents, bars_of(ledger, names, period), ledger, period, asked),
        left_out=around.left_out,
        beside_left_out=around.beside_left_out,
    )
    return page(
        "timeline_page.html", request=request, told=timeline, narrowed=filters, asked=asked, section=TIMELINE
    )
