"""Who did a deed, hung elsewhere by the parser: "regretted the shelling of the town by its troops"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.charges import can_act
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import attitudes, cues, triggers

_LEADING = frozenset(("for", "over", "about", "of", "at"))


def with_agents_of_deeds(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "by X" behind a deed under the deed, not under who speaks of it or whom it met."""
    changed: dict[int, Token] = {}
    for by in sentence.tokens:
        if by.lower != "by" or by.pos != "ADP":
            continue
        doers = sentence.kids(by, "pobj")
        over = sentence.head(by)
        if over is None or not any(can_act(sentence, doer) for doer in doers):
            continue
        deed = _spoken_of(sentence, over, by) if over.pos == "VERB" else _met(sentence, over)
        if deed is not None and deed.index < by.index:
            changed[by.index] = replace(by, head=deed.index, dep="prep")
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _spoken_of(sentence: ParsedSentence, verb: Token, by: Token) -> Token | None:
    """The deed that an active verb speaks of, with nothing but what it met before "by"."""
    if verb.lemma not in cues().verbs and verb.lemma not in attitudes().verbs:
        return None
    if verb.tag == "VBN" or sentence.kids(verb, "nsubjpass", "auxpass") or verb.index > by.index:
        return None
    told = sentence.kids(verb, "dobj")
    told += [noun for word in sentence.kids(verb, "prep") for noun in _under(sentence, word)]
    told += [n for thing in told for word in sentence.kids(thing, "prep") for n in _under(sentence, word)]
    deeds = [noun for noun in told if _is_deed(noun) and sentence.subtree(noun)[-1].index == by.index - 1]
    return deeds[0] if deeds else None


def _under(sentence: ParsedSentence, preposition: Token) -> list[Token]:
    return sentence.kids(preposition, "pobj") if preposition.lower in _LEADING else []


def _met(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The deed of "the shelling of the town by rebels", where "by" hangs on the town."""
    of = sentence.head(noun) if noun.dep == "pobj" else None
    deed = sentence.head(of) if of is not None and of.lower == "of" and not _is_deed(noun) else None
    return deed if deed is not None and _is_deed(deed) else None


def _is_deed(noun: Token) -> bool:
    return noun.pos == "NOUN" and noun.lemma in triggers().nouns
