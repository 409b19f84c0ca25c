"""Who is called by a name in a clause of his own: "their commander, who goes by Abu Orsa, said"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import name_words

_GIVING = {"as": "called.as", "by": "called.by"}  # prepositions before a name, and verbs before them


def called_so(sentence: ParsedSentence, name: Token) -> Token | None:
    """The noun for an office whose holder a clause behind it calls by a name.

    As "commander" of "their commander in Gao, known as NAME", "who calls himself NAME", "whose name is NAME".
    """
    verb = _naming_verb(sentence, name)
    if verb is None or verb.dep not in ("acl", "relcl"):
        return None
    noun = sentence.head(verb)
    while noun is not None and not _is_office(noun):
        above = sentence.head(noun) if noun.dep in ("pobj", "prep") else None
        noun = above if above is not None and above.index < noun.index else None
    return noun


def _naming_verb(sentence: ParsedSentence, name: Token) -> Token | None:
    """The verb that gives somebody a name: of "known as", "goes by", "calls himself", "whose name is"."""
    above = sentence.head(name)
    if above is None:
        return None
    if name.dep == "pobj":
        verb = sentence.head(above)
        known = name_words()[_GIVING[above.lower]] if above.lower in _GIVING else ()
        return verb if verb is not None and verb.lower in known else None
    if above.lemma == "call" and _names_oneself(sentence, above):
        return above
    named = above.lower in name_words()["called.outright"]
    return above if named or (above.lemma == "be" and _is_of_name(sentence, above)) else None


def _is_of_name(sentence: ParsedSentence, be: Token) -> bool:
    return any(word.lemma in name_words()["called.nouns"] for word in sentence.kids(be, "nsubj"))


def _names_oneself(sentence: ParsedSentence, verb: Token) -> bool:
    return any(word.lower in name_words()["called.oneself"] for word in sentence.subtree(verb))


def _is_office(noun: Token) -> bool:
    head = bodies().heads.get(noun.lemma.lower())
    return head is not None and head.office
