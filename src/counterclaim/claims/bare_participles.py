"""Of whom a participle tells without subject and helper: "was found murdered", "..., shot by rebels"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token

FINDING = frozenset(("find", "discover", "leave", "see", "report", "believe", "fear", "presume"))
OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "dobj")


def told_by_participle(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Whom a bare participle says something was done to, where it hangs on another verb.

    "The mayor was found murdered": the mayor, and nobody knows by whom. "Among them was the mayor, shot by
    rebels": the mayor. "Killed by rebels, the mayor was buried": the mayor.
    """
    above = sentence.head(verb)
    if above is None or verb.tag not in ("VBN", "VBD"):
        return None
    if verb.dep == "ccomp" and verb.tag == "VBN" and above.lemma in FINDING:
        helped = sentence.kids(verb, "aux", "auxpass", "dobj")
        return None if helped else next(iter(sentence.kids(verb, "nsubj")), None)
    if sentence.kids(verb, *OWN):
        return None
    if verb.tag == "VBN" and verb.dep in ("xcomp", "oprd") and above.lemma in FINDING:
        return next(iter(sentence.kids(above, "nsubjpass", "dobj")), None)
    if verb.dep != "advcl" or not sentence.kids(verb, "agent"):
        return None
    told = sentence.kids(above, "nsubj", "nsubjpass", "attr")
    if verb.index == 0:
        return next((person for person in told if person.index < above.index), None)
    behind = (person for person in told if above.index < person.index < verb.index)
    return next(behind, None) if above.lemma == "be" else None
