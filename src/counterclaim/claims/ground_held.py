"""Ground that one side says it took and another says it holds: "denied that the town had fallen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.answering_no import may_be_there
from counterclaim.claims.ground import is_ground
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

JUDGE = "ground"
TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.CONFIRM, Stance.ACCUSE))
OWNERS = frozenset(("its", "our", "their", "it", "they", "we"))
REACH = 6  # sentences that an answer looks back
MOST = 24  # attributions in them


def with_ground_held(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which ground is said not to have changed hands, as denials that it has."""
    return [
        replace(one, stance=Stance.DENY, sub_stance=None, scope=DenialScope.OCCURRENCE, judge=JUDGE)
        if _denies(parse, cast, found, index)
        else one
        for index, one in enumerate(found)
    ]


def _denies(parse: Parse, cast: Cast, found: Sequence[Attribution], index: int) -> bool:
    answer = found[index]
    sentence, side = parse.sentences.get(answer.sentence), cast.side_of(answer.actor)
    if sentence is None or answer.anaphoric or answer.frame not in ("that", "ger", "quote"):
        return False
    told = [word for word in sentence.tokens if word.pos in ("VERB", "AUX") and answer.covers(word.start)]
    told = [verb for verb in told if not _is_own_gain(sentence, cast, verb, side)]
    if answer.stance is Stance.DENY:
        return any(_is_lost(sentence, cast, verb) for verb in told)
    if side is None or answer.stance not in TELLING | {Stance.ASSESS}:
        return False
    held = any(
        _is_held(sentence, cast, verb, side) or (negated(sentence, verb) and _is_lost(sentence, cast, verb))
        for verb in told
    )
    return held and any(
        may_be_there(cast, answer.covers, other.covers)
        for other in _before(found, index)
        if other.stance in TELLING and cast.side_of(other.actor) not in (side, None)
        if _tells_of_gain(parse, cast, other)
    )


def _before(found: Sequence[Attribution], index: int) -> Iterator[Attribution]:
    """What was said shortly before, the last first."""
    for other in reversed(found[max(0, index - MOST) : index]):
        if 0 <= found[index].sentence - other.sentence <= REACH:
            yield other


def _is_own_gain(sentence: ParsedSentence, cast: Cast, verb: Token, side: str | None) -> bool:
    """As in "its troops had not entered the town": who denies that denies a deed of his own."""
    if side is None or verb.lemma.lower() not in triggers()["ground.taking"] or is_passive(sentence, verb):
        return False
    return _is_of(cast, sentence, subject_of(sentence, verb), side)


def _tells_of_gain(parse: Parse, cast: Cast, told: Attribution) -> bool:
    sentence = parse.sentences.get(told.sentence)
    return sentence is not None and any(
        word.pos == "VERB"
        and told.covers(word.start)
        and not negated(sentence, word)
        and _is_lost(sentence, cast, word)
        for word in sentence.tokens
    )


def _is_lost(sentence: ParsedSentence, cast: Cast, verb: Token) -> bool:
    """As in "the town fell", "it had lost the town", "X took control of it", "it was under X's control"."""
    words, lemma = triggers(), verb.lemma.lower()
    if lemma in words["ground.falling"]:
        return any(is_ground(sentence, cast, word) for word in _subjects(sentence, verb))
    taken = lemma in words["ground.losing"] | words["ground.taking"]
    if taken:
        return any(is_ground(sentence, cast, word) for word in _met(sentence, verb))
    holders = list(_holders(sentence, cast, verb))
    return bool(holders) and not any(word.lower in OWNERS for word in holders)


def _is_held(sentence: ParsedSentence, cast: Cast, verb: Token, side: str) -> bool:
    """As in "our forces still held the town", "the town remained under its control"."""
    if negated(sentence, verb):
        return False
    if verb.lemma.lower() in triggers()["ground.holding"]:
        holder = subject_of(sentence, verb)
        return _is_of(cast, sentence, holder, side) and any(
            is_ground(sentence, cast, w) for w in _met(sentence, verb)
        )
    return any(_is_of(cast, sentence, word, side) for word in _holders(sentence, cast, verb))


def _met(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """What is lost, taken or held: the ground itself, or "control" of it."""
    thing = object_of(sentence, verb)
    if thing is not None:
        yield thing
        if thing.lemma in triggers()["ground.control"]:
            yield from preposition_objects(sentence, thing, "of", "over")


def _subjects(sentence: ParsedSentence, verb: Token) -> list[Token]:
    subject = None if is_passive(sentence, verb) else subject_of(sentence, verb)
    return [subject] if subject is not None else []


def _holders(sentence: ParsedSentence, cast: Cast, verb: Token) -> Iterator[Token]:
    """Whose control ground is said to be under: "its" of "the town was fully under its control"."""
    if verb.lemma.lower() not in triggers()["ground.being"]:
        return
    if not any(is_ground(sentence, cast, word) for word in _subjects(sentence, verb)):
        return
    for hands in preposition_objects(sentence, verb, "under", "in"):
        if hands.lemma.lower() in triggers()["ground.control"]:
            yield from sentence.kids(hands, "poss", "amod", "compound")
            yield from preposition_objects(sentence, hands, "of")


def _is_of(cast: Cast, sentence: ParsedSentence, word: Token | None, side: str) -> bool:
    """Whether a word is for a side, or for its men: "its", "our forces", "Ukrainian troops"."""
    if word is None:
        return False
    words = [word, *sentence.kids(word, "poss", "amod", "compound")]
    mentions = [mention for one in words if (mention := cast.of(one)) is not None]
    named = any(cast.side_of(mention.actor) == side for mention in mentions)
    return named or any(one.lower in OWNERS and not _is_others(cast, sentence, one, side) for one in words)


def _is_others(cast: Cast, sentence: ParsedSentence, pronoun: Token, side: str) -> bool:
    """As "they" of "said the rebels had come and that they held the town": those told of last."""
    meant = cast.of(pronoun)
    if meant is not None and meant.actor is not None:
        return cast.side_of(meant.actor) != side
    if pronoun.lower not in ("they", "their"):
        return False
    before = [
        m for m in cast.within(sentence.sentence.span) if m.actor is not None and m.head < pronoun.start
    ]
    return bool(before) and cast.side_of(before[-1].actor) != side
