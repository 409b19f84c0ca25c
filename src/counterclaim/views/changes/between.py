"""Two moments of a ledger, and which records of them are the same one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from counterclaim.ledger.redirects import ALIKE, Pages, likeness
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import Names

R = TypeVar("R")


@dataclass(slots=True)
class Between:
    """Two moments, with the names of each and the documents that are texts of one page."""

    before: Ledger
    after: Ledger
    names_before: Names = field(init=False)
    names_after: Names = field(init=False)
    pages: Pages = field(init=False)

    def __post_init__(self) -> None:
        self.names_before, self.names_after = Names(self.before), Names(self.after)
        self.pages = Pages([*self.before.documents, *self.after.documents])

    def page(self, document: str) -> str:
        """The first text of the page that a document is of: itself, where it was never revised."""
        return self.pages.first(document)

    def words(self, evidence: Iterable[Evidence]) -> tuple[tuple[str, str], ...]:
        """Words with their page, wherever on it they stand."""
        return tuple(sorted({(self.page(e.document), " ".join(e.quote.split())) for e in evidence}))


@dataclass(frozen=True, slots=True)
class Matched(Generic[R]):
    """Records that both moments have, and those that one of them has."""

    pairs: Sequence[tuple[R, R]]
    gone: Sequence[R]
    new: Sequence[R]


def matched(
    before: Sequence[R],
    after: Sequence[R],
    *keys: Callable[[R], object],
    alike: Callable[[R, R], float] | None = None,
) -> Matched[R]:
    """Which records are the same one: by the first key they share, and then by how alike they are.

    Exchanging the moments exchanges what comes back, and nothing else.
    """
    pairs: list[tuple[R, R]] = []
    gone, new = list(before), list(after)
    for key in keys:
        places: dict[object, list[R]] = defaultdict(list)
        for record in new:
            places[key(record)].append(record)
        found = [(record, places[key(record)].pop(0)) for record in gone if places.get(key(record))]
        pairs += found
        gone = _without(gone, [one for one, _ in found])
        new = _without(new, [other for _, other in found])
    if alike is None:
        return Matched(pairs=pairs, gone=gone, new=new)
    rated = [(alike(one, other), i, j) for i, one in enumerate(gone) for j, other in enumerate(new)]
    likest = sorted((r for r in rated if r[0] >= ALIKE), key=lambda r: (-r[0], abs(r[1] - r[2]), min(r[1:])))
    taken_gone: set[int] = set()
    taken_new: set[int] = set()
    for _, i, j in likest:
        if i not in taken_gone and j not in taken_new:
            taken_gone.add(i)
            taken_new.add(j)
            pairs.append((gone[i], new[j]))
    return Matched(
        pairs=pairs,
        gone=[record for i, record in enumerate(gone) if i not in taken_gone],
        new=[record for j, record in enumerate(new) if j not in taken_new],
    )


def _without(records: Iterable[R], others: Iterable[R]) -> list[R]:
    taken = {id(other) for other in others}
    return [record for record in records if id(record) not in taken]


def alike_words(one: str, other: str) -> float:
    """The share of words that two texts have in common, from 0 to 1.

    >>> alike_words("shelling killed two", "shelling killed four")
    0.6666666666666666
    """
    return likeness(Counter(one.casefold().split()), Counter(other.casefold().split()))
