"""From a ledger to the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.report.cast import actor_view, place_view
from counterclaim.views.report.desk import Addresses, Desk
from counterclaim.views.report.documents import document_views, with_texts
from counterclaim.views.report.incidents import incident_views
from counterclaim.views.report.page import Page, ProblemLine
from counterclaim.views.report.situations import (
    disagreement_view,
    pledge_view,
    position_view,
    restriction_view,
    track_view,
)
from counterclaim.views.report.timeline import moments


def page_of(ledger: Ledger, addresses: Addresses | None = None, *, pointed: Iterable[Evidence] = ()) -> Page:
    """Everything a ledger, or a part of one, holds, ready to be shown; ``addresses`` as for :class:`Desk`.

    ``pointed`` are further words that somebody points at. Texts are cut last: all else points into them.
    """
    desk = Desk(ledger, addresses)
    desk.words.value("", pointed)
    incidents = incident_views(desk)
    documents = document_views(desk)
    page = Page(
        rules=ledger.generated_by.rules,
        version=ledger.generated_by.version,
        models=ledger.generated_by.models,
        documents=(),
        incidents=incidents,
        moments=moments(desk, incidents),
        restrictions=tuple(restriction_view(restriction, desk) for restriction in ledger.restrictions),
        pledges=tuple(pledge_view(pledge, desk) for pledge in ledger.pledges),
        talks=tuple(track_view(track, desk) for track in ledger.talks),
        positions=tuple(position_view(position, desk) for position in ledger.positions),
        disagreements=tuple(disagreement_view(disagreement, desk) for disagreement in ledger.disagreements),
        actors=tuple(actor_view(actor, desk) for actor in ledger.actors),
        places=tuple(place_view(place, desk) for place in ledger.places),
        problems=tuple(_problems(desk)),
        claims=len(ledger.claims),
    )
    return replace(page, documents=with_texts(documents, desk))


def _problems(desk: Desk) -> Iterator[ProblemLine]:
    for problem in desk.ledger.problems:
        document = desk.document_link(problem.document) if problem.document else None
        yield ProblemLine(document, problem.stage, problem.message)
