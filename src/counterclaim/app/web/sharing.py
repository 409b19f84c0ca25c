"""What incidents are narrowed to, and facets: how many of those found have which status, month or party."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.app.web.asking import CONFIDENCES, Asked
from counterclaim.app.web.knowing import neutral
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.ledger.trait import UNDATED
from counterclaim.model.claims import Confidence
from counterclaim.views.report.wording import MONTHS, STATUSES, type_words

SHOWN = 12  # values of a facet
TITLES = {
    "status": "Status",
    "type": "What happened",
    "party": "Party",
    "place": "Place",
    "weapon": "Weapon",
    "source": "Source",
    "confidence": "Confidence of the reader",
    "month": "Month",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A value of a facet, how many incidents have it, and the address of the list of these."""

    value: str
    name: str
    incidents: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What a list can be narrowed by."""

    name: str
    title: str
    values: Sequence[Share]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """The filters of a page that shows incidents, and what else they could be."""

    path: str
    asked: Asked
    facets: Sequence[Facet]

    def address(self, **other: str | int) -> str:
        """The page with another filter."""
        return self.asked.address(self.path, **other)

    def chips(self) -> Iterator[tuple[str, str, str]]:
        """The filters that are set: name, value, and the address without it."""
        names = {value.value: value.name for facet in self.facets for value in facet.values}
        for name, value in self.asked.given():
            yield name, names.get(value, value), self.address(**{name: ""})


def narrowed(store: SqlLedger, asked: Asked, question: Question, path: str) -> Narrowed:
    """The facets of what a page asks for."""
    empty = Narrowed(path=path, asked=asked, facets=())
    counts = {name: of for name, of in store.counts(question).facets.items() if of}
    shown = {name: _shown(name, counts[name], asked) for name in TITLES if name in counts}
    kinds = {"actors": "party", "places": "place"}
    named = [one for kind, facet in kinds.items() for one in store.in_force(kind, shown.get(facet, ()))]
    names = dict(neutral(named))
    found = [_facet(name, values, counts[name], names, empty) for name, values in shown.items()]
    return replace(empty, facets=found)


def _shown(name: str, counts: Mapping[str, int], asked: Asked) -> list[str]:
    """The values of a facet that a page shows: what is chosen, and then the first."""
    ordered = sorted(counts.items(), key=ORDERED.get(name, _by_size))
    values = [value for value, _ in ordered if value != UNDATED]
    return sorted(values, key=lambda value: not _chosen(name, value, asked))[:SHOWN]


def _facet(
    name: str, shown: Sequence[str], counts: Mapping[str, int], names: Mapping[str, str], narrowed: Narrowed
) -> Facet:
    values = [
        Share(
            value=value,
            name=_called(name, value, names),
            incidents=counts[value],
            address=_address(name, value, narrowed),
            chosen=_chosen(name, value, narrowed.asked),
        )
        for value in shown
    ]
    dated = len(counts) - (UNDATED in counts)
    return Facet(name=name, title=TITLES[name], values=values, more=max(0, dated - SHOWN))


def _called(facet: str, value: str, names: Mapping[str, str]) -> str:
    if facet == "status":
        return next((sign.word for status, sign in STATUSES.items() if status == value), value)
    if facet == "confidence":
        return CONFIDENCES[Confidence(value)]
    if facet == "type":
        return type_words(value)
    if facet == "month":
        year, _, month = value.partition("-")
        return f"{MONTHS[int(month) - 1]} {year}" if month.isdecimal() else value
    return names.get(value, value)


def _address(facet: str, value: str, narrowed: Narrowed) -> str:
    """The page narrowed to a value, or without it if it is chosen."""
    chosen = _chosen(facet, value, narrowed.asked)
    if facet == "month":
        days = {"since": "", "until": ""} if chosen else {"since": f"{value}-01", "until": _last_day(value)}
        return narrowed.address(**days)
    return narrowed.address(**{facet: "" if chosen else value})


def _chosen(facet: str, value: str, asked: Asked) -> bool:
    if facet == "month":
        return (asked.since, asked.until) == (f"{value}-01", _last_day(value))
    return bool(getattr(asked, facet) == value)


def _last_day(month: str) -> str:
    from calendar import monthrange

    year, _, number = month.partition("-")
    return f"{month}-{monthrange(int(year), int(number))[1]:02}" if number.isdecimal() else month


def _by_time(counted: tuple[str, int]) -> str:
    return counted[0]


def _by_confidence(counted: tuple[str, int]) -> int:
    return list(CONFIDENCES).index(Confidence(counted[0]))


def _by_size(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


ORDERED: Mapping[str, Callable[[tuple[str, int]], Any]] = {"month": _by_time, "confidence": _by_confidence}
