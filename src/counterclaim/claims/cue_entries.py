"""What the lexicon says of a verb of saying: of it with its particle or object, else of it alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from counterclaim.claims.called_false import AS_FALSE, calls_false
from counterclaim.claims.passive_cues import ANY_VERB
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Cue, attitudes, cues

MOVING = frozenset("up off down back over away".split())  # particles of verbs that do and do not say
ONLY_AS_FALSE = frozenset((AS_FALSE,))


def entries_of(sentence: ParsedSentence, verb: Token, *, broad: bool) -> tuple[Cue, ...]:
    """The entries of a verb, those of the verb with its particle before those of the verb alone.

    In ``broad`` mode any verb that takes a that-clause attributes it.
    """
    lemma = _whole_verb(sentence, verb)
    known = cues().verbs.get(lemma, ())
    if any(cue.frames == ONLY_AS_FALSE for cue in known) and calls_false(sentence, verb) is None:
        known = tuple(cue for cue in known if cue.frames != ONLY_AS_FALSE)
    if not broad:
        return known
    for phrase in _phrases_of(sentence, verb, verb.lemma.lower()):
        if phrase in attitudes().verbs:
            return attitudes().verbs[phrase]
    further = attitudes().verbs.get(lemma, ())
    if known or further or lemma in attitudes()["never.verbs"]:
        return (*known, *further)
    return (replace(ANY_VERB, lemma=lemma),)


@cache
def _first_words() -> frozenset[str]:
    """Verbs that may be another cue with a particle or an object of theirs."""
    longer = (phrase.split() for phrase in cues().verbs if " " in phrase)
    return frozenset(words[0] for words in longer) | cues()["weak.verbs"] | {"go"}


def _whole_verb(sentence: ParsedSentence, token: Token) -> str:
    """A verb with its particle where that is a cue, or where the verb alone would be another thing."""
    lemma = token.lemma.lower()
    if lemma not in _first_words() or not sentence.children[token.index]:
        return lemma
    particles = [child.lower for child in sentence.kids(token, "prt")]
    if lemma == "go" and ("on" in particles or any(c.lower == "on" for c in sentence.kids(token, "advmod"))):
        return "continue"
    things = [f"{lemma} {child.lemma}" for child in sentence.kids(token, "dobj", "nsubjpass")]
    taken = next((phrase for phrase in things if phrase in cues().verbs), None)  # "took responsibility"
    if taken is not None:
        return taken
    whole = f"{lemma} {particles[0]}" if particles else lemma
    handled = lemma in cues()["weak.verbs"] and bool(MOVING & set(particles))  # "held up the road"
    return whole if whole in cues().verbs or handled else lemma


def _phrases_of(sentence: ParsedSentence, verb: Token, lemma: str) -> list[str]:
    """A verb with what makes one word with it, longest first: "go on record", "lash out", "call ... out"."""
    after = [word.lower for word in sentence.tokens[verb.index + 1 : verb.index + 3]]
    particles = [child.lower for child in sentence.kids(verb, "prt")]
    return [" ".join((lemma, *after)), *(f"{lemma} {word}" for word in (*after[:1], *particles))]
