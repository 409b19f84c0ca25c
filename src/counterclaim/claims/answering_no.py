"""Answers that nothing of the kind happened: after "Chad shelled us", Chad's "no shells were fired"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.force_told import REACH, TELLING, Covered, tells_force_of
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import agent_of, is_passive, subject_of
from counterclaim.claims.taking_place import is_of_then, takes_place
from counterclaim.claims.told_besides import HURT
from counterclaim.claims.who_was_hurt import tells_only_who
from counterclaim.model.actors import MentionKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers, weapons

NEGATIVE = frozenset(
    ("no", "not", "n't", "n’t", "never", "none", "nothing", "nobody", "nowhere", "neither", "nor")
)
OPEN = TELLING | {Stance.ASSESS}
OTHER = frozenset(("other", "further", "more", "new", "second", "additional", "fresh"))
# "At all", "of any kind": of no scene in particular.
AT_ALL = frozenset(("all", "kind", "sort", "type", "whatsoever"))
TIMES = frozenset(("day", "time"))
PICKING_OUT = ("relcl", "acl", "advcl")


def with_answers(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which who is told of by another side, and says that nothing was done, denies it.

    Who says that none of some kind of people was hurt denies no more than that.
    """
    return [_answered(parse, cast, answer, found[:index]) for index, answer in enumerate(found)]


def _answered(parse: Parse, cast: Cast, answer: Attribution, before: Sequence[Attribution]) -> Attribution:
    if answer.stance not in OPEN or not _has_no(parse, answer):
        return answer
    words = list(_words(parse, answer)) if answer.stance in TELLING else []
    deeds = [(sentence, word) for sentence, word in words if _is_undone(sentence, word)]
    spared = [] if deeds else list(unhurt(parse, answer))
    if not _is_answer(parse, cast, answer, before, deeds or spared):
        return answer
    scope = DenialScope.OCCURRENCE if deeds else DenialScope.NUMBER
    return replace(answer, stance=Stance.DENY, scope=scope, judge="answered")


def _is_answer(
    parse: Parse,
    cast: Cast,
    answer: Attribution,
    before: Sequence[Attribution],
    deeds: Sequence[tuple[ParsedSentence, Token]],
) -> bool:
    """Whether what was not done is what another side has just told of who says so."""
    side = cast.side_of(answer.actor)
    sides = {cast.side_of(mention.actor) for mention in cast.mentions if answer.covers(mention.head)}
    if side is None or not deeds or sides - {side, None}:
        return False
    return any(
        0 <= answer.sentence - other.sentence <= REACH
        and other.stance in TELLING
        and cast.side_of(other.actor) not in (side, None)
        and tells_force_of(parse, cast, other, side)
        and may_be_there(cast, answer.covers, other.covers)
        and any(
            is_of_scene(cast, sentence, word, parse.sentences.get(other.sentence)) for sentence, word in deeds
        )
        for other in before
    )


def _has_no(parse: Parse, answer: Attribution) -> bool:
    """Whether its sentence denies anything at all, which few do."""
    sentence = parse.sentences.get(answer.sentence)
    return sentence is not None and any(word.lower in NEGATIVE for word in sentence.tokens)


def may_be_there(cast: Cast, answer: Covered, told: Covered) -> bool:
    """Who says that there was no strike on one town says nothing of another."""
    here, there = (
        {m.place for m in cast.mentions if m.kind is MentionKind.LITERAL and covers(m.head)}
        for covers in (answer, told)
    )
    return not here or not there or not here.isdisjoint(there)


def is_of_scene(cast: Cast, sentence: ParsedSentence, word: Token, telling: ParsedSentence | None) -> bool:
    """Whether all that hangs on a deed is of the scene told: no "at sea", "on Tuesday", "in reply"."""
    known = {other.lemma.lower() for other in telling.tokens} if telling is not None else set()
    clause = _clause_of(sentence, word)
    hung = [prep for over in (clause, word) for prep in sentence.kids(over, "prep", "npadvmod", "agent")]
    hung = [prep for prep in hung if prep.lower != "according"]
    return all(_is_known(sentence, cast, noun, known) for prep in hung for noun in _named(sentence, prep))


