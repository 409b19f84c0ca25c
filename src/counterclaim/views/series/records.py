"""What a series is: tables of plain rows with their unit, how they were made, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.model.spans import Evidence

NAMED: Mapping[str, bool] = {"named": True}  # of a field that holds ids of actors or places


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that are asked for, ``YYYY-MM-DD``, both inclusive; ``None``: no bound."""

    since: str | None = None
    until: str | None = None

    def holds(self, day: str | None) -> bool:
        """Whether a day lies in it; no day lies in none that is bounded.

        >>> Period(since="2023-06-01").holds("2023-06-28"), Period(since="2023-06-01").holds(None)
        (True, False)
        """
        if day is None:
            return self.since is None and self.until is None
        return (self.since or "") <= day <= (self.until or "9999-12-31")


ALL_TIME = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One table of a series: rows of one record type, whose fields are the columns.

    ``unit`` says what its numbers count. Every row has a field ``evidence`` with the ids of the words that
    it rests on.
    """

    name: str
    unit: str
    rows: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What a ledger tells over time, of one kind.

    ``method`` are sentences that say how the numbers come about and what they cannot say, ``left_out`` what
    is not in the tables, and why. ``rules`` are the rule sets of tolls, ``at`` the day of a clock.
    """

    kind: str
    method: tuple[str, ...]
    parts: tuple[Part, ...]
    left_out: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    at: str | None = None


def cited(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The ids of some evidence, each once, in the order of documents and texts."""
    return tuple(words.id for words in sorted(set(evidence)))


def prose(text: str) -> tuple[str, ...]:
    r"""The paragraphs of a text, each in one line.

    >>> prose("Days are\n counted.\n\n Nothing else.")
    ('Days are counted.', 'Nothing else.')
    """
    return tuple(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def left_out(*counted: tuple[int, str]) -> tuple[str, ...]:
    """Sentences about what a series lacks; of what there is none nothing is said.

    >>> left_out((2, "incidents without a day"), (0, "others"))
    ('incidents without a day: 2',)
    """
    return tuple(f"{what}: {number}" for number, what in counted if number)
