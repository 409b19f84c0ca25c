"""Who is "shot dead" has shot nobody: "mourned the nine men shot dead in Orsa", "Nine shot dead in Orsa"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

KILLING = frozenset(("shoot", "stab", "beat", "hack"))
WHOM = ("dobj", "ccomp", "xcomp", "conj")


def with_shot_dead(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "shot dead" of nobody as a passive, told of those before it."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        subject = next(iter(sentence.kids(verb, "nsubj")), None)
        if not _is_of_nobody(sentence, verb):
            continue
        if subject is not None:
            changed |= _as_passive(sentence, verb, subject)
        elif verb.dep == "acl":
            changed[verb.index] = replace(verb, tag="VBN")
    return sentence.with_tokens(changed) if changed else sentence


def _is_of_nobody(sentence: ParsedSentence, verb: Token) -> bool:
    dead = any(word.lower in ("dead", "death") for word in sentence.kids(verb, "acomp", "oprd", "advmod"))
    bare = verb.tag == "VBD" and not sentence.kids(verb, "aux", "auxpass", *WHOM)
    return verb.lemma in KILLING and dead and bare


def _as_passive(sentence: ParsedSentence, verb: Token, subject: Token) -> dict[int, Token]:
    over = sentence.head(verb) if verb.dep == "ccomp" else None
    if over is not None and over.index < subject.index and not sentence.kids(over, "dobj"):
        return {  # "remembered the worshippers shot dead"
            subject.index: replace(subject, dep="dobj", head=over.index),
            verb.index: replace(verb, tag="VBN", dep="acl", head=subject.index),
        }
    return {
        subject.index: replace(subject, dep="nsubjpass"),
        verb.index: replace(verb, tag="VBN"),
    }
