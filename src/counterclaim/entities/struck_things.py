"""The thing that "it" means where somebody struck it: "A school was hit. Chad said rebels had shelled it"."""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers

TOLD_OF = ("nsubj", "nsubjpass", "dobj")
STRUCK = ("dobj", "nsubjpass")
AIMING = frozenset(("at", "on", "against", "towards", "toward", "into"))  # whoever strikes aims at others


def means_thing(
    stage: Stage, sentence: ParsedSentence, pronoun: Token, before: ParsedSentence | None
) -> bool:
    """Whether an "it" that was struck is a building or vessel told of in its sentence or the one before.

    Nobody says then that he himself was struck.
    """
    if pronoun.lower != "it" or not _is_struck(sentence, pronoun):
        return False
    told = [word for word in sentence.tokens[: pronoun.index] if _is_thing(stage, word)]
    return bool(told) or (before is not None and any(_is_thing(stage, word) for word in before.tokens))


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
