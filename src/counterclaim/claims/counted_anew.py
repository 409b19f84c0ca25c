"""Whether a sentence gives another number of those counted before: "after first saying six, put it at 9"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from counterclaim.claims.casualties import find_hurt
from counterclaim.claims.casualty_tolls import FIGURES
from counterclaim.claims.counts import range_at
from counterclaim.claims.syntax import object_of, preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_FURTHER = frozenset(("more", "further", "another", "other", "others", "additional"))


def is_counted_anew(sentence: ParsedSentence, below: Collection[int], cast: Cast) -> bool:
    """Whether the other words of a sentence count again those whom the words ``below`` counted.

    Not who tells of "two more" or of the dead elsewhere; nor is it taken back who killed them, where only the
    earlier words say so. Those first told to be wounded may have died.
    """
    earlier = [word for word in sentence.tokens if word.index in below]
    others = [word for word in sentence.tokens if word.index not in below]
    before = [hurt for _, hurt in find_hurt(sentence, cast, without=[word.index for word in others])]
    now = [hurt for _, hurt in find_hurt(sentence, cast, without=below) if not _is_of_more(sentence, hurt)]
    there, here = _places(earlier, cast), _places(others, cast)
    if there and here and there.isdisjoint(here):
        return False
    if any(hurt.by is not None for hurt in before) and all(hurt.by is None for hurt in now):
        return False
    outcomes = {hurt.outcome for hurt in now}
    outcomes |= {"wounded"} if "killed" in outcomes else set()
    anew = any(_puts_it(sentence, word) for word in others)
    return any(anew or hurt.outcome in outcomes for hurt in before)


def fate_of_last(sentence: ParsedSentence, found: Sequence[Happening]) -> str | None:
    """What became of those whom the sentence before counted, if it was one thing: a figure may be of them."""
    before = sentence.sentence.index - 1
    last = takewhile(lambda told: told.sentence == before, reversed(found))
    fates = {hurt.outcome for told in last for hurt in told.hurt if hurt.high != 0}
    return fates.pop() if len(fates) == 1 else None


def _is_of_more(sentence: ParsedSentence, hurt: Hurt) -> bool:
    """As in "two more", "another two people"; "more than two" are all of them."""
    at = next((word for word in sentence.tokens if word.start == hurt.span.start), None)
    around = sentence.tokens[max(0, at.index - 2) : at.index + 3] if at is not None else ()
    return any(word.lower in _FURTHER and not _is_than(sentence, word.index + 1) for word in around)


def _is_than(sentence: ParsedSentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].lower == "than"


def _places(words: Sequence[Token], cast: Cast) -> set[str]:
    """The places where words say that something was; the army of a land tells nothing of where."""
    mentions = (cast.of(word) for word in words if word.dep == "pobj")
    return {mention.place for mention in mentions if mention is not None and mention.place is not None}


def _puts_it(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "put it at nine", "raised that to nine"."""
    if verb.lemma not in cues()["corrections.anew"]:
        return False
    figure = object_of(sentence, verb)
    told = figure is not None and (figure.pos == "PRON" or figure.lemma in FIGURES)
    numbers = preposition_objects(sentence, verb, "at", "to")
    return told and any(range_at(sentence, number) is not None for number in numbers)
