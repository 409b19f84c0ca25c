"""What a form or a program decides, told by its fields: which decision, on what, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from counterclaim.app.choices import INCIDENT_MEMBERS, claim_named
from counterclaim.app.forms import Version
from counterclaim.app.intents import (
    Intent,
    to_accept,
    to_merge,
    to_reject,
    to_relink,
    to_seal,
    to_split,
    to_undo,
)
from counterclaim.app.rating import to_rate
from counterclaim.app.rewording import to_reword
from counterclaim.app.setting import to_set
from counterclaim.app.signing import signed, take
from counterclaim.app.web.adding import NAMED, place_marked, to_add
from counterclaim.incidents import WORDS
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.stores import LedgerRecord

CHECKED = "checked against its words"  # why something is accepted, if nobody says more
LONGEST_VALUE = 5_000
NAMED_BESIDE = {  # fields that name a record beside the target, by the decision
    "merge": ("other",),
    "split": ("account",),
    "relink": ("account", "other"),
    "set": ("account",),
    "add": ("other",),
}

# Fields that some decision is made of; others tell nothing of it.
FIELDS = frozenset("kind target other account member value name called quote why".split()) | {
    *("what", "words", "at", "scope", "stance", "type", *NAMED),
    *(field.name for field in fields(Version)),
}


def intended(store: SqlLedger, data: Mapping[str, str], by: str) -> tuple[Intent, str]:
    """The decision that a form or a program tells by its fields, and the reason.

    Raises:
        BadInput: it cannot be taken.
    """
    for name, value in data.items():
        if len(value) > LONGEST_VALUE:
            raise BadInput(f"{name}: longer than {LONGEST_VALUE} characters")
    kind = data.get("kind", "")
    make = INTENTS.get(kind)
    if make is None:
        raise BadInput(f"there is no decision {kind!r}; there is: {', '.join(INTENTS)}")
    why = data.get("why", "").strip() or (CHECKED if kind == "accept" else "")
    signed(by, why)
    return make(store, data), why


def decided(store: SqlLedger, data: Mapping[str, str], by: str) -> Decision:
    """Take the decision that a form or a program tells by its fields.

    Raises:
        BadInput: it cannot be taken; nothing is changed.
    """
    intent, why = intended(store, data, by)
    decision, _ = take(store, intent, by, why)
    return decision


def whole_ids(store: SqlLedger, data: Mapping[str, str], intent: Intent) -> Mapping[str, str]:
    """The whole ids of what a form names by names or beginnings of ids, from which a decision was made."""
    if data["kind"] == "undo":
        return {"target": intent.undoes or ""}
    if data["kind"] == "rate":
        return {"target": intent.targets[0].id}
    first = _target(store, data)
    whole = {"target": first.id}
    for name in NAMED_BESIDE.get(data["kind"], ()):
        if data.get(name):
            whole[name] = _other(store, first, data[name]).id
    return whole


def _about(store: SqlLedger, record: LedgerRecord) -> Ledger:
    """The part of a ledger that a decision on a record is checked against."""
    if isinstance(record, Incident):
        return store.around([record])
    if isinstance(record, Document):
        return store.of_document(record)
    told = getattr(record, "about", None)
    if told is not None and told.kind is SubjectKind.INCIDENT:
        return store.around(store.in_force("incidents", [told.id]))
    documents = {words.document for words in getattr(record, "evidence", ())}
    actors = [record] if isinstance(record, Actor) else []
    known = store.about(())
    return replace(known, documents=tuple(store.in_force("documents", documents)), actors=tuple(actors))


def _target(store: SqlLedger, data: Mapping[str, str]) -> LedgerRecord:
    return store.find(data.get("target", ""))


def _on_one(make: Any) -> Any:
    def intent(store: SqlLedger, data: Mapping[str, str]) -> Intent:
        record = _target(store, data)
        return make(record, _about(store, record))  # type: ignore[no-any-return]

    return intent


def _merge(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    first = _target(store, data)
    records = [first, _other(store, first, data.get("other", ""))]
    return to_merge(records, store.around([r for r in records if isinstance(r, Incident)]))


def _other(store: SqlLedger, first: LedgerRecord, named: str) -> LedgerRecord:
    """What a form names beside its target: an actor may be called by its name."""
    called = store.called("actors", named.strip()) if isinstance(first, Actor) else ()
    return called[0] if len(called) == 1 else store.find(named.strip())


def _split(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    record = _target(store, data)
    if isinstance(record, Actor):
        names, called = [data.get("name", "").strip()], data.get("called", "").strip()
        return to_split(record, _about(store, record), names=names, called=called or None)
    claims, document = _account(store, data)
    return to_split(record, _about(store, record), claims=claims, document=document)


def _relink(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    claims, _ = _account(store, data)
    if not claims:
        raise BadInput("this account rests on no claim, and only claims speak of another incident: split it")
    other = store.find(data.get("other", "").strip())
    return to_relink(claims[0], other, _about(store, other))


def _set(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    record, member, value = _target(store, data), data.get("member", ""), data.get("value", "").strip()
    about = _about(store, record)
    if member == WORDS:
        return _reword(store, data, record, about)
    about = replace(
        about,
        actors=(*about.actors, *store.called("actors", value)),
        places=(*about.places, *store.called("places", value)),
    )
    if member in INCIDENT_MEMBERS or not data.get("account"):
        return to_set(record, member, value, about)
    claims, document = _account(store, data)
    of = claims[0] if claims else record
    return to_set(of, member, value, about, document=document, quote=data.get("quote") or None)


def _reword(store: SqlLedger, data: Mapping[str, str], record: LedgerRecord, about: Ledger) -> Intent:
    """Other words that a claim rests on, named itself or by the account of an incident."""
    claims, document = _account(store, data) if data.get("account") else ([], None)
    of = claims[0] if claims else record
    text = store.find(document or (of.document if isinstance(of, Claim) else of.id))
    if not isinstance(text, Document):
        raise BadInput(f"{of.id}: name the account whose words these are")
    others = [one for one in about.documents if one.id != text.id]
    words = data.get("value", "").strip()
    at = place_marked(text.text or "", words, data.get("at", ""))
    return to_reword(of, words, replace(about, documents=(*others, text)), at=at, document=document)


def _account(store: SqlLedger, data: Mapping[str, str]) -> tuple[list[Any], str | None]:
    """The claim of the account that a form names, or the document of one that rests on none."""
    named = data.get("account", "")
    if named.startswith("document:"):
        return [], named
    return [claim_named(store.find(named))], None


def _rate(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    return to_rate(store, data.get("target", ""), data.get("value", ""))


def _undo(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    return to_undo(store.decisions(), data.get("target", ""))


INTENTS: Mapping[str, Any] = {
    "accept": _on_one(to_accept),
    "reject": _on_one(to_reject),
    "seal": _on_one(to_seal),
    "merge": _merge,
    "split": _split,
    "relink": _relink,
    "set": _set,
    "rate": _rate,
    "add": to_add,
    "undo": _undo,
}
