"""Totals of more than one event, told by the way: "bringing to 11 the number killed since the war began"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

SINCE = "since"
WHEN = ("DATE", "TIME")
THE = frozenset(("the", "this", "'s", "’s", "its"))
SO_FAR = frozenset(("this", "so", "last"))


def in_running_totals(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that bring a total of a war, a year or a land up to date, its days included."""
    found: set[int] = set()
    for word in sentence.tokens:
        if word.tag == "VBG" and word.lemma in triggers()["totals.bringing"]:
            found |= _of_total(sentence, word)
        elif word.pos == "NOUN" and word.lemma in triggers()["totals.figures"]:
            found |= _of_span(sentence, word)
        elif word.pos == "VERB" and _is_of_war(sentence, word):
            found |= {below.index for below in sentence.subtree(word)}
    return frozenset(found)


def _of_span(sentence: ParsedSentence, figure: Token) -> set[int]:
    """As in "put the number of men killed since the war began at 237"; "since the blast" is of one event."""
    told = sentence.subtree(figure)[-1].index
    last = max([told, *_numbers_given(sentence, sentence.head(figure))])
    since = next((w for w in sentence.tokens[figure.index + 1 : last + 1] if _is_since(w)), None)
    if since is None:
        return set()
    behind = sentence.tokens[since.index + 1 : last + 1]
    of_one = any(word.lemma in triggers().nouns for word in behind)
    return set() if of_one else set(range(figure.index, last + 1))


def _is_of_war(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the war has killed 15,000 people", "the conflict left 9,000 dead", "were killed in the war".

    What has a day of its own is one event of that war; "since May" is none.
    """
    known = triggers()
    fatal = verb.lemma in known["outcomes.killed"] or verb.lemma in known["outcomes.wounded"]
    if not (fatal or verb.lemma in known["totals.costing"]):
        return False
    wars = [*sentence.kids(verb, "nsubj"), *preposition_objects(sentence, verb, "in", "during")]
    if not any(
        word.lemma in known["totals.wars"] and any(kid.lower in THE for kid in sentence.kids(word))
        for word in wars
    ):
        return False
    days = [word for word in sentence.subtree(verb) if word.entity in WHEN]
    over = (sentence.head(word) for word in days)
    return all(_is_since(step) for step in over if step is not None)


def _numbers_given(sentence: ParsedSentence, verb: Token | None) -> Iterator[int]:
    """The places of the numbers that a verb says a figure is, has reached or is put at.

    The parse may hang "at 237" on the clause of "since the war began".
    """
    if verb is None:
        return
    given = [*sentence.kids(verb, "dobj", "attr"), *preposition_objects(sentence, verb, "at", "to")]
    given += [began for began in sentence.kids(verb, "advcl") if any(map(_is_since, sentence.kids(began)))]
    yield from (word.index for thing in given for word in sentence.subtree(thing) if word.pos == "NUM")


def _is_since(word: Token) -> bool:
    """As in "since May", "since it began"; what "has since risen" goes on with one event."""
    return word.lower == SINCE and word.dep in ("prep", "mark")


def _of_total(sentence: ParsedSentence, verb: Token) -> set[int]:
    """The words behind a verb that tell the total, where something says that it is of more than one event."""
    inside = _without_further_deeds(sentence, verb)
    if not any(map(partial(_is_figure, sentence), inside)) or not any(word.pos == "NUM" for word in inside):
        return set()
    behind = sentence.tokens[verb.index :]
    since = next((word for word in behind if _is_since(word)), None)
    spans = triggers()["tolls.of_more"]
    lasting = [
        word
        for word in behind
        if word.lemma.lower() in spans and any(kid.lower in SO_FAR for kid in sentence.kids(word))
    ]
    if since is None and not lasting:
        return set()
    tops = [*([sentence.head(since) or since, since] if since is not None else []), *lasting]
    below = [word for top in tops for word in sentence.subtree(top)]
    return set(range(verb.index, max(word.index for word in (*inside, *below)) + 1))


def _without_further_deeds(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """What hangs under a verb, without what it is joined to: "taking hostages and killing two"."""
    further = {word for deed in sentence.kids(verb, "conj") for word in sentence.subtree(deed)}
    return [word for word in sentence.subtree(verb) if word.index >= verb.index and word not in further]


def _is_figure(sentence: ParsedSentence, word: Token) -> bool:
    """As "the toll", "its losses"; "taking a number of hostages" tells of no total."""
    told = word.pos == "NOUN" and word.lemma.lower() in triggers()["totals.figures"]
    return told and all(article.lower not in ("a", "an") for article in sentence.kids(word, "det"))
