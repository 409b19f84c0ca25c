"""Figures that are turned down: "rejected that number as propaganda", "said the toll was exaggerated".

Who does so denies how many were hurt, and nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import is_passive, modal_of, preposition_objects, subject_of
from counterclaim.claims.untruth import is_verdict
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

VERDICTS = ("acomp", "attr")
BODIES = frozenset(("body",))
TOLL = "toll"  # "the toll of civilians": nobody counts those who live so
OWN = frozenset(("it", "they", "we", "i", "he", "she"))
SUBJECTS = ("nsubj", "nsubjpass")
OF = ("of", "for", "among", "about")


def figure_called_untrue(content: Told) -> Attribution | None:
    """As in "said the figure was inflated", "that the toll was false", "that Chad had exaggerated it"."""
    for sentence, token in content.leads():
        if token.pos in ("VERB", "AUX") and _is_untrue(sentence, token):
            return replace(content.attribution, stance=Stance.DENY, scope=DenialScope.NUMBER, anaphoric=True)
    return None


def is_of_figure(content: Told) -> bool:
    """Whether what is turned down is how many were hurt: "that number", "the toll", "the number of dead"."""
    return any(is_figure(sentence, token) for sentence, token in content.leads())


def calls_exaggerated(content: Told) -> bool:
    """As in "called the figure exaggerated"."""
    words = {token.lower for token in content.tokens()} | content.lemmas()
    return bool(words & cues()["untruth.inflating"]) and is_of_figure(content)


def is_figure(sentence: ParsedSentence, noun: Token) -> bool:
    """As "that number", "casualty figures", "the toll of 70"; not as "the number of troops", "number two"."""
    if noun.pos != "NOUN" or noun.lemma.lower() not in cues()["scopes.figures"]:
        return False
    said = (*preposition_objects(sentence, noun, *OF), *sentence.kids(noun, "compound", "nummod"))
    said += tuple(verb for verb in sentence.kids(noun, "relcl") if _is_of_who(sentence, verb))
    counting = any(word.pos == "NUM" and word.head == noun.index for word in said)
    of_people = noun.lemma.lower() == TOLL and all(map(is_people, said))
    return not counting and (of_people or all(_is_hurt(sentence, word) for word in said))


def _is_of_who(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the number who fled"; "that it gave" says nothing of whom it counts."""
    return any(word.lower == "who" for word in sentence.kids(verb, *SUBJECTS))


def _are_reports_of_hurt(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "reports of casualties were exaggerated"."""
    of = preposition_objects(sentence, noun, *OF) if noun.lemma in cues()["contents.facts"] else []
    return bool(of) and all(_is_hurt(sentence, word) for word in of)


def _is_hurt(sentence: ParsedSentence, word: Token) -> bool:
    """As the last of "the number of dead", "of those killed", "of dead men", "of civilian deaths", "of 70".

    "The number of soldiers" may be of those who were sent.
    """
    known = triggers()["outcomes.killed"] | triggers()["outcomes.wounded"] | cues()["scopes.hurt"]
    known |= cues()["anaphora.losses"] | BODIES
    about = sentence.kids(word, "amod", "acl", "relcl") if is_people(word) or word.lower == "those" else []
    named = word.lemma.lower() in known or any(one.lemma.lower() in known for one in about)
    return word.pos == "NUM" or named


def _is_untrue(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause calls a figure false or too high, by whom it says nothing."""
    if negated(sentence, verb) and not is_verdict(sentence, verb):
        return False
    if modal_of(sentence, verb) is not None:
        return False  # "the figure may be too high"
    subject = subject_of(sentence, verb)
    if subject is None:
        return False
    if verb.lemma in cues()["untruth.inflating"] and not is_passive(sentence, verb):
        things = sentence.kids(verb, "dobj")
        return subject.lower not in OWN and any(is_figure(sentence, thing) for thing in things)
    inflated = verb.lemma in cues()["untruth.inflating"] or any(
        word.lower in cues()["untruth.inflating"] for word in sentence.kids(verb, *VERDICTS)
    )
    figure = is_figure(sentence, subject) and (inflated or is_verdict(sentence, verb))
    return figure or (inflated and _are_reports_of_hurt(sentence, subject))
