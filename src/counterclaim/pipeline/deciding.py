"""A person's decision into a ledger: tried on all records first, kept only if it takes hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from counterclaim.incidents import Situation, kind_of, whose
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim, SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, undone
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.spans import Evidence
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.conflicts import check
from counterclaim.pipeline.increments import Changed, all_keys
from counterclaim.pipeline.ingest import Reconciler, with_problems

TICK = timedelta(microseconds=1)
DecidePiece = Callable[[LedgerStore, Decision], Changed | None]


def as_a_whole(_store: LedgerStore, _decision: Decision) -> None:
    """Derive everything anew, whatever a decision touches."""


def decide(
    store: LedgerStore, decision: Decision, *, reconcile: Reconciler, piece: DecidePiece = as_a_whole
) -> Changed:
    """Derive the ledger with a decision, and keep both; nobody else writes in between, or would be lost.

    ``piece`` keeps it with the part of the ledger that it touches, if that can be told.

    Raises:
        BadInput: it would change nothing that can be found. What only a document speaks against is kept.
    """
    with store.at_once():
        changed = piece(store, decision)
        if changed is not None:
            return changed
        before, records = store.load(), list(store.all_records())
        derived = reconcile(records, decisions=[*store.decisions(), decision])
        after = with_problems(derived, store.notes())
        check(after, decision)
        store.decide(decision, after, all_keys(records, after))
    return Changed(before, after)


def moment_after(decisions: Sequence[Decision]) -> str:
    """Now, but later than every decision so far: they hold in the order they fell, whatever a clock says."""
    last = max((datetime.fromisoformat(decision.at) for decision in decisions), default=None)
    now = datetime.now(UTC)
    return (now if last is None or now > last else last + TICK).isoformat(timespec="microseconds")


def undoable(decisions: Sequence[Decision], wanted: str) -> Decision:
    """The decision of an id, or of the beginning of one, that can be taken back.

    Raises:
        BadInput: there is none, there are several, or it was undone before.
    """
    fits = [d for d in decisions if d.id.startswith(wanted) or d.id.partition(":")[2].startswith(wanted)]
    if len(fits) != 1:
        count = "several decisions begin" if fits else "no decision begins"
        raise BadInput(f"{count} with {wanted!r}; `counterclaim decisions` lists them")
    if fits[0].kind is DecisionKind.REDACT:
        raise BadInput(f"{fits[0].id} cannot be undone: what was redacted is kept nowhere")
    if fits[0].id in undone(decisions):
        raise BadInput(f"{fits[0].id} is undone already; undo that undo to bring it back")
    return fits[0]


def incident_target(incident: Incident, accounts: Iterable[Account] | None = None) -> Target:
    """An incident, or some of its accounts, as decisions refer to it."""
    told = list(incident.accounts if accounts is None else accounts)
    return Target(
        kind=SubjectKind.INCIDENT,
        id=incident.id,
        claims=tuple(dict.fromkeys(claim for account in told for claim in account.claims)),
        words=tuple(dict.fromkeys(words for account in told for words in account.evidence)),
    )


def actor_target(actor: Actor, words: Sequence[Evidence] | None = None, *, id: str | None = None) -> Target:
    """An actor, or the one that some of its names are of, as decisions refer to it."""
    named = [evidence for alias in actor.names for evidence in alias.evidence] if words is None else words
    return Target(kind=SubjectKind.ACTOR, id=id or actor.id, words=tuple(dict.fromkeys(sorted(named))))


def part_id(actor: Actor, words: Sequence[Evidence]) -> str:
    """The id of whoever some of the names of an actor are of."""
    spans = (f"{evidence.document} {evidence.start}-{evidence.end}" for evidence in sorted(words))
    return content_id("actor", actor.id, *spans)


def situation_target(situation: Situation) -> Target:
    """A pledge, a restriction, talks or a position as decisions refer to it."""
    return Target(
        kind=kind_of(situation),
        id=situation.id,
        claims=tuple(dict.fromkeys(claim for voice in situation.voices for claim in voice.claims)),
        words=situation.evidence,
        of=whose(situation),
    )


def claim_target(claim: Claim) -> Target:
    """A claim as decisions refer to it."""
    return Target(kind=SubjectKind.CLAIM, id=claim.id, claims=(claim.id,), words=claim.evidence)


def document_target(document: Document) -> Target:
    """A document as a whole as decisions refer to it."""
    return Target(kind=SubjectKind.DOCUMENT, id=document.id)


def account_target(account: Account) -> Target:
    """An account as decisions refer to it; it has no id, its claims and words name it."""
    id = account.claims[0] if account.claims else account.document
    return Target(kind=SubjectKind.CLAIM, id=id, claims=account.claims, words=account.evidence)
