"""In what two records differ, member by member: of the same words where there are such on both sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Leaves = Mapping[str, Counter[str]]  # the values of each member, lists and records within it flattened
WORDS = ("quote", "content", "words")  # members that hold words of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member that differs: what it holds here and not there, and the other way round."""

    name: str
    here: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A record that differs: its kind and longest words; ``only`` is the side that alone has it."""

    kind: str
    words: str
    only: str | None
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A record by its kind, with its values."""

    kind: str
    leaves: Leaves

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it rests on, in the order of the alphabet."""
        found = {word for name, held in self.leaves.items() if name.split(".")[-1] in WORDS for word in held}
        return tuple(sorted(found))


def told(kind: str, record: Mapping[str, Any]) -> Told:
    """A record with its values by member.

    >>> told("claims", {"stance": "deny", "evidence": [{"quote": "denied it"}]}).leaves["evidence.quote"]
    Counter({'denied it': 1})
    """
    found: dict[str, Counter[str]] = {}
    for name, value in _leaves("", record):
        found.setdefault(name, Counter())[value] += 1
    return Told(kind, found)


def differences(here: Sequence[Told], there: Sequence[Told], sides: tuple[str, str]) -> list[Difference]:
    """What only one side has, those of the same words side by side: of several those that are most alike."""
    left = list(there)
    found = []
    for record in here:
        other = _most_alike(record, left)
        if other is None:
            found.append(Difference(kind=record.kind, words=_longest(record), only=sides[0]))
        else:
            left.remove(other)
            members = tuple(_members(record.leaves, other.leaves))
            found.append(Difference(kind=record.kind, words=_longest(record), only=None, members=members))
    found += [Difference(kind=record.kind, words=_longest(record), only=sides[1]) for record in left]
    return found


def _most_alike(record: Told, others: Sequence[Told]) -> Told | None:
    words = set(record.words)
    alike = [
        (_shared(record.leaves, other.leaves), -place)
        for place, other in enumerate(others)
        if other.kind == record.kind and not words.isdisjoint(other.words)
    ]
    return others[-max(alike)[1]] if alike else None


def _shared(one: Leaves, other: Leaves) -> int:
    return sum((held & other[name]).total() for name, held in one.items() if name in other)


def _members(here: Leaves, there: Leaves) -> Iterator[Member]:
    for name in sorted({*here, *there}):
        one, other = here.get(name, Counter()), there.get(name, Counter())
        if one != other:
            yield Member(
                name=name,
                here=tuple(sorted((one - other).elements())),
                there=tuple(sorted((other - one).elements())),
            )


def _longest(record: Told) -> str:
    return max(record.words, key=len, default="")


def _leaves(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for member, held in value.items():
            yield from _leaves(f"{name}.{member}" if name else member, held)
    elif isinstance(value, list):
        for held in value:
            yield from _leaves(name, held)
    elif value is not None:
        yield name, str(value)
