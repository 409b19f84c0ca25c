"""Who is "shot dead" has shot nobody: "mourned the nine men shot dead in Orsa", "Nine shot dead in Orsa"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

KILLING = frozenset(("shoot", "stab", "beat", "hack"))
WHOM = ("dobj", "ccomp", "xcomp", "conj")


def with_shot_dead(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "shot dead" of nobody as a passive, told of those before it."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.lemma not in KILLING or not _is_of_nobody(sentence, verb):
            continue
        subject = next(iter(sentence.kids(verb, "nsubj")), None)
        if subject is not None:
            changed |= _as_passive(sentence, verb, subject)
        elif verb.dep == "acl":
            changed[verb.index] = replace(verb, tag="VBN")
    return sentence.with_tokens(changed) if changed else sentence


def _is_of_nobody(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether nobody is told behind it or, as of the man "soldiers shot dead", in front of who shot."""
    dead = [word for word in sentence.kids(verb, "acomp", "oprd", "advmod") if word.lower == "dead"]
    bare = verb.tag == "VBD" and verb.dep != "relcl" and not sentence.kids(verb, "aux", "auxpass", *WHOM)
    over = sentence.head(verb) if verb.dep == "ccomp" else None
    told = over is not None and over.lemma in cues().verbs
    whom = any(sentence.kids(word, *WHOM, "nummod", "pobj") for word in dead)
    return bool(dead) and bare and not told and not whom and not _has_object(sentence, verb)


def _has_object(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "mourned a fighter soldiers shot dead", "shot dead nine people": another noun right beside it."""
    subject = next(iter(sentence.kids(verb, "nsubj")), None)
    first = sentence.subtree(subject)[0].index if subject is not None else verb.index
    before = sentence.tokens[first - 1] if first else None
    behind = next((word for word in sentence.tokens[verb.index + 1 :] if word.lower != "dead"), None)
    words = sentence.tokens[first : subject.index] if subject is not None else ()
    nouns = [word.index for word in words if word.pos == "NOUN"]
    two = any(word.pos in ("ADJ", "PROPN") and nouns and word.index > nouns[0] for word in words)
    counted = behind is not None and (behind.pos in ("NUM", "NOUN", "PROPN", "DET") or behind.tag == "PRP")
    return counted or two or (before is not None and before.pos in ("NOUN", "PROPN"))


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
