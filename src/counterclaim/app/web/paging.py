"""A page of a list, in the order of its kind or from the end on."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.app.web.asking import LATEST, PAGE, Asked
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import Page


def page_asked(store: SqlLedger, kind: str, asked: Asked, *, size: int = PAGE) -> Page:
    """The page that is asked for.

    Raises:
        RecordNotFound: no actor, place, document or source is called as the one that is asked for.
    """
    return some_asked(store, kind, asked, before=(asked.page - 1) * size, size=size)


def some_asked(store: SqlLedger, kind: str, asked: Asked, *, before: int, size: int) -> Page:
    """Some records that come behind others in the order that is asked for; the latest from the end on.

    Raises:
        RecordNotFound: no actor, place, document or source is called as the one that is asked for.
    """
    with store.one_state():
        question = asked.question(store, kind)
        if asked.sort != LATEST:
            return store.listed(kind, question, limit=size, offset=before)
        total = store.listed(kind, question, limit=1).total
        first, end = max(total - before - size, 0), max(total - before, 0)
        found = store.listed(kind, question, limit=end - first, offset=first)
        return replace(found, records=found.records[::-1])
