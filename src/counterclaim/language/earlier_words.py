"""What a voice had said before, hung on what it says now: "confirmed that two died, after first saying ..."."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def with_earlier_words(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "after first saying" on the verb of saying, and on nothing that it tells.

    Those who died say nothing afterwards: who says it now had said it first.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if not says_before(sentence, verb):
            continue
        preposition = sentence.head(verb) if verb.dep == "pcomp" else None
        link = preposition or verb
        told = sentence.head(link)
        saying = sentence.head(told) if told is not None and told.dep == "ccomp" else None
        if saying is not None and saying.lemma in cues().verbs and saying.index < link.index:
            changed[link.index] = replace(link, head=saying.index)
    if not changed:
        return sentence
    return ParsedSentence(
        sentence.sentence, tuple(changed.get(token.index, token) for token in sentence.tokens)
    )


def says_before(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "after first saying", "having earlier put the toll at six"."""
    words = cues()
    saying = verb.lemma in words.verbs or verb.lemma in words["corrections.giving"]
    having = any(child.lower == "having" for child in sentence.kids(verb, "aux"))
    gerund = (verb.dep == "pcomp" and verb.tag == "VBG") or (verb.dep == "advcl" and having)
    before = words["corrections.before"]
    return saying and gerund and any(child.lower in before for child in sentence.kids(verb, "advmod"))
