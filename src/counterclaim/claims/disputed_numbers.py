"""Denials of the number alone: "disputed the claim that it had killed 17, saying only three had died"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.casualties import find_hurt
from counterclaim.claims.who_was_hurt import tells_only_who
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import Parse, ParsedSentence
from counterclaim.vocab.lexicons import cues

TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.CONFIRM))
OF_PEOPLE = TELLING | {Stance.ASSESS}
WHOLE = frozenset((DenialScope.WHOLE, DenialScope.OCCURRENCE))
REACH = 4  # words up to a number, and behind it, in which "only" stands
AGAIN = 1  # sentences behind a denial in which the same voice gives its own number


def with_disputed_numbers(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which who calls a count false, and gives a lower one, denies no more than that.

    Who says that nobody was hurt denies the rest too.
    """
    return [
        replace(denial, scope=DenialScope.NUMBER, judge="own number")
        if _is_of_number(parse, cast, denial, index, found)
        else denial
        for index, denial in enumerate(found)
    ]


def _is_of_number(
    parse: Parse, cast: Cast, denial: Attribution, index: int, found: Sequence[Attribution]
) -> bool:
    if denial.stance is not Stance.DENY or denial.scope not in WHOLE or denial.actor is None:
        return False
    if any(_says_who_died(parse, other) for other in _after(denial, found[index + 1 :], OF_PEOPLE)):
        return True
    told = dict(_told(parse, cast, denial, denial.actor))
    if not told and denial.target is not None:
        told = dict(_told(parse, cast, found[denial.target], denial.actor))
    later = _after(denial, found[index + 1 :], TELLING)
    own = (count for other in later for count in _own(parse, cast, other))
    return any(0 < low < told.get(outcome, 0) for outcome, low in own)


def _after(
    denial: Attribution, others: Sequence[Attribution], stances: Collection[Stance]
) -> Iterator[Attribution]:
    """What the denier says in the same breath or the next."""
    for other in others:
        near = 0 <= other.sentence - denial.sentence <= AGAIN
        if near and other.actor == denial.actor and other.stance in stances:
            yield other


def _says_who_died(parse: Parse, told: Attribution) -> bool:
    """As in "denied this, saying the dead were rebels": that people died is not denied, but who they were."""
    sentence = parse.sentences.get(told.sentence)
    words = [word for word in sentence.tokens if told.covers(word.start)] if sentence is not None else []
    return sentence is not None and any(
        word.lemma == "be" and not sentence.kids(word, "expl", "neg") and tells_only_who(sentence, word)
        for word in words
    )


def _told(parse: Parse, cast: Cast, attribution: Attribution, denier: str) -> Iterator[tuple[str, int]]:
    """The highest number of each outcome; whom the denier is said to have hurt he has not counted as his."""
    for _, hurt, number in _counts(parse, cast, attribution):
        if hurt.by is None or cast.side_of(hurt.by) != cast.side_of(denier):
            yield hurt.outcome, number


def _own(parse: Parse, cast: Cast, attribution: Attribution) -> Iterator[tuple[str, int]]:
    """The numbers of one's own people, or of nobody told, that are set against others: "only three"."""
    for sentence, hurt, number in _counts(parse, cast, attribution):
        others = hurt.actor is not None and cast.side_of(hurt.actor) != cast.side_of(attribution.actor)
        if hurt.by is None and not others and _is_only(sentence, hurt):
            yield hurt.outcome, number


def _is_only(sentence: ParsedSentence, hurt: Hurt) -> bool:
    """As in "only three", "no more than three", "three, not nine"."""
    before = [token.lower for token in sentence.tokens if token.start < hurt.span.end][-REACH:]
    behind = [token.lower for token in sentence.tokens if token.start >= hurt.span.end][:REACH]
    return not cues()["scopes.only"].isdisjoint(before) or "not" in behind


def _counts(parse: Parse, cast: Cast, attribution: Attribution) -> Iterator[tuple[ParsedSentence, Hurt, int]]:
    sentence = parse.sentences.get(attribution.sentence)
    for _, hurt in find_hurt(sentence, cast) if sentence is not None else ():
        number = hurt.high if hurt.high is not None else hurt.low
        if sentence is not None and number is not None and attribution.covers(hurt.span.start):
            yield sentence, hurt, number
