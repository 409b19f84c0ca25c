"""Which documents people's decisions are of: what else there is stays as it is with the decisions.

Decisions change what is told once it is gathered, and each finds it by the documents that its words stand in.
A group of tellings, or a situation, none of whose documents it names, it leaves alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.incidents import SPELT, all_words, is_withdrawal, spelling_place, spellings_of
from counterclaim.model.additions import Addition
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, in_force
from counterclaim.model.stores import LedgerStore

SITUATIONS = (SubjectKind.PLEDGE, SubjectKind.RESTRICTION, SubjectKind.TRACK, SubjectKind.POSITION)
OF_NO_DOCUMENT = (DecisionKind.RATE, DecisionKind.UNDO)


def documents_decided(
    store: LedgerStore, new: Collection[str] = (), decision: Decision | None = None
) -> Mapping[str, frozenset[str]] | None:
    """The documents that each decision is of, by its id; ``None`` if one in force may change others too.

    ``new`` are documents that were read since the last ledger was made, ``decision`` is about to be taken.
    """
    taken = [*store.decisions(), *([decision] if decision is not None else [])]
    decided = [d for d in in_force(taken) if d.kind is not DecisionKind.RATE]
    added = [d.added for d in decided if d.added is not None]
    if any(_reaches_far(one) for one in decided) or _bring_names(store, added, new):
        return None
    return _documents_of(store, [one for one in taken if one.kind not in OF_NO_DOCUMENT])


def decided_on(decision: Decision, taken: Iterable[Decision]) -> Decision:
    """The decision itself, or the one that it undoes or brings back."""
    known = {one.id: one for one in taken}
    while decision.undoes is not None and decision.undoes in known:
        decision = known[decision.undoes]
    return decision


def changes_more(decision: Decision) -> bool:
    """Whether a decision changes which documents count, or more than what stands in those it is of."""
    return is_withdrawal(decision) or _reaches_far(decision)


def _documents_of(store: LedgerStore, decisions: Sequence[Decision]) -> dict[str, frozenset[str]]:
    """The documents whose words decisions are of, and the texts that stand at their addresses today."""
    claims = {id for one in decisions for target in one.targets for id in target.claims}
    home = {claim.id: claim.document for claim in store.in_force("claims", claims)}
    named = {
        one.id: {
            *(words.document for words in all_words(one)),
            *(home[id] for target in one.targets for id in target.claims if id in home),
            *(target.id for target in one.targets if target.kind is SubjectKind.DOCUMENT),
        }
        for one in decisions
    }
    later = _later_texts(store, {document for documents in named.values() for document in documents})
    return {id: frozenset(_with_later(documents, later)) for id, documents in named.items()}


def _reaches_far(decision: Decision) -> bool:
    """Whether a decision changes what is gathered: who is who, what a situation is, or a telling more."""
    if not decision.targets:
        return False
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


def _later_texts(store: LedgerStore, documents: Collection[str]) -> dict[str, str]:
    """By document the text that took its place at its address, of some and of those that follow."""
    later: dict[str, str] = {}
    while documents:
        found = store.in_force("documents", documents)
        new = {d.id: d.superseded_by for d in found if d.superseded_by is not None and d.id not in later}
        later |= new
        documents = set(new.values())
    return later


def _with_later(documents: Collection[str], later: Mapping[str, str]) -> set[str]:
    """Documents, and what stands at their addresses today."""
    found, todo = set(documents), list(documents)
    while todo:
        following = later.get(todo.pop())
        if following is not None and following not in found:
            found.add(following)
            todo.append(following)
    return found
