"""Passives that the parser took for a state or, in headlines, for an act: "were slain", "X blamed for it"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claims import SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_SUBJECTS = {"nsubj": "nsubjpass", "csubj": "csubjpass"}
_CHARGED = frozenset(("of", "for", "over"))
_OBJECTS = ("dobj", "ccomp", "xcomp", "aux", "auxpass", "oprd")


def with_passives(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a participle behind a form of "be" as the verb of its clause, and with its agent."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if _is_charged(sentence, verb):
            changed[verb.index] = replace(verb, tag="VBN")
            changed |= {s.index: replace(s, dep="nsubjpass") for s in sentence.kids(verb, "nsubj")}
        by = _caller(sentence, verb)
        if by is not None:
            changed[by.index] = replace(by, dep="agent", head=verb.index)
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
    return sentence.with_tokens(changed)


def _is_charged(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "Army accused of looting": who accuses or blames does so to somebody, and here is nobody else."""
    if verb.tag not in ("VBD", "VBN") or verb.lemma not in cues()["charging.whom"]:
        return False
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    return all(word.lower in _CHARGED for word in behind) and not sentence.kids(verb, *_OBJECTS)


def _caller(sentence: ParsedSentence, verb: Token) -> Token | None:
    """As "by" of "was called a crime by the army": who calls it so, and not whose crime it was."""
    labels = any(cue.sub_stance is SubStance.LABEL for cue in cues().verbs.get(verb.lemma, ()))
    if not labels or not sentence.kids(verb, "auxpass") or sentence.kids(verb, "agent"):
        return None
    as_what = [noun for word in sentence.kids(verb, "prep") for noun in sentence.kids(word, "pobj")]
    for label in [*sentence.kids(verb, "oprd"), *as_what]:
        for by in sentence.kids(label, "prep", "agent"):
            if by.lower == "by" and by.index > label.index and label.pos == "NOUN":
                return by
    return None
