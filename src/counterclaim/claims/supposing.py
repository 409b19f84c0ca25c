"""Deaths that are feared or presumed and not told: "dozens are feared dead in the attack"."""

from __future__ import annotations

from counterclaim.claims.casualty_words import STATES, outcome_by
from counterclaim.claims.syntax import is_passive, modal_of, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

FEAR = "fear"
IN = frozenset(("in", "after", "by", "during", "from", "at"))
COMPLEMENTS = ("oprd", "acomp", "xcomp", "advcl", "ccomp", "attr", "amod")


def is_supposed(sentence: ParsedSentence, word: Token) -> bool:
    """Whether people are only held to be so: "feared dead", "presumed killed", "fear that ten died in it"."""
    above = sentence.head(word)
    if above is None or word.dep not in COMPLEMENTS or above.lemma not in triggers()["states.supposing"]:
        return False
    if word.dep == "xcomp" and sentence.kids(word, "dobj") and above.lemma != FEAR:
        return False  # "are believed to have killed ten": who did it is supposed
    if sentence.kids(word, "nsubj", "nsubjpass"):
        costs = preposition_objects(sentence, word, *IN) if above.lemma == FEAR else []
        return any(is_what_it_cost(sentence, noun) for noun in costs)
    return is_passive(sentence, above) or above.tag == "VBN"


def is_what_it_cost(sentence: ParsedSentence, noun: Token) -> bool:
    """As the raid in "are feared dead in the raid", "fear that ten were killed in the raid": no fear.

    What may yet cost lives is not told as a fact: "fear that ten would be killed in a raid".
    """
    way = sentence.head(noun) if noun.pos == "NOUN" and noun.dep == "pobj" else None
    over = sentence.head(way) if way is not None and way.lower in IN else None
    if over is None or noun.lemma.lower() not in triggers().nouns:
        return False
    hurt = [over, *sentence.kids(over, *COMPLEMENTS)]
    came_before = way is not None and way.lower == "after"  # "are feared trapped after the raid"
    told = next((word for word in hurt if _tells_harm(word) or came_before), None)
    if told is None:
        return False
    for step in (told, *sentence.ancestors(told)):
        if modal_of(sentence, step) is not None:
            return False
        if step.lemma in triggers()["states.supposing"]:
            return True
        if step is not told and step.pos not in ("VERB", "AUX"):
            return False
    return False


def _tells_harm(word: Token) -> bool:
    """Whether a word tells of people killed, hurt or missing, as their state or as a deed done to them."""
    deed = any(entry.outcome for entry in triggers().verbs.get(word.lemma.lower(), ()))
    return outcome_by(STATES, word.lower) is not None or (word.pos == "VERB" and deed)
