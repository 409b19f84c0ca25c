"""Reads sentences as the command line would, for tests that need the whole engine."""

from functools import cache

from counterclaim.app.engine import Wired, open_engine
from counterclaim.model.documents import Original
from counterclaim.model.layers import Layers
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.pipeline.ingest import pass_through


@cache
def engine(*packs: str) -> Wired:
    """The engine with some conflict packs, by default with none."""
    return open_engine([*packs] or ["none"], mode="strict")


def _original(text: str, published: str) -> Original:
    return Original(name=f"{published}.txt", data=text.encode(), published=published, language="en")


def told(text: str, *, published: str = "2024-06-20") -> DocumentRecords:
    """What one document tells, without the conflict packs."""
    return engine().reader.read(_original(text, published)).records


def layers(text: str, *, published: str = "2024-06-20", packs: tuple[str, ...] = ()) -> Layers:
    """What each stage found in one document."""
    found = engine(*packs).reader.read(_original(text, published)).layers
    assert found is not None
    return found


def gathered(*documents: tuple[str, str]) -> Ledger:
    """The ledger of some (date, text) documents."""
    originals = [_original(text, published) for published, text in documents]
    ledger, _ = pass_through(originals, engine().reader, reconcile=engine().reconcile)
    return ledger


def blames(text: str) -> set[tuple[str | None, str]]:
    """Whom each party blames in a text, the narrator being ``None``."""
    return {
        (account.party, account.perpetrator)
        for incident in gathered(("2024-06-20", text)).incidents
        for account in incident.accounts
        if account.perpetrator is not None
    }
