"""Days that clauses tell of something else than a happening: of a letter, of what came later, of a state."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.casualty_attributes import ended_before
from counterclaim.claims.sequence import answered_at, hanging, told_after, told_before, verb_over
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.dates import COUNTED_BACK, TimeExpression
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

LATER = frozenset(("since", "afterwards", "subsequently", "thereafter"))


def publishes(sentence: ParsedSentence, verb: Token, cue: Token) -> bool:
    """As in "on Tuesday the agency carried a letter in which the army admitted firing": the letter's day."""
    noun = sentence.head(cue) if cue.dep == "relcl" else None
    words = cues()["voices.things"] | cues()["voices.spoken"]
    inside = any(word.lower == "which" for word in preposition_objects(sentence, cue, "in"))
    return inside and noun is not None and noun.lemma in words and verb in sentence.ancestors(noun)


def is_between(sentence: ParsedSentence, day: Token, cue: Token) -> bool:
    """As in "the army on Monday said that rebels had fired": a day of the saying."""
    subject = subject_of(sentence, cue)
    return subject is not None and subject.index < day.index < cue.index


def is_of_later(sentence: ParsedSentence, token: Token, time: TimeExpression) -> bool:
    """As in "spoke on Monday after rebels shelled the town", "fled before it was shelled on Monday"."""
    word, own = hanging(sentence, time.span), verb_over(sentence, token)
    verb = verb_over(sentence, word) if word is not None else None
    if verb is None or own is None or verb.index == token.index:
        return False
    return told_before(sentence, token, verb) or (verb.index != own.index and told_after(sentence, verb, own))


def counted_to(sentence: ParsedSentence, time: TimeExpression) -> Token | None:
    """As "took" in "freed on Friday, three days after rebels took him": whose day is counted back to."""
    behind = next((word for word in sentence.tokens if word.start >= time.span.end), None)
    if time.rule != COUNTED_BACK or behind is None:
        return None
    if behind.dep == "mark":
        return sentence.head(behind)
    return next(iter(sentence.kids(behind, "pobj", "pcomp")), None)


def opens_clause(sentence: ParsedSentence, token: Token, time: TimeExpression) -> bool:
    """As in "shut since 3 June, when rebels shelled the town": the day of what "when" goes on to tell."""
    behind = [word for word in sentence.tokens if word.start >= time.span.end and word.text != ","][:1]
    verb = verb_over(sentence, token)
    if not behind or behind[0].lower != "when" or verb is None or token.start < behind[0].start:
        return False
    return behind[0].head in (verb.index, token.index)


def is_of_answer(sentence: ParsedSentence, token: Token, time: TimeExpression) -> bool:
    """As in "fired on Tuesday in response to a raid": the raid had been by then."""
    word = hanging(sentence, time.span)
    answered = answered_at(sentence, token)
    return answered is not None and word is not None and answered_at(sentence, word) != answered


def is_of_answered(sentence: ParsedSentence, token: Token, time: TimeExpression) -> bool:
    """As in "fired in response to a raid on Monday": Monday is the day of the raid alone."""
    word = hanging(sentence, time.span)
    answered = answered_at(sentence, word) if word is not None else None
    return answered is not None and answered_at(sentence, token) != answered


def is_of_pact(sentence: ParsedSentence, word: Token) -> bool:
    """As in "broke a truce that began on 3 May": the day of the truce, and of nothing done to it."""
    clause = next((step for step in (word, *sentence.ancestors(word)) if step.dep == "relcl"), None)
    pact = sentence.head(clause) if clause is not None else None
    return pact is not None and pact.lemma in triggers()["pacts.nouns"]


def deed_told_of(sentence: ParsedSentence, token: Token, times: Sequence[TimeExpression]) -> Token | None:
    """The raid of "on Tuesday denied Monday's raid on Gao, which killed two": it has the day of what it did.

    None where the clause has a day of its own.
    """
    clause = next((step for step in (token, *sentence.ancestors(token)) if step.dep == "relcl"), None)
    deed = sentence.head(clause) if clause is not None else None
    if clause is None or deed is None or deed.lemma.lower() not in triggers().nouns:
        return None
    inside = sentence.span_of(sentence.subtree(clause))
    return None if any(inside.contains(time.span) for time in times) else deed


def is_set_for(sentence: ParsedSentence, time: TimeExpression) -> bool:
    """As in "announced a day of mourning for Wednesday", "talks are set for 3 June"."""
    before = [token for token in sentence.tokens if token.end <= time.span.start]
    return bool(before) and before[-1].lower == "for"


def is_state(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the mines are still there": what is so today is of no day."""
    steps = [word, *sentence.ancestors(word)]
    verb = next((step for step in steps if step.pos in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma == "be" and verb.tag in ("VBP", "VBZ")


def lies_before(sentence: ParsedSentence, word: Token) -> bool:
    """As in "shut since a post was shelled", "the slain priests": before the story, on no day of it."""
    return ended_before(sentence, word) or _is_past_beginning(sentence, word)


def _is_past_beginning(sentence: ParsedSentence, word: Token) -> bool:
    steps = [word, *sentence.ancestors(word)]
    marks = [mark for step in steps for mark in sentence.kids(step, "mark")]
    return any(token.lower == "since" for token in (*steps, *marks))


def is_since(token: Token) -> bool:
    """As in "has since struck 200 targets"."""
    return token.lower in LATER and token.dep == "advmod"
