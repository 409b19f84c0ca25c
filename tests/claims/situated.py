"""Reads sentences as the command line would, for the tests of situations."""

from functools import cache

from counterclaim.app.engine import Engine, open_engine
from counterclaim.model.documents import Original
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.situations import Restriction
from counterclaim.pipeline.ingest import pass_through


@cache
def _engine() -> Engine:
    return open_engine(["none"], mode="strict")


def _original(text: str, published: str) -> Original:
    return Original(name=f"{published}.txt", data=text.encode(), published=published, language="en")


def told(text: str, *, published: str = "2024-06-20") -> DocumentRecords:
    """What one document tells, without the conflict packs."""
    return _engine().reader.read(_original(text, published)).records


def gathered(*documents: tuple[str, str]) -> Ledger:
    """The ledger of some (date, text) documents."""
    originals = [_original(text, published) for published, text in documents]
    ledger, _ = pass_through(originals, _engine().reader, reconcile=_engine().reconcile)
    return ledger


def levels(restriction: Restriction) -> list[tuple[str, str | None, str | None]]:
    """Phases as (level, first day, day it ends)."""
    return [
        (
            phase.level.value,
            phase.start.first_day if phase.start else None,
            phase.end.last_day if phase.end else None,
        )
        for phase in restriction.phases
    ]
