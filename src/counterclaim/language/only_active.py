"""Verbs that only speakers do, which the parser hung on them as done to them: "The rebels boasted of it"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def with_active_verbs(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with such a verb as that of its clause: nobody is boasted, apologised or complained."""
    for verb in sentence.tokens[1:]:
        if verb.dep == "acl" and verb.tag in ("VBN", "VBD") and verb.lemma in cues()["active.verbs"]:
            who = sentence.head(verb)
            if who is not None and who.dep == "ROOT" and who.pos in ("NOUN", "PROPN"):
                return _as_clause(sentence, who, verb)
    return sentence


def _as_clause(sentence: ParsedSentence, who: Token, verb: Token) -> ParsedSentence:
    changed = {
        word.index: replace(word, head=verb.index)
        for word in sentence.kids(who)
        if word.index > verb.index or word.dep == "punct"
    }
    changed[who.index] = replace(who, head=verb.index, dep="nsubj")
    changed[verb.index] = replace(verb, head=verb.index, dep="ROOT", tag="VBD")
    return sentence.with_tokens(changed)
