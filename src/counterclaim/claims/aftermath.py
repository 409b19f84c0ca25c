"""Days of what came of a deed, and not of the deed: of the inquiry into it, the arrest for it, a visit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.people import is_done_to_doers
from counterclaim.claims.presupposing import is_past
from counterclaim.claims.sequence import VERBS, hanging, hangs_on, verb_over
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.dates import TimeExpression
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

CLAUSES = ("relcl", "acl")
HOLDING = frozenset(("be", "have", "leave", "see", "report", "count", "find"))  # "had three men killed today"
CUSTODY = ("detention.",)


def is_of_aftermath(sentence: ParsedSentence, words: Sequence[Token], time: TimeExpression) -> bool:
    """As in "began an inquiry today into the murder", "arrived on Monday in Gao, where rebels killed six".

    By that day it had happened. ``words`` are the triggers of one event; where a verb of one of them has the
    day itself, it is that of all.
    """
    word = hanging(sentence, time.span)
    verb = verb_over(sentence, word) if word is not None else None
    if word is None or verb is None or not words or any(hangs_on(sentence, word, t) for t in words):
        return False  # "discussed the raid of 3 June"
    if any(_is_closed_by_day(sentence, t, time, verb) for t in words):
        return False
    if _is_of_words(sentence, words, verb):
        return True
    return all(is_matter_of(sentence, t, verb) or _is_beside(sentence, t, verb, word) for t in words)


def _is_closed_by_day(sentence: ParsedSentence, noun: Token, time: TimeExpression, verb: Token) -> bool:
    """As in "a witness to the raid on 16 June has left": what has been done by now was done on no day."""
    perfect = any(aux.tag in ("VBZ", "VBP") and aux.lemma == "have" for aux in sentence.kids(verb, "aux"))
    return perfect and noun.pos == "NOUN" and noun.start < time.span.start < verb.start


def _is_of_words(sentence: ParsedSentence, words: Sequence[Token], verb: Token) -> bool:
    """As in "in a statement issued today", "it was reported today": the day of words about it."""
    noun = sentence.head(verb) if verb.dep == "acl" else None
    words_of = cues()["voices.things"] | cues()["voices.spoken"] | triggers()["days_of_words.nouns"]
    published = verb.lemma in triggers()["days_of_words.publishing"]
    if noun is not None and (published or noun.lemma in words_of):
        return not any(verb in sentence.ancestors(word) for word in words)
    impersonal = any(subject.lower == "it" for subject in sentence.kids(verb, "nsubj", "nsubjpass"))
    told = impersonal and verb.lemma in cues().verbs and is_passive(sentence, verb)
    return told and all(verb in sentence.ancestors(word) for word in words)


def _below(sentence: ParsedSentence, word: Token, verb: Token) -> Iterator[Token]:
    """The steps from a word up to a verb, without it; none where it does not hang there."""
    steps = [word, *sentence.ancestors(word)]
    at = next((number for number, step in enumerate(steps) if step.index == verb.index), 0)
    yield from steps[:at]


def judging_verb(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The verb over a deed, past what people are tried for: "convicted" of "convicted of ordering a raid"."""
    verb = verb_over(sentence, noun)
    while verb is not None and verb.tag == "VBG" and verb.dep == "pcomp":
        above = sentence.head(verb)
        verb = verb_over(sentence, above) if above is not None else None
    return verb


def is_matter_of(sentence: ParsedSentence, noun: Token, verb: Token) -> bool:
    """Whether a deed is only what somebody looks into, tries people for or speaks of, that day."""
    if noun.pos != "NOUN" and noun.tag != "VBG":
        return False
    if is_done_to_doers(sentence, verb, noun):
        return True  # "shot dead the killer of a judge today"
    lists = triggers()
    for step in _below(sentence, noun, verb):
        over = sentence.head(step)
        if step.pos == "ADP" and over is not None:
            met = over.dep == "attr" and verb.lemma == "be"  # "was the victim of an attack today"
            of_noun = over.pos == "NOUN" and over.lemma in lists["aftermath.nouns"] and not met
            for_it = step.lower in ("for", "over") and _is_charging(sentence, over)
            for_it = for_it or (step.lower in ("of", "with") and _is_found_guilty(sentence, over))
            behind = step.lower in lists["aftermath.of"] and of_noun
            if behind or for_it or step.lower in lists["aftermath.into"]:
                return True
        elif over is not None and over.pos in VERBS and step.dep == "dobj" and over.dep != "pcomp":
            return over.lemma in lists["aftermath.verbs"]
    return False


