"""Who is who as people decided: two actors that are one body, one that is two, one of another side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.incidents.actors import as_one, united_actors
from counterclaim.incidents.renaming import renamed, renamed_by_words
from counterclaim.model.actors import Actor, ActorKind, Alias
from counterclaim.model.claims import Stance, SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, in_force
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.spans import Evidence

Against = list[tuple[Decision, str]]

WHOSE = ("side", "part_of")
NOBODY = "nobody goes by these names any more; undo it, or decide again"


@dataclass(frozen=True, slots=True)
class Blame:
    """A document that tells how one of several bodies blames another that people say is of the same."""

    decision: Decision
    document: str
    message: str


@dataclass(frozen=True, slots=True)
class Identities:
    """Records in which actors are who people say, ids that went into others, and what speaks against it.

    ``blames`` are the documents in which one body blames another that is said to be the same or of its side.
    """

    records: Sequence[DocumentRecords]
    moved: Mapping[str, str]
    against: Against
    blames: Sequence[Blame]


def is_of_actors(decision: Decision) -> bool:
    """Whether a decision says who is who."""
    return bool(decision.targets) and decision.targets[0].kind is SubjectKind.ACTOR


def with_identities(records: Sequence[DocumentRecords], decisions: Sequence[Decision]) -> Identities:
    """Records in which actors are who people say.

    ``records`` come in canonical order, in which what the first knows of an actor counts.
    """
    against: Against = []
    blames: list[Blame] = []
    moved: dict[str, str] = {}
    for decision in filter(is_of_actors, in_force(decisions)):
        if decision.kind is DecisionKind.MERGE:
            records, now = _merged(records, decision, against, blames)
            moved = {former: now.get(id, id) for former, id in moved.items()} | now
        elif decision.kind is DecisionKind.SPLIT:
            records = _parted(records, decision, against)
        elif decision.kind is DecisionKind.SET:
            records = _corrected(records, decision, against, blames)
    return Identities(records, moved, against, blames)


def sides_text(actors: Sequence[Actor]) -> str:
    """The sides of some actors, as a decision keeps them to see whether new evidence changes them."""
    return ", ".join(actor.side or "no side" for actor in actors)


def actor_value(actor: Actor, member: str) -> str | None:
    """One member of an actor, as `set` writes it; ``None`` if it is not stated."""
    value = getattr(actor, member)
    return str(value) if value is not None else None


def _corrected(
    records: Sequence[DocumentRecords], decision: Decision, against: Against, blames: list[Blame]
) -> Sequence[DocumentRecords]:
    known = united_actors(records)
    found = _actor_of(known, decision.targets[0])
    if found is None:
        against.append((decision, NOBODY))
        return records
    member, value = str(decision.member), decision.value
    machine = actor_value(found, member)
    if machine not in (decision.before, value):
        message = f"{member} was {decision.before} when it was set to {value}; it is read as {machine} now"
        against.append((decision, message))
    if member in WHOSE and value is not None:
        blames += _blames(records, decision, known, {found.id, value})
    new: Any = {member: ActorKind(str(value)) if member == "kind" else value}
    return [
        replace(
            record,
            actors=tuple(replace(a, **new) if a.id == found.id else a for a in record.actors),
        )
        for record in records
    ]


def _merged(
    records: Sequence[DocumentRecords], decision: Decision, against: Against, blames: list[Blame]
) -> tuple[Sequence[DocumentRecords], dict[str, str]]:
    known = united_actors(records)
    found = [_actor_of(known, target) for target in decision.targets]
    if None in found:
        against.append((decision, NOBODY))
    actors = list({actor.id: actor for actor in found if actor is not None}.values())
    if len(actors) < 2:
        return records, {}
    if decision.before is not None and None not in found and sides_text(actors) != decision.before:
        message = f"their sides were {decision.before} then; they are {sides_text(actors)} now"
        against.append((decision, message))
    blames += _blames(records, decision, known, {actor.id for actor in actors})
    first = actors[0]
    moved = {actor.id: first.id for actor in actors[1:]}
    one = _one(renamed(tuple(actors), moved))
    return [_with_one(record, moved, one) for record in records], moved


def _one(actors: Sequence[Actor]) -> Actor:
    """What several records of one body know of it, the first before the others."""
    first = actors[0]
    part_of = next((actor.part_of for actor in actors if actor.part_of not in (None, first.id)), None)
    return replace(
        first,
        side=next((actor.side for actor in actors if actor.side is not None), None),
        part_of=part_of,
        role=next((actor.role for actor in actors if actor.role is not None), None),
    )


def _with_one(record: DocumentRecords, moved: Mapping[str, str], one: Actor) -> DocumentRecords:
    record = renamed(record, moved)
    same = [actor for actor in record.actors if actor.id == one.id]
    if not same:
        return record
    names = as_one(alias for actor in same for alias in actor.names)
    others = tuple(actor for actor in record.actors if actor.id != one.id)
    return replace(record, actors=(*others, replace(one, names=names)))


def _blames(
    records: Sequence[DocumentRecords], decision: Decision, known: Mapping[str, Actor], ids: set[str]
) -> Iterator[Blame]:
    """Where one of some bodies said to be one, or of one side, blames another, or one of theirs does."""

    def body(id: str | None) -> str | None:
        actor = known.get(id or "")
        of = (actor.id, actor.part_of, actor.side) if actor is not None else ()
        return next((one for one in of if one in ids), None)

    seen = {words.document for target in decision.targets for words in target.words}
    for record in records:
        told = [account for telling in record.tellings for account in telling.accounts]
        charges = [a for a in told if a.stance not in (Stance.CONFIRM, Stance.DENY)]
        pairs = {(body(account.party), body(account.perpetrator)) for account in charges}
        since = "" if record.document.id in seen else "since "
        for one, other in sorted((pair for pair in pairs if None not in pair), key=str):
            if one != other:
                message = f"{record.document.id} tells {since}that {one} blames {other}"
                yield Blame(decision, record.document.id, message)


def _actor_of(known: Mapping[str, Actor], target: Target) -> Actor | None:
    """The actor of a target, or whoever goes by most of its words today."""
    if target.id in known:
        return known[target.id]
    wanted = set(target.words)
    held = {actor.id: sum(not wanted.isdisjoint(n.evidence) for n in actor.names) for actor in known.values()}
    best = min(held, key=lambda id: (-held[id], id), default=None)
    return known[best] if best is not None and held[best] else None


def _parted(
    records: Sequence[DocumentRecords], decision: Decision, against: Against
) -> Sequence[DocumentRecords]:
    rest, part = decision.targets
    known = united_actors(records)
    whole = _actor_of(known, replace(rest, words=(*rest.words, *part.words)))
    if whole is None:
        against.append((decision, NOBODY))
        return records
    parting = _Parting(whole, part.id, decision.value or part.words[0].quote, rest.words, part.words)
    done = [parting.of(record) for record in records]
    if not any(actor.id == part.id for record in done for actor in record.actors):
        against.append((decision, NOBODY))
    against += [(decision, message) for record in records for message in parting.unclear(record)]
    return done


@dataclass(frozen=True, slots=True)
class _Parting:
    """One actor that is two: which of its names are of which, and so what stands near them."""

    whole: Actor
    id: str
    name: str
    rest: tuple[Evidence, ...]
    part: tuple[Evidence, ...]

    def of(self, record: DocumentRecords) -> DocumentRecords:
        """A document in which what stands on the names of the part is of the part."""
        named = sorted(
            (words.start, self._is_taken(words))
            for actor in record.actors
            if actor.id == self.whole.id
            for alias in actor.names
            for words in alias.evidence
        )
        if not any(taken for _, taken in named):
            return record
        starts = [start for start, _ in named]

        def whose(id: str, at: int) -> str:
            """Whose a value is: of who was named last, or first of all."""
            if id != self.whole.id:
                return id
            return self.id if named[max(0, bisect_right(starts, at) - 1)][1] else id

        sources = {
            claim.id: claim.evidence_of["source"][0].end - 1
            for claim in record.claims
            if claim.evidence_of.get("source")
        }
        others = [actor for actor in record.actors if actor.id != self.whole.id]
        mine = [actor for actor in record.actors if actor.id == self.whole.id]
        moved = renamed_by_words(replace(record, actors=tuple(others)), whose, sources)
        return replace(moved, actors=(*moved.actors, *(a for actor in mine for a in self._two(actor))))

    def _two(self, actor: Actor) -> list[Actor]:
        """The two bodies that one was taken for, each with its names."""
        taken = [self._with(alias, True) for alias in actor.names]
        left = [self._with(alias, False) for alias in actor.names]
        side = self.id if self.whole.side == self.whole.id else actor.side
        names = tuple(alias for alias in taken if alias.evidence)
        two = [replace(actor, id=self.id, name=self.name, side=side, names=names)]
        remaining = tuple(alias for alias in left if alias.evidence)
        return [replace(actor, names=remaining), *two] if remaining else two

    def _with(self, alias: Alias, taken: bool) -> Alias:
        evidence = tuple(words for words in alias.evidence if self._is_taken(words) is taken)
        return replace(alias, evidence=evidence)

    def _is_taken(self, words: Evidence) -> bool:
        """Whether a name is the part's: by its words, in other words by what the part alone is called."""
        for marked, is_part in ((self.part, True), (self.rest, False)):
            here = (other for other in marked if other.document == words.document)
            if any(other.span.overlaps(words.span) for other in here):
                return is_part
        return words.quote in self._forms(self.part) - self._forms(self.rest)

    def _forms(self, words: Sequence[Evidence]) -> set[str]:
        return {evidence.quote for evidence in words}

    def unclear(self, record: DocumentRecords) -> list[str]:
        """Names of a document that came since by which both bodies go."""
        seen = {words.document for words in (*self.rest, *self.part)}
        both = self._forms(self.part) & self._forms(self.rest)
        used = {
            alias.form
            for actor in record.actors
            if actor.id == self.whole.id
            for alias in actor.names
            if alias.form in both
        }
        if record.document.id in seen:
            return []
        return [
            f"{record.document.id} says {form!r} since, by which both go; it stays with {self.whole.id}"
            for form in sorted(used)
        ]
