"""Who is cleared of a deed, or held unlikely to have done it, is not its doer."""

from __future__ import annotations

from counterclaim.claims.negation import negated
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_OF = frozenset(("of", "from"))


def is_cleared(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "cleared of shelling Gao", "no longer suspected of it", "unlikely that X shelled Gao"."""
    above = sentence.head(deed)
    if above is None or deed.pos != "VERB":
        return False
    if deed.dep == "ccomp" or deed.dep == "csubj":
        doubts = [above, *sentence.kids(above, "acomp")]
        return any(word.lower in cues()["cleared.doubtful"] for word in doubts) and not negated(
            sentence, above
        )
    charged = sentence.head(above) if deed.dep == "pcomp" and above.lower in _OF else None
    if charged is None:
        return False
    wrongly = any(word.lower in cues()["cleared.wrongly"] for word in sentence.kids(charged, "advmod"))
    not_charged = charged.lemma in cues()["charging.whom"] and (wrongly or negated(sentence, charged))
    return not_charged or (charged.lemma in cues()["cleared.verbs"] and not negated(sentence, charged))
