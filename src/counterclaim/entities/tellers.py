"""Who tells, by the words around: subjects of cues, "according to X", "by X's account", "X's statement"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.citing import names_teller
from counterclaim.vocab.lexicons import cues

SIDE_CLAUSES = ("ccomp", "relcl", "advcl")
OWNERS = ("poss", "compound", "amod")
BY_WHOM = frozenset(("by", "from", "of"))
VERSION_PREPOSITIONS = frozenset(("by", "in", "on"))


def is_agent(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a token is the "by ..." of a passive."""
    preposition = sentence.head(token)
    return preposition is not None and preposition.dep == "agent"


def speaks(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a token is the subject of a cue in the main clause."""
    verb = sentence.head(token)
    return (
        token.dep == "nsubj"
        and verb is not None
        and verb.lemma in cues().verbs
        and verb.dep not in SIDE_CLAUSES
    )


def speaks_by_part(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the Red Star press directorate said": the body whose part has the word."""
    part = sentence.head(token)
    named = token.dep in (*OWNERS, "nmod") and token.pos == "PROPN"
    return named and part is not None and part.lemma in cues()["voices.parts"] and speaks(sentence, part)


def is_cited(sentence: ParsedSentence, token: Token) -> bool:
    """Whether words are told by a token that is no subject of a cue.

    "According to X", "by X's account", "X's statement gives ...", "a statement by X lists ...".
    """
    governor = sentence.head(token)
    if governor is None:
        return False
    if names_teller(sentence, governor):
        return True
    if token.dep in OWNERS:
        return _is_version(sentence, governor) or is_telling(sentence, governor)
    if token.dep == "pobj" and governor.lower in BY_WHOM:
        noun = sentence.head(governor)
        return noun is not None and noun.pos == "NOUN" and is_telling(sentence, noun)
    return False


def told_by(sentence: ParsedSentence, pronoun: Token) -> frozenset[int]:
    """Places of the words that a cue with this subject tells: "The minister would come, he said"."""
    verb = sentence.head(pronoun)
    if verb is None or pronoun.dep != "nsubj" or verb.lemma not in cues().verbs:
        return frozenset()
    own = {token.index for token in sentence.subtree(verb)}
    before = [clause for clause in sentence.kids(verb, "ccomp") if clause.index < pronoun.index]
    around = sentence.head(verb)
    if before:
        told = {token.index for token in sentence.subtree(before[0])}
    elif around is not None and verb.dep in ("parataxis", "ccomp") and around.lemma not in cues().verbs:
        told = {token.index for token in sentence.subtree(around)} - own
    else:
        return frozenset()
    breaks = [token.index for token in sentence.tokens[: pronoun.index] if token.text in ";:"]
    return frozenset(index for index in told if index > max(breaks, default=-1))


def _is_version(sentence: ParsedSentence, noun: Token) -> bool:
    preposition = sentence.head(noun)
    return (
        noun.lemma in cues()["versions.nouns"]
        and preposition is not None
        and preposition.lower in VERSION_PREPOSITIONS
    )


def is_telling(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun for words ("the statement") is the subject of a main clause."""
    verb = sentence.head(noun)
    return (
        noun.lemma in cues()["voices.things"]
        and noun.dep == "nsubj"
        and verb is not None
        and verb.dep not in SIDE_CLAUSES
    )
