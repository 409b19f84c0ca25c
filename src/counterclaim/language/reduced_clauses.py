"""Participles that the parser took for the verb: "teachers abducted in Orsa were freed on Friday"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_JOINED = ("ccomp", "advcl", "conj", "parataxis")


def with_reduced_clauses(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the second verb as its own, where only that can have the noun for a subject.

    Those who were freed were abducted, and have abducted nobody.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        first = sentence.head(verb) if verb.dep in _JOINED else None
        if first is None or not _lacks_subject(sentence, verb, first):
            continue
        subject = sentence.kids(first, "nsubj")[0]
        changed |= {
            first.index: replace(first, tag="VBN", dep="acl", head=subject.index),
            subject.index: replace(subject, dep="nsubjpass", head=verb.index),
            verb.index: replace(verb, dep=first.dep, head=verb.index if first.dep == "ROOT" else first.head),
        }
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _lacks_subject(sentence: ParsedSentence, verb: Token, first: Token) -> bool:
    """Whether a passive has no subject and the "verb" above, right behind a noun, acts on nothing."""
    subjects = sentence.kids(first, "nsubj")
    helper = next((aux for aux in sentence.kids(verb, "auxpass") if aux.tag in _FINITE), None)
    if helper is None or not subjects or not first.index < helper.index < verb.index:
        return False
    bare = first.tag == "VBD" and first.lower.endswith(("ed", "t", "n")) and not sentence.kids(first, "aux")
    behind = subjects[0].pos in ("NOUN", "PROPN", "NUM") and subjects[0].index == first.index - 1
    joined = any(first.index < word.index < verb.index for word in sentence.kids(first, "cc", "dobj", "mark"))
    marked = sentence.kids(verb, "mark", *_SUBJECTS)
    comma = any(word.text in (",", ";", ":") for word in sentence.tokens[first.index : helper.index])
    return bare and behind and not joined and not marked and not comma
