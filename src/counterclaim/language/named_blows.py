"""Blows that the parser took for verbs: in "RSF shelling killed nine" the shelling is the subject."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHOSE = frozenset(("NOUN", "PROPN", "ADJ"))
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
    """A verb to the parser, or a noun that has a subject or is a clause of another noun."""
    subject = any(kid.index == blow.index - 1 for kid in sentence.kids(blow, "nsubj"))
    return blow.tag == "VBG" or (blow.tag == "NN" and (subject or blow.dep == "acl"))


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
    if blow.head != verb.index or whose.head != blow.index:
        return {}
    if subjects == [blow]:
        return _named(whose, blow, verb.index, blow.dep) if whose.dep == "nsubj" else {}
    return {} if subjects else _named(whose, blow, verb.index, "nsubj")


def _as_agent(sentence: ParsedSentence, whose: Token, blow: Token) -> dict[int, Token]:
    """As in "were killed by Indian shelling in Kotli"."""
    by = sentence.head(whose)
    if by is None or whose.dep != "pobj" or by.dep != "agent" or blow.head not in (by.head, whose.index):
        return {}
    return _named(whose, blow, by.index, "pobj")


def _named(whose: Token, blow: Token, head: int, dep: str) -> dict[int, Token]:
    role = "amod" if whose.pos == "ADJ" else "compound"
    return {
        blow.index: replace(blow, pos="NOUN", tag="NN", lemma=blow.lower, head=head, dep=dep),
        whose.index: replace(whose, head=blow.index, dep=role),
    }
