"""What somebody does not hold, or no longer: "did not believe that X fired", "had suspected X of it"."""

from __future__ import annotations

from counterclaim.claims.negation import negated
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

FORMERLY = frozenset("once initially originally formerly previously earlier first until".split())
ALWAYS = frozenset(("long", "always"))


def is_not_held(sentence: ParsedSentence, attribution: Attribution) -> bool:
    """Whether the cue of an attribution is a word of believing that tells of no belief held now."""
    if attribution.verb not in cues()["believing.verbs"]:
        return False
    inside = (token for span in attribution.cue for token in sentence.within(span))
    verbs = [token for token in inside if token.lemma == attribution.verb]
    return any(negated(sentence, verb) or _is_over(sentence, verb) for verb in verbs)


def _is_over(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had suspected", "initially thought"; who "had long believed" it may believe it still."""
    beside = {word.lower for word in sentence.kids(verb, "advmod", "npadvmod", "prep", "aux", "mark")}
    return bool(beside & FORMERLY) or ("had" in beside and not beside & ALWAYS)
