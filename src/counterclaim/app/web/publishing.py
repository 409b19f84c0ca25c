"""Who published the documents, and how reliable people judge them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.rendering import page
from counterclaim.exports import json_bytes, member
from counterclaim.ledger import SqlLedger
from counterclaim.model.sources import source_id
from counterclaim.views.sources import WORDS, sources_named

SOURCES = "/sources"


@get(SOURCES, sync_to_thread=True)
def shown(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """Every source with what people judged of it, and a form to judge it."""
    with store.one_state():
        published, taken = store.published(), store.decisions()
    numbers: Counter[str] = Counter()
    for name, number in published.items():
        numbers[source_id(name)] += number
    return page(
        "sources_page.html",
        request=request,
        sources=sources_named(dict.fromkeys(published, ()), taken),
        numbers=numbers,
        words=WORDS,
        section=SOURCES,
    )


@get(f"{SOURCES}.json", sync_to_thread=True)
def as_json(store: NamedDependency[SqlLedger]) -> Response[object]:
    """The same as `counterclaim sources --format json` tells it."""
    with store.one_state():
        found = sources_named(store.documents_of_sources(), store.decisions())
    return with_headers(
        Response(json_bytes([member(source) for source in found]), media_type="application/json")
    )
