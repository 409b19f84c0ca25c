"""Refusals in a verb and what they are of: "declined to confirm the loss", "has not commented on it"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.confidence import PROPOSED
from counterclaim.claims.contents import Content
from counterclaim.claims.frames import content_of
from counterclaim.claims.syntax import preposition_objects, subtree_span
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Certainty, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, longest_head

OF = ("on", "about", "to")
WHEN = frozenset(("DATE", "TIME"))
GOVERNING = frozenset(("decline", "refuse", "have", "be"))  # "has yet to respond", "was yet to respond"
ANSWERING = frozenset(("respond", "reply", "address"))


def unsaid_topic(sentence: ParsedSentence, verb: Token, *, broad: bool) -> Content:
    """What somebody has said nothing of: "has not commented on the charge", "yet to respond to the claim".

    A mere topic is read in broad mode only: who has not commented on it says nothing of it.
    """
    nor = _nor(sentence, verb)
    for cue in cues().verbs.get(nor.lemma, ()) if nor is not None else ():
        content = content_of(sentence, nor, cue) if nor is not None else None
        if content is not None:
            return content
    for noun in preposition_objects(sentence, verb, *OF) if broad else ():
        if noun.entity not in WHEN and not is_told_to(sentence, noun):
            return Content((subtree_span(sentence, noun),), "none", noun)
    return Content((), "none", None)


def is_refusal(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether only people and their bodies decline so: an engine that "did not respond" declines nothing."""
    if verb.lemma not in ANSWERING:
        return True
    words = cues()["anaphora.nouns"] | cues()["silence.calls"]
    return any(noun.lemma.lower() in words for noun in preposition_objects(sentence, verb, *OF))


def _nor(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As in "neither confirmed nor denied that ...": the second cue, which has the content of both."""
    joined = any(word.lower == "nor" for word in sentence.kids(verb, "cc"))
    return next(iter(sentence.kids(verb, "conj")), None) if joined else None


def is_told_to(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "did not respond to the agency": whom it would have been said to, and not what of."""
    words = [word.lower for word in sentence.tokens[max(0, noun.index - 3) : noun.index]]
    people = noun.lemma.lower() in cues()["voices.people"] or longest_head([*words, noun.lemma.lower()])
    return noun.pos == "PROPN" or bool(people)


def refused_whole(sentence: ParsedSentence, verb: Token) -> Span:
    """The cue of a refusal from the word that refuses to the word refused: "declined to confirm"."""
    governor = sentence.head(verb)
    bound = governor is not None and governor.lemma in GOVERNING and verb.dep == "xcomp"
    nor = _nor(sentence, verb)
    start = governor.start if bound and governor is not None else verb.start
    return Span(start, nor.end if nor is not None else verb.end)


def forborne(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The word by which somebody kept from saying something: "failed to mention", "stopped short of"."""
    above = sentence.head(verb)
    if above is not None and verb.dep == "pcomp":
        above = sentence.head(above)
        if above is not None and above.lower == "short":
            above = sentence.head(above)
    elif verb.dep not in ("xcomp", "ccomp"):
        return None
    return above if above is not None and above.lemma in cues()["unsaid.forbearing"] else None


def as_forborne(attribution: Attribution, kept: Token) -> Attribution:
    """What somebody kept from saying, as a proposal: it was not said, and does not count as its contrary."""
    start = min(kept.start, attribution.cue[0].start)
    return replace(
        attribution,
        cue=(Span(start, attribution.cue[0].end), *attribution.cue[1:]),
        stance=Stance.ASSESS,
        sub_stance=None,
        certainty=Certainty.POSSIBLE,
        confidence=PROPOSED,
    )
