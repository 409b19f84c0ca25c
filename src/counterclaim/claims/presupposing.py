"""What a sentence takes for a fact whatever it says of the rest: "wants the killers of two miners tried"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.answered_for import POINTING, is_answered_for
from counterclaim.claims.counts import count_of
from counterclaim.claims.negation import negated
from counterclaim.claims.prevented import is_not_prevented
from counterclaim.claims.sequence import EARLIER, REASONS
from counterclaim.claims.supposing import is_what_it_cost
from counterclaim.claims.syntax import is_asked, mark_of, modal_of, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

VOWING = frozenset(("threaten", "vow", "promise", "pledge", "plan", "want", "order", "swear"))


def is_told_as_fact(sentence: ParsedSentence, words: Sequence[Token]) -> bool:
    """Whether one of an event's triggers is, and none of them is what somebody vows to do.

    In "threatened to kill a hostage for each home that they bombed" nobody was killed.
    """
    facts = [word for word in words if is_taken_for_fact(sentence, word)]
    others = (word for word in words if word not in facts and word.dep == "xcomp")
    vowed = any((over := sentence.head(word)) is not None and over.lemma in VOWING for word in others)
    return bool(facts) and not vowed


def is_taken_for_fact(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a trigger stands in words that hold even if the rest is denied, asked, feared or planned."""
    known = _is_known_deed(sentence, word) or is_what_it_cost(sentence, word)
    known = known or is_answered_for(sentence, word) or is_not_prevented(sentence, word)
    return known or _is_in_past_clause(sentence, word) or _is_asked_of(sentence, word)


def _is_known_deed(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "would punish the murder of Bishop Odo", "if they stand trial for the killing of six monks".

    What is ordered, planned or prevented need not have come about.
    """
    entry = triggers().nouns.get(noun.lemma.lower())
    if noun.pos != "NOUN" or entry is None or entry.outcome is None:
        return False
    above = sentence.head(noun)
    if noun.dep == "dobj" and above is not None and above.lemma in VOWING:
        return False  # "vowed the killing of four captives"
    done_to = preposition_objects(sentence, noun, "of")
    known = any(_is_known(sentence, person) for person in done_to)
    if not known or not any(child.lower in POINTING for child in sentence.kids(noun, "det")):
        return False
    makers = triggers()["unreal.verbs"] | triggers()["making.verbs"]
    steps = []
    for step in sentence.ancestors(noun):
        steps.append(step)
        if step.pos in ("VERB", "AUX"):
            break
    return not any(s.lemma in makers or s.lemma in triggers()["unreal.nouns"] for s in steps)


def _is_known(sentence: ParsedSentence, person: Token) -> bool:
    """Whether people are named, counted or pointed at."""
    pointed = any(child.lower in POINTING for child in sentence.kids(person, "det"))
    return person.pos == "PROPN" or pointed or count_of(sentence, person) is not None


def _is_in_past_clause(sentence: ParsedSentence, word: Token) -> bool:
    """As in "may leave after rebels shot two drivers", "fears for those who were killed on Monday"."""
    for step in (word, *sentence.ancestors(word)):
        if step.pos not in ("VERB", "AUX"):
            continue
        if modal_of(sentence, step) is not None or negated(sentence, step):
            return False
        if step.lemma in triggers()["unreal.verbs"] | triggers()["attempts.verbs"] or _is_ahead(
            sentence, step
        ):
            return False
        after = step.dep in ("advcl", "pcomp") and mark_of(sentence, step) in EARLIER | REASONS
        after = after or _tells_when(sentence, step)
        if (after or _is_of_known(sentence, step)) and is_past(sentence, step):
            return True
        if step.dep not in ("conj", "xcomp", "advcl", "acl") and not _includes(step):
            return False
    return False


def _tells_when(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "did not say how many died when rebels shelled Gao": that they did is not asked."""
    over = sentence.head(verb)
    asked = over is not None and is_asked(sentence, over) and not negated(sentence, over)
    return asked and verb.dep == "advcl" and mark_of(sentence, verb) == "when"


def _is_asked_of(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "it is not known who shelled Gao on Monday": somebody did; "who fired on them" may be of any.

    Nobody need have done what one asks of whether it was done, and "how many died" may have been none.
    """
    if not is_asked(sentence, verb) or not is_past(sentence, verb) or negated(sentence, verb):
        return False
    clause = sentence.subtree(verb)
    counted = [word.lower for word in clause[:2]] in (["how", "many"], ["how", "much"])
    anyone = any(word.lower == "if" for word in clause)  # "who, if anyone, shelled Gao"
    return not counted and not anyone and any(word.entity == "DATE" for word in clause)


def _is_of_known(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause tells of what is known: "a return to the years when ...", but no "reason why ..."."""
    first = sentence.subtree(verb)[0]
    opened = first.tag != "WRB" or first.lower in ("when", "where")
    return verb.dep == "relcl" and opened


def _includes(word: Token) -> bool:
    """As in "has staged raids, including the murder of a judge"."""
    return word.lower == "including" and word.dep == "prep"


def _is_ahead(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "who were about to attack", "were ready to fire"; who was able to has done it."""
    over = sentence.head(verb)
    to = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    return to and over is not None and over.pos in ("ADJ", "ADV") and over.lower != "able"


def is_past(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb tells what was or has been done."""
    helpers = sentence.kids(verb, "aux", "auxpass")
    done = any(h.tag == "VBD" or (h.lemma == "have" and h.tag in ("VBP", "VBZ")) for h in helpers)
    return verb.tag == "VBD" or (verb.tag == "VBN" and done)
