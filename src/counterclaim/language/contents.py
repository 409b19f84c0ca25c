"""What somebody was told, which the parser hung on whom: "told a reporter that soldiers had come"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")


def with_contents(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a clause behind "that" as what was told, where "that" is no part of the clause.

    What goes on behind "claimed to have killed nine and burned a church" is claimed as well.
    """
    changed: dict[int, Token] = dict(_gone_on(sentence))
    for verb in sentence.tokens:
        listener = sentence.head(verb) if verb.dep == "relcl" else None
        told = sentence.head(listener) if listener is not None and listener.dep == "dobj" else None
        if listener is None or told is None or told.lemma not in cues()["addressing.objects"]:
            continue
        that = next(
            (word for word in sentence.tokens[listener.index + 1 :][:1] if word.lower == "that"), None
        )
        own = [word for word in sentence.kids(verb, "nsubj", "nsubjpass") if word != that]
        if that is None or not own or (that.dep in _ARGUMENTS and that.head == verb.index):
            continue
        changed[verb.index] = replace(verb, head=told.index, dep="ccomp")
        changed[that.index] = replace(that, head=verb.index, dep="mark", pos="SCONJ")
    if not changed:
        return sentence
    return sentence.with_tokens(changed)


def _gone_on(sentence: ParsedSentence) -> Iterator[tuple[int, Token]]:
    """Participles that the parser took for further verbs beside the one of saying."""
    for verb in sentence.tokens:
        if verb.lemma not in cues().verbs:
            continue
        told = next((c for c in sentence.kids(verb, "xcomp") if _is_perfect_infinitive(sentence, c)), None)
        if told is None:
            continue
        for other in sentence.kids(verb, "conj"):
            before = sentence.tokens[other.index - 1]
            joined = before.lower == "and" and before.index > told.index
            bare = not sentence.kids(other, "nsubj", "nsubjpass", "aux", "auxpass")
            if joined and bare and other.tag in ("VBN", "VBD") and not cues().verbs.get(other.lemma):
                yield other.index, replace(other, head=told.index, tag="VBN")


def _is_perfect_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    helpers = {child.lower for child in sentence.kids(verb, "aux")}
    return verb.tag == "VBN" and helpers >= {"to", "have"}
