"""The traits of records of each kind that is listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from counterclaim.ledger.situation_traits import OfPledges, OfPositions, OfRestrictions, OfTalks
from counterclaim.ledger.trait import UNDATED, Traits, by_confidence, by_parties, day_order
from counterclaim.model.dates import When
from counterclaim.model.spans import Evidence

DIGITS = 12  # of a place in a text, so that places stand in their order as words do
RETRIED = "retried"  # the status of a problem that can be tried again


class OfIncidents(Traits):
    """Of an incident: what its accounts say."""

    RANKED = ("confidence", "parties")

    def order(self) -> tuple[str, str]:
        """By date."""
        return day_order(self.record.date)

    def ranks(self) -> Iterator[tuple[str, str]]:
        """By the claims that its accounts rest on, and by how many parties tell of it."""
        accounts = self.record.accounts
        yield by_confidence(self.sure.get(claim) for account in accounts for claim in account.claims)
        yield by_parties(len({account.party for account in accounts if account.party is not None}))

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        for account in self.record.accounts:
            yield from (account.party, account.perpetrator, account.victim)
            yield from (casualties.side for casualties in account.casualties)

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield self.record.status

    def types(self) -> Iterator[str]:
        """Its types."""
        yield from (self.record.type, *self.record.types)

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from (self.record.date, *(account.date for account in self.record.accounts))

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from (account.stance for account in self.record.accounts)

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return (evidence for account in self.record.accounts for evidence in account.evidence)

    def places(self) -> Iterator[str | None]:
        """Where it is, and where an account has it."""
        yield self.record.place
        yield from (account.place for account in self.record.accounts)

    def weapons(self) -> Iterator[str]:
        """With what it was done, by any account."""
        yield from chain.from_iterable(account.weapons for account in self.record.accounts)

    def named(self) -> Iterator[str | None]:
        """The actors and places that it is shown with."""
        yield from super().named()
        yield from (toll.side for toll in self.record.toll)
        yield from (account.origin for account in self.record.accounts)


class OfClaims(Traits):
    """Of a claim; one without a date has that of its document."""

    RANKED = ("confidence",)

    def ranks(self) -> Iterator[tuple[str, str]]:
        """By how sure the reader was."""
        yield by_confidence((self.record.confidence,))

    def order(self) -> tuple[str, str]:
        """Document by document, in the order of their words."""
        return self._published() or UNDATED, f"{self.record.document} {self._start():0{DIGITS}}"

    def _published(self) -> str | None:
        document = self.known.get(self.record.document)
        return document.published if document is not None else None

    def _start(self) -> int:
        return int(self.record.evidence[0].start)

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.claimer, *self.record.chain)

    def types(self) -> Iterator[str]:
        """Its types."""
        if self.record.about:
            yield self.record.about.kind

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        if self.record.date:
            yield self.record.date
            return
        if day := self._published():
            yield When(earliest=day, latest=day, best=day, precision=None)

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield self.record.stance

    def documents(self) -> Iterator[str]:
        """The documents it stands in, its own first."""
        yield from (self.record.document, *super().documents())

    def addressees(self) -> Iterator[str | None]:
        """To whom it is said."""
        yield self.record.addressee

    def channels(self) -> Iterator[str]:
        """Where it is said, in the words of who tells of it."""
        if self.record.channel:
            yield self.record.channel


class OfDocuments(Traits):
    """Of a document: the day of its publication."""

    def order(self) -> tuple[str, str]:
        """By the day of publication."""
        return self.record.published or UNDATED, ""

    def evidence(self) -> Iterable[Evidence]:
        """None: it is where words stand."""
        return ()

    def documents(self) -> Iterator[str]:
        """Itself."""
        yield self.record.id

    def shown_in(self) -> Iterator[str]:
        """Itself, and what it is a copy of."""
        yield from filter(None, (self.record.id, self.record.copy_of))

    def sources(self) -> Iterator[str]:
        """Who published it."""
        yield from self.publishers()

    def publishers(self) -> Iterator[str]:
        """Who published it, as it is written."""
        if self.record.source is not None:
            yield self.record.source

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        day = self.record.published
        yield When(earliest=day, latest=day, best=day, precision=None) if day else None


class OfActors(Traits):
    """Of an actor: itself."""

    def order(self) -> tuple[str, str]:
        """By name."""
        return self.record.name, ""

    def month(self) -> str:
        """Of a name the first sign."""
        return str(self.record.name[:1])

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield self.record.id

    def types(self) -> Iterator[str]:
        """Its types."""
        yield self.record.kind

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return (evidence for alias in self.record.names for evidence in alias.evidence)

    def named(self) -> Iterator[str | None]:
        """The actors that it is shown with."""
        yield from (self.record.id, self.record.side, self.record.part_of)
        yield from chain.from_iterable(alias.used_by for alias in self.record.names)


class OfProblems(Traits):
    """Of what could not be opened or read: the stage that failed, and whether it can be tried again."""

    def order(self) -> tuple[str, str]:
        """By document and stage."""
        return self.record.document or "", self.record.stage

    def month(self) -> str:
        """Nothing: a problem has no day."""
        return ""

    def statuses(self) -> Iterator[str]:
        """Whether it can be tried again."""
        if self.record.attempt is not None:
            yield RETRIED

    def types(self) -> Iterator[str]:
        """The stage that failed."""
        yield self.record.stage

    def documents(self) -> Iterator[str]:
        """The document that it concerns."""
        if self.record.document is not None:
            yield self.record.document


TRAITS: Mapping[str, type[Traits]] = {
    "incidents": OfIncidents,
    "claims": OfClaims,
    "documents": OfDocuments,
    "actors": OfActors,
    "pledges": OfPledges,
    "restrictions": OfRestrictions,
    "talks": OfTalks,
    "positions": OfPositions,
    "problems": OfProblems,
}
