"""What somebody says that others say: "they claim that we shelled Gao" owns up to nothing."""

from __future__ import annotations

from counterclaim.claims.contents import FIRST_PERSON
from counterclaim.claims.syntax import is_passive, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_SPEAKER = FIRST_PERSON - {"us"}  # "wants us to believe"
SAYING = frozenset(("that", "prep:of", "prep:for"))
_TELLING = frozenset(("of", "about", "for", "over", "on"))  # "a report on the raid", and no "report after it"
_TOLD = ("ccomp", "xcomp", "acl", "dobj", "pcomp", "compound")


def is_in_words_of_others(sentence: ParsedSentence, word: Token, told: Attribution, cast: Cast) -> bool:
    """Whether a word stands in what a speaker only says that others say, hold or want believed.

    What they know, confirm or admit is so for who says it, too.
    """
    below = word
    for step in sentence.ancestors(word):
        leading = below.dep == "prep" and below.lower in _TELLING
        if leading and _are_words(sentence.tokens[below.index - 1]):
            return True  # "regretted coverage of the raid", wherever the parser hung "of"
        if not told.covers(step.start) or any(span.start <= step.start < span.end for span in told.cue):
            return False
        content = leading or below.dep in _TOLD
        if content and (_are_words(step) or (_says(step) and not _is_own(sentence, step, told, cast))):
            return True
        below = step
    return False


def _are_words(noun: Token) -> bool:
    nouns = cues()["anaphora.nouns"] | cues()["anaphora.words"] | cues()["others.nouns"]
    return noun.pos == "NOUN" and noun.lemma in nouns - cues()["scopes.responsibility"]


def _says(verb: Token) -> bool:
    if verb.pos != "VERB":
        return False
    known = cues().verbs.get(verb.lemma, ())
    says = any(cue.stance is not Stance.CONFIRM and SAYING & cue.frames for cue in known)
    return says or verb.lemma in cues()["believing.verbs"] | cues()["others.verbs"]


def _is_own(sentence: ParsedSentence, verb: Token, told: Attribution, cast: Cast) -> bool:
    """As in "I must say that", "our officers reported that", "it believes that" of the speaker."""
    subject = subject_of(sentence, verb)
    if subject is None or is_passive(sentence, verb):  # "we were told that"
        return False
    whose = {word.lower for word in (subject, *sentence.kids(subject, "poss"))}
    mention, side = cast.of(subject), cast.side_of(told.actor)
    known = mention.actor if mention is not None else None
    return bool(whose & _SPEAKER) or (known is not None and cast.side_of(known) == side)
