"""Relative clauses of who tells: "a raid that Chad said targeted rebels killed twelve in Orsa".

The clause has one verb told by Chad, whose subject is the raid; the next finite verb is what the raid did.
The parser often takes what the first verb was done to for the subject of the second.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_RELATIVES = ("that", "which")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_HELPERS = ("aux", "auxpass")
_SUBJECTS = ("nsubj", "nsubjpass")
_CLOSERS = frozenset(  # a second verb behind one of these goes on with the first, or is under it
    ("and", "or", "but", "that", "which", "who", "whom", "whose", "where", "when", "while", "as", "because")
)
_FREE = frozenset((*_SUBJECTS, "dep", "npadvmod", "ROOT"))  # labels of what may be the sentence's subject


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words that such a clause turns on."""

    thing: Token  # the raid
    relative: Token  # that
    told: Token  # said
    inner: Token  # targeted
    verb: Token  # killed


def with_told_relatives(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a clause closed before the second verb, and the noun as that one's subject."""
    for told in sentence.tokens:
        if told.tag not in _FINITE or told.lemma not in cues().verbs:
            continue
        inner = _verb_behind(sentence, told)
        relative = _relative_before(sentence, told) if inner is not None else None
        if inner is None or relative is None:
            continue
        thing = sentence.tokens[relative.index - 1]
        verb = _second_verb(sentence, inner) if thing.pos in ("NOUN", "PROPN") else None
        if verb is not None and thing.dep in _FREE:
            return sentence.with_tokens(_closed(sentence, _Clause(thing, relative, told, inner, verb)))
    return sentence


def _verb_behind(sentence: ParsedSentence, told: Token) -> Token | None:
    """The verb right behind the word of saying, with no subject of its own: "said had targeted"."""
    for word in sentence.tokens[told.index + 1 :]:
        if word.dep in _HELPERS or word.tag == "RB":
            continue
        behind = word.tag in ("VBD", "VBZ", "VBP", "VBN") and word.pos in ("VERB", "AUX")
        return word if behind else None
    return None


def _relative_before(sentence: ParsedSentence, told: Token) -> Token | None:
    """The "that" or "which" before who tells, where nothing else stands between it and the word of saying."""
    speakers = sentence.kids(told, "nsubj")
    words = [word for speaker in speakers[-1:] for word in sentence.subtree(speaker)]
    if not words or words[-1].index != told.index - 1 or words[0].index < 2:
        return None
    relative = sentence.tokens[words[0].index - 1]
    return relative if relative.lower in _RELATIVES else None


def _second_verb(sentence: ParsedSentence, inner: Token) -> Token | None:
    """The next finite verb in one breath with the first, behind what that was done to."""
    passed = False
    for word in sentence.tokens[inner.index + 1 :]:
        if word.lower in _CLOSERS or word.pos == "PUNCT" or word.dep == "mark":
            return None
        acts = word.tag == "VBN" and bool(sentence.kids(word, "dobj"))  # "killed 12" is no participle
        if (word.tag in _FINITE or acts) and word.pos in ("VERB", "AUX"):
            verb = sentence.head(word) if word.dep in _HELPERS else word
            return verb if passed and verb is not None and verb.index >= word.index else None
        passed = passed or word.pos in ("NOUN", "PROPN")
    return None


def _closed(sentence: ParsedSentence, clause: _Clause) -> dict[int, Token]:
    """What changes: the noun is the second verb's subject, and what lay between, the first verb's object."""
    thing, relative, told = clause.thing, clause.relative, clause.told
    inner, verb = clause.inner, clause.verb
    passive = bool(sentence.kids(verb, "auxpass"))
    changed = {
        relative.index: replace(relative, dep="nsubj", head=inner.index),
        told.index: replace(told, dep="relcl", head=thing.index),
        inner.index: replace(inner, dep="ccomp", head=told.index),
        thing.index: replace(thing, dep="nsubjpass" if passive else "nsubj", head=verb.index),
    }
    if thing.head != verb.index:
        above = verb.index if thing.head == thing.index else thing.head
        tag = "VBD" if verb.tag == "VBN" and not passive else verb.tag
        changed[verb.index] = replace(
            verb, dep="ROOT" if above == verb.index else "ccomp", head=above, tag=tag
        )
    for helper in sentence.tokens[told.index + 1 : inner.index]:
        changed[helper.index] = replace(helper, head=inner.index)
    for child in sentence.kids(verb, *_SUBJECTS):
        if inner.index < child.index < verb.index:
            changed[child.index] = replace(child, dep="dobj", head=inner.index)
    return changed
