"""Situations of all documents: what two documents tell of one restriction, round or pledge is one record.

Records come in the order of their documents; each joins the first one that it is the same as. The earliest
telling gives the id, and ``Gathered.renamed`` says where the others went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from counterclaim.incidents.copied import Copies, repeated
from counterclaim.incidents.merged_situations import (
    Merger,
    evidence_of_both,
    merged_disagreement,
    merged_position,
)
from counterclaim.incidents.sides import Sides
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack

Item = TypeVar("Item", Pledge, Restriction, TalksTrack, Position, Disagreement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Situations of all documents, and the ids that were given up."""

    pledges: tuple[Pledge, ...]
    restrictions: tuple[Restriction, ...]
    talks: tuple[TalksTrack, ...]
    positions: tuple[Position, ...]
    disagreements: tuple[Disagreement, ...]
    renamed: Mapping[str, str]


def gather(records: Sequence[DocumentRecords], sides: Sides, copies: Copies) -> Gathered:
    """Bring the situations of documents together; ``records`` are in the order of their documents."""
    merger = Merger(sides, {record.document.id: record.document.published for record in records})
    renamed: dict[str, str] = {}
    side = sides.of
    pledges = [x for r in records for x in r.pledges]
    limits = [x for r in records for x in r.restrictions]
    tracks = [x for r in records for x in r.talks]
    positions = [x for r in records for x in r.positions]
    disputes = [x for r in records for x in r.disagreements]
    carried = {
        id: home
        for told in (pledges, limits, tracks, positions, disputes)
        for id, home in repeated(told, copies).items()
    }
    restrictions = _joined(
        limits, lambda x: (x.place,), merger.same_limit, merger.restriction, renamed, carried
    )
    told_of: dict[str, list[Restriction]] = defaultdict(list)
    for limit in limits:
        told_of[renamed.get(limit.id, limit.id)].append(limit)
    return Gathered(
        pledges=_joined(
            pledges, lambda x: (side(x.by),), merger.same_pledge, merger.pledge, renamed, carried
        ),
        restrictions=tuple(
            merger.blamed(x, told_of[x.id]) if len(told_of[x.id]) > 1 else x for x in restrictions
        ),
        talks=_joined(
            tracks,
            lambda x: [*map(side, x.parties), *map(side, x.mediators)],
            merger.same_track,
            merger.track,
            renamed,
            carried,
        ),
        positions=_joined(
            positions, lambda x: (side(x.actor),), merger.same_position, merged_position, renamed, carried
        ),
        disagreements=_joined(
            disputes,
            lambda x: map(side, x.between),
            merger.same_dispute,
            merged_disagreement,
            renamed,
            carried,
        ),
        renamed=renamed,
    )


def _joined(
    items: Sequence[Item],
    keys: Callable[[Item], Iterable[str | None]],
    same: Callable[[Item, Item], bool],
    merge: Callable[[Item, Item], Item],
    renamed: dict[str, str],
    carried: Mapping[str, str],
) -> tuple[Item, ...]:
    """Each item with the first that it is the same as, among those that share a key; sorted by id.

    What is ``carried`` by copies goes with its home and lends it nothing but words.
    """
    kept: list[Item] = []
    by_key: dict[str | None, set[int]] = defaultdict(set)
    for item in (item for item in items if item.id not in carried):
        own = list(keys(item))
        candidates = sorted({number for key in own for number in by_key[key]})
        at = next((number for number in candidates if same(kept[number], item)), None)
        if at is None:
            at = len(kept)
            kept.append(item)
        else:
            if kept[at].id != item.id:
                renamed[item.id] = kept[at].id
            kept[at] = merge(kept[at], item)
        for key in own:
            by_key[key].add(at)
    number = {item.id: at for at, item in enumerate(kept)}
    for item in (item for item in items if item.id in carried):
        home = renamed[item.id] = renamed.get(carried[item.id], carried[item.id])
        at = number[home]
        kept[at] = replace(kept[at], evidence=evidence_of_both(kept[at].evidence, item.evidence))
    return tuple(sorted(kept, key=lambda record: record.id))
