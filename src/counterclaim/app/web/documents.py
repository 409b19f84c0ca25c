"""The list of documents, and the page of one: its text, and all that was read from it."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency
from litestar.params import Parameter
from litestar.response import Redirect

from counterclaim.app.web.addresses import document_address, of_records
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import page
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Document
from counterclaim.views.report.building import page_of

LIST = "/documents"


class Documents(Controller):
    """Documents, each on a page of its own."""

    path = LIST

    @get("/{id:str}", sync_to_thread=True)
    def one(
        self,
        request: Request[Any, Any, Any],
        id: Annotated[str, Parameter(max_length=200)],
        store: NamedDependency[SqlLedger],
    ) -> Response[object]:
        """One document with what it tells; an earlier id leads to where it stands now."""
        found = store.find(id)
        if not isinstance(found, Document):
            return Redirect(of_records(found.id) or LIST)
        if document_address(found.id) != f"{LIST}/{id}":
            return Redirect(document_address(found.id))
        shown = page_of(told(store.of_document(found)), of_records)
        return page(
            "document_page.html", request=request, page=shown, document=shown.documents[0], section=LIST
        )
