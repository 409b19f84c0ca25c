"""Deeds of those whom one told before struck: "shot a man dead. He had tried to stab a soldier, it said"."""

from __future__ import annotations

from counterclaim.claims.syntax import subject_of
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token

ONE = frozenset(("he", "she"))
REACH = 2  # sentences between the two


def is_by_the_struck(sentence: ParsedSentence, deed: Happening, before: Happening | None) -> bool:
    """Whether a deed is of the one person whom the last one hurt: it is no part of that.

    He had done it before: in "he then fired at others" he may be who hurt the first.
    """
    if before is None or not 0 < sentence.sentence.index - before.sentence <= REACH:
        return False
    if not any(hurt.low == 1 == hurt.high for hurt in before.hurt):
        return False
    starts = {span.start for span in deed.trigger}
    doers = (subject_of(sentence, verb) for verb in sentence.tokens if verb.start in starts)
    active = [doer for doer in doers if doer is not None and doer.lower in ONE and doer.dep == "nsubj"]
    return bool(active) and all(_had_done(sentence, doer) for doer in active) and not deed.hurt


def _had_done(sentence: ParsedSentence, doer: Token) -> bool:
    verb = sentence.head(doer)
    return verb is not None and any(word.lower == "had" for word in sentence.kids(verb, "aux"))
