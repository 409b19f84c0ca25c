"""Whether an account tells of force that a side has done, rather than of what was done to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from counterclaim.claims.syntax import agent_of, is_passive, preposition_objects, subject_of
from counterclaim.claims.told_besides import HURT
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers, weapons

Covered = Callable[[int], bool]  # whether an offset stands in what somebody tells
TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.ACCUSE))
REACH = 4  # sentences behind what is answered
OWNING = ("poss", "amod", "compound", "nmod")


def tells_force_of(parse: Parse, cast: Cast, told: Attribution, side: str) -> bool:
    """As in "Chad shelled us", "an attack by Chad", "accused Chad"; not in "rebels shelled Chad's posts"."""
    if told.stance is Stance.ACCUSE and told.addressee is not None:
        return cast.side_of(told.addressee) == side
    sentence = parse.sentences.get(told.sentence)
    return sentence is not None and has_done_force(sentence, cast, side, told.covers)


def has_done_force(sentence: ParsedSentence, cast: Cast, side: str, within: Covered = lambda _: True) -> bool:
    """Whether a sentence tells, in the words whose offsets are ``within``, of force that a side has done."""
    named = {
        mention.head
        for mention in cast.within(sentence.sentence.span)
        if within(mention.head) and cast.side_of(mention.actor) == side
    }
    words = (word for word in sentence.tokens if within(word.start))
    doers = (doer for word in words for doer in doers_of_force(sentence, word))
    return bool(named) and any(word.start in named for doer in doers for word in _who(sentence, cast, doer))


def _who(sentence: ParsedSentence, cast: Cast, doer: Token) -> list[Token]:
    """Who a doer is, and whose where nobody knows him: "Chadian rebels" are not of Chad's side."""
    mention = cast.of(doer)
    known = mention is not None and mention.actor is not None
    return [doer] if known else [doer, *sentence.kids(doer, *OWNING)]


def doers_of_force(sentence: ParsedSentence, word: Token) -> Iterator[Token]:
    """Words for who does what a word of force tells."""
    force = cues()["contents.force"] | triggers()["light.active"]
    if word.pos == "VERB" and word.lemma in triggers().verbs.keys() | force:
        yield from _doers_at(sentence, word)
    elif word.pos == "NOUN" and word.lemma in triggers().nouns.keys() | cues()["contents.force"]:
        yield from (owner for owner in sentence.kids(word, *OWNING) if _is_next_to(sentence, owner, word))
        yield from preposition_objects(sentence, word, "by", "from")
        under = sentence.head(word) if word.dep == "pobj" else None
        over = sentence.head(under) if under is not None and under.lower == "under" else None
        if over is not None:
            yield from preposition_objects(sentence, over, "from")


def _doers_at(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    passive = is_passive(sentence, verb)
    thing = next(iter(sentence.kids(verb, "nsubjpass")), None)
    sent = thing is not None and thing.lemma.lower() in weapons().classes
    entries = triggers().verbs.get(verb.lemma, ())
    suffers = bool(entries) and all(entry.outcome in HURT for entry in entries)
    if passive:
        doer = agent_of(sentence, verb)
    else:
        doer = None if suffers and not sentence.kids(verb, "dobj") else subject_of(sentence, verb)
    if doer is not None:
        yield doer
    if thing is not None and sent and verb.lemma not in triggers()["striking.verbs"]:
        yield thing  # "Chadian shells were fired at us"


def _is_next_to(sentence: ParsedSentence, owner: Token, deed: Token) -> bool:
    """Whether nothing but weapons and forces stands between: "the Kenyan mall attack" was no Kenyan's."""
    armed = participants()["people.armed"] | participants()["people.groups"] | weapons().classes.keys()
    between = sentence.tokens[owner.index + 1 : deed.index]
    return all(word.pos not in ("NOUN", "PROPN") or word.lemma.lower() in armed for word in between)


def force_told_before(
    parse: Parse, cast: Cast, answer: Attribution, side: str, before: Sequence[Attribution]
) -> Iterator[tuple[ParsedSentence, Covered]]:
    """What others, or the narrator, have told shortly before of force by a side, the last first."""
    for number in range(answer.sentence, max(-1, answer.sentence - REACH - 1), -1):
        telling = parse.sentences.get(number)
        if telling is None:
            continue
        for other in reversed(before):
            of_it = other.sentence == number and other.stance in TELLING and other is not answer
            if of_it and cast.side_of(other.actor) != side and tells_force_of(parse, cast, other, side):
                yield telling, other.covers
        narrated = _narrated(telling, [one for one in (*before, answer) if one.sentence == number])
        if number < answer.sentence and has_done_force(telling, cast, side, narrated):
            yield telling, narrated


def _narrated(telling: ParsedSentence, spoken: Sequence[Attribution]) -> Covered:
    """What of a sentence stands in nobody's words."""

    def covers(offset: int) -> bool:
        inside = telling.sentence.span.start <= offset < telling.sentence.span.end
        return inside and not any(one.covers(offset) for one in spoken)

    return covers
