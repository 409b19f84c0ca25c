"""What is said of who was hurt, and of nothing else: "that civilians were among the dead"."""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import is_passive, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants, triggers

AMONG = ("among", "amongst", "of", "in")
# What tells how, where, when or how many: of a deed then, and not of people alone.
FURTHER = ("prep", "agent", "npadvmod", "advcl", "advmod", "dobj", "xcomp")
PICKING_OUT = ("nummod", "poss", "prep", "relcl", "acl")


def is_of_who_was_hurt(content: Told) -> bool:
    """Whether words tell only whom a deed has hurt: kinds of people, and neither how many nor by whom.

    As in "the dead were civilians", "women and children had been killed", "reports of civilian casualties".
    """
    return any(
        tells_only_who(sentence, token) and _leads(sentence, token, {word.index for word in tokens})
        for sentence, tokens in content.parts
        for token in tokens
    )


def tells_only_who(sentence: ParsedSentence, word: Token) -> bool:
    """Whether the clause of a verb, or a noun with what stands at it, tells only who was hurt."""
    if word.pos == "NOUN":
        return _is_casualty(word) and _is_of_kind(sentence, word)
    if word.pos not in ("VERB", "AUX"):
        return False
    return _are_the_hurt(sentence, word) if word.lemma == "be" else _are_only_hurt(sentence, word)


def _leads(sentence: ParsedSentence, token: Token, inside: set[int]) -> bool:
    """Whether all that is told hangs on a word, as in "reports of casualties", "causing casualties"."""
    over = sentence.head(token)
    if over is None or over.index not in inside:
        return True
    passing = cues()["contents.facts"] | cues()["scopes.causing"] | {"of"}
    return over.lemma in passing and _leads(sentence, over, inside)


def _are_the_hurt(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "civilians were among the dead", "the dead were civilians", "there were civilian casualties"."""
    shown = sentence.kids(verb, "attr")
    there = shown if sentence.kids(verb, "expl") else []
    among = [noun for over in (verb, *there) for noun in preposition_objects(sentence, over, *AMONG)]
    subjects = sentence.kids(verb, "nsubj") or _before(sentence, verb)
    named = any(map(_is_kind_of_people, shown)) and any(_are_hurt(sentence, one) for one in subjects)
    kinds = any(_is_casualty(noun) and _is_of_kind(sentence, noun) for noun in there)
    return named or kinds or any(_are_hurt(sentence, noun) for noun in among)


def _before(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """As "the dead" in "denied the dead were civilians", which parsers take for what is denied."""
    over = sentence.head(verb)
    return sentence.kids(over, "dobj") if over is not None and verb.dep == "ccomp" else []


def _are_only_hurt(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "women and children had been killed", "civilians had died"."""
    hurting = triggers()["outcomes.wounded"] | cues()["scopes.harming"]
    hurt = verb.lemma in hurting and is_passive(sentence, verb)
    if not (hurt or verb.lemma == "die") or sentence.kids(verb, *FURTHER):
        return False
    return any(_is_bare(sentence, noun) for noun in sentence.kids(verb, "nsubj", "nsubjpass"))


def _is_bare(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "civilians", "no civilians"; not as in "nine civilians", "the villagers"."""
    known = [word for word in sentence.kids(noun, "det") if word.lower not in ("no", "any")]
    return noun.tag == "NNS" and not known and not sentence.kids(noun, *PICKING_OUT)


def _is_kind_of_people(noun: Token) -> bool:
    """As "civilians", "rebels"; "victims of a gas leak", "the fault of rebels" tell how they died."""
    return noun.tag == "NNS" and is_people(noun) and not _is_casualty(noun)


def _is_of_kind(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "civilian casualties", "any deaths of civilians"; "the death of the commander" is one deed."""
    people = participants()["people.civil"]
    of_whom = [word for word in preposition_objects(sentence, noun, "of") if word.tag != "NN"]
    kinds = (*sentence.kids(noun, "amod", "compound"), *of_whom)
    return any(word.lemma.lower() in people for word in kinds)


def _are_hurt(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the dead", "those killed", "any of the victims", "the people who died"."""
    parts = preposition_objects(sentence, noun, "of")
    told = any(_tells_harm(word) for word in (noun, *sentence.kids(noun, "acl", "relcl")))
    return told or _is_casualty(noun) or any(_are_hurt(sentence, part) for part in parts)


def _is_casualty(noun: Token) -> bool:
    return noun.lemma.lower() in cues()["scopes.hurt"]


def _tells_harm(word: Token) -> bool:
    known = triggers()
    return word.lemma in known["outcomes.killed"] | known["outcomes.wounded"]
