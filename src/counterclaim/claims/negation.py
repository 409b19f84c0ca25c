"""What verbs tell not to have been done: "never fired", "fired at no town", "refrained from firing"."""

from __future__ import annotations

from counterclaim.claims.excepting import EXCEPTING, NOTHING, excepted
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import object_of, preposition_objects, subjects_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers

SETTING_AGAINST = frozenset((",", "but", "and", "(", "–", "—"))
NAMING = frozenset(("DET", "NOUN", "PROPN", "PRON"))
NOBODY = NOTHING | {"neither"}
OTHER = frozenset(("other", "else", "more", "further", "but", "except", "excepting", "save", "besides"))
HIT = frozenset(("one", "target"))  # "no one", "no target"
AT = ("at", "on", "upon", "against", "towards", "into")


def negated(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a verb is negated: "not", "never", "nobody", "no longer", "neither", "at no time"."""
    if _at_no_time(sentence, verb) or _refrained_from(sentence, verb):
        return True
    longer = [word for word in sentence.kids(verb, "advmod") if word.lower == "longer"]
    if _has_not(sentence, verb) or any(sentence.kids(word, "neg") for word in longer):
        return True
    opening = sentence.kids(verb, "preconj", "cc", "neg", "advmod")  # "nor had they fired"
    if any(word.lower in ("neither", "nor") and word.index < verb.index for word in opening):
        return True
    first = sentence.head(verb)
    if verb.dep == "conj" and first is not None and any(w.lower == "nor" for w in sentence.kids(first, "cc")):
        return True
    return any(
        _is_nobody(sentence, word) and excepted(sentence, word) is None  # "none but rebels were killed"
        for word in subjects_of(sentence, verb)
    )


def _is_nobody(sentence: ParsedSentence, word: Token) -> bool:
    """As in "nobody fired", "not one soldier", "neither side", "no shells"."""
    if word.lower in NOBODY or _begins_with_not(sentence, word) or _has_not(sentence, word):
        return True
    return any(child.lower in ("no", "neither") for child in sentence.kids(word, "det", "preconj", "cc"))


def _has_not(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word is negated, and no other beside it: "the army, not the rebels, fired"."""
    return any(not _sets_against(sentence, negation) for negation in sentence.kids(word, "neg"))


def _sets_against(sentence: ParsedSentence, negation: Token) -> bool:
    before, after = sentence.tokens[: negation.index], sentence.tokens[negation.index + 1 :]
    return bool(before and after) and before[-1].lower in SETTING_AGAINST and after[0].pos in NAMING


def _begins_with_not(sentence: ParsedSentence, subject: Token) -> bool:
    """As in "not one soldier", and not in "not only soldiers"."""
    if all(word.lower != "not" for word in sentence.tokens[: subject.index + 1]):
        return False
    first, *rest = sentence.subtree(subject)
    return first.lower == "not" and bool(rest) and rest[0].lower not in ("only", "just", "merely")


def _at_no_time(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "at no time shelled", "had in no way shelled", where the parser may hang it on "had".

    What is done "at no fixed time" is done.
    """
    times = cues()["negation.times"]
    return any(
        noun.lemma in times
        and any(word.lower == "no" for word in sentence.kids(noun, "det"))
        and not sentence.kids(noun, "amod")
        for over in (verb, *sentence.kids(verb, "aux"))
        for preposition in sentence.kids(over, "prep")
        for noun in sentence.kids(preposition, "pobj")
    )


def _refrained_from(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "refrained from shelling"; who did not refrain did it."""
    over = sentence.head(verb) if verb.dep == "pcomp" else None
    refraining = sentence.head(over) if over is not None and over.lower == "from" else None
    known = refraining is not None and refraining.lemma in cues()["negation.refraining"]
    return known and refraining is not None and not negated(sentence, refraining)


def meets_none(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "shot nobody", "hit none of the houses", "hit neither house nor barn", "fired at no town"."""
    thing = object_of(sentence, verb)
    aimed_at = [noun for noun in preposition_objects(sentence, verb, *AT) if _can_be_hit(noun)]
    if any(word.lower in EXCEPTING and word.index > verb.index for word in sentence.kids(verb, "prep")):
        return False  # "fired at nobody except rebels"
    return any(_is_none(sentence, met) for met in [*([thing] if thing is not None else []), *aimed_at])


def _can_be_hit(noun: Token) -> bool:
    """A town, a house, people, "no one"; who fires "at no risk to civilians" has fired."""
    known = participants()["things.nouns"] | participants()["people.groups"] | triggers()["sites.nouns"]
    named = noun.pos == "PROPN" or noun.lower in NOBODY
    return named or is_people(noun) or noun.lemma.lower() in known | HIT


def _is_none(sentence: ParsedSentence, thing: Token) -> bool:
    """Whether a word is for none at all; "nothing but posts" and "no other town" are for some."""
    none = thing.lower in NOBODY or any(
        word.lower in ("no", "neither") for word in sentence.kids(thing, "det", "preconj")
    )
    return none and not OTHER & {word.lower for word in sentence.subtree(thing)}
