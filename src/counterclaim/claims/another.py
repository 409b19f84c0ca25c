"""Whether a happening sets itself apart from what was told before: "another tractor", "a separate strike"."""

from __future__ import annotations

from counterclaim.claims.aims import TARGET
from counterclaim.claims.hit import HARM, Hit
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

BREACH = "ceasefire-violation."
OPENING = 5  # words of a sentence by which it may set itself apart


def is_another(sentence: ParsedSentence, main: Hit) -> bool:
    """As in "another tractor was hit", "a separate strike", "it also claimed to have met an attack"."""
    if main.token.dep == "attr" and main.token.lemma != TARGET:
        return False
    if comes_after(sentence, main.token) or _is_told_besides(sentence, main):
        return True
    if _opens_apart(sentence, triggers()["another.stories"] | triggers()["another.towns"]):
        return True
    verb = main.light if main.light is not None and main.token.lemma == TARGET else main.token
    nouns = [main.token, *sentence.kids(verb, "nsubj", "nsubjpass", "dobj")]
    if main.entry.type == HARM:
        nouns = [noun for noun in nouns if not _is_hurt(sentence, noun, verb)]
    breach = main.entry.type.startswith(BREACH)
    if breach and any(_are_both(sentence, noun) for noun in sentence.kids(verb, "nsubj")):
        return True
    return any(
        child.lower in triggers()["another.words"]
        for noun in nouns
        if all(word.lower != "no" for word in sentence.kids(noun, "det"))  # "no target other than"
        for child in sentence.kids(noun, "det", "amod")
    ) or any(child.lower == "separately" for child in sentence.kids(main.token, "advmod"))


def _is_hurt(sentence: ParsedSentence, noun: Token, verb: Token) -> bool:
    """As in "another man was wounded", "a third one died": one more whom the event told before hurt."""
    dies = noun.dep == "nsubj" and not sentence.kids(verb, "dobj")
    return noun is not verb and (dies or noun.dep in ("nsubjpass", "dobj"))


def _are_both(sentence: ParsedSentence, noun: Token) -> bool:
    """As "both sides" of "both sides had broken the truce": no deed of one that was told before."""
    words = sentence.kids(noun, "det", "predet", "nummod")
    return noun.lemma in ("side", "party") and any(word.lower in ("both", "each", "either") for word in words)


def opens_another(sentence: ParsedSentence) -> bool:
    """As in "In a separate incident, ...", "In another attack, ...": a story of its own begins."""
    return _opens_apart(sentence, triggers()["another.stories"])


def _opens_apart(sentence: ParsedSentence, nouns: frozenset[str]) -> bool:
    """Whether a sentence begins with "in another" and one of some nouns."""
    words = sentence.tokens[:OPENING]
    if not words or words[0].lower not in ("in", "during"):
        return False
    noun = next((word for word in sentence.kids(words[0], "pobj") if word.lemma in nouns), None)
    between = words[1 : noun.index] if noun is not None else []
    return any(word.lower in triggers()["another.apart"] for word in between)


def _is_told_besides(sentence: ParsedSentence, main: Hit) -> bool:
    """As in "the army also said that rebels had shelled Goma": a whole deed, told as a further one."""
    told = next((word for word in sentence.ancestors(main.token) if _is_also(sentence, word)), None)
    return told is not None and main.entry.type != HARM and main.roles.perpetrator is not None


def _is_also(sentence: ParsedSentence, verb: Token) -> bool:
    said = verb.lemma in cues().verbs and verb.dep in ("ROOT", "conj")
    return said and any(child.lower == "also" for child in sentence.kids(verb, "advmod"))


def comes_after(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the bombardment that followed": another event than the one just told."""
    return any(clause.lemma in triggers()["another.after"] for clause in sentence.kids(noun, "relcl"))


def is_earlier(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "that morning it had already rammed the tug": before what was told so far, and no part of it.

    So is what somebody "had earlier admitted doing".
    """
    above = sentence.head(verb)
    if above is not None and verb.dep in ("xcomp", "pcomp") and above.lemma in cues().verbs:
        verb = above
    perfect = verb.tag == "VBN" and any(aux.lower == "had" for aux in sentence.kids(verb, "aux"))
    before = (child.lower in triggers()["another.before"] for child in sentence.kids(verb, "advmod"))
    return perfect and any(before)
