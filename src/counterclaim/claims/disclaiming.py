"""Deeds that are told by the way where somebody denies his part: "denied any role in the raid on Gao"."""

from __future__ import annotations

from counterclaim.claims.answered_for import AHEAD
from counterclaim.claims.contents import FIRST_PERSON
from counterclaim.claims.negation import negated
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

NAMED_BY = ("relcl", "acl", "conj", "advcl")  # clauses that tell more of the thing they hang on


def is_disclaimed(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a deed, or a clause on it, is what somebody has a part in: who denies that denies no deed.

    As in "responsible for the killing of two", "behind a bomb that went off in Gao"; "any role in any raid"
    and "an alleged attack" tell of none.
    """
    for step in (word, *sentence.ancestors(word)):
        if step.dep == "pobj" and step.pos == "NOUN":
            preposition = sentence.head(step)
            own = preposition is not None and not _is_of_others(sentence, preposition)
            return own and _is_part_in(sentence, preposition) and not _is_open(sentence, step)
        clause = step.pos in ("VERB", "AUX") and step.dep in NAMED_BY and step.tag != "VB"
        if not clause and not (step.pos == "NOUN" and step.dep == "conj"):
            return False
    return False


def _is_of_others(sentence: ParsedSentence, preposition: Token) -> bool:
    """As in "denied that Iran had any role in it", "denied Iranian involvement in it": another's part."""
    for step in sentence.ancestors(preposition):
        named = [
            word
            for word in sentence.kids(step, "poss", "amod", "compound")
            if word.pos == "PROPN" or word.entity
        ]
        if step.pos == "NOUN" and named:
            return True
        subjects = sentence.kids(step, "nsubj") if step.pos in ("VERB", "AUX") else []
        if subjects and step.dep in ("ccomp", "acl", "relcl"):
            return not any(_is_own(sentence, subject) for subject in subjects)
        if step.pos in ("VERB", "AUX") and step.dep == "ROOT":
            return False
    return False


def _is_own(sentence: ParsedSentence, subject: Token) -> bool:
    own = cues()["scopes.own"] | FIRST_PERSON | cues()["scopes.own_lands"] | cues()["scopes.own_groups"]
    return subject.lower in own or any(owner.tag == "PRP$" for owner in sentence.kids(subject, "poss"))


def _is_open(sentence: ParsedSentence, deed: Token) -> bool:
    denied = any(negated(sentence, clause) for clause in sentence.kids(deed, "relcl", "acl"))
    told = {word.lower for word in sentence.subtree(deed) if word.index < deed.index}
    return denied or bool(told & (AHEAD | cues()["scopes.doubtful"]))


def _is_part_in(sentence: ParsedSentence, preposition: Token | None) -> bool:
    """As in "responsibility for", "a hand in", "links to", "behind", "nothing to do with" it."""
    over = sentence.head(preposition) if preposition is not None and preposition.dep == "prep" else None
    if preposition is None or over is None:
        return False
    if preposition.lower == "behind":
        return over.lemma in ("be", "stand")
    if over.lemma == "do" and preposition.lower == "with":
        above = sentence.head(over)
        return above is not None and above.lower in ("nothing", "anything")
    scopes = cues()
    parts = scopes["scopes.responsibility"] | scopes["scopes.shares"] | scopes["scopes.answering"]
    parts |= scopes["scopes.partaking"] | scopes["scopes.ties"]
    before = sentence.tokens[max(0, preposition.index - 1)]  # "had no hand in", hung on the verb
    return over.lemma.lower() in parts or before.lemma.lower() in parts
