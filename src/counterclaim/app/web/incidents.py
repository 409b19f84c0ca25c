"""The list of incidents with its facets, and the page of one: accounts side by side, words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency
from litestar.params import Parameter
from litestar.response import Redirect

from counterclaim.app.listings import LISTINGS, csv_bytes
from counterclaim.app.web.addresses import home_of, incident_address, of_records
from counterclaim.app.web.asking import PAGE, Asked
from counterclaim.app.web.deciding import panel_of
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.paging import page_asked, some_asked
from counterclaim.app.web.rendering import page
from counterclaim.app.web.seconding import Seconding
from counterclaim.app.web.sharing import Narrowed, narrowed
from counterclaim.exports import json_bytes, member
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import Page
from counterclaim.model.incidents import Incident
from counterclaim.views.naming import Names, affirming, denying, incident_toll, who
from counterclaim.views.report.building import page_of
from counterclaim.views.report.wording import STATUSES, Sign, date_words, type_words

LIST = "/incidents"
FOR_FILES = 10_000  # incidents of a .json or .csv of a list; `counterclaim export` has no such bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An incident in a list."""

    address: str
    date: str | None
    what: str
    place: str | None
    sign: Sign
    toll: str | None
    affirm: str | None
    deny: str | None
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page of the list: its lines, and what it is narrowed to."""

    asked: Asked
    lines: Sequence[Line]
    narrowed: Narrowed
    total: int
    pages: int

    @property
    def first(self) -> int:
        """The number of the first line in the whole list, from 1; 0 of an empty one."""
        return (self.asked.page - 1) * PAGE + 1 if self.lines else 0

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.first + len(self.lines) - 1 if self.lines else 0

    def address(self, **other: str | int) -> str:
        """The list with another filter or page."""
        return self.asked.address(LIST, **other)

    def file(self, ending: str) -> str:
        """The list as a file."""
        return self.asked.address(f"{LIST}.{ending}")


class Incidents(Controller):
    """Incidents: a list, the list as files, and each on a page of its own."""

    path = LIST

    @get("/", sync_to_thread=True)
    def listing(self, request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
        """Incidents that match, the earliest first, with counts of what else there is."""
        asked = Asked.of(request.query_params)
        with store.one_state():
            shown = _shown(store, asked)
        part = request.headers.get("hx-request") == "true"
        template = "incidents_found.html" if part else "incidents_list.html"
        return page(
            template,
            request=request,
            shown=shown,
            narrowed=shown.narrowed,
            asked=asked,
            part=part,
            section=LIST,
        )

    @get("/{id:str}", sync_to_thread=True)
    def one(
        self,
        request: Request[Any, Any, Any],
        id: Annotated[str, Parameter(max_length=200)],
        store: NamedDependency[SqlLedger],
        seconding: NamedDependency[Seconding],
    ) -> Response[object]:
        """One incident; an earlier id leads to where it stands now."""
        with store.one_state():
            found = home_of(store, Incident, LIST, id, incident_address)
            if isinstance(found, Redirect):
                return found
            part, taken = told(store.around([found])), store.decisions()
        shown = page_of(part, of_records)
        here = incident_address(found.id)
        motions = seconding.seen_by(request.user)
        panel = panel_of(found, part, taken, back=here, after=here, motions=motions)
        return page(
            "incident_page.html",
            request=request,
            page=shown,
            incident=shown.incidents[0],
            alone=True,
            panel=panel,
            section=LIST,
        )


@get(f"{LIST}.json", sync_to_thread=True)
def as_json(request: Request[Any, Any, Any], outgoing: NamedDependency[SqlLedger]) -> Response[object]:
    """The incidents that match, in the words of the interchange."""
    found = _for_file(outgoing, Asked.of(request.query_params))
    return with_headers(
        Response(json_bytes([member(one) for one in found.incidents]), media_type="application/json")
    )


@get(f"{LIST}.csv", sync_to_thread=True)
def as_csv(request: Request[Any, Any, Any], outgoing: NamedDependency[SqlLedger]) -> Response[object]:
    """The incidents that match, as the table of the command line."""
    with outgoing.one_state():
        found = _for_file(outgoing, Asked.of(request.query_params))
        names = Names(told(outgoing.about(found.incidents)))
    answer = Response(csv_bytes(found.incidents, LISTINGS["incidents"], names), media_type="text/csv")
    answer.headers["content-disposition"] = 'attachment; filename="incidents.csv"'
    return with_headers(answer)


def _for_file(store: SqlLedger, asked: Asked) -> Page:
    return some_asked(store, "incidents", asked, before=0, size=FOR_FILES)


def _shown(store: SqlLedger, asked: Asked) -> Shown:
    question = asked.question(store, "incidents")
    found = page_asked(store, "incidents", asked)
    names = Names(told(store.about(found.incidents)))
    return Shown(
        asked=asked,
        lines=[_line(incident, names) for incident in found.incidents],
        narrowed=narrowed(store, asked, question, LIST),
        total=found.total,
        pages=-(-found.total // PAGE),
    )


def _line(incident: Incident, names: Names) -> Line:
    toll = incident_toll(incident, names)
    return Line(
        address=incident_address(incident.id),
        date=date_words(incident.date),
        what=type_words(incident.type),
        place=names.of(incident.place) or incident.place_text,
        sign=STATUSES[incident.status],
        toll=str(toll) if toll else None,
        affirm=who(affirming(incident), names),
        deny=who(denying(incident), names),
        origins=incident.origins,
    )
