"""A ledger as exporters read it: what a filter chooses, portion by portion, told by a rule set, masked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from typing import Any, Protocol

from counterclaim.exports.cast import Cast
from counterclaim.exports.withholding import Withheld, withheld_of
from counterclaim.exports.within import SITUATIONS, named_in, words_of
from counterclaim.ledger.keys import batched
from counterclaim.ledger.queries import Filter, Question, filter_for
from counterclaim.ledger.situation_traits import OfPledges, OfRestrictions, OfTalks
from counterclaim.ledger.trait import Traits
from counterclaim.ledger.traits import OfClaims
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Kept, Ledger

TRAITS: Mapping[str, type[Traits]] = {
    "claims": OfClaims,
    "pledges": OfPledges,
    "restrictions": OfRestrictions,
    "talks": OfTalks,
}
EVERYTHING = Question()
OF_INCIDENTS = ("status", "type", "place", "weapon", "ids")  # what is asked of incidents alone
_NOTHING = Derivation(version="", rules="none")


class Records(Protocol):
    """Where records are read from: a store in one state of it, or a ledger in memory."""

    def derivation(self) -> Derivation | None:
        """What made the ledger."""

    def portions(self, question: Question) -> Iterator[Sequence[Incident]]:
        """Incidents that match, the earliest first, a portion at a time."""

    def by_id(self, kind: str) -> Iterator[Sequence[Any]]:
        """All records of a kind by id, a portion at a time; no text of documents."""

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """The records of a kind with some ids."""

    def load(self) -> Ledger:
        """The whole ledger, with the texts of its documents."""

    def digest(self) -> str:
        """One hash over all that the ledger tells."""

    def kept(self) -> Kept | None:
        """What another store needs beside the ledger to go on from it; ``None`` if nobody keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """Some records, and the documents they stand in."""

    records: Sequence[Any]
    documents: Mapping[str, Document]


