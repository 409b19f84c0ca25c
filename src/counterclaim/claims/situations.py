"""Pledges, restrictions, talks, positions and disagreements of one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.claims import Subject
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Telling
from counterclaim.model.layers import Layers
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack


@dataclass(frozen=True, slots=True, kw_only=True)
class Situations:
    """What a document tells beside incidents; ``about`` says which attribution speaks of which record."""

    pledges: tuple[Pledge, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    talks: tuple[TalksTrack, ...] = ()
    positions: tuple[Position, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    about: Mapping[int, Subject] = field(default_factory=dict)


def find_situations(
    document: Document, layers: Layers, claim_ids: Sequence[str], tellings: Sequence[Telling]
) -> Situations:
    """All situations of a document."""
    return Situations()
