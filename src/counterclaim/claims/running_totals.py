"""Totals of more than one event, told by the way: "bringing to 11 the number killed since the war began"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

SINCE = "since"
SO_FAR = frozenset(("this", "so", "last"))


def in_running_totals(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that bring a total of a war, a year or a land up to date, its days included."""
    found: set[int] = set()
    for word in sentence.tokens:
        if word.tag == "VBG" and word.lemma in triggers()["totals.bringing"]:
            found |= _of_total(sentence, word)
        elif word.pos == "NOUN" and word.lemma in triggers()["totals.figures"]:
            found |= _of_span(sentence, word)
    return frozenset(found)


def _of_span(sentence: ParsedSentence, figure: Token) -> set[int]:
    """As in "put the number of men killed since the war began at 237"; "since the blast" is of one event."""
    verb = sentence.head(figure)
    numbers = [word.index for word in sentence.subtree(verb) if word.pos == "NUM"] if verb is not None else []
    last = max([*numbers, sentence.subtree(figure)[-1].index])
    since = next((w for w in sentence.tokens[figure.index + 1 : last + 1] if _is_since(w)), None)
    if since is None:
        return set()
    behind = sentence.tokens[since.index + 1 : last + 1]
    of_one = any(word.lemma in triggers().nouns for word in behind)
    return set() if of_one else set(range(figure.index, last + 1))


def _is_since(word: Token) -> bool:
    """As in "since May", "since it began"; what "has since risen" goes on with one event."""
    return word.lower == SINCE and word.dep in ("prep", "mark")


def _of_total(sentence: ParsedSentence, verb: Token) -> set[int]:
    """The words behind a verb that tell the total, where something says that it is of more than one event."""
    behind = sentence.tokens[verb.index :]
    figure = any(word.lemma.lower() in triggers()["totals.figures"] for word in sentence.subtree(verb))
    since = next((word for word in behind if _is_since(word)), None)
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
