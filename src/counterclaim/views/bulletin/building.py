"""From a ledger at two moments to the bulletin of the period between them."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.comparisons import RecordChange
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger
from counterclaim.views.bulletin.desk import Desk
from counterclaim.views.bulletin.incidents import (
    changed_section,
    incident_section,
    incidents_in,
    period_words,
    silence_section,
)
from counterclaim.views.bulletin.paging import fitted
from counterclaim.views.bulletin.records import Bulletin, Moments, Scope, Section
from counterclaim.views.bulletin.sectors import Sectors, known_sectors
from counterclaim.views.bulletin.situations import pledge_section, restriction_section, talks_section
from counterclaim.views.bulletin.statements import statement_section
from counterclaim.views.changes import compared
from counterclaim.vocab.knowledge import Knowledge

SHOWN = 12  # sectors named where one is asked for that there is not


def bulletin_of(moments: Moments, scope: Scope, knowledge: Knowledge) -> Bulletin:
    """The bulletin of a period; pure: the same moments give the same sentences.

    With a sector it has what has a place: incidents, what changed of them, restrictions, silence.

    Raises:
        BadInput: no place of the ledger is called as the sector.
    """
    now = moments.now
    desk = Desk(now, knowledge)
    sectors = Sectors(now, desk)
    of_sector = f", {_sector_called(scope.sector, now, sectors)}" if scope.sector is not None else ""
    incidents = incidents_in(moments, scope, sectors, desk)
    changes = {change.id: change for change in _incident_changes(moments)}
    placed = (
        changed_section(incidents, changes, scope, desk),
        incident_section(incidents, changes, scope, sectors, desk),
        restriction_section(now, scope, sectors, desk),
    )
    unplaced = (
        pledge_section(now, scope, desk),
        talks_section(now, scope, desk),
        statement_section(now, scope, desk),
    )
    sections = (
        *placed,
        *(unplaced if scope.sector is None else ()),
        silence_section(incidents, scope, desk),
    )
    return Bulletin(
        scope=scope,
        title=f"Bulletin of {period_words(scope)}{of_sector}",
        rules=now.generated_by.rules,
        version=now.generated_by.version,
        facts=tuple(_facts(moments, scope)),
        sections=sections if scope.full else fitted(sections),
        ledger=now,
        advice=None if _has_news(sections, scope, now) else _advice(now),
    )


def _incident_changes(moments: Moments) -> Iterable[RecordChange]:
    return compared(moments.before, moments.now).incidents


def _facts(moments: Moments, scope: Scope) -> Iterable[tuple[str, str]]:
    documents = [document for document in moments.now.documents if document.counts]
    news = sum(scope.covers(document.published) for document in documents)
    yield "documents of the period", str(news)
    yield "documents up to its end", str(len(documents))
    if moments.undated:
        yield "documents without a day, left out", str(moments.undated)
    yield "toll rule in force", moments.now.generated_by.rules
    if scope.sector is not None:
        yield "left out with a sector", "pledges, talks, statements: they have no place"


def _sector_called(wanted: str, ledger: Ledger, sectors: Sectors) -> str:
    """The sector or place that a person asks for, by a name that no side alone uses.

    Raises:
        BadInput: there is none.
    """
    fitting = [place.id for place in ledger.places if sectors.fits(wanted, place.id)]
    if fitting:
        return sectors.name_of(wanted, fitting)
    told = [*(incident.place for incident in ledger.incidents), *(r.place for r in ledger.restrictions)]
    known = known_sectors(sectors, told)
    if wanted.casefold() in known:
        return wanted.casefold()
    there = ", ".join([*known[:SHOWN], *["…"] * (len(known) > SHOWN)]) or "none"
    raise BadInput(f"--sector {wanted!r}: no place here is called so; the sectors are {there}")


def _has_news(sections: Iterable[Section], scope: Scope, ledger: Ledger) -> bool:
    """Whether anything was published or happened in the period; what only lasts is no news."""
    lasting = ("restrictions", "pledges")
    return any(scope.covers(document.published) for document in ledger.documents) or any(
        section.key not in lasting and any(True for _ in section.items) for section in sections
    )


def _advice(ledger: Ledger) -> str:
    days = sorted({document.published[:10] for document in ledger.documents if document.published})
    if not days:
        return (
            "This ledger has no document with a day of publication up to then. "
            "Bring documents in with `counterclaim ingest PATH...`, those without a date with --published."
        )
    return (
        "No document of this ledger was published in this period, and none tells of an incident in it. "
        f"The last one before its end is of {days[-1]}: try --date {days[-1]}, "
        "or bring documents in with `counterclaim ingest PATH...`."
    )
