"""What incidents are gathered from: the records that count, with what people added and who is who to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents.added import apart, with_added
from counterclaim.incidents.anchoring import anchored, carried, lost_words
from counterclaim.incidents.identities import Blame, with_identities
from counterclaim.incidents.registers import Register, in_order, register_of
from counterclaim.incidents.renaming import renamed
from counterclaim.incidents.spellings import with_ids
from counterclaim.incidents.standing import Standing
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Records in their order, the decisions as they are found again in these, and what speaks against those.

    ``placed`` are the tellings that a person put into an incident, by the ids of the decisions; the others
    are in the records. ``blames`` are documents in which merged bodies blame each other.
    """

    records: Sequence[DocumentRecords]
    register: Register
    decisions: Sequence[Decision]
    placed: Mapping[str, Telling]
    against: Sequence[tuple[Decision, str]]
    blames: Sequence[Blame]


def basis_of(standing: Standing, decisions: Sequence[Decision], register: Register | None = None) -> Basis:
    """The records of documents that count, as decisions change them before anything is gathered.

    ``register`` is what more documents than these know of actors and places, if these are not all.
    """
    texts = {record.document.id: record.document.text for record in standing.records} if decisions else {}
    brought = [carried(decision, standing.in_force) for decision in decisions]
    held = [anchored(decision, texts) for decision in brought]
    added = with_added(standing.records, held)
    known = with_identities(in_order(added.records), held)
    register = register or register_of(known.records)
    held = [renamed(decision, {**register.renamed, **known.moved}) for decision in held]
    records, placed = apart([with_ids(record, register.renamed) for record in known.records], added.placed)
    return Basis(
        records=records,
        register=register,
        decisions=held,
        placed=placed,
        against=(*standing.against, *lost_words(brought, held), *added.against, *known.against),
        blames=known.blames,
    )
