"""A side that is set against those who did it: "rebels, not its army, had fired"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.cast import Cast
from counterclaim.model.parses import CONTRAST, ParsedSentence, Token


def is_set_against(sentence: ParsedSentence, verb: Token, cast: Cast, side: str) -> bool:
    """Whether a side is said not to have done what others did, whose name is not told.

    Where they have one, it says who is blamed, and nothing more is needed to contest the deed.
    """
    doers = list(_doers(sentence, verb))
    against = [who for doer in doers for who in _against(sentence, doer)]
    named = any(_actor(cast, doer) is not None for doer in doers if doer not in against)
    return not named and any(cast.side_of(_actor(cast, who)) == side for who in against)


def _doers(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """The subject of a verb, of "it was X who ..." too, and those it was done by."""
    yield from sentence.kids(verb, "nsubj")
    thing = sentence.head(verb) if verb.dep == "relcl" else None
    if thing is not None:
        yield thing
    for by in sentence.kids(verb, "agent", CONTRAST):
        yield from sentence.kids(by, "pobj")


def _against(sentence: ParsedSentence, doer: Token) -> Iterator[Token]:
    """Those whom "not" sets against a doer, or the doer itself behind "not by"."""
    by = sentence.head(doer)
    if by is not None and by.dep == CONTRAST and sentence.kids(by, "neg"):
        yield doer
    yield from (who for who in sentence.kids(doer, CONTRAST) if sentence.kids(who, "neg"))


def _actor(cast: Cast, word: Token) -> str | None:
    mention = cast.of(word)
    return mention.actor if mention is not None else None
