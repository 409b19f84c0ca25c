"""The sources of a ledger's documents, with how reliable people judge them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.model.decisions import Decision, DecisionKind, in_force
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import Ledger
from counterclaim.model.sources import Rating, Reliability, Source, source_id

WORDS = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}
OF_ENEMY_LOSSES = Reliability.C  # no better is a party to the fight where it counts its enemy's people


def sources_of(ledger: Ledger) -> tuple[Source, ...]:
    """All sources by id; one that nobody judged is `F`. Documents that name no source have none."""
    named: dict[str, list[str]] = {}
    for document in ledger.documents:
        if document.source:
            named.setdefault(document.source, []).append(document.id)
    return sources_named(named, ledger.decisions)


def sources_named(
    documents: Mapping[str, Sequence[str]], decisions: Sequence[Decision]
) -> tuple[Source, ...]:
    """All sources by id, of the ids of documents by their source as each writes it."""
    spelled: dict[str, list[str]] = {}
    for name in documents:
        if name.strip():
            spelled.setdefault(source_id(name), []).append(name)
    return tuple(
        _source(
            id, spelled[id], [document for name in spelled[id] for document in documents[name]], decisions
        )
        for id in sorted(spelled)
    )


def _source(id: str, names: Sequence[str], documents: Sequence[str], decisions: Sequence[Decision]) -> Source:
    holding = {decision.id for decision in in_force(decisions)}
    history = tuple(
        Rating(
            reliability=Reliability(str(decision.value)),
            author=decision.author,
            at=decision.at,
            explanation=decision.explanation,
            decision=decision.id,
            in_force=decision.id in holding,
        )
        for decision in sorted(decisions, key=lambda d: (d.at, d.id))
        if decision.kind is DecisionKind.RATE and any(target.id == id for target in decision.targets)
    )
    held = [rating.reliability for rating in history if rating.in_force]
    return Source(
        id=id,
        name=min(" ".join(name.split()) for name in names),
        reliability=held[-1] if held else Reliability.F,
        documents=tuple(sorted(documents)),
        history=history,
    )


def reliability_for(account: Account, source: Source, ledger: Ledger) -> Reliability:
    """How reliable the source of an account is for it; for enemy losses no party to a fight is above `C`."""
    if not _counts_enemies(account, source, ledger):
        return source.reliability
    return max(source.reliability, OF_ENEMY_LOSSES)


def _counts_enemies(account: Account, source: Source, ledger: Ledger) -> bool:
    """Whether a party publishes itself how many of its enemy's people were hurt."""
    sides = {actor.id: actor.side or actor.id for actor in ledger.actors}
    side = sides.get(account.party or "")
    if side is None or all(entry.own_loss is not False for entry in account.casualties):
        return False
    if side not in (sides.get(account.perpetrator or ""), sides.get(account.victim or "")):
        return False
    return any(
        source_id(alias) == source.id
        for actor in ledger.actors
        if sides[actor.id] == side
        for alias in (actor.name, *(name.form for name in actor.names))
    )
