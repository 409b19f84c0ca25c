"""Further finite verbs that the parser hung on an infinitive: "urged them to go and offered to mediate"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token

_FINITE = ("VBD", "VBZ")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def with_conjuncts(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a finite verb behind "to leave and" beside the verb that has the infinitive.

    No finite verb goes on with an infinitive: who urged offers, not who is urged.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        bare = verb.tag in _FINITE or (verb.tag == "VBN" and not sentence.kids(verb, "aux", "auxpass"))
        infinitive = sentence.head(verb) if verb.dep == "conj" and bare else None
        if infinitive is None or not _is_infinitive(sentence, infinitive):
            continue
        above = sentence.head(infinitive)
        if above is not None and above.tag in (*_FINITE, "VBP") and not sentence.kids(verb, *_SUBJECTS):
            tag = "VBD" if verb.tag == "VBN" else verb.tag
            changed[verb.index] = replace(verb, head=above.index, tag=tag)
            joined = (word for word in sentence.kids(infinitive, "cc") if word.index < verb.index)
            changed |= {word.index: replace(word, head=above.index) for word in joined}
    if not changed:
        return sentence
    return ParsedSentence(
        sentence.sentence, tuple(changed.get(token.index, token) for token in sentence.tokens)
    )


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return verb.tag == "VB" and any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
