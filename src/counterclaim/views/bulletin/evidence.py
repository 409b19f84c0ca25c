"""Which words a sentence cites: each place once, the longest stretch of those that lie in one another."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.incidents import Casualties
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import OUTCOMES


def widest(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence without what lies inside other evidence, in the order of documents and of their text."""
    kept: list[Evidence] = []
    for words in sorted(set(evidence), key=lambda e: (e.document, e.start, -e.end)):
        if kept and kept[-1].document == words.document and words.end <= kept[-1].end:
            continue
        kept.append(words)
    return tuple(kept)


def count_words(casualties: Casualties) -> tuple[Evidence, ...]:
    """The words of a count of people hurt."""
    counts = (getattr(casualties, outcome) for outcome in OUTCOMES)
    found = [words for count in counts if count is not None for words in count.evidence]
    return tuple(found) or casualties.evidence


def evidence_id(evidence: Evidence) -> str:
    """The id of a piece of evidence: its document and where it stands there."""
    return f"{evidence.document}#{evidence.start}-{evidence.end}"
