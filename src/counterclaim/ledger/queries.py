"""Questions to a ledger: which records match, by party, status, type, date, place, weapon and so on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.trait import Traits, places_of
from counterclaim.ledger.traits import TRAITS
from counterclaim.ledger.words import words_of
from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, Position, Restriction
from counterclaim.model.stores import record_order
from counterclaim.vocab.crosswalks import country_name_of

NAMES_SHOWN = 5  # documents or sources that are named where none of a name is found
FEWEST_DIGITS = 4  # of an id without its kind: of fewer it may be any word

Members = Callable[[str], Iterable[Any]]  # all records of a kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What records are wanted; ``None`` asks nothing. Days are ``YYYY-MM-DD``, both inclusive.

    ``place`` is a place by any of its names, or all places of a country. ``addressee`` is to whom a statement
    is made, as ``party`` is who makes it; ``channel`` are words of where it is made. ``ids`` are those that a
    search for words has found. ``confidence`` is how sure the reader was, of claims and incidents. ``by`` is
    what pages are in the order of, before that of their kind: ``confidence`` (of claims and incidents, the
    least first, in hundredths) or ``parties`` (of incidents, the most first).
    """

    party: str | None = None
    status: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None
    stance: str | None = None
    place: str | None = None
    weapon: str | None = None
    source: str | None = None
    addressee: str | None = None
    channel: str | None = None
    ids: frozenset[str] | None = None
    confidence: str | None = None
    by: str | None = None


def select(kind: str, ledger: Ledger, question: Question) -> list[Any]:
    """Records of a kind that match, in the order that is asked for: else by day, undated ones last.

    Raises:
        RecordNotFound: as :func:`filter_for`.
    """
    documents = {document.id: document for document in ledger.documents}
    asked = filter_for(question, members_of(ledger))
    sure = {claim.id: claim.confidence for claim in ledger.claims}
    records = (TRAITS[kind](record, documents, sure) for record in getattr(ledger, kind))
    found = sorted(
        filter(asked.lets_through, records),
        key=lambda of: (dict(of.ranks()).get(question.by or "", ""), *of.order(), *record_order(of.record)),
    )
    return [of.record for of in found]


def select_incidents(ledger: Ledger, question: Question) -> list[Incident]:
    """Incidents that match, the earliest first, undated ones last."""
    return select("incidents", ledger, question)


def select_claims(ledger: Ledger, question: Question) -> list[Claim]:
    """Claims that match, document by document, in the order of their words."""
    return select("claims", ledger, question)


def select_pledges(ledger: Ledger, question: Question) -> list[Pledge]:
    """Pledges that match, by deadline."""
    return select("pledges", ledger, question)


def select_restrictions(ledger: Ledger, question: Question) -> list[Restriction]:
    """Restrictions that match, by their first day."""
    return select("restrictions", ledger, question)


def select_positions(ledger: Ledger, question: Question) -> list[Position]:
    """Positions that match, by issue."""
    return select("positions", ledger, question)


def members_of(ledger: Ledger) -> Members:
    """The records of a ledger by kind."""
    return lambda kind: getattr(ledger, kind)


def filter_for(question: Question, members: Members) -> Filter:
    """A question with the ids that its names stand for.

    Raises:
        RecordNotFound: no actor, place, document or source is called as the one that is asked for.
    """

    def ids(wanted: str | None, named: Callable[[Members, str], frozenset[str]]) -> frozenset[str] | None:
        return named(members, wanted) if wanted is not None else None

    return Filter(
        question=question,
        parties=ids(question.party, _parties),
        addressees=ids(question.addressee, _parties),
        places=ids(question.place, _places),
        documents=ids(question.document, _documents),
        published=ids(question.source, _published),
    )


def actors_named(ledger: Ledger, wanted: str) -> frozenset[str]:
    """Ids of the actors that an id or any of their names stands for, and of all who belong to them.

    Raises:
        RecordNotFound: nobody is called that.
    """
    return _parties(members_of(ledger), wanted)


def documents_named(ledger: Ledger, wanted: str) -> frozenset[str]:
    """Ids of the documents that an id, its beginning, a file name, an address or a source stands for.

    Raises:
        RecordNotFound: there is none.
    """
    return _documents(members_of(ledger), wanted)


def _parties(members: Members, wanted: str) -> frozenset[str]:
    name, actors = wanted.casefold(), list(members("actors"))
    ids = {a.id for a in actors if name in names_of_actor(a)}
    if not ids:
        raise RecordNotFound(f"no actor {wanted!r} in this ledger; `counterclaim actors` lists them")
    while True:
        more = {a.id for a in actors if a.side in ids or a.part_of in ids} - ids
        if not more:
            return frozenset(ids)
        ids |= more