class DocumentsAsked(Mapping[str, Document]):
    """Documents that are looked up when somebody asks for one of them: most formats need none."""

    def __init__(self, lookup: Callable[[], Mapping[str, Document]]) -> None:
        self._lookup = lookup

    @cached_property
    def _found(self) -> Mapping[str, Document]:
        return self._lookup()

    def each(self, done: Callable[[Document], Document]) -> DocumentsAsked:
        """The same documents after something is done to each."""
        return DocumentsAsked(lambda: {id: done(document) for id, document in self._found.items()})

    def __getitem__(self, id: str) -> Document:
        return self._found[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class Reading:
    """What is to be exported of a ledger: incidents that match, and what belongs to them.

    Claims are those that their accounts stand on or that are about them, and those that match by themselves
    if the filter can be asked of a claim; pledges, restrictions and talks are those that match by themselves;
    actors, places and documents those that all these name. ``told`` tells incidents by a rule set; names of
    persons who are only victims are withheld unless ``victim_names``; ``step`` is called once an incident.
    ``search`` are the words by which the ids of the question were found.
    """

    def __init__(
        self,
        records: Records,
        question: Question = EVERYTHING,
        *,
        search: str | None = None,
        told: Callable[[Ledger], Ledger] | None = None,
        victim_names: bool = False,
        step: Callable[[], None] = lambda: None,
    ) -> None:
        self.source = records
        self.question = question
        self.search = search
        self.victim_names = victim_names
        self.cast = Cast(self._looked_up)
        self._behind = Cast(records.in_force)  # with all names
        self._told = told
        self._step = step

    @cached_property
    def derivation(self) -> Derivation:
        """What made the ledger, with the rule set its tolls are told by."""
        made = self.source.derivation() or _NOTHING
        return self._told(Ledger(generated_by=made)).generated_by if self._told is not None else made

    @cached_property
    def withheld(self) -> Withheld:
        """The persons whose names are not in the export; nobody if names are wanted."""
        return Withheld((), ()) if self.victim_names else withheld_of(self.source)

    def whole(self) -> Ledger:
        """The whole ledger, names and texts and all, told by the rule set; of use without a filter only."""
        ledger = self.source.load()
        return self._told(ledger) if self._told is not None else ledger

    def incidents(self) -> Iterator[Portion]:
        """The incidents that match, the earliest first, with the documents they stand in."""
        for incidents in self.source.portions(self.question):
            documents = self._documents(e.document for i in incidents for a in i.accounts for e in a.evidence)
            told = self._by_rules(incidents, documents) if self._told is not None else incidents
            yield self._portion("incidents", told, documents)
            for _ in incidents:
                self._step()

    def claims(self) -> Iterator[Portion]:
        """The claims that belong to what matches, by id, with their documents."""
        for claims, documents in self._claims():
            yield self._portion("claims", claims, documents)

    def situations(self, kind: str) -> Iterator[Portion]:
        """Pledges, restrictions, talks and so on that match by themselves, by id, with their documents."""
        for some in self._situations(kind):
            documents = self._documents(e.document for record in some for _, e in words_of(kind, record))
            yield self._portion(kind, some, documents)

    def statuses_about(self, claims: Sequence[Claim]) -> Mapping[str, str]:
        """By claim the status of the incident that it is about, whether that matches or not."""
        about = {claim.id: id for claim in claims if (id := _incident_of(claim)) is not None}
        found = self.source.in_force("incidents", sorted(set(about.values())))
        statuses = {incident.id: incident.status for incident in found}
        return {claim: statuses[id] for claim, id in about.items() if id in statuses}

    def named(self, kind: str) -> Iterator[Any]:
        """The actors, places or documents that what matches names, by id; all if everything is asked for."""
        if self.question == EVERYTHING:
            portions: Iterable[Sequence[Any]] = self.source.by_id(kind)
        else:
            ids = self._mentioned[kind]
            portions = (self.source.in_force(kind, some) for some in batched(sorted(ids)))
        for some in portions:
            for record in sorted(some, key=lambda record: record.id):
                yield self._masked(kind, record)

    def _portion(self, kind: str, records: Sequence[Any], documents: DocumentsAsked) -> Portion:
        shown = [self._masked(kind, record) for record in records]
        self.cast.learn(id for record in shown for id in named_in(kind, record))
        return Portion(records=shown, documents=documents.each(partial(self._masked, "documents")))

    def _by_rules(
        self, incidents: Sequence[Incident], documents: Mapping[str, Document]
    ) -> Sequence[Incident]:
        assert self._told is not None
        self._behind.learn(id for incident in incidents for id in named_in("incidents", incident))
        ledger = Ledger(
            generated_by=self.derivation,
            documents=tuple(documents.values()),
            actors=tuple(self._behind.actors()),
            incidents=tuple(incidents),
        )
        return self._told(ledger).incidents

    def _claims(self) -> Iterator[tuple[Sequence[Claim], DocumentsAsked]]:
        for some in self.source.by_id("claims"):
            documents = self._documents(claim.document for claim in some)
            if self.question == EVERYTHING:
                yield some, documents
                continue
            asked = all(getattr(self.question, part) is None for part in OF_INCIDENTS)
            found = [c for c in some if self._belongs(c) or (asked and self._matches(OfClaims(c, documents)))]
            if found:
                yield found, documents

    def _situations(self, kind: str) -> Iterator[Sequence[Any]]:
        for some in self.source.by_id(kind):
            traits = TRAITS.get(kind, Traits)
            found = [r for r in some if self.question == EVERYTHING or self._matches(traits(r, {}))]
            if found:
                yield found

    def _belongs(self, claim: Claim) -> bool:
        incidents, claims = self._chosen
        return _incident_of(claim) in incidents or claim.id in claims

    def _matches(self, of: Traits) -> bool:
        return self._filter.lets_through(of)

    @cached_property
    def _filter(self) -> Filter:
        """The question with the ids that its names stand for."""
        return filter_for(self.question, lambda kind: chain.from_iterable(self.source.by_id(kind)))

    @cached_property
    def _chosen(self) -> tuple[set[str], set[str]]:
        """The ids of the incidents that match, and of the claims that their accounts stand on."""
        incidents: set[str] = set()
        claims: set[str] = set()
        for some in self.source.portions(self.question):
            incidents.update(incident.id for incident in some)
            claims.update(id for incident in some for account in incident.accounts for id in account.claims)
        return incidents, claims

    @cached_property
    def _mentioned(self) -> Mapping[str, set[str]]:
        """The ids of the actors, places and documents that anything which matches names."""
        named: set[str | None] = set()
        documents: set[str] = set()
        everything = (
            *(("incidents", some) for some in self.source.portions(self.question)),
            *(("claims", some) for some, _ in self._claims()),
            *((kind, some) for kind in SITUATIONS for some in self._situations(kind)),
        )
        for kind, some in everything:
            for record in some:
                named.update(named_in(kind, record))
                documents.update(evidence.document for _, evidence in words_of(kind, record))
        self._behind.learn(named)
        actors = {actor.id for actor in self._behind.with_those_above(named)}
        return {"actors": actors, "places": {id for id in named if id is not None}, "documents": documents}

    def _documents(self, ids: Iterable[str]) -> DocumentsAsked:
        return DocumentsAsked(lambda: {d.id: d for d in self.source.in_force("documents", sorted(set(ids)))})

    def _looked_up(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        found = self.source.in_force(kind, [self.withheld.behind(id) for id in ids])
        return [self._masked(kind, record) for record in found]

    def _masked(self, kind: str, record: Any) -> Any:
        return self.withheld.without_names(kind, record)


def _incident_of(claim: Claim) -> str | None:
    """The incident that a claim is about."""
    about = claim.about
    return about.id if about is not None and about.kind is SubjectKind.INCIDENT else None
