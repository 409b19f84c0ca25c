"""Deaths that nobody dealt: by accident, by nature, of age or illness."""

from __future__ import annotations

from counterclaim.claims.syntax import is_passive, preposition_objects, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

BY = ("in", "by", "from", "of", "during", "after", "when", "to")
CRASH = "crash"


def is_mishap(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the flood killed ten", "died in a bus crash", "died of cancer", "died at the age of 80".

    "The crash" may be that of a plane shot down.
    """
    causes = preposition_objects(sentence, verb, *BY)
    if not is_passive(sentence, verb) and (subject := subject_of(sentence, verb)) is not None:
        causes.append(subject)
    if any(_is_one(sentence, cause) for cause in causes):
        return True
    ages = preposition_objects(sentence, verb, "at")
    return verb.lemma == "die" and any(noun.lemma == "age" for noun in ages)


def _is_one(sentence: ParsedSentence, cause: Token) -> bool:
    if cause.lemma == CRASH:
        beside = [child.lower for child in sentence.kids(cause, "compound", "amod", "det")]
        return "the" not in beside and any(word in triggers()["mishaps.crashing"] for word in beside)
    return cause.lemma.lower() in triggers()["mishaps.nouns"]