def _places(members: Members, wanted: str) -> frozenset[str]:
    ids = frozenset(place.id for place in members("places") if wanted.casefold() in names_of_place(place))
    if not ids:
        raise RecordNotFound(f"no place {wanted!r} in this ledger; `incidents --facets` counts by place")
    return ids


def _documents(members: Members, wanted: str) -> frozenset[str]:
    ids = frozenset(document.id for document in members("documents") if is_document(document, wanted))
    if not ids or not wanted:
        names = {document.name or document.id for document in members("documents")}
        raise RecordNotFound(f"no document {wanted!r} in this ledger; there is {_some(names)}")
    return ids


def _published(members: Members, wanted: str) -> frozenset[str]:
    name = wanted.casefold()
    ids = frozenset(d.id for d in members("documents") if d.source and d.source.casefold() == name)
    if not ids:
        names = {document.source for document in members("documents") if document.source}
        raise RecordNotFound(f"no source {wanted!r} in this ledger; there is {_some(names)}")
    return ids


def _some(names: Collection[str]) -> str:
    shown = sorted(names)[:NAMES_SHOWN]
    return ", ".join([*shown, *["…"] * (len(names) > NAMES_SHOWN)]) or "none at all"


def is_document(document: Document, wanted: str) -> bool:
    """Whether an id, its beginning, a file name, an address or a source stands for a document."""
    called = {(given or "").casefold() for given in (document.name, document.url, document.source)}
    digits = document.id.partition(":")[2]  # what lists show the beginning of
    by_digits = len(wanted) >= FEWEST_DIGITS and digits.startswith(wanted)
    return by_digits or document.id.startswith(wanted) or wanted.casefold() in called


def names_of_actor(actor: Actor) -> set[str]:
    """What an actor is called, its id too, without regard to case."""
    return {actor.id.casefold(), actor.name.casefold(), *(alias.form.casefold() for alias in actor.names)}


def names_of_place(place: Place) -> set[str]:
    """What a place is called, its id and the country that the gazetteer lists it under too."""
    country = country_name_of(place.country) if place.country is not None else None
    names = (place.id, place.name, country or "", *(alias.form for alias in place.names))
    return {name.casefold() for name in names if name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A question with the ids that its names stand for; ``None`` asks for no party, no place and so on.

    ``published`` are the documents of the source that is asked for.
    """

    question: Question
    parties: frozenset[str] | None
    addressees: frozenset[str] | None
    places: frozenset[str] | None
    documents: frozenset[str] | None
    published: frozenset[str] | None

    def lets_through(self, of: Traits) -> bool:
        """Whether a record matches."""
        question = self.question
        return (
            (question.ids is None or of.record.id in question.ids)
            and _any_in(self.parties, of.parties)
            and _any_in(self.addressees, of.addressees)
            and (question.channel is None or _are_in(question.channel, of.channels()))
            and _any_in(self.places, of.places)
            and _any_in(self.documents, of.documents)
            and _any_in(self.published, of.documents)
            and (question.status is None or question.status in of.statuses())
            and (question.stance is None or question.stance in of.stances())
            and (question.weapon is None or question.weapon.casefold() in map(str.casefold, of.weapons()))
            and (question.type is None or any(_is_type(type, question.type) for type in of.types()))
            and (question.confidence is None or _is_sure(of, question.confidence))
            and _in_time(of.days(), question)
        )


def _any_in(wanted: frozenset[str] | None, values: Callable[[], Iterable[str | None]]) -> bool:
    return wanted is None or any(value in wanted for value in values())


def _are_in(wanted: str, channels: Iterable[str]) -> bool:
    """Whether all words that are wanted are words of where something is said."""
    told = {word for channel in channels for word in words_of(channel)}
    return bool(told) and told.issuperset(words_of(wanted))


def _is_type(type: str, wanted: str) -> bool:
    """Whether a type is the one wanted or under it: `attack.artillery` is an `attack`."""
    return type == wanted or type.startswith(f"{wanted}.")


def _is_sure(of: Traits, wanted: str) -> bool:
    """Whether the reader was as sure of a record as is wanted."""
    return dict(of.ranks()).get("confidence") in places_of(wanted)


def _in_time(days: Iterable[When | None], question: Question) -> bool:
    """Whether any of the dates may lie in the period; no date at all is in no period."""
    if question.since is None and question.until is None:
        return True
    return any(_overlaps(day, question.since or "", question.until or "9999-12-31") for day in days)


def _overlaps(day: When | None, since: str, until: str) -> bool:
    if day is None or (day.first_day is None and day.last_day is None):
        return False
    return (day.first_day or "") <= until and (day.last_day or "9999-12-31") >= since
