"""Totals of more than one event, told by the way: "bringing to 11 the number killed since the war began"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

SINCE = "since"
SO_FAR = frozenset(("this", "so", "last"))


def in_running_totals(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that bring a total of a war, a year or a land up to date, its days included."""
    found: set[int] = set()
    for verb in sentence.tokens:
        if verb.tag == "VBG" and verb.lemma in triggers()["totals.bringing"]:
            found |= _of_total(sentence, verb)
    return frozenset(found)


def _of_total(sentence: ParsedSentence, verb: Token) -> set[int]:
    """The words behind a verb that tell the total, where something says that it is of more than one event."""
    behind = sentence.tokens[verb.index :]
    figure = any(word.lemma.lower() in triggers()["totals.figures"] for word in sentence.subtree(verb))
    since = next((word for word in behind if word.lower == SINCE), None)
    spans = triggers()["tolls.of_more"]
    lasting = [
        word
        for word in behind
        if word.lemma.lower() in spans and any(kid.lower in SO_FAR for kid in sentence.kids(word))
    ]
    if not figure or not any(word.pos == "NUM" for word in behind) or (since is None and not lasting):
        return set()
    tops = [verb, *([sentence.head(since) or since, since] if since is not None else []), *lasting]
    below = [word.index for top in tops for word in sentence.subtree(top) if word.index >= verb.index]
    return set(range(verb.index, max(below) + 1))
