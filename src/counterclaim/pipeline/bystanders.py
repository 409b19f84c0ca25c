"""Which documents people's decisions are of: what new documents reach beside those stays with the decisions.

Decisions change what is told once it is gathered, and each finds it by the documents that its words stand in.
A group of tellings, or a situation, none of whose documents it names, it leaves alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from counterclaim.incidents import SPELT, all_words, spelling_place, spellings_of
from counterclaim.model.additions import Addition
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, in_force
from counterclaim.model.stores import LedgerStore

SITUATIONS = (SubjectKind.PLEDGE, SubjectKind.RESTRICTION, SubjectKind.TRACK, SubjectKind.POSITION)


def documents_decided(store: LedgerStore, new: Collection[str]) -> set[str] | None:
    """The documents that decisions in force are of, ``None`` if one of these may change others too.

    ``new`` are documents that were read since the last ledger was made.
    """
    decided = [d for d in in_force(store.decisions()) if d.kind is not DecisionKind.RATE]
    added = [decision.added for decision in decided if decision.added is not None]
    if any(_reaches_far(decision) for decision in decided) or _bring_names(store, added, new):
        return None
    claims = {id for decision in decided for target in decision.targets for id in target.claims}
    named = {words.document for decision in decided for words in all_words(decision)}
    named |= {claim.document for claim in store.in_force("claims", claims)}
    named |= {t.id for d in decided for t in d.targets if t.kind is SubjectKind.DOCUMENT}
    return named | _later_texts(store, named)


def _reaches_far(decision: Decision) -> bool:
    """Whether a decision changes what is gathered: who is who, what a situation is, or a telling more."""
    first, last = decision.targets[0].kind, decision.targets[-1].kind
    if decision.kind is DecisionKind.SET and last in SITUATIONS:
        return True
    told = decision.added is not None and decision.added.telling is not None
    return first is SubjectKind.ACTOR or (told and len(decision.targets) == 1)


def _bring_names(store: LedgerStore, added: Sequence[Addition], new: Collection[str]) -> bool:
    """Whether additions name actors or places, or spell these, as no document of the last ledger does."""
    spelt = {key.place for key in store.keys_under(SPELT)} if added else set()

    def is_told(kind: str, id: str) -> bool:
        documents = {record.document.id for record in store.tellers(kind, [id])} - set(new)
        return any(document.counts for document in store.in_force("documents", documents))

    return any(
        not all(is_told("actors", actor.id) for actor in addition.actors)
        or not all(is_told("places", place.id) for place in addition.places)
        or not spelt.issuperset(_spelt_with(store, addition))
        for addition in added
    )


def _spelt_with(store: LedgerStore, addition: Addition) -> set[str]:
    """How the document of an addition spells places with it."""
    tellings = (addition.telling,) if addition.telling is not None else ()
    return {
        spelling_place(*spelling)
        for record in store.records_of([addition.document])
        for spelling in spellings_of(
            replace(record, places=(*record.places, *addition.places), tellings=tellings)
        )
    }


def _later_texts(store: LedgerStore, documents: Collection[str]) -> set[str]:
    """The texts that stand today at the addresses of some documents, on which decisions hold."""
    later: set[str] = set()
    while documents:
        found = store.in_force("documents", documents)
        documents = {d.superseded_by for d in found if d.superseded_by is not None} - later
        later |= documents
    return later
