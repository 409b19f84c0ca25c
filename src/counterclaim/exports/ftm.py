"""A ledger as entities of FollowTheMoney, a line each: what OpenAleph and its kin load and search.

An incident is an event; who says what of it, who is blamed by whom and who suffered by whose account are
links to it, each with its words and the document that proves it. A name in a document is a mention, and
words that a value rests on are a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from counterclaim.exports.cast import Cast
from counterclaim.exports.destinations import Sink
from counterclaim.exports.extents import EXTENTS
from counterclaim.exports.formats import Format
from counterclaim.exports.ftm_entities import (
    Entity,
    Properties,
    address_of_page,
    country_of,
    day_of,
    entity,
    entity_id,
    language_of,
    offsets,
)
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import is_state, said
from counterclaim.exports.withholding import NAMELESS
from counterclaim.exports.within import words_of_account
from counterclaim.model.actors import Actor, ActorKind, Alias, Place
from counterclaim.model.claims import Claim, DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Incident, Toll
from counterclaim.views.naming import NARRATION, OUTCOMES, affirming, figure_text

SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.ANALYST: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT: "PublicBody",
    ActorKind.DE_FACTO_GOVERNMENT: "PublicBody",
    ActorKind.LEGISLATURE: "PublicBody",
    ActorKind.MINISTRY: "PublicBody",
    ActorKind.ARMED_FORCE: "PublicBody",
    ActorKind.POLICE: "PublicBody",
    ActorKind.POPULATION: "LegalEntity",
    ActorKind.CIVILIANS: "LegalEntity",
    ActorKind.OTHER: "LegalEntity",
    ActorKind.AMBIGUOUS: "LegalEntity",
}
ORGANISATIONS = ("Organization", "PublicBody")  # the first for any other kind
_SMALL = 3  # letters of a word that a name may have in lower case: "of", "the"
NAME_WITHHELD = "a person who is only a victim: neither an entity nor a link names one"


class _Entities:
    """Entities written one after the other, and which there are to refer to."""

    def __init__(self, reading: Reading, sink: Sink) -> None:
        self.cast = reading.cast
        self._reading = reading
        self._sink = sink
        self._known: set[str] = set()  # ids of the documents, actors, places and incidents written

    def lines(self) -> Iterator[bytes]:
        """All of them; what others refer to comes first."""
        for made in self._all():
            self._sink.wrote(made["schema"])
            yield msgspec.json.encode(made) + b"\n"

    def _all(self) -> Iterator[Entity]:
        for document in self._reading.named("documents"):
            self._known.add(document.id)
            yield _document(document)
        for place in self._reading.named("places"):
            self._known.add(place.id)
            yield _place(place)
        for actor in self._reading.named("actors"):
            if actor.name == NAMELESS:
                self._sink.left_out("actors", NAME_WITHHELD)
                continue
            self._known.add(actor.id)
            yield self._actor(actor)
            yield from self._membership(actor)
            yield from self._mentions(actor)
        for portion in self._reading.incidents():
            for incident in portion.records:
                self._known.add(incident.id)
                yield self._event(incident)
                for number, account in enumerate(incident.accounts, 1):
                    yield from self._account(f"{incident.id}/{number}", incident, account)
        for portion in self._reading.claims():
            yield from map(self._statement, portion.records)

    def _actor(self, actor: Actor) -> Entity:
        schema = _schema(actor)
        forms = [alias for alias in actor.names if alias.form != actor.name]
        state = (actor.side or actor.id).partition("/")[0].removeprefix("state:")
        return entity(
            schema,
            actor.id,
            name=actor.name,
            alias=[alias.form for alias in forms if _is_name(alias)],
            weakAlias=[alias.form for alias in forms if not _is_name(alias)],
            summary=f"kind: {actor.kind}",
            country=country_of(state) if is_state(actor) else None,
            parent=self._refer([actor.part_of]) if schema != "Person" else None,
            description=[self._used(alias) for alias in forms if alias.contested],
            **{"position" if schema == "Person" else "notes": actor.role},
        )

    def _used(self, alias: Alias) -> str:
        users = ", ".join(self.cast.names(alias.used_by))
        return f"“{alias.form}”, a contested name{f', used by {users}' if users else ''}"

    def _membership(self, actor: Actor) -> Iterator[Entity]:
        """The body that a person is of."""
        body = self.cast.actor(actor.part_of)
        if SCHEMATA.get(actor.kind) == "Person" and body is not None and _schema(body) in ORGANISATIONS:
            ends = {"member": entity_id(actor.id), "organization": entity_id(body.id)}
            yield entity("Membership", f"{actor.id} of {body.id}", role=actor.role, **ends)

    def _mentions(self, actor: Actor) -> Iterator[Entity]:
        for alias in actor.names:
            for document in dict.fromkeys(words.document for words in alias.evidence):
                if document in self._known:
                    yield entity(
                        "Mention",
                        f"{document} names {actor.id} {alias.form}",
                        document=entity_id(document),
                        name=alias.form,
                        resolved=entity_id(actor.id),
                        detectedSchema=_schema(actor),
                    )

    def _event(self, incident: Incident) -> Entity:
        place = self.cast.place(incident.place)
        by_whom = [id for a in incident.accounts for id in (a.party, a.perpetrator, a.victim)]
        sides = [casualties.side for a in incident.accounts for casualties in a.casualties]
        return entity(
            "Event",
            incident.id,
            name=incident.title,
            summary=f"Status by all voices: {incident.status}",
            description=[f"{name}: {e.status} ({e.reason})" for name, e in incident.elements.items()],
            startDate=day_of(incident.date.earliest) if incident.date is not None else None,
            endDate=day_of(incident.date.latest) if incident.date is not None else None,
            location=place.name if place is not None else incident.place_text,
            addressEntity=self._refer([incident.place]),
            country=country_of(place.country) if place is not None else None,
            involved=self._refer((*by_whom, *sides)),
            proof=self._refer(account.document for account in incident.accounts),
            keywords=[incident.type, f"status:{incident.status}", f"mode:{incident.mode}"],
            notes=[text for toll in incident.toll if (text := _toll(toll, self.cast)) is not None],
            recordId=incident.id,
        )

    def _account(self, key: str, incident: Incident, account: Account) -> Iterator[Entity]:
        """Who gives it, whom it blames and who by it suffered; and the words of its values."""
        proof = self._refer([account.document])
        told = said(account.party, account.stance, account.scope, account.evidence, self.cast)
        about: Properties = {"proof": proof, "recordId": account.claims, "summary": told}
        role = _role(account.stance, account.scope)
        if account.party in self._known:
            yield from self._link(key, incident, account.party, role, about)
        else:
            ends = {"document": proof, "entity": entity_id(incident.id)}
            yield entity("Documentation", key, role=role, **ends, **about)
        if account in affirming(incident):
            by = f"according to {self.cast.name(account.party) or NARRATION}"
            yield from self._link(f"{key}/acted", incident, account.perpetrator, f"acted, {by}", about)
            yield from self._link(f"{key}/suffered", incident, account.victim, f"suffered, {by}", about)
        for number, (what, words) in enumerate(dict.fromkeys(words_of_account(account)), 1):
            yield entity(
                "Note",
                f"{key}/words/{number}",
                entity=entity_id(incident.id),
                summary=what or "account",
                description=words.quote,
                proof=self._refer([words.document]),
                keywords=offsets([words]),
            )

    def _link(
        self, key: str, incident: Incident, actor: str | None, role: str, about: Properties
    ) -> Iterator[Entity]:
        """A link of an actor to an incident; none of who is not in the export."""
        if actor in self._known:
            ends = {"subject": entity_id(actor), "object": entity_id(incident.id)}
            yield entity("UnknownLink", key, role=role, **ends, **about)

    def _statement(self, claim: Claim) -> Entity:
        about = claim.about.id if claim.about is not None else None
        return entity(
            "Note",
            claim.id,
            entity=self._refer([claim.claimer, about]),
            summary=said(claim.claimer, claim.stance, claim.scope, claim.evidence, self.cast),
            description=[words.quote for words in claim.evidence],
            proof=self._refer([claim.document]),
            keywords=[f"stance:{claim.stance}", *offsets(claim.evidence)],
        )

    def _refer(self, ids: Iterable[str | None]) -> list[str]:
        """References to what is in the export."""
        return [entity_id(id) for id in ids if id is not None and id in self._known]


def _schema(actor: Actor) -> str:
    return SCHEMATA.get(actor.kind, ORGANISATIONS[0])


def _is_name(alias: Alias) -> bool:
    """Whether it is by a name, which nobody contests, and not by a description: "the army" is any army."""
    words = alias.form.split()
    long = (word for word in words if len(word) > _SMALL)
    return not alias.contested and words[0].lower() != "the" and all(word[0].isupper() for word in long)


def _document(document: Document) -> Entity:
    return entity(
        "Document",
        document.id,
        fileName=document.name or document.title or document.id,
        title=document.title,
        author=document.author,
        publisher=document.source,
        sourceUrl=address_of_page(document.url),
        publishedAt=day_of(document.published),
        language=language_of(document.language),
        notes=f"SHA-256 {document.sha256}",
    )


def _place(place: Place) -> Entity:
    latitude, longitude = finest_point(place)
    country = country_of(place.country)
    return entity(
        "Address",
        place.id,
        full=place.name,
        name=place.name,
        alias=[alias.form for alias in place.names if alias.form != place.name],
        country=country,
        latitude=str(latitude) if latitude is not None else None,
        longitude=str(longitude) if longitude is not None else None,
        remarks=EXTENTS.get(place.precision.ucdp or 0),
    )


def _toll(toll: Toll, cast: Cast) -> str | None:
    """Figures of one side, by the rule they are told by."""
    figures = [
        f"{figure_text(figure)} {outcome}"
        for outcome in OUTCOMES
        if (figure := getattr(toll, outcome, None)) is not None
    ]
    side = f" of {cast.name(toll.side)}" if toll.side is not None else ""
    return f"{', '.join(figures)}{side}, by the rule {toll.rule}" if figures else None


def _role(stance: Stance, scope: DenialScope | None) -> str:
    return f"{stance} ({scope})" if scope is not None else str(stance)


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        for line in _Entities(reading, sink).lines():
            stream.write(line)


FTM = Format(
    name="ftm",
    title="FollowTheMoney entities, a line of JSON each",
    suffix=".ftm.json",
    holds="one event an incident, links to it of who tells it, acted and suffered, by whose account; "
    "names are mentions in documents, words are notes",
    cannot_hold=(
        "accounts as versions of one incident: they are links with a role, and the words tell the rest",
        "who uses a name, but in words; contested names and descriptions are weak aliases",
        "how a date is told, and dates without a year; dates and places of single accounts",
        "tolls, but in words; whom a speaker is quoted by, addressees, certainty",
        "texts of documents; offsets of words are keywords of their notes",
        "a point of what is wider than a district",
        "pledges, restrictions, talks, positions and disagreements",
    ),
    write=_write,
)
