"""People lost, and lives: "the army lost two men", "no soldier was lost", "it cost nine their lives"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.counts import count_of, range_at
from counterclaim.claims.sufferers import hurt_of, made, words_for
from counterclaim.claims.syntax import is_passive, object_of, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import longest_head, participants, weapons

LOSING = frozenset(("lose", "cost"))
LIFE = "life"
AT_SEA = frozenset(("sea", "fog", "jungle", "desert", "forest", "mountain"))  # who is lost there may be found


def by_losses(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """The counts of people whom a form of "lose" or "cost" says dead, each with the verb."""
    if verb.lemma == "cost":
        yield from _cost(sentence, verb, cast)
    elif is_passive(sentence, verb):
        yield from _were_lost(sentence, verb, cast)
    else:
        yield from _lost(sentence, verb, cast)


def _lost(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "nine miners lost their lives", "the army lost two men"."""
    thing = next(iter(sentence.kids(verb, "dobj")), None)
    subject = subject_of(sentence, verb)
    if thing is None or subject is None:
        return
    if thing.lemma == LIFE:
        yield from ((verb, hurt) for hurt in hurt_of(sentence, subject, "killed", cast))
        return
    owner = cast.of(subject)
    for one in _with_those_beside(sentence, thing):
        found = count_of(sentence, one)
        if found is None or not (_are_people(sentence, one, cast) or one.pos == "NUM"):
            continue
        yield verb, made("killed", found, owner or cast.of(one), cast, one)
        for other in sentence.kids(one, "conj"):  # "Kenya lost three soldiers and Uganda five"
            rival = cast.of(other)
            for number in sentence.kids(other, "nummod") if rival is not None else ():
                counted = range_at(sentence, number)
                if counted is not None and number.index > other.index:
                    yield verb, made("killed", counted, rival, cast, one)


def _were_lost(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "nine lives were lost", "no soldier was lost"; who was lost at sea may be alive."""
    thing = object_of(sentence, verb)
    if thing is None or _is_astray(sentence, verb):
        return
    for one in _with_those_beside(sentence, thing):
        found = count_of(sentence, one)
        if found is None:
            continue
        if one.lemma == LIFE:
            yield verb, made("killed", found, None, cast)
        elif _are_people(sentence, one, cast):
            yield verb, made("killed", found, cast.of(one), cast, one)


def _with_those_beside(sentence: ParsedSentence, thing: Token) -> list[Token]:
    """A thing lost with those coordinated with it: "two tanks and nine men"; "Uganda five" is another's."""
    others = [other for other in sentence.kids(thing, "conj") if other.pos == "NOUN"]
    return [thing, *(one for other in others for one in _with_those_beside(sentence, other))]


def _are_people(sentence: ParsedSentence, thing: Token, cast: Cast) -> bool:
    """As soldiers, but no tanks, though an army fights with them."""
    if thing.lemma in weapons().classes or thing.lemma in participants()["things.nouns"]:
        return False
    known = cast.of(thing) is not None or thing.lemma in participants()["people.lost"]
    return known or longest_head(words_for(sentence, thing)) is not None


def _is_astray(sentence: ParsedSentence, verb: Token) -> bool:
    ways = sentence.kids(verb, "prep")
    return any(noun.lemma in AT_SEA for way in ways for noun in sentence.kids(way, "pobj"))


def _cost(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """As in "the attack cost three soldiers their lives"."""
    things = sentence.kids(verb, "dobj", "dative", "iobj")
    things += [life for thing in things for life in sentence.kids(thing, "appos") if life.lemma == LIFE]
    if not any(thing.lemma == LIFE for thing in things):
        return
    for person in things:
        if person.lemma != LIFE:
            yield from ((verb, hurt) for hurt in hurt_of(sentence, person, "killed", cast))
