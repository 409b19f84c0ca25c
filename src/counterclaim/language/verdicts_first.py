"""A verdict put before the words it is on: "dismissed as false claims that it had fired"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues


def with_verdicts_first(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the claims as what was dismissed, and "false" as what they were dismissed as."""
    changed: dict[int, Token] = {}
    for preposition in sentence.tokens:
        verb = sentence.head(preposition) if preposition.lower == "as" else None
        if verb is None or verb.pos != "VERB" or verb.index != preposition.index - 1:
            continue
        for words in sentence.kids(preposition, "pobj"):
            if words.index > preposition.index:
                changed |= _turned_round(sentence, verb, preposition, words)
        for false in sentence.kids(preposition, "amod", "acomp", "pobj"):
            changed |= _under_verb(sentence, verb, false)
    return sentence.with_tokens(changed) if changed else sentence


def _under_verb(sentence: ParsedSentence, verb: Token, false: Token) -> dict[int, Token]:
    """The words behind a verdict in marks, where they hang on it: 'dismissed as "baseless" a report'."""
    if false.lower not in cues()["scopes.false"] or sentence.kids(verb, "dobj"):
        return {}
    words = [word for word in sentence.kids(false, "dobj") if word.lemma.lower() in cues().nouns]
    return {word.index: replace(word, head=verb.index) for word in words}


def _turned_round(
    sentence: ParsedSentence, verb: Token, preposition: Token, words: Token
) -> dict[int, Token]:
    false = sentence.tokens[preposition.index + 1]
    told = words.lemma.lower() in cues().nouns and false.head == words.index
    if not told or false.lower not in cues()["scopes.false"] or sentence.kids(verb, "dobj"):
        return {}
    clauses = [clause for clause in sentence.kids(verb, "ccomp") if clause.index > words.index]
    return {
        words.index: replace(words, head=verb.index, dep="dobj"),
        false.index: replace(false, head=preposition.index, dep="pobj"),
        **{clause.index: replace(clause, head=words.index, dep="acl") for clause in clauses},
    }