def _named(sentence: ParsedSentence, hung: Token) -> list[Token]:
    """The noun of a preposition, or the preposition itself where it has none, and its like beside it."""
    return (sentence.kids(hung, "pobj", "conj") or [hung]) if hung.dep != "npadvmod" else [hung]


def _is_known(sentence: ParsedSentence, cast: Cast, noun: Token, known: set[str]) -> bool:
    owned = any(word.lower != "'s" for word in sentence.kids(noun, "poss"))
    mention = cast.of(noun)
    place = mention is not None and mention.kind is MentionKind.LITERAL  # compared as a place elsewhere
    definite = any(word.lower in ("the", "that") for word in sentence.kids(noun, "det"))
    lists = triggers()
    told = lists["sites.ground"] | lists["another.towns"] | TIMES
    told |= lists["outcomes.killed"] | lists["outcomes.wounded"] | cues()["scopes.hurt"]
    there = (definite and noun.lemma in told) or noun.lemma in triggers()["presence.scenes"]
    return not owned and (noun.lemma.lower() in known | AT_ALL or place or there)


def _clause_of(sentence: ParsedSentence, word: Token) -> Token:
    over = sentence.head(word)
    return word if word.pos == "VERB" or over is None else over


def _words(parse: Parse, attribution: Attribution) -> Iterator[tuple[ParsedSentence, Token]]:
    sentence = parse.sentences.get(attribution.sentence)
    for word in sentence.tokens if sentence is not None else ():
        if sentence is not None and attribution.covers(word.start):
            yield sentence, word


def _is_undone(sentence: ParsedSentence, word: Token) -> bool:
    """As in "no shells were fired", "there was no strike", "no attack took place": by nobody told."""
    if not is_of_then(sentence, _clause_of(sentence, word)):
        return False
    if word.pos == "VERB":
        passive = is_passive(sentence, word) and agent_of(sentence, word) is None
        undone = passive and negated(sentence, word) and _is_attack(sentence, word)
        return undone and not _is_picked_out(sentence, word, *sentence.kids(word, "nsubjpass"))
    over = sentence.head(word)
    deeds = triggers().nouns.keys() | triggers()["pointers.nouns"]
    if word.pos != "NOUN" or word.lemma not in deeds or over is None:
        return False
    none = any(child.lower == "no" for child in sentence.kids(word, "det"))
    there = bool(sentence.kids(over, "expl")) or takes_place(sentence, over)
    return none and there and not _is_picked_out(sentence, over, word)


def unhurt(parse: Parse, answer: Attribution) -> Iterator[tuple[ParsedSentence, Token]]:
    """As in "no civilians had been harmed", "there were no civilians among the dead", said alone."""
    words = list(_words(parse, answer))
    verbs = [(sentence, word) for sentence, word in words if word.pos in ("VERB", "AUX")]
    alone = len([word for _, word in verbs if word.dep not in ("aux", "auxpass")]) == 1
    for sentence, word in verbs if alone else ():
        people = sentence.kids(word, "nsubj", "nsubjpass", "attr")
        none = any(child.lower == "no" for noun in people for child in sentence.kids(noun, "det"))
        if (none or negated(sentence, word)) and tells_only_who(sentence, word):
            yield sentence, word


def _is_picked_out(sentence: ParsedSentence, *words: Token) -> bool:
    """As in "no shells that could reach it", "no other strike", "no strike while talks went on"."""
    kinds = (word.lower for thing in words for word in sentence.kids(thing, "amod"))
    return bool(OTHER & set(kinds)) or any(sentence.kids(thing, *PICKING_OUT) for thing in words)


def _is_attack(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shells were fired", "missiles were launched"; of the hurt only the number is told."""
    thing = subject_of(sentence, verb)
    lemma = thing.lemma.lower() if thing is not None else ""
    if lemma in weapons().classes:
        return verb.lemma in triggers().verbs.keys() | cues()["contents.force"]
    return any(
        entry.type.startswith("attack.") and entry.outcome not in HURT and not entry.objects
        for entry in triggers().verbs.get(verb.lemma, ())
    )
