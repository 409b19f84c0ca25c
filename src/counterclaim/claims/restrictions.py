"""Restrictions: blockades, closures and cuts with dated phases, exceptions, causes, stated durations.

Each sentence that limits movement is a *limit*; limits on one place are one restriction, and their levels and
dates make its phases. Stated durations are checked by arithmetic, never believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from counterclaim.claims.found import (
    Found,
    attribution_status,
    dates_in,
    sentence_evidence,
    voices_of,
    words_of,
)
from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    modal_of,
    object_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.model.claims import Subject, SubjectKind, SubStance
from counterclaim.model.dates import DateRelation, TimeExpression, TimexType, When
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Telling
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import (
    PassageException,
    Phase,
    Restriction,
    RestrictionLevel,
    RestrictionType,
    StatedDuration,
)
from counterclaim.model.spans import Span, hull
from counterclaim.vocab.lexicons import situations

TOLERANCE = 0.15  # a stated duration is rounded by its writer; further off than that contradicts the dates
TOLERANCE_DAYS = 1
_AFTER = ("following", "after")


@dataclass(slots=True)
class Limit:
    """One sentence's word on a restriction."""

    sentence: int
    kind: RestrictionType
    head: Span
    place: str | None = None
    imposed_by: str | None = None
    level: RestrictionLevel = RestrictionLevel.UNKNOWN
    start: TimeExpression | None = None
    end: TimeExpression | None = None
    durations: list[TimeExpression] = field(default_factory=list)
    mechanism: Span | None = None
    cause: str | None = None
    exceptions: list[PassageException] = field(default_factory=list)


def find_restrictions(
    document: Document, layers: Layers, claim_ids: Sequence[str], tellings: Sequence[Telling]
) -> Found[Restriction]:
    """All restrictions of a document; claims that justify one are told in ``about``."""
    limits: list[Limit] = []
    for sentence in layers.parse:
        for limit in _LimitFinder(document, layers, tellings, sentence).find():
            limits.append(_at_known_place(limit, limits))
    groups: dict[str | None, list[Limit]] = {}
    for limit in limits:
        groups.setdefault(limit.place, []).append(limit)
    records, about = [], {}
    for group in groups.values():
        record, speakers = _restriction(document, layers, claim_ids, group)
        records.append(record)
        about.update({index: Subject(kind=SubjectKind.RESTRICTION, id=record.id) for index in speakers})
    return Found(records, about)


def _at_known_place(limit: Limit, earlier: Sequence[Limit]) -> Limit:
    """As in "The region has been under blockade": the place limited last."""
    if limit.place is None and earlier:
        return replace(limit, place=earlier[-1].place)
    return limit