def _is_found_guilty(sentence: ParsedSentence, over: Token) -> bool:
    """As in "convicted a general of the raid", "guilty on Friday of the raid", wherever "of" is hung."""
    verb = verb_over(sentence, over)
    guilt = triggers()["aftermath.guilt"]
    found = sentence.kids(verb, "oprd", "acomp") if verb is not None else ()
    return verb is not None and (verb.lemma in guilt or any(word.lemma in guilt for word in found))


def _is_charging(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "was jailed for it", "went on trial on Monday for it", "faces charges for it"."""
    lists = triggers()
    if verb.lemma in lists["aftermath.charging"]:
        return True
    nouns = (*sentence.kids(verb, "dobj"), *preposition_objects(sentence, verb, "on", "in", "under"))
    return verb.pos in VERBS and any(noun.lemma in lists["aftermath.nouns"] for noun in nouns)


def _is_beside(sentence: ParsedSentence, word: Token, verb: Token, day: Token) -> bool:
    """Whether a clause tells it of somebody or of a place with which a verb, that day, does more."""
    steps = list(_below(sentence, word, verb))
    clause = next((step for step in steps if step.dep in CLAUSES and step.pos in VERBS), None)
    if clause is None or (clause.index == word.index and word.pos == "NOUN") or verb.lemma in HOLDING:
        return False
    inside = {token.index for token in sentence.subtree(clause)}
    if day.index in inside:
        return False
    had = any(h.lemma == "have" and h.tag == "VBD" for h in sentence.kids(clause, "aux"))
    if had and clause.dep == "relcl":
        return True  # "who had been seized by rebels, was freed today"
    return not _tells_deed(sentence, verb, inside) and _is_of_before(sentence, clause)


def _is_of_before(sentence: ParsedSentence, clause: Token) -> bool:
    """What a clause tells to say which; "came to Gao, where they killed six", ", who fled" go on telling."""
    if clause.dep == "acl":
        return clause.tag == "VBN"
    first = sentence.subtree(clause)[0]
    before = sentence.tokens[first.index - 1].text if first.index else ""
    subject = subject_of(sentence, clause)
    told = subject is None or subject.pos != "PRON"
    where = any(token.lower == "where" for token in sentence.kids(clause, "advmod"))
    return is_past(sentence, clause) and (told if where else before != ",")


def _tells_deed(sentence: ParsedSentence, verb: Token, inside: set[int]) -> bool:
    """Whether the clause of a verb tells a deed by itself; who is arrested did nothing that day."""
    lists = triggers()
    if any(not entry.type.startswith(CUSTODY) for entry in lists.verbs.get(verb.lemma.lower(), ())):
        return True
    subject = subject_of(sentence, verb)
    if subject is not None and weapon_at(sentence, subject) is not None:
        return True  # "a bomb that was left in the hall caused damage today"
    if verb.lemma in lists["pointers.verbs"] | lists["causing.verbs"] or _rams(sentence, verb):
        return True
    own = (token for token in sentence.subtree(verb) if token.index not in inside and token.pos == "NOUN")
    return any(t.lemma.lower() in lists.nouns or t.lemma in lists["pointers.nouns"] for t in own)


def _rams(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "drove a lorry into a checkpoint"; who drives into a town comes there."""
    lists, driven = triggers(), object_of(sentence, verb)
    driving = verb.lemma in lists["ramming.verbs"]
    at_something = any(word.lower == "into" for word in sentence.kids(verb, "prep"))
    return driving and at_something and driven is not None and driven.lemma in lists["treading.moving"]
