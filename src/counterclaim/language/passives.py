"""Passives that the parser took for a state: "two of its men were slain" tells of a deed."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_SUBJECTS = {"nsubj": "nsubjpass", "csubj": "csubjpass"}


def with_passives(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a participle behind a form of "be" as the verb of its clause."""
    changed: dict[int, Token] = {}
    for deed in sentence.tokens:
        be = sentence.head(deed) if deed.pos == "VERB" and deed.tag == "VBN" and deed.dep == "acomp" else None
        if be is None or be.lemma != "be" or be.pos != "AUX" or be.index in changed:
            continue
        is_root = be.head == be.index
        changed[deed.index] = replace(deed, dep=be.dep, head=deed.index if is_root else be.head)
        for word in sentence.kids(be):
            if word.index != deed.index:
                changed[word.index] = replace(word, head=deed.index, dep=_SUBJECTS.get(word.dep, word.dep))
        changed[be.index] = replace(be, dep="auxpass", head=deed.index)
    if not changed:
        return sentence
    return ParsedSentence(
        sentence.sentence, tuple(changed.get(token.index, token) for token in sentence.tokens)
    )
