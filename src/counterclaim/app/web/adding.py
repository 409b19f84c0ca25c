"""What a form adds on marked words of a document, from the part of the ledger that it touches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, cast

from counterclaim.app.adding import to_add_account, to_add_claim, to_add_incident
from counterclaim.app.choices import NOT_STATED, incident_named
from counterclaim.app.forms import Marking, Observed, Saying, Version
from counterclaim.app.intents import Intent
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Place
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger

NAMED = ("party", "perpetrator", "victim")
WHAT = ("claim", "account", "incident")


def to_add(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    """A claim, an account or an incident, as ``what`` says, on the words that are marked.

    Raises:
        BadInput: there are no such words, or a value cannot be.
    """
    what = data.get("what", "")
    if what not in WHAT:
        raise BadInput(f"what {what!r}: it is one of {', '.join(WHAT)}")
    document = store.find(data.get("target", ""))
    if not isinstance(document, Document):
        raise BadInput(f"{document.id} is no document, and only words of one can be marked")
    ledger = _around(store, document, data)
    (text,) = (one.text or "" for one in ledger.documents if one.id == document.id)
    marking, saying = _marking(text, data), _saying(data)
    if what == "claim":
        return to_add_claim(ledger, document.id, marking, saying)
    if what == "incident":
        return to_add_incident(ledger, document.id, marking, saying, _version(data), data.get("type", ""))
    incident = incident_named(store.find(data.get("other", "")), ledger)
    around = store.around([incident])
    ledger = replace(ledger, actors=(*ledger.actors, *around.actors), places=(*ledger.places, *around.places))
    return to_add_account(ledger, document.id, marking, saying, _version(data), incident)


def _around(store: SqlLedger, document: Document, data: Mapping[str, str]) -> Ledger:
    """The document with all that stands in it, and whom and what the form names."""
    part = store.of_document(document)
    called = [one for name in NAMED if data.get(name) for one in store.called("actors", data[name])]
    above = store.in_force("actors", {id for one in called for id in (one.side, one.part_of) if id})
    actors = {one.id: one for one in (*part.actors, *called, *above)}
    places = {one.id: one for one in (*part.places, *_places(store, data.get("place", "").strip()))}
    return replace(
        part,
        actors=tuple(actors.values()),
        places=tuple(places.values()),
        decisions=tuple(store.decisions()),
    )


def _places(store: SqlLedger, value: str) -> list[Place]:
    if not value or value == NOT_STATED:
        return []
    return list(store.called("places", value))


def _marking(text: str, data: Mapping[str, str]) -> Marking:
    """The words by where they stand, if they are those that the form shows; else by themselves."""
    words = data.get("words", "").strip()
    at = place_marked(text, words, data.get("at", ""))
    if at is not None:
        return Marking(at=(at,))
    return Marking(words=(words,) if words else ())


def place_marked(text: str, words: str, at: str) -> str | None:
    """Where a form says that words stand, START:END, if these are the words there."""
    start, _, end = at.strip().partition(":")
    if not (start.isdecimal() and end.isdecimal() and len(at) < 20):
        return None
    there = text[int(start) : int(end)]
    return at.strip() if there.strip() and there.split() == words.split() else None


def _saying(data: Mapping[str, str]) -> Saying:
    party, scope = data.get("party", "").strip(), data.get("scope", "").strip()
    return Saying(party=party or None, stance=data.get("stance", "report"), scope=scope or None)


def _version(data: Mapping[str, str]) -> Version:
    """What is filled in; who is said to have seen it must have."""
    given: dict[str, Any] = {
        field.name: value for field in fields(Version) if (value := data.get(field.name, "").strip())
    }
    observed = cast(Observed | None, given.pop("observed", None))
    if observed not in (None, "saw", "records"):
        raise BadInput(f"observed {observed!r}: it is saw or records")
    return Version(**given, observed=observed)
