"""What was read from a text, layer by layer: who is said to say it, what happened, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence

TITLES: Mapping[str, str] = {
    "attributions": "who says it",
    "events": "what happened",
    "times": "when",
    "places": "where",
    "names": "who is named",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer of one document, and the words that it holds, in their order."""

    name: str
    title: str
    words: tuple[Evidence, ...]

    @property
    def spans(self) -> str:
        """Where they stand, as the page reads it."""
        return " ".join(f"{one.start}-{one.end}" for one in self.words)


def layers_of(part: Ledger, document: str) -> list[Layer]:
    """The layers of a document that hold anything."""
    accounts = [account for incident in part.incidents for account in incident.accounts]
    claims = [claim for claim in part.claims if claim.document == document]
    found: Mapping[str, Iterable[Evidence]] = {
        "attributions": (
            words for claim in claims for of in ("source", "cue") for words in claim.evidence_of.get(of, ())
        ),
        "events": (words for account in accounts for words in account.evidence),
        "times": (words for time in part.times for words in time.when.evidence),
        "places": (words for place in part.places for name in place.names for words in name.evidence),
        "names": (words for actor in part.actors for name in actor.names for words in name.evidence),
    }
    return [
        Layer(
            name=name, title=TITLES[name], words=tuple(sorted({w for w in words if w.document == document}))
        )
        for name, words in found.items()
    ]
