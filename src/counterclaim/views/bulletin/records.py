"""What a bulletin holds, ready to be printed: sections, items, sentences, the words behind each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.report.wording import Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a bulletin is asked for: days (``YYYY-MM-DD``, both inclusive), a sector, a page or all.

    ``entry`` and ``head`` are the last entry of the ledger's log and its hash: the state it was made of.
    """

    first: str
    last: str
    sector: str | None = None
    full: bool = False
    entry: int = 0
    head: str = ""
    packs: tuple[str, ...] | None = None

    def covers(self, day: str | None) -> bool:
        """Whether a day lies in the period."""
        return day is not None and self.first <= day[:10] <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """A ledger of the documents published up to the end of a period, and one of those before it began.

    ``undated`` are the documents that nobody knows the day of: they are in neither.
    """

    before: Ledger
    now: Ledger
    undated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence that says whose word it is, and where the words stand.

    Raises:
        ValueError: nobody says it, or no words bear it out.
    """

    text: str
    voices: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not any(self.voices) or not self.evidence:
            raise ValueError(f"a sentence of a bulletin needs a voice and its words: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is told of one record: its status as sign and word, tags such as "new", and sentences.

    ``rank`` tells what is left out first where a page has no room: the item of the highest one.
    """

    record: str
    sign: Sign | None
    sentences: tuple[Sentence, ...]
    tags: tuple[str, ...] = ()
    rank: int = 0

    @property
    def length(self) -> int:
        """How many characters it takes, near enough."""
        return sum(len(one.text) + 2 * len(one.evidence) for one in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one heading: a sector; no heading where a section has only one."""

    title: str | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a bulletin. ``left_out`` counts the items that one page has no room for."""

    key: str
    title: str
    groups: tuple[Group, ...]
    nothing: str
    left_out: int = 0

    @property
    def items(self) -> Iterator[Item]:
        """All items, group by group."""
        for group in self.groups:
            yield from group.items


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """A bulletin of a period; ``facts`` count documents, ``advice`` says what to do if it is empty."""

    scope: Scope
    title: str
    rules: str
    version: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    ledger: Ledger = field(repr=False)
    advice: str | None = None

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences in the order they are printed in."""
        for section in self.sections:
            for item in section.items:
                yield from item.sentences