@dataclass(slots=True)
class _LimitFinder:
    document: Document
    layers: Layers
    tellings: Sequence[Telling]
    sentence: ParsedSentence

    def find(self) -> Iterator[Limit]:
        """At most one limit a sentence: its words are told together."""
        found: Limit | None = None
        for token in self.sentence.tokens:
            limit = (
                self._noun(token)
                if token.pos == "NOUN"
                else self._verb(token)
                if token.pos == "VERB"
                else None
            )
            if limit is not None:
                found = limit if found is None else self._joined(found, limit)
        if found is not None:
            yield self._completed(found)

    def _joined(self, first: Limit, second: Limit) -> Limit:
        kinds = (first.kind, second.kind)
        kind = RestrictionType.BLOCKADE if RestrictionType.BLOCKADE in kinds else first.kind
        return replace(
            first,
            kind=kind,
            place=first.place or second.place,
            imposed_by=first.imposed_by or second.imposed_by,
            mechanism=first.mechanism or second.mechanism,
        )

    def _noun(self, noun: Token) -> Limit | None:
        kind = situations().nouns.get(noun.lemma.lower())
        if kind is None or kind == "checkpoint":
            return None
        limit = Limit(self.sentence.sentence.index, RestrictionType(kind), Span(noun.start, noun.end))
        for owner in self.sentence.kids(noun, "poss", "amod", "compound"):
            limit.imposed_by = limit.imposed_by or self._actor(owner)
        for by in preposition_objects(self.sentence, noun, "by"):
            limit.imposed_by = limit.imposed_by or self._actor(by)
        for of in preposition_objects(self.sentence, noun, "of", "on", "around", "against"):
            limit.place = limit.place or self._place(of)
        governor = self.sentence.head(noun)
        if limit.place is None and governor is not None and governor.lower == "under":
            verb = self.sentence.head(governor)
            subject = subject_of(self.sentence, verb) if verb is not None else None
            limit.place = self._place(subject) if subject is not None else None
        return limit

    def _verb(self, verb: Token) -> Limit | None:
        kind = situations().verbs.get(verb.lemma.lower())
        thing = object_of(self.sentence, verb)
        if kind is None or thing is None:
            return None
        place = self._place(thing)
        words = {word.lemma.lower() for word in self.sentence.subtree(thing)}
        ways, supplies = words & situations()["objects.ways"], words & situations()["objects.supplies"]
        if kind == "supply-cut" and place is not None and not supplies:
            kind = "blockade"
        elif (kind == "supply-cut" and not supplies) or (
            kind in ("closure", "denial-of-passage") and not ways
        ):
            return None
        limit = Limit(
            self.sentence.sentence.index, RestrictionType(kind), Span(verb.start, verb.end), place=place
        )
        if is_passive(self.sentence, verb):
            agent = agent_of(self.sentence, verb)
            limit.imposed_by = self._actor(agent) if agent is not None else None
        else:
            subject = subject_of(self.sentence, verb)
            limit.imposed_by = self._actor(subject) if subject is not None else None
        if kind == "closure":
            limit.mechanism = hull((Span(verb.start, verb.end), subtree_span(self.sentence, thing)))
        return limit

    def _completed(self, limit: Limit) -> Limit:
        """Dates, durations, level, exceptions and cause from the whole sentence."""
        span = self.sentence.sentence.span
        times = dates_in(self.layers, span)
        limit.start = next((t for t in times if t.relation is DateRelation.SINCE), None)
        limit.end = next((t for t in times if t.relation is DateRelation.UNTIL), None)
        limit.durations = [
            t for t in self.layers.times if span.contains(t.span) and t.type is TimexType.DURATION and t.days
        ]
        limit.exceptions = list(self._exceptions())
        limit.level = self._level(limit)
        limit.cause = self._cause()
        return limit

    def _level(self, limit: Limit) -> RestrictionLevel:
        words = {token.lower for token in self.sentence.tokens}
        if limit.exceptions or words & situations()["levels.partial"]:
            return RestrictionLevel.PARTIAL
        return RestrictionLevel.TOTAL if words & situations()["levels.total"] else RestrictionLevel.UNKNOWN

    def _exceptions(self) -> Iterator[PassageException]:
        """As in "limited supplies could be brought in through the peacekeepers".

        What passes, and through whom.
        """
        found: list[tuple[Token, Token]] = []
        for verb in self.sentence.tokens:
            if verb.pos != "VERB" or verb.lemma not in situations()["passage.allowing"]:
                continue
            if modal_of(self.sentence, verb) not in ("could", "can", "may") and verb.lemma not in (
                "allow",
                "let",
                "permit",
            ):
                continue
            thing = object_of(self.sentence, verb)
            if thing is not None and not self.sentence.kids(verb, "neg"):
                found.append((verb, thing))
        via = self._via([verb for verb, _ in found])
        for _, thing in found:
            words = subtree_span(self.sentence, thing)
            yield PassageException(
                what=words.of(self.layers.text),
                via=via,
                evidence=words_of(self.document.id, self.layers.text, [words]),
            )

    def _via(self, verbs: Sequence[Token]) -> tuple[str, ...]:
        through = sorted(situations()["passage.through"])
        actors = [
            mention.actor
            for verb in verbs
            for noun in preposition_objects(self.sentence, verb, *through)
            if (mention := self.layers.cast.of(noun)) is not None and mention.actor
        ]
        return tuple(dict.fromkeys(actors))

    def _cause(self) -> str | None:
        """The incident told in this sentence after "following" or "after"."""
        span = self.sentence.sentence.span
        words = self.layers.text[span.start : span.end].lower()
        at = max((words.rfind(f" {word} ") for word in _AFTER), default=-1)
        if at < 0:
            return None
        for telling in self.tellings:
            for account in telling.accounts:
                if any(span.start + at <= e.start < span.end for e in account.evidence):
                    return telling.id
        return None

    def _actor(self, token: Token) -> str | None:
        mention = self.layers.cast.of(token)
        return mention.actor if mention is not None else None

    def _place(self, token: Token) -> str | None:
        mention = self.layers.cast.of(token)
        return mention.place if mention is not None else None


