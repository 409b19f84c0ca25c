"""What goes on behind a cue set between what it tells: "Nobody fled, he said; the police burned the huts"."""

from __future__ import annotations

from counterclaim.claims.asides import MARKS, set_apart
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import agent_of, is_passive, trimmed
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues

_GOING_ON = frozenset((";", "-", "–", "—"))
_TURNING = frozenset("but yet though although while whereas however meanwhile which".split())
_PRESENT = frozenset(("VBZ", "VBP"))
_PAST = frozenset(("VBD", "VBN"))


def told_on(sentence: ParsedSentence, verb: Token) -> tuple[Span, ...]:
    """What stands before a cue with its subject and behind the semicolon or dash that closes it.

    Only where a clause follows in which nobody else tells, and none of the present after words of the past:
    "Nobody had fled, he said; the town lies on the border" goes on in the narrator's words.
    """
    aside = set_apart(sentence, verb)
    if aside is None or aside[1] + 2 >= len(sentence.tokens):
        return ()
    first, last = aside
    mark, before, behind = sentence.tokens[last + 1], sentence.tokens[:first], sentence.tokens[last + 2 :]
    cut = max((token.index + 1 for token in before if token.text == ";"), default=0)
    before = before[cut:]
    if mark.text not in _GOING_ON or any(word.text in MARKS for word in before[-2:]):
        return ()
    clause = _main_verb(sentence, behind)
    said = _main_verb(sentence, before)
    if clause is None or said is None:
        return ()
    told = trimmed(sentence, before)
    leaves_past = _tense(sentence, clause) in _PRESENT and _tense(sentence, said) in _PAST
    answered = _is_negative(sentence, said) and _is_of_nobody(sentence, clause)
    turns = behind[0].lower in _TURNING
    if (verb.tag in _PAST and leaves_past) or answered or turns or _has_teller(sentence, behind):
        return (told,)
    return told, trimmed(sentence, behind)


def _main_verb(sentence: ParsedSentence, words: tuple[Token, ...]) -> Token | None:
    """The verb of a clause that hangs on no other word of it, with a subject of its own."""
    inside = {word.index for word in words}
    for word in words:
        top = word.head not in inside or word.head == word.index
        subjects = sentence.kids(word, "nsubj", "nsubjpass", "expl")
        if top and word.pos in ("VERB", "AUX") and any(subject.index in inside for subject in subjects):
            return word
    return None


def _is_negative(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "no civilians were hurt", "it did not shell the camp"."""
    none = any(word.lower in ("no", "none", "nobody", "only") for word in sentence.subtree(verb))
    return none or negated(sentence, verb)


def _is_of_nobody(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "nine people were killed": by nobody told, and so it may be told against who spoke."""
    return is_passive(sentence, verb) and agent_of(sentence, verb) is None


def _tense(sentence: ParsedSentence, verb: Token) -> str:
    """The tag of the word that bears the tense: of "had fled", "was hit" the first."""
    helpers = [word for word in sentence.kids(verb, "aux", "auxpass") if word.index < verb.index]
    return helpers[0].tag if helpers else verb.tag


def _has_teller(sentence: ParsedSentence, words: tuple[Token, ...]) -> bool:
    """Whether somebody tells something in a clause: "residents deny it", "according to the mayor"."""
    telling = cues().verbs.keys() | cues()["voices.citing"]
    shown = any(word.lemma in cues()["voices.showing"] and word.dep == "nsubj" for word in words)
    return shown or any(
        (word.lemma in telling and word.pos == "VERB" and bool(sentence.kids(word, "nsubj", "agent")))
        or word.lower in ("according", "reportedly", "allegedly")
        for word in words
    )
