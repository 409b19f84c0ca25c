"""Where an incident went whose id changed: an account joined it, its text was revised, people decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident

W = TypeVar("W")

TELLING = 3  # words from which on they tell one statement of a page from another
ALIKE = 0.5  # share of words that what was rewritten has in common with what it was before


class Pages:
    """Which documents are texts of one page: later ones took the place of earlier ones."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._earlier = {d.id: d.revision_of for d in documents if d.revision_of is not None}
        self._revised = {self.first(document) for document in self._earlier}

    def first(self, document: str) -> str:
        """The first text of the page that a document is of: itself, where it was never revised."""
        while document in self._earlier:
            document = self._earlier[document]
        return document

    def revised(self, incident: Incident) -> set[str]:
        """The first texts of the pages on which an incident is told, as far as they were revised."""
        return {self.first(account.document) for account in incident.accounts} & self._revised


def find_redirects(before: Iterable[Incident], after: Sequence[Incident], pages: Pages) -> dict[str, str]:
    """Former ids, each with the incident that holds most of what it stood for, if there is one.

    An incident that a page tells in other words since is the one there whose words are most like its own.
    """
    present = {incident.id for incident in after}
    left = [incident for incident in before if incident.id not in present]
    if not left:
        return {}
    holders: dict[object, list[str]] = defaultdict(list)
    on_page: dict[str, list[Incident]] = defaultdict(list)
    for incident in after:
        for part in _parts(incident, pages):
            holders[part].append(incident.id)
        for page in pages.revised(incident):
            on_page[page].append(incident)
    redirects: dict[str, str] = {}
    for incident in left:
        heirs = Counter(heir for part in _parts(incident, pages) for heir in holders.get(part, ()))
        if heirs:
            redirects[incident.id] = min(heirs, key=lambda heir: (-heirs[heir], heir))
            continue
        near = [other for page in pages.revised(incident) for other in on_page[page]]
        likest = _likest(incident, near, pages)
        if likest is not None:
            redirects[incident.id] = likest
    return redirects


def _parts(incident: Incident, pages: Pages) -> set[object]:
    """What stays the same when incidents are formed anew: claims, and words in documents or on a page."""
    claims = {claim for account in incident.accounts for claim in account.claims}
    evidence = [words for account in incident.accounts for words in account.evidence]
    words = {(e.document, e.start, e.end) for e in evidence}
    if not pages.revised(incident):
        return claims | words
    told = {(pages.first(e.document), e.quote) for e in evidence if len(e.quote.split()) >= TELLING}
    return claims | words | told


def _likest(incident: Incident, others: Iterable[Incident], pages: Pages) -> str | None:
    """The one of several incidents that the same pages tell in almost the same words."""
    told = _told(incident, pages)
    alike = {other.id: likeness(told, _told(other, pages)) for other in others}
    best = min(alike, key=lambda id: (-alike[id], id), default=None)
    return best if best is not None and alike[best] >= ALIKE else None


def _told(incident: Incident, pages: Pages) -> Counter[tuple[str, str]]:
    """The words of an incident, each with its page."""
    return Counter(
        (pages.first(words.document), word)
        for account in incident.accounts
        for words in account.evidence
        for word in words.quote.casefold().split()
    )


def likeness(one: Counter[W], other: Counter[W]) -> float:
    """The share of words that two texts have in common, from 0 to 1.

    >>> likeness(Counter("shelling killed two".split()), Counter("shelling killed four".split()))
    0.6666666666666666
    """
    return 2 * (one & other).total() / max(1, one.total() + other.total())