def _restriction(
    document: Document, layers: Layers, claim_ids: Sequence[str], limits: Sequence[Limit]
) -> tuple[Restriction, list[int]]:
    phases = _phases(document, layers, limits)
    start = next((phase.start for phase in phases if phase.start is not None), None)
    kinds = [limit.kind for limit in limits]
    kind = RestrictionType.BLOCKADE if RestrictionType.BLOCKADE in kinds else kinds[0]
    speakers = [
        index
        for index, a in enumerate(layers.attributions)
        if any(a.covers(limit.head.start) and a.sentence == limit.sentence for limit in limits)
    ]
    voices = voices_of(document.id, layers, claim_ids, speakers)
    justifying = [claim_ids[i] for i in speakers if layers.attributions[i].sub_stance is SubStance.JUSTIFY]
    place = next((limit.place for limit in limits if limit.place), None)
    record = Restriction(
        id=content_id("restriction", document.id, place, limits[0].head.start),
        type=kind,
        place=place,
        imposed_by=next((limit.imposed_by for limit in limits if limit.imposed_by), None),
        start=start,
        end=None,
        ongoing_at=document.published,
        phases=tuple(phases),
        evidence=sentence_evidence(document.id, layers, (limit.sentence for limit in limits)),
        duration_days=_days(start, document.published),
        stated_durations=tuple(_stated(document, layers, limits, phases, start)),
        justifications=tuple(justifying),
        voices=voices,
        attribution_status=attribution_status(voices),
    )
    return record, speakers


def _phases(document: Document, layers: Layers, limits: Sequence[Limit]) -> list[Phase]:
    """Phases from the limits that state a level or a date, the dated ones first."""
    telling = [
        limit for limit in limits if limit.level is not RestrictionLevel.UNKNOWN or limit.start or limit.end
    ]
    ordered = sorted(
        telling,
        key=lambda limit: (limit.start is None, limit.start.earliest if limit.start else "", limit.sentence),
    )
    phases: list[Phase] = []
    for limit in ordered:
        start = limit.start.when(document.id) if limit.start is not None else None
        if start is None and phases and phases[-1].end is not None:
            start = phases[-1].end  # a phase without a start of its own begins where the one before ended
        end = limit.end.when(document.id) if limit.end is not None else None
        phases.append(
            Phase(
                level=limit.level,
                start=start,
                end=end,
                evidence=sentence_evidence(document.id, layers, [limit.sentence]),
                duration_days=_days(start, (end.last_day if end is not None else None) or document.published),
                exceptions=tuple(limit.exceptions),
                imposed_by=limit.imposed_by,
                mechanism=limit.mechanism.of(layers.text) if limit.mechanism is not None else None,
                cause=Subject(kind=SubjectKind.INCIDENT, id=limit.cause) if limit.cause else None,
            )
        )
    return phases


def _stated(
    document: Document, layers: Layers, limits: Sequence[Limit], phases: Sequence[Phase], start: When | None
) -> Iterator[StatedDuration]:
    """Each stated duration against the phase told in its sentence, else against the whole."""
    for limit in limits:
        span = layers.layout.sentences[limit.sentence].span
        own = next((p.start for p in phases if any(e.span.overlaps(span) for e in p.evidence)), None)
        for time in limit.durations:
            computed = _days(own or start, document.published)
            yield StatedDuration(
                text=time.span.of(layers.text),
                computed_days=computed,
                consistent=_consistent(time, computed),
                evidence=words_of(document.id, layers.text, [time.span]),
            )


def _consistent(time: TimeExpression, computed: int | None) -> bool | None:
    if computed is None or time.days is None:
        return None
    low, high = time.days
    slack = max(TOLERANCE_DAYS, round(high * TOLERANCE))
    return low - slack <= computed <= high + slack


def _days(start: When | None, until: str | None) -> int | None:
    if start is None or start.first_day is None or until is None:
        return None
    return (date.fromisoformat(until[:10]) - date.fromisoformat(start.last_day or start.first_day)).days
