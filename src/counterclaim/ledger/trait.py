"""What of one record each question is put to; a trait that a kind lacks matches nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from counterclaim.model.claims import Confidence
from counterclaim.model.dates import When
from counterclaim.model.spans import Evidence

NOT_TOLD: Mapping[str, float | None] = {}
NOT_SURE_OF = "unknown"  # where nobody says how sure the reader was: last
MOST_PARTIES = 999
HUNDREDTHS: Mapping[Confidence, range] = {
    Confidence.LOW: range(75),
    Confidence.MIDDLING: range(75, 90),
    Confidence.HIGH: range(90, 101),
}
UNDATED = "9999"  # where what has no date stands


class Published(Protocol):
    """What of a document its records are asked for."""

    @property
    def published(self) -> str | None:
        """The day of its publication."""

    @property
    def source(self) -> str | None:
        """Who published it."""


class Traits:
    """What of one record each question is put to; a trait that a kind lacks matches nothing.

    ``documents`` are those it stands in, and ``sure`` is how sure the reader was of claims it rests on, by
    id, as far as they are known. ``RANKED`` names by what else than their order records of the kind are put.
    """

    RANKED: tuple[str, ...] = ()

    def __init__(
        self, record: Any, documents: Mapping[str, Published], sure: Mapping[str, float | None] = NOT_TOLD
    ) -> None:
        self.record = record
        self.known = documents
        self.sure = sure

    def order(self) -> tuple[str, str]:
        """Where it stands among its kind; what stands at the same place is in the order of ids."""
        return "", ""

    def ranks(self) -> Iterator[tuple[str, str]]:
        """By each of ``RANKED``, where it stands: what comes first is the smallest."""
        yield from ()

    def month(self) -> str:
        """The first part of the order, by which many are counted at once."""
        return self.order()[0][: len("2023-06")]

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from ()

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield from ()

    def types(self) -> Iterator[str]:
        """Its types."""
        yield from ()

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from ()

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from ()

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return tuple(self.record.evidence)

    def documents(self) -> Iterator[str]:
        """The documents it stands in."""
        yield from (evidence.document for evidence in self.evidence())

    def shown_in(self) -> Iterator[str]:
        """The documents that it is shown with."""
        yield from self.documents()

    def sources(self) -> Iterator[str]:
        """Who published these."""
        for id in dict.fromkeys(self.documents()):
            document = self.known.get(id)
            if document is not None and document.source is not None:
                yield document.source

    def publishers(self) -> Iterator[str]:
        """Of a document who published it, as it is written."""
        yield from ()

    def places(self) -> Iterator[str | None]:
        """Where it is."""
        yield from ()

    def weapons(self) -> Iterator[str]:
        """With what it was done."""
        yield from ()

    def addressees(self) -> Iterator[str | None]:
        """To whom it is said."""
        yield from ()

    def channels(self) -> Iterator[str]:
        """Where it is said, in the words of who tells of it."""
        yield from ()

    def named(self) -> Iterator[str | None]:
        """The actors and places that it is shown with."""
        yield from (*self.parties(), *self.places())


def by_confidence(values: Iterable[float | None]) -> tuple[str, str]:
    """Where a record stands by the least confidence of what it rests on, the least first.

    It is told in hundredths, as the reader grades; what others graded more finely stands with its neighbours.

    >>> by_confidence((0.9, None, 0.35)), by_confidence(())
    (('confidence', '0.35'), ('confidence', 'unknown'))
    """
    known = [value for value in values if value is not None]
    return "confidence", f"{min(known):.2f}" if known else NOT_SURE_OF


def places_of(confidence: str) -> list[str]:
    """Where records of a confidence stand when they are ordered by it.

    >>> places_of("high")[:2], places_of("unknown")
    (['0.90', '0.91'], ['unknown'])
    """
    band = next((band for of, band in HUNDREDTHS.items() if of == confidence), None)
    return [f"{number / 100:.2f}" for number in band] if band is not None else [confidence]


def confidence_at(place: str) -> Confidence:
    """The confidence of a record that stands at a place of that order.

    >>> str(confidence_at("0.75")), str(confidence_at("0.74")), str(confidence_at("unknown"))
    ('middling', 'low', 'unknown')
    """
    if place == NOT_SURE_OF:
        return Confidence.UNKNOWN
    return next(of for of, band in HUNDREDTHS.items() if round(float(place) * 100) in band)


def by_parties(number: int) -> tuple[str, str]:
    """Where a record stands by the number of its parties, the most first.

    >>> by_parties(3) < by_parties(2)
    True
    """
    return "parties", f"{MOST_PARTIES - min(number, MOST_PARTIES):03}"


def day_order(day: When | None) -> tuple[str, str]:
    """Where a date stands among others: by its first day, what has none last."""
    earliest = (day.earliest or day.latest) if day else None
    return (earliest or UNDATED, (day.best or "") if day else "")
