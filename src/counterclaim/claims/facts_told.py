"""Whether a content tells something that happened, and how sure its teller is."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.aims import is_struck
from counterclaim.claims.casualty_tolls import tells_toll
from counterclaim.claims.contents import Told
from counterclaim.claims.culprits import culprit_of_it, culprits_of
from counterclaim.claims.syntax import mark_of, modal_of
from counterclaim.claims.unabated import goes_on_unabated
from counterclaim.claims.unknowing import is_unknown
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Certainty, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

NAMES = ("PROPN", "NOUN")


def happening_told(content: Told) -> Attribution | None:
    """A happening told as fact is a report, also where it blames somebody."""
    known = triggers()
    for sentence, tokens in content.parts:
        for token in tokens:
            lemma = token.lemma.lower()
            is_event = (
                token.pos in ("VERB", "AUX")
                and (lemma in known.verbs or lemma in ("lose", "leave", "open", "fall", "close"))
            ) or (
                token.pos == "NOUN"
                and lemma in known.nouns
                and (not known.nouns[lemma].needs or _is_recorded(sentence, token))
            )
            if (
                (is_event or is_struck(sentence, token) or tells_toll(sentence, token))
                and modal_of(sentence, token) is None
                and mark_of(sentence, token) not in ("if", "unless")
            ) and not (_is_evaluated(content, sentence, token) or is_unknown(sentence, token)):
                return replace(content.attribution, stance=Stance.REPORT, certainty=certainty_of(content))
    for sentence, tokens in content.parts:
        if any(
            token.tag == "VBD"
            for token in tokens
            if sentence.head(token) is None or token.dep in ("ccomp", "conj")
        ) and any(token.pos == "NUM" for token in tokens):
            return replace(content.attribution, stance=Stance.REPORT)
    return None


def blame_told(content: Told) -> Attribution | None:
    """As in "X was behind it", "X is to blame": who did what was told before is told as a fact.

    Nobody did what "collapsed" by itself: whether anything was done is for the story to say.
    """
    for sentence, tokens in content.parts:
        if any((of := culprit_of_it(sentence, token)) and of.pos in NAMES for token in tokens):
            return replace(content.attribution, stance=Stance.REPORT, certainty=certainty_of(content))
    return None


def _is_recorded(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "two violations were recorded"."""
    verb = sentence.head(noun)
    return verb is not None and noun.dep == "nsubjpass" and verb.lemma in cues()["contents.recorded"]


def _is_evaluated(content: Told, sentence: ParsedSentence, token: Token) -> bool:
    """As in "the timing of the latest attack held a message": the happening is only what is judged.

    Who is "guilty of the attack" did it.
    """
    if token.pos != "NOUN" or any(culprits_of(sentence, token)):
        return False
    governor = sentence.head(token)
    inside = governor is not None and content.attribution.covers(governor.start)
    judged = inside and governor is not None and governor.lower == "of" and token.dep == "pobj"
    return judged and not goes_on_unabated(sentence, token)


def past_act_told(content: Told) -> Attribution | None:
    """A finite act in the past, of no state of mind and no mere being, is told as a fact."""
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            head = sentence.head(token)
            top = head is None or head.index not in inside
            past = token.tag == "VBD" or any(
                child.lower in ("had", "was", "were") for child in sentence.kids(token, "aux", "auxpass")
            )
            if (
                top
                and token.pos == "VERB"
                and past
                and modal_of(sentence, token) is None
                and token.lemma not in cues()["contents.stative"]
                and token.lemma not in cues().verbs
            ):
                return replace(content.attribution, stance=Stance.REPORT, certainty=certainty_of(content))
    return None


def certainty_of(content: Told) -> Certainty:
    """How sure the teller is, by the words of the content."""
    words = {token.lower for token in content.tokens()}
    if words & {"may", "might", "could", "possibly", "perhaps"}:
        return Certainty.POSSIBLE
    if words & {"likely", "probably", "presumably", "apparently"}:
        return Certainty.PROBABLE
    return Certainty.CERTAIN
