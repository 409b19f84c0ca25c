"""What alone is meant: "struck nothing but barracks" is of the barracks."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token

NOTHING = frozenset(("nothing", "nobody", "none", "no-one"))
EXCEPTING = frozenset(("but", "except", "than", "save", "besides"))
FEW = 6  # words behind "but" among which a noun stands


def excepted(sentence: ParsedSentence, thing: Token) -> Token | None:
    """What alone is meant: "barracks" of "nothing but barracks", of "no target other than barracks"."""
    before = sentence.tokens[max(0, thing.index - 2) : thing.index]
    if thing.lower not in NOTHING and all(word.lower != "no" for word in before):
        return None
    behind = [word for word in sentence.subtree(thing) if word.index > thing.index]
    mark = next((word for word in behind if word.lower in EXCEPTING), None)
    after = sentence.tokens[mark.index + 1 : mark.index + FEW] if mark is not None else ()
    nouns = (word for word in after if word.pos in ("NOUN", "PROPN") and word.dep != "compound")
    return next(nouns, None)
