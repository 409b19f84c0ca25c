"""The thing that "it" means where it was struck, or struck: "a school was hit; rebels had shelled it".

Or "a missile was fired at Gao, and it hit a school".
"""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers, weapons

TOLD_OF = ("nsubj", "nsubjpass", "dobj")
STRUCK = ("dobj", "nsubjpass")
FLYING = frozenset(("missile", "drone", "bomb", "grenade", "artillery"))  # kinds of arms of which one hits
HITTING = frozenset(("hit", "strike", "kill", "wound", "injure", "damage", "destroy", "explode", "detonate"))
AIMING = frozenset(("at", "on", "against", "towards", "toward", "into"))  # whoever strikes aims at others


def means_thing(
    stage: Stage, sentence: ParsedSentence, pronoun: Token, before: ParsedSentence | None
) -> bool:
    """Whether an "it" that was struck is a building or vessel told of in its sentence or the one before.

    Nobody says then that he himself was struck; nor, of a missile that he has told of, that he himself hit.
    """
    if pronoun.lower != "it":
        return False
    if _is_arm_told(sentence, pronoun):
        return True
    if not _is_struck(sentence, pronoun):
        return False
    told = [word for word in sentence.tokens[: pronoun.index] if _is_thing(stage, word)]
    return bool(told) or (before is not None and any(_is_thing(stage, word) for word in before.tokens))


def vessel_of(sentence: ParsedSentence, pronoun: Token) -> Token | None:
    """What was struck before "its crew", "its occupants": they are of that, whosever it is."""
    aboard = sentence.head(pronoun) if pronoun.lower == "its" and pronoun.dep == "poss" else None
    if aboard is None or aboard.lemma not in triggers()["crewed.aboard"]:
        return None
    struck = (word for word in reversed(sentence.tokens[: pronoun.index]) if word.dep in STRUCK)
    return next((word for word in struck if word.pos in ("NOUN", "PROPN")), None)


def _is_arm_told(sentence: ParsedSentence, pronoun: Token) -> bool:
    """As in "said a missile had got through and that it hit a hotel": one arm told of, and what it did."""
    verb = sentence.head(pronoun)
    hits = verb is not None and verb.lemma in HITTING | triggers()["falling.verbs"]
    if not hits or pronoun.dep != "nsubj":
        return False
    classes = weapons().classes
    return any(
        word.tag == "NN" and word.dep in TOLD_OF and classes.get(word.lemma.lower()) in FLYING
        for word in sentence.tokens[: pronoun.index]
    )


def _is_struck(sentence: ParsedSentence, pronoun: Token) -> bool:
    verb = sentence.head(pronoun)
    if verb is not None and pronoun.dep == "pobj" and verb.lower in AIMING:
        verb = sentence.head(verb)
    elif pronoun.dep not in STRUCK:
        return False
    told = triggers().verbs.get(verb.lemma, ()) if verb is not None else ()
    return any(entry.type.startswith("attack.") for entry in told)


def _is_thing(stage: Stage, word: Token) -> bool:
    """Whether a word is one thing that a sentence tells of, and no body that acts."""
    if word.tag != "NN" or word.dep not in TOLD_OF:
        return False
    mention = stage.mentions.get(word.start)
    things = participants()["things.nouns"] | triggers()["sites.nouns"] | triggers()["crewed.nouns"]
    return word.lemma.lower() in things and (mention is None or mention.actor is None)
