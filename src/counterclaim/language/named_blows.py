"""Blows that the parser took for verbs: in "RSF shelling killed nine" the shelling is the subject."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.labels import PEOPLE
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHOSE = frozenset(("NOUN", "PROPN", "ADJ"))
_AMID = frozenset(("in", "during", "after", "from", "amid"))
_SUBJECTS = ("nsubj", "nsubjpass")


def with_named_blows(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a blow as a noun, and whose it is before it: "killed by Indian shelling"."""
    changed: dict[int, Token] = {}
    for blow in sentence.tokens[1:-1]:
        if blow.lower not in triggers().nouns or not _is_mistaken(sentence, blow):
            continue
        if sentence.kids(blow, "dobj", "aux", "ccomp"):
            continue  # "soldiers shelling the town"
        whose, behind = sentence.tokens[blow.index - 1], _verb_behind(sentence, blow)
        if whose.pos not in _WHOSE:
            continue
        changed |= _as_subject(sentence, whose, blow, behind) or _as_agent(sentence, whose, blow)
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _is_mistaken(sentence: ParsedSentence, blow: Token) -> bool:
    """A verb to the parser, or a noun that has a subject, is a clause, or stands beside whose it is."""
    subject = any(kid.index == blow.index - 1 for kid in sentence.kids(blow, "nsubj"))
    beside = blow.dep == "pobj" and sentence.tokens[blow.index - 1].head == blow.head
    return blow.tag == "VBG" or (blow.tag == "NN" and (subject or beside or blow.dep in ("acl", "advcl")))


def _verb_behind(sentence: ParsedSentence, blow: Token) -> Token:
    """The next word, past helpers: "shelling had since killed nine"."""
    return next(
        (word for word in sentence.tokens[blow.index + 1 :] if word.pos not in ("AUX", "ADV")),
        sentence.tokens[-1],
    )


def _as_subject(sentence: ParsedSentence, whose: Token, blow: Token, verb: Token) -> dict[int, Token]:
    """As in "army shelling killed nine", where the army was its subject, or that of the shelling."""
    helped = any(word.index > blow.index for word in sentence.kids(verb, "aux"))
    if verb.pos != "VERB" or not (helped or verb.tag in _FINITE):
        return {}
    subjects = sentence.kids(verb, *_SUBJECTS)
    if whose.head == verb.index and subjects == [whose] and blow.head in (verb.index, whose.index):
        return _named(whose, blow, verb.index, whose.dep)
    said = whose.dep == "dobj" and whose.head == verb.head and verb.dep == "ccomp"  # "said Russian shelling"
    if said and subjects == [blow]:
        return _named(whose, blow, verb.index, blow.dep)
    if blow.head != verb.index or whose.head != blow.index:
        return {}
    if subjects == [blow]:
        return _named(whose, blow, verb.index, blow.dep) if whose.dep == "nsubj" else {}
    return {} if subjects else _named(whose, blow, verb.index, "nsubj")


def _as_agent(sentence: ParsedSentence, whose: Token, blow: Token) -> dict[int, Token]:
    """As in "were killed by Indian shelling in Kotli", "died in Indian shelling of Kotli"."""
    by = sentence.head(whose)
    if by is None or whose.dep != "pobj" or blow.head not in (by.head, by.index, whose.index):
        return {}
    of_others = any(word.lower == "by" for word in sentence.kids(blow))
    of_people = by.lower in _AMID and whose.entity == PEOPLE and not of_others
    return _named(whose, blow, by.index, "pobj") if by.dep == "agent" or of_people else {}


def _named(whose: Token, blow: Token, head: int, dep: str) -> dict[int, Token]:
    role = "amod" if whose.pos == "ADJ" else "compound"
    return {
        blow.index: replace(blow, pos="NOUN", tag="NN", lemma=blow.lower, head=head, dep=dep),
        whose.index: replace(whose, head=blow.index, dep=role),
    }
