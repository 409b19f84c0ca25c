"""Denials of the number alone: "disputed the claim that it had killed 17, saying only three had died"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.claims.casualties import find_hurt
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import Parse
from counterclaim.vocab.lexicons import cues

TELLING = frozenset((Stance.REPORT, Stance.CLAIM, Stance.CONFIRM))
WHOLE = frozenset((DenialScope.WHOLE, DenialScope.OCCURRENCE))
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
    told = dict(_counts(parse, cast, denial)) or (
        dict(_counts(parse, cast, found[denial.target])) if denial.target is not None else {}
    )
    own = (
        count
        for other in found[index + 1 :]
        if other.actor == denial.actor
        and other.stance in TELLING
        and not (other.cue and denial.covers(other.cue[0].start))
        and 0 <= other.sentence - denial.sentence <= AGAIN
        and _gives_only(parse, other)
        for count in _counts(parse, cast, other, own=True)
    )
    return any(0 < low < told.get(outcome, 0) for outcome, low in own)


def _gives_only(parse: Parse, attribution: Attribution) -> bool:
    """Whether a number is set against another: "only three", "no more than three", "three, not nine"."""
    sentence = parse.sentences.get(attribution.sentence)
    words = [token.lower for token in sentence.tokens if attribution.covers(token.start)] if sentence else []
    return not cues()["scopes.only"].isdisjoint(words)


def _is_own(cast: Cast, hurt: Hurt, attribution: Attribution) -> bool:
    return cast.side_of(hurt.actor) == cast.side_of(attribution.actor)


def _counts(
    parse: Parse, cast: Cast, attribution: Attribution, *, own: bool = False
) -> Iterable[tuple[str, int]]:
    """The highest number that words tell of each outcome, of those of nobody told or of one's ``own``."""
    sentence = parse.sentences.get(attribution.sentence)
    hurts = find_hurt(sentence, cast) if sentence is not None else []
    for _, hurt in hurts:
        if own and (hurt.by is not None or (hurt.actor is not None and not _is_own(cast, hurt, attribution))):
            continue  # "it had killed only three soldiers": others
        number = hurt.high if hurt.high is not None else hurt.low
        if number is not None and attribution.covers(hurt.span.start):
            yield hurt.outcome, number
