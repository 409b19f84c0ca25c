"""Words for what happened or did not, whatever it was: "occurred", "took place", "again"."""

from __future__ import annotations

from counterclaim.claims.syntax import modal_of
from counterclaim.model.parses import ParsedSentence, Token

HAPPENING = frozenset(("happen", "occur"))
AT_OTHER_TIMES = frozenset(("before", "since", "yet", "again", "earlier", "previously", "lately"))


def takes_place(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "this happened", "it took place"."""
    placed = verb.lemma == "take" and any(thing.lemma == "place" for thing in sentence.kids(verb, "dobj"))
    return placed or verb.lemma in HAPPENING


def is_of_then(sentence: ParsedSentence, verb: Token) -> bool:
    """Not as in "nothing of the kind had happened before", "this would not happen again".

    What "could not have happened" did not happen then.
    """
    others = AT_OTHER_TIMES & {word.lower for word in sentence.subtree(verb)}
    having = any(helper.lower == "have" for helper in sentence.kids(verb, "aux"))
    modal = modal_of(sentence, verb)
    return not others and (modal is None or (modal == "could" and having))
