"""The clauses of a sentence that close a way, bar somebody, cut a supply, or ease what was closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.found import dates_in
from counterclaim.claims.let_through import let_through
from counterclaim.claims.limits import Limit, is_one, joined
from counterclaim.claims.passage import Passages
from counterclaim.claims.reality import clause_of, is_told
from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    object_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.claims.ways import Ways, head_word
from counterclaim.model.dates import DateRelation, TimeExpression, TimexType
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.situations import RestrictionLevel, RestrictionType
from counterclaim.model.spans import Span, hull
from counterclaim.vocab.lexicons import situations

_SINCE_THEN = ("since then", "ever since", "from then on", "since that day", "since that date")
_ON = ("of", "on", "around", "against", "at", "in")
_NEW = frozenset(("a", "an", "another"))  # "a siege" is none told before; "under blockade" may be


def find_limits(layers: Layers, sentence: ParsedSentence) -> list[Limit]:
    """The limits of a sentence in text order; clauses that tell of one level are told together."""
    found: list[Limit] = []
    for limit in _LimitFinder(layers, sentence).find():
        if found and is_one(found[-1], limit):
            found[-1] = joined(found[-1], limit)
        else:
            found.append(limit)
    if len(found) == 1:
        _take_loose_dates(layers, sentence, found[0])
    return found


def _take_loose_dates(layers: Layers, sentence: ParsedSentence, limit: Limit) -> None:
    """Dates with "since" or "until" and durations that the parse hangs on another word of the sentence."""
    span = sentence.sentence.span
    times = dates_in(layers, span)
    if limit.kind is not None and limit.start is None and limit.end is None:
        limit.start = next((t for t in times if t.relation is DateRelation.SINCE), None)
        limit.end = next((t for t in times if t.relation is DateRelation.UNTIL), None)
    limit.durations = [
        t for t in layers.times if span.contains(t.span) and t.type is TimexType.DURATION and t.days
    ]


class _LimitFinder:
    def __init__(self, layers: Layers, sentence: ParsedSentence) -> None:
        self._layers = layers
        self._sentence = sentence
        self._ways = Ways(layers, sentence)
        self._passages = Passages(layers, sentence)

    def find(self) -> Iterator[Limit]:
        """Each clause that limits, eases or tells an exception."""
        for token in self._sentence.tokens:
            limit = None
            if token.pos in ("NOUN", "PROPN"):
                limit = self._noun(token)
            elif token.pos in ("VERB", "ADJ"):
                limit = self._kept_closed(token) or self._verb(token)
                limit = limit or self._eased(token) or self._passing(token)
            if limit is not None:
                yield limit

    def _noun(self, noun: Token) -> Limit | None:
        """As in "X's blockade of Y", "under siege", "set up a checkpoint"; "the blockade" is anaphoric."""
        kind = situations().nouns.get(noun.lemma.lower())
        governor = next((up for up in self._sentence.ancestors(noun) if up.pos in ("VERB", "AUX")), None)
        if kind is None or (governor is not None and governor.lemma in situations()["levels.easing"]):
            return None
        building = situations()["limits.building"]
        built = noun.dep == "dobj" and governor is not None and governor.lemma in building
        if (kind == "checkpoint" and not built) or (built and not is_told(self._sentence, governor or noun)):
            return None
        limit = self._limit(noun, RestrictionType(kind), governor or noun)
        builder = governor if built else None
        if builder is not None:
            limit.mechanism = hull((Span(builder.start, builder.end), subtree_span(self._sentence, noun)))
        limit.imposed_by = self._imposer(noun, builder)
        self._locate(limit, noun, builder)
        if kind == "checkpoint":
            limit.level = RestrictionLevel.PARTIAL
        elif not {kid.lower for kid in self._sentence.kids(noun, "det")} & _NEW:
            limit.anaphoric = True
        limit.anaphoric = limit.anaphoric and limit.place is None
        return limit

    def _imposer(self, noun: Token, builder: Token | None) -> str | None:
        """As in "X set up a checkpoint", "X's blockade", "a blockade by X"."""
        builds = subject_of(self._sentence, builder) if builder is not None else None
        named = [
            *([builds] if builds is not None else []),
            *self._sentence.kids(noun, "poss", "amod", "compound"),
            *preposition_objects(self._sentence, noun, "by"),
        ]
        return next((actor for token in named if (actor := self._ways.actor(token))), None)

    def _locate(self, limit: Limit, noun: Token, builder: Token | None) -> None:
        """As in "a blockade of X", "set up a checkpoint on the road", "X is under siege"."""
        where = preposition_objects(self._sentence, noun, *_ON)
        if builder is not None:
            where += preposition_objects(self._sentence, builder, *_ON)
        for at in where:
            limit.place = limit.place or self._ways.place(at)
            limit.anaphoric = limit.anaphoric or self._ways.definite(at)
        limit.place = limit.place or self._besieged(noun)

    def _besieged(self, noun: Token) -> str | None:
        """The subject of "X is under blockade"."""
        governor = self._sentence.head(noun)
        if governor is None or governor.lower != "under":
            return None
        verb = self._sentence.head(governor)
        subject = subject_of(self._sentence, verb) if verb is not None else None
        return self._ways.place(subject) if subject is not None else None

    def _verb(self, verb: Token) -> Limit | None:
        """As in "X closed the road", "gas was cut off", "movement is hindered"."""
        kind = situations().verbs.get(verb.lemma.lower())
        if kind is None:
            return None
        thing = self._way_behind(object_of(self._sentence, verb))
        if thing is None or not is_told(self._sentence, verb):
            return None
        kind = self._kind(kind, thing)
        if kind is None:
            return None
        limit = self._limit(verb, RestrictionType(kind), verb)
        if thing.tag == "VBG" and limit.start is None:  # its day hangs on what looks like a verb
            span = self._sentence.sentence.span
            limit.start = _happened(self._sentence, verb, dates_in(self._layers, span))
        self._aim(limit, verb, thing)
        if kind == "closure":
            limit.mechanism = hull((Span(verb.start, verb.end), subtree_span(self._sentence, thing)))
        if verb.lemma in situations()["levels.partial_verbs"] and limit.level is RestrictionLevel.UNKNOWN:
            limit.level = RestrictionLevel.PARTIAL
        return limit

    def _way_behind(self, thing: Token | None) -> Token | None:
        """As "crossing" in "closed the Kerem Shalom crossing", which the parse may take for a verb."""
        behind = self._sentence.tokens[thing.index + 1 : thing.index + 2] if thing is not None else []
        is_way = any(word.lower in situations()["things.ways"] and word.tag == "VBG" for word in behind)
        return behind[0] if is_way and thing is not None and thing.pos == "PROPN" else thing

    def _kind(self, kind: str, thing: Token) -> str | None:
        """What the verb makes of its object: "cut" the gas, a town, the traffic."""
        if kind == "supply-cut":
            if self._ways.supply(thing):
                return kind
            if self._ways.movement(thing) or head_word(thing) in situations()["things.roads"]:
                return "closure"
            return "blockade" if self._ways.place(thing, depth=0) else None  # no heads of men in the town
        if kind == "blockade":
            return kind if self._ways.place(thing) or self._ways.way(thing) else None
        if self._ways.way(thing):
            return "closure" if kind == "closure" else None
        if kind == "closure" and self._ways.supply(thing):
            return "supply-cut"  # "shut down the internet"
        return kind if self._ways.movement(thing) else None

    def _aim(self, limit: Limit, verb: Token, thing: Token) -> None:
        """Who limits what, and where."""
        limit.way = self._ways.name(thing)
        limit.place = self._ways.place(thing) or self._ways.place_near(verb)
        limit.anaphoric = limit.place is None and self._ways.definite(thing)
        doer = agent_of(self._sentence, verb) if is_passive(self._sentence, verb) else None
        if doer is None and not is_passive(self._sentence, verb):
            doer = subject_of(self._sentence, verb)
        if doer is not None and self._is_contrast(doer):
            return
        limit.imposed_by = self._ways.actor(doer) if doer is not None else None
        limit.imposed_by = limit.imposed_by or self._ways.checkpoint_owner()

    def _is_contrast(self, doer: Token) -> bool:
        """As in "it is X and not Y who block the road": who does is in dispute, and neither is taken."""
        head = self._sentence.head(doer)
        around = [*self._sentence.kids(doer), *(self._sentence.kids(head) if head is not None else ())]
        return any(kid.lower == "not" and 0 < doer.index - kid.index <= 3 for kid in around)

    def _kept_closed(self, word: Token) -> Limit | None:
        """As in "X has kept the road shut", "the border remains closed"."""
        if word.lower not in situations()["closed.words"]:
            return None
        keeper = next((up for up in self._sentence.ancestors(word) if up.pos in ("VERB", "AUX")), None)
        if keeper is None or keeper.lemma not in situations()["closed.keeping"]:
            return None
        stative = keeper.lemma in ("remain", "stay", "be")
        thing = (subject_of if stative else object_of)(self._sentence, keeper)
        if thing is None or not is_told(self._sentence, keeper) or not self._closable(thing):
            return None
        limit = self._limit(word, RestrictionType.CLOSURE, keeper)
        self._aim(limit, keeper, thing)
        if stative:
            limit.imposed_by = self._ways.checkpoint_owner()
        limit.mechanism = hull((subtree_span(self._sentence, thing), Span(word.start, word.end)))
        return limit

    def _closable(self, thing: Token) -> bool:
        return self._ways.way(thing) or self._ways.movement(thing)

    def _eased(self, verb: Token) -> Limit | None:
        """As in "reopened the road", "the blockade was lifted": the end, or an easing, of a restriction."""
        if verb.lemma not in situations()["levels.easing"] or not is_told(self._sentence, verb):
            return None
        thing = object_of(self._sentence, verb) or subject_of(self._sentence, verb)
        if thing is not None and thing.entity in ("DATE", "TIME"):  # "a curfew on Sunday, which was lifted"
            thing = next((kid for kid in self._sentence.kids(verb) if kid.lower == "which"), None)
        if thing is None:
            return None
        limiting = situations().nouns.get(thing.lemma.lower()) is not None
        if not (limiting or self._closable(thing) or self._ways.supply(thing)):
            return None
        kind = situations().nouns.get(thing.lemma.lower())
        limit = self._limit(verb, RestrictionType(kind) if kind is not None else None, verb)
        self._aim(limit, verb, thing)
        limit.imposed_by = None
        limit.level = RestrictionLevel.EASED
        limit.anaphoric = limit.place is None and (limiting or limit.anaphoric)
        return limit

    def _passing(self, verb: Token) -> Limit | None:
        """What is kept from passing, and what passes all the same."""
        barred = self._passages.barred(verb)
        if barred is not None:
            limit = self._limit(verb, RestrictionType.DENIAL_OF_PASSAGE, barred.clause)
            limit.way = self._ways.name(barred.way) if barred.way is not None else None
            limit.place = (self._ways.place(barred.way) if barred.way is not None else None) or barred.place
            limit.imposed_by = self._ways.actor(barred.by) if barred.by is not None else None
            limit.imposed_by = limit.imposed_by or self._ways.checkpoint_owner()
            limit.level = barred.level if limit.level is RestrictionLevel.UNKNOWN else limit.level
            limit.anaphoric = not barred.apart and (limit.place is None or limit.way is None)
            return limit
        allowed = self._passages.allowed(verb)
        if allowed is None:
            return None
        limit = self._limit(verb, None, allowed.clause)
        limit.level = RestrictionLevel.PARTIAL
        limit.exceptions = [(allowed.what, allowed.via)]
        limit.anaphoric = True
        return limit

    def _limit(self, head: Token, kind: RestrictionType | None, verb: Token) -> Limit:
        """A limit with the level and the dates of its clause."""
        clause = clause_of(self._sentence, verb)
        times = [t for t in dates_in(self._layers, self._sentence.sentence.span) if _holds(clause, t)]
        limit = Limit(self._sentence.sentence.index, kind, Span(head.start, head.end))
        limit.start = next((t for t in times if t.relation is DateRelation.SINCE), None)
        limit.end = next((t for t in times if t.relation is DateRelation.UNTIL), None)
        words = " ".join(token.lower for token in clause)
        limit.since_then = any(phrase in words for phrase in _SINCE_THEN)
        if kind is not None or limit.end is None:
            limit.start = limit.start or _happened(self._sentence, verb, times)
        limit.level = _level(clause)
        if kind is not None:
            limit.exceptions = [(what, ()) for what in let_through(self._layers.text, self._sentence, head)]
        if limit.exceptions and limit.level is RestrictionLevel.UNKNOWN:
            limit.level = RestrictionLevel.PARTIAL
        return limit


def _holds(clause: Sequence[Token], time: TimeExpression) -> bool:
    return any(token.start <= time.span.start < token.end for token in clause)


def _happened(
    sentence: ParsedSentence, verb: Token, times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The day on which something past began: "closed the road on 15 June"; not of "is closed"."""
    helpers = {child.lower for child in sentence.kids(verb, "aux", "auxpass")}
    past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(helpers & {"was", "were", "had"}))
    dated = (
        t
        for t in times
        if t.relation in (None, DateRelation.AT, DateRelation.AFTER) and t.precision not in (None, "vague")
    )
    return next(dated, None) if past else None


def _level(clause: Sequence[Token]) -> RestrictionLevel:
    words = {head_word(token) for token in clause}
    if {"not", "even"} <= words:
        return RestrictionLevel.TOTAL
    if words & situations()["levels.partial"] or any(
        token.lower == "only" and token.dep == "advmod" for token in clause
    ):
        return RestrictionLevel.PARTIAL
    return RestrictionLevel.TOTAL if words & situations()["levels.total"] else RestrictionLevel.UNKNOWN
