"""Those counted behind a place: of "in the attack on Gao six soldiers died" the parser makes one phrase."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.language.opening_days import without_subject
from counterclaim.model.parses import ParsedSentence, Token

_NAMES = ("PROPN", "NOUN")


def with_counted_apart(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with a number and its noun right behind a place as the subject of a verb that has none.

    A number never stands between a name and its noun: "Gao six soldiers" is no phrase.
    """
    for number in sentence.tokens:
        if number.pos != "NUM" or number.dep != "nummod" or not number.index:
            continue
        place, noun = sentence.tokens[number.index - 1], sentence.head(number)
        noun = sentence.head(place) if noun == place else noun  # the number hung on the place
        if noun is None or noun.dep != "pobj" or noun.index < number.index:
            continue
        way = sentence.head(noun)
        if place.pos not in _NAMES or way is None or not way.index < place.index:
            continue
        verb = without_subject(sentence, way)
        if verb is not None and verb.index > noun.index:
            sentence = _apart(sentence, place, noun, way, verb)
    return sentence


def _apart(sentence: ParsedSentence, place: Token, noun: Token, way: Token, verb: Token) -> ParsedSentence:
    passive = bool(sentence.kids(verb, "auxpass"))
    changed = {noun.index: replace(noun, head=verb.index, dep="nsubjpass" if passive else "nsubj")}
    above = list(sentence.ancestors(place))  # "on the outskirts of Gao"
    for token in sentence.kids(noun):
        if way.index < token.index < place.index and token not in above:
            changed[token.index] = replace(token, head=place.index)
    number = sentence.tokens[place.index + 1]
    if number.head == place.index:
        changed[number.index] = replace(number, head=noun.index)
    if place.head == noun.index:
        changed[place.index] = replace(place, head=way.index, dep="pobj")
    return sentence.with_tokens(changed)
