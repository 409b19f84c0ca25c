"""What a person adds that the reader missed, on words of a document."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Telling
from counterclaim.model.spans import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Records as a person gives them: a claim, a telling with the one account that stands on it, or both.

    A telling without a claim is the document's own narration. ``actors`` and ``places`` are those that the
    records name, for a ledger that has no others of their ids.
    """

    claim: Claim | None = None
    telling: Telling | None = None
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        if self.claim is None and self.telling is None:
            raise ValueError("an addition adds a claim, a telling, or both")

    @property
    def document(self) -> str:
        """The document that the words stand in."""
        return self.words[0].document

    @property
    def words(self) -> tuple[Evidence, ...]:
        """The words that were marked."""
        if self.claim is not None:
            return self.claim.evidence
        assert self.telling is not None
        return self.telling.accounts[0].evidence

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of what is added."""
        return tuple(record.id for record in (self.claim, self.telling) if record is not None)
