"""Where a deed was done, hung by the parser on who judges it: "condemned his murder on 12 June in Gao"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import attitudes, triggers

_WHERE = frozenset(("in", "at", "near", "outside", "inside"))


def with_places_of_deeds(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with a named place under the deed that is judged, where only its day stands between them.

    ``times`` are the time expressions of the text.
    """
    changed: dict[int, Token] = dict(_of_answered(sentence))
    for way in sentence.tokens:
        if way.lower not in _WHERE or way.pos != "ADP" or way.dep != "prep":
            continue
        verb = sentence.head(way)
        if verb is None or verb.lemma not in attitudes().verbs or not verb.index < way.index:
            continue
        deeds = [noun for noun in sentence.kids(verb, "dobj") if noun.lemma in triggers().nouns]
        named = any(place.pos == "PROPN" for place in sentence.kids(way, "pobj"))
        if deeds and named and _only_days_between(sentence, deeds[0], way, times):
            changed[way.index] = replace(way, head=deeds[0].index)
    return sentence.with_tokens(changed) if changed else sentence


def _of_answered(sentence: ParsedSentence) -> Iterator[tuple[int, Token]]:
    """As "on 3 May" of "the raid was revenge for a strike in Gao on 3 May": of the strike."""
    for noun in sentence.tokens:
        if noun.lemma not in triggers()["answers.nouns"]:
            continue
        way = sentence.head(noun)
        be = sentence.head(way) if way is not None and noun.dep == "pobj" else way
        deeds = (deed for to in sentence.kids(noun, "prep") for deed in sentence.kids(to, "pobj"))
        deed = next((deed for deed in deeds if deed.lemma in triggers().nouns), None)
        if be is None or be.lemma != "be" or deed is None:
            continue
        for behind in sentence.kids(be, "prep", "npadvmod"):
            if behind.index > deed.index:
                yield behind.index, replace(behind, head=deed.index)


def _only_days_between(sentence: ParsedSentence, deed: Token, way: Token, times: Sequence[Span]) -> bool:
    told = sentence.subtree(deed)[-1]
    between = sentence.tokens[told.index + 1 : way.index]
    return way.index > told.index and all(
        token.lower == "on" or any(time.start <= token.start < time.end for time in times)
        for token in between
    )
