"""What somebody was told, which the parser hung on whom: "told a reporter that soldiers had come"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")


def with_contents(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a clause behind "that" as what was told, where "that" is no part of the clause."""
    changed: dict[int, Token] = {}
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
    return ParsedSentence(
        sentence.sentence, tuple(changed.get(token.index, token) for token in sentence.tokens)
    )
