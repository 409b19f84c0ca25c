"""Incidents as a STIX 2.1 bundle: an account is a note of its party, a denial an opinion on what it denies.

Ids are made of ours (UUID 5), so that the same record is the same object in every bundle. Times are days of
publication: when something was read or written here is not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

import msgspec

from counterclaim.exports.cast import Cast
from counterclaim.exports.destinations import Sink, Stream
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import said
from counterclaim.model.actors import Actor, ActorKind, Place
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident

NAMESPACE = UUID("9d0cbb8e-0f3c-5a53-8a4e-6f1d3a1b7c52")
SPEC = "2.1"
NEVER = "1970-01-01T00:00:00.000Z"  # of what has no day: actors, places, this program
CLASSES = {
    ActorKind.PERSON: "individual",
    ActorKind.ANALYST: "individual",
    ActorKind.POPULATION: "group",
    ActorKind.CIVILIANS: "group",
    ActorKind.ARMED_GROUP: "group",
    ActorKind.OTHER: "unknown",
    ActorKind.AMBIGUOUS: "unknown",
}
WHOLLY = (DenialScope.WHOLE, DenialScope.OCCURRENCE)
NO_PLACE = "a location needs a country or a point, and none is known"
Object = dict[str, Any]


class _Bundle:
    """Objects written one after the other, each once."""

    def __init__(self, stream: Stream, sink: Sink, key: str) -> None:
        self._stream = stream
        self._sink = sink
        self._shared: set[str] = set()
        self._any = False
        stream.write(f'{{"type":"bundle","id":"{_id("bundle", key)}","objects":['.encode())

    def add(self, made: Object) -> str:
        """Write an object, and give its id."""
        self._stream.write((b",\n" if self._any else b"\n") + msgspec.json.encode(_stated(made)))
        self._any = True
        self._sink.wrote(made["type"])
        return str(made["id"])

    def add_once(self, made: Object) -> str:
        """Write an object that several others name, unless it is there."""
        if made["id"] not in self._shared:
            self._shared.add(made["id"])
            self.add(made)
        return str(made["id"])

    def close(self) -> None:
        self._stream.write(b"\n]}\n")


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        bundle = _Bundle(stream, sink, repr(reading.question))
        for portion in reading.incidents():
            for incident in portion.records:
                _add(bundle, sink, incident, reading.cast, portion.documents)
        bundle.close()


def _add(
    bundle: _Bundle,
    sink: Sink,
    incident: Incident,
    cast: Cast,
    documents: Mapping[str, Document],
) -> None:
    tool = bundle.add_once(_object("identity", "counterclaim", name="counterclaim", identity_class="system"))
    at = _time(documents.get(account.document) for account in incident.accounts)
    subject = bundle.add(
        _object(
            "incident",
            incident.id,
            at=at,
            created_by_ref=tool,
            name=incident.title,
            description=" ".join(
                f"{name}: {e.status} ({e.reason})." for name, e in incident.elements.items()
            ),
            labels=[incident.type, f"status:{incident.status}"],
        )
    )
    _locate(bundle, sink, incident, cast, subject, at)
    notes: dict[str | None, list[str]] = {}
    for number, account in enumerate(incident.accounts, 1):
        if account.stance is not Stance.DENY:
            author = _identity(bundle, account.party, cast) or tool
            note = _note(f"{incident.id}/{number}", account, cast, documents, author, subject)
            notes.setdefault(account.party, []).append(bundle.add(note))
    for number, account in enumerate(incident.accounts, 1):
        if account.stance in (Stance.DENY, Stance.CONFIRM):
            others = [id for party, ids in notes.items() if party != account.party for id in ids]
            author = _identity(bundle, account.party, cast) or tool
            key = f"{incident.id}/{number}/opinion"
            bundle.add(_opinion(key, account, cast, documents, author, others or [subject]))


def _note(
    key: str,
    account: Account,
    cast: Cast,
    documents: Mapping[str, Document],
    author: str,
    subject: str,
) -> Object:
    """What a party says of it, in its words."""
    return _object(
        "note",
        key,
        at=_time([documents.get(account.document)]),
        created_by_ref=author,
        content=said(account.party, account.stance, account.scope, account.evidence, cast),
        authors=cast.names([account.party]),
        object_refs=[subject],
        labels=[f"stance:{account.stance}"],
        external_references=[_reference(account.document, documents)],
    )


def _opinion(
    key: str,
    account: Account,
    cast: Cast,
    documents: Mapping[str, Document],
    author: str,
    about: list[str],
) -> Object:
    """A denial disagrees, strongly if it denies that it happened; a confirmation agrees."""
    denies = account.stance is Stance.DENY
    strongly = not denies or account.scope in WHOLLY
    return _object(
        "opinion",
        key,
        at=_time([documents.get(account.document)]),
        created_by_ref=author,
        opinion=f"{'strongly-' if strongly else ''}{'disagree' if denies else 'agree'}",
        explanation=said(account.party, account.stance, account.scope, account.evidence, cast),
        authors=cast.names([account.party]),
        object_refs=about,
        labels=[f"scope:{account.scope}"] if account.scope is not None else None,
        external_references=[_reference(account.document, documents)],
    )


def _identity(bundle: _Bundle, id: str | None, cast: Cast) -> str | None:
    """Who speaks; ``None`` of the report itself."""
    actor = cast.actor(id)
    if actor is None:
        return None
    return bundle.add_once(
        _object("identity", actor.id, name=actor.name, identity_class=_class(actor), roles=_role(actor))
    )


def _class(actor: Actor) -> str:
    return CLASSES.get(actor.kind, "organization")


def _role(actor: Actor) -> list[str] | None:
    return [actor.role] if actor.role is not None else None


def _locate(bundle: _Bundle, sink: Sink, incident: Incident, cast: Cast, subject: str, at: str) -> None:
    place = cast.place(incident.place)
    if place is None:
        return
    location = _location(place)
    if location is None:
        sink.left_out("places", NO_PLACE)
        return
    target = bundle.add_once(location)
    key = f"{incident.id} at {place.id}"
    refs = {"source_ref": subject, "target_ref": target}
    bundle.add(_object("relationship", key, at=at, relationship_type="located-at", **refs))


def _location(place: Place) -> Object | None:
    latitude, longitude = finest_point(place)
    if place.country is None and latitude is None:
        return None
    return _object(
        "location",
        place.id,
        name=place.name,
        country=place.country,
        latitude=latitude,
        longitude=longitude,
    )


def _reference(id: str, documents: Mapping[str, Document]) -> Object:
    document = documents.get(id)
    if document is None:
        return {"source_name": "document", "external_id": id}
    name = document.source or document.name or "document"
    return {"source_name": name, "external_id": id, "url": document.url, "description": document.title}


def _object(kind: str, key: str, *, at: str = NEVER, **members: Any) -> Object:
    return {
        "type": kind,
        "spec_version": SPEC,
        "id": _id(kind, key),
        "created": at,
        "modified": at,
        **members,
    }


def _id(kind: str, key: str) -> str:
    return f"{kind}--{uuid5(NAMESPACE, f'{kind} {key}')}"


def _time(documents: Iterable[Document | None]) -> str:
    """The first day on which any of some documents appeared."""
    days = sorted(d.published[:10] for d in documents if d is not None and d.published is not None)
    return f"{days[0]}T00:00:00.000Z" if days else NEVER


def _stated(made: Object) -> Object:
    return dict(_members(made))


def _members(made: Object) -> Iterator[tuple[str, Any]]:
    """What is stated: STIX has no null and no empty list."""
    for name, value in made.items():
        if value is not None and value != [] and value != "":
            yield name, [_within(item) for item in value] if isinstance(value, list) else value


def _within(item: Any) -> Any:
    return _stated(item) if isinstance(item, dict) else item


STIX = Format(
    name="stix",
    title="a STIX 2.1 bundle",
    suffix=".json",
    holds="an incident, a note of each party that tells it, an opinion of each that denies or confirms it",
    cannot_hold=(
        "dates and tolls of the incident: STIX's incident is a stub; the words of the notes tell them",
        "who is blamed and who suffered, but in words",
        "documents: they are external references; `created` is the day of publication",
        "a point of what is wider than a district",
        "claims that are of no incident, pledges, restrictions, talks and positions",
    ),
    write=_write,
)
