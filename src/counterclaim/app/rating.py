"""How reliable people judge a source, as an intent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.app.intents import Intent
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput
from counterclaim.model.sources import Reliability, Source, source_id
from counterclaim.views.sources import sources_named

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger


def to_rate(store: SqlLedger, name: str, reliability: str) -> Intent:
    """That a source has been as reliable as a letter from A to F says.

    Raises:
        BadInput: there is no such source or letter, or it is rated so already.
    """
    if reliability not in list[str](Reliability):
        raise BadInput(f"reliability {reliability!r}: it is one of {', '.join(Reliability)}")
    found = _named(store, name)
    if found.reliability == reliability and found.history:
        raise BadInput(f"{found.name} is {reliability} already; nothing was changed")
    return Intent(
        kind=DecisionKind.RATE,
        targets=[Target(kind=SubjectKind.SOURCE, id=found.id)],
        member="reliability",
        value=reliability,
        before=str(found.reliability),
    )


def _named(store: SqlLedger, name: str) -> Source:
    """The source a person named, by its whole name or id, else by a part of it that fits no other."""
    known = sources_named(dict.fromkeys(store.published(), ()), store.decisions())
    wanted = source_id(name.removeprefix("source:"))
    part = wanted.removeprefix("source:")
    found = [source for source in known if source.id == wanted] or [
        source for source in known if part and part in source.id.removeprefix("source:")
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadInput(f"{name!r} fits several sources: {', '.join(s.name for s in found)}; give more of it")
    raise BadInput(f"no document of this ledger is from {name!r}; `counterclaim sources` lists who published")
