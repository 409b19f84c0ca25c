"""Pledges, restrictions, talks, positions and disagreements of one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.claims.disagreements import find_disagreements
from counterclaim.claims.pledges import find_pledges
from counterclaim.claims.positions import find_positions
from counterclaim.claims.restrictions import find_restrictions
from counterclaim.claims.talks import find_talks
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
    """All situations of a document. ``claim_ids`` go with its attributions, index by index."""
    pledges = find_pledges(document, layers, claim_ids)
    restrictions = find_restrictions(document, layers, claim_ids, tellings)
    talks = find_talks(document, layers)
    positions = find_positions(document, layers, claim_ids)
    about: dict[int, Subject] = {}
    for found in (talks.about, positions.about, restrictions.about, pledges.about):
        about.update(found)
    return Situations(
        pledges=tuple(sorted(pledges.records, key=lambda record: record.id)),
        restrictions=tuple(sorted(restrictions.records, key=lambda record: record.id)),
        talks=tuple(sorted(talks.records, key=lambda record: record.id)),
        positions=tuple(sorted(positions.records, key=lambda record: record.id)),
        disagreements=tuple(find_disagreements(document, layers, claim_ids)),
        about=about,
    )
