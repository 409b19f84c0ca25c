"""The other lists, from statements to talks, in the columns of their commands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import Parameter

from counterclaim.app.listings import LISTINGS, csv_bytes
from counterclaim.app.web.addresses import actor_address, document_address, of_records
from counterclaim.app.web.asking import PAGE, Asked
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.paging import page_asked, some_asked
from counterclaim.app.web.rendering import page
from counterclaim.exports import json_bytes, member
from counterclaim.ledger import SqlLedger
from counterclaim.views.naming import Names

MOST = 10_000  # records of a file; `counterclaim export` has no such bound
SEARCHED = ("claims", "documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """A kind of record: how its list is called, and what it says when it is empty."""

    kind: str
    title: str
    one: str
    fields: Sequence[str]  # what it can be narrowed by


KINDS: Mapping[str, Titled] = {
    titled.kind: titled
    for titled in (
        Titled(
            kind="claims",
            title="Statements",
            one="statement",
            fields=(
                "q",
                "party",
                "stance",
                "addressee",
                "channel",
                "since",
                "until",
                "document",
                "confidence",
            ),
        ),
        Titled(
            kind="documents", title="Documents", one="document", fields=("q", "since", "until", "document")
        ),
        Titled(kind="actors", title="Actors", one="actor", fields=("party", "document")),
        Titled(
            kind="pledges",
            title="Pledges",
            one="pledge",
            fields=("party", "since", "until", "document"),
        ),
        Titled(
            kind="restrictions",
            title="Restrictions",
            one="restriction",
            fields=("party", "status", "since", "until", "document"),
        ),
        Titled(kind="talks", title="Talks", one="series of talks", fields=("party", "since", "until")),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of a list: titles of columns, cells, and where each record is shown."""

    of: Titled
    asked: Asked
    columns: Sequence[str]
    rows: Sequence[tuple[str | None, Sequence[str]]]
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // PAGE)

    def address(self, **other: str | int) -> str:
        """The list with another filter or page."""
        return self.asked.address(f"/{self.of.kind}", **other)

    def file(self, ending: str) -> str:
        """The list as a file."""
        return self.asked.address(f"/lists/{self.of.kind}.{ending}")


def listing(kind: str) -> Any:
    """What answers with the list of a kind."""

    @get(f"/{kind}", sync_to_thread=True, name=f"list of {kind}")
    def answer(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
        """The records that match, a page of them."""
        found = _found(store, KINDS[kind], Asked.of(request.query_params))
        return page("records_list.html", request=request, found=found, asked=found.asked, section=f"/{kind}")

    return answer


@get("/lists/{name:str}", sync_to_thread=True)
def as_file(
    request: Request[Any, Any, Any],
    name: Annotated[str, Parameter(max_length=40)],
    outgoing: NamedDependency[SqlLedger],
) -> Response[Any]:
    """A list as a file, JSON in the words of the interchange or CSV in the columns of the command."""
    kind, _, ending = name.partition(".")
    if kind not in KINDS or ending not in ("json", "csv"):
        raise NotFoundException
    asked = Asked.of(request.query_params)
    with outgoing.one_state():
        records = some_asked(outgoing, kind, asked, before=0, size=MOST).records
        if ending == "json":
            written = json_bytes([member(record) for record in records])
            return with_headers(Response(written, media_type="application/json"))
        names = Names(told(outgoing.about(records, kind)))
    answer = Response(csv_bytes(records, LISTINGS[kind], names), media_type="text/csv")
    answer.headers["content-disposition"] = f'attachment; filename="{kind}.csv"'
    return with_headers(answer)


def _found(store: SqlLedger, of: Titled, asked: Asked) -> Found:
    with store.one_state():
        some = page_asked(store, of.kind, asked)
        names = Names(told(store.about(some.records, of.kind)))
    columns = LISTINGS[of.kind][1:]  # but the id, which is the address
    return Found(
        of=of,
        asked=asked,
        columns=[column.title for column in columns],
        rows=[
            (_shown_at(of.kind, record), [_words(column.value(record, names)) for column in columns])
            for record in some.records
        ],
        total=some.total,
    )


def _shown_at(kind: str, record: Any) -> str | None:
    """Where a record is shown: a document or an actor on its page, what stands in one on the page of that."""
    if kind == "documents":
        return of_records(record.id)
    if kind == "actors":
        return actor_address(record.id)
    evidence = getattr(record, "evidence", ())
    return f"{document_address(evidence[0].document)}#{record.id}" if evidence else None


def _words(value: object) -> str:
    return "" if value is None else str(value)
