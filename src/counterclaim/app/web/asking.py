"""What a list is asked for, as its address tells it: every state of the filters is an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Self
from urllib.parse import urlencode

from counterclaim.ledger.queries import Question
from counterclaim.ledger.traits import TRAITS
from counterclaim.model.claims import Confidence, Stance
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Status

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger

LONGEST = 500  # characters of one value
PAGE = 50  # records of a page
LAST_PAGE = 1_000_000
LONGEST_NUMBER = 9  # digits, zeros in front too
LATEST = "latest"  # the order from the last day to the first
ORDERS = {  # of lists, by what an address calls them
    "": "earliest first",
    LATEST: "latest first",
    "confidence": "least sure first",
    "parties": "most parties first",
}
CONFIDENCES: Mapping[Confidence, str] = {
    Confidence.LOW: "low (under 0.75)",
    Confidence.MIDDLING: "middling",
    Confidence.HIGH: "high (0.9 and more)",
    Confidence.UNKNOWN: "not graded",
}
NO_FILTERS = ("page", "sort")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a list; an empty word asks nothing. ``q`` are words that are looked for.

    ``sort`` is one of ``ORDERS``; nothing is the order of the kind.
    """

    q: str = ""
    party: str = ""
    status: str = ""
    type: str = ""
    stance: str = ""
    since: str = ""
    until: str = ""
    document: str = ""
    place: str = ""
    weapon: str = ""
    source: str = ""
    addressee: str = ""
    channel: str = ""
    confidence: str = ""
    sort: str = ""
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """What an address asks for; what it does not know it passes over.

        Raises:
            BadInput: a value is none of those that there are.
        """
        known = {field.name for field in fields(cls)} - {"page"}
        values = {name: query[name].strip() for name in known if query.get(name, "").strip()}
        for name, value in values.items():
            if len(value) > LONGEST:
                raise BadInput(f"{name}: longer than {LONGEST} characters")
        _check("status", values, Status)
        _check("stance", values, Stance)
        _check("confidence", values, Confidence)
        if values.get("sort", "") not in ORDERS:
            told = ", ".join(filter(None, ORDERS))
            raise BadInput(f"sort: it is one of {told}, or nothing for the earliest first")
        for name in ("since", "until"):
            _check_day(name, values.get(name, ""))
        return cls(**values, page=_page(query.get("page", "1")))

    def question(self, store: SqlLedger, kind: str) -> Question:
        """The same for the ledger; words are looked up first.

        Raises:
            BadInput: the words that are looked for cannot be understood, or records of the kind have no
                such order.
        """
        if self.sort not in orders_of(kind):
            raise BadInput(f"sort: {kind} cannot be in the order of {self.sort}")
        return Question(
            party=self.party or None,
            status=self.status or None,
            type=self.type or None,
            stance=self.stance or None,
            since=self.since or None,
            until=self.until or None,
            document=self.document or None,
            place=self.place or None,
            weapon=self.weapon or None,
            source=self.source or None,
            addressee=self.addressee or None,
            channel=self.channel or None,
            confidence=self.confidence or None,
            ids=store.search(kind, self.q) if self.q else None,
            by=self.sort if self.sort not in ("", LATEST) else None,
        )

    def given(self) -> Iterator[tuple[str, str]]:
        """The filters that are set, by name."""
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name not in NO_FILTERS and value:
                yield field.name, value

    def address(self, path: str, **other: str | int) -> str:
        """The address of the list with some filters otherwise; of another filter the first page."""
        asked = replace(self, **{"page": 1, **other})  # type: ignore[arg-type]
        values: list[tuple[str, str | int]] = list(asked.given())
        if asked.sort:
            values.append(("sort", asked.sort))
        if asked.page > 1:
            values.append(("page", asked.page))
        return f"{path}?{urlencode(values)}" if values else path


def orders_of(kind: str) -> Mapping[str, str]:
    """In which orders records of a kind can be, in words by their names.

    >>> list(orders_of("claims"))
    ['', 'latest', 'confidence']
    """
    there = ("", LATEST, *TRAITS[kind].RANKED)
    return {name: words for name, words in ORDERS.items() if name in there}


def _check(name: str, values: Mapping[str, str], known: type[Status | Stance | Confidence]) -> None:
    if name in values and values[name] not in set(known):
        raise BadInput(f"{name}: there is no {values[name]!r}; there is: {', '.join(known)}")


def _check_day(name: str, value: str) -> None:
    if not value:
        return
    try:
        if not _DAY.fullmatch(value):
            raise ValueError
        date.fromisoformat(value)
    except ValueError as error:
        raise BadInput(f"{name}: {value!r} is no day; write it as 2023-06-28") from error


def _page(value: str) -> int:
    is_number = value.isascii() and value.isdecimal() and len(value) <= LONGEST_NUMBER
    if not is_number or not 1 <= int(value) <= LAST_PAGE:
        raise BadInput(f"page: {value[:20]!r} is no number of a page")
    return int(value)
