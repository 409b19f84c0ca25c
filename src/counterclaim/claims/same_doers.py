"""What the doers of an attack just told go on to do: "gunmen killed nine. The attackers came at dawn"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from counterclaim.claims.syntax import is_passive, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers

REGION = 4  # UCDP's precision of a province; a country has more
REACH = 3  # sentences that "the attackers" look back
THEY = "they"
BLOWS = ("attack.", "civilians.", "harm")


def is_by_the_same(
    parse: Parse, sentence: ParsedSentence, cast: Cast, deed: Happening, told: Sequence[Happening]
) -> bool:
    """Whether a deed is done by "the attackers", "the gunmen", of whose attack nothing but that is known.

    Not where the one was in a town and the other is told of another place.
    """
    if deed.perpetrator is not None or deed.returned or deed.another or not deed.types[0].startswith(BLOWS):
        return False
    doers = list(_doers(sentence, deed))
    if not doers or not all(_points_back(sentence, doer) for doer in doers):
        return False
    attacks = list(_just_told(sentence, told))
    if not attacks or any(attack.perpetrator is not None for attack in attacks):
        return False
    if not all(_may_be_there(cast, attack, deed) for attack in attacks):
        return False
    named = {
        doer.lemma.lower() for attack in attacks for doer in _doers(parse.sentences[attack.sentence], attack)
    }
    if any(doer.lower == THEY for doer in doers):
        return bool(named) and sentence.sentence.index - attacks[0].sentence == 1
    return all(doer.lemma.lower() in participants()["people.attackers"] | named for doer in doers)


def _may_be_there(cast: Cast, attack: Happening, deed: Happening) -> bool:
    told, own = attack.place_id, deed.place_id
    if told is None or own is None or told == own:
        return True
    place = cast.places.get(told)
    return place is not None and (place.precision.ucdp or 0) >= REGION


def _just_told(sentence: ParsedSentence, told: Sequence[Happening]) -> Iterator[Happening]:
    """The attacks of the last sentences, the latest first."""
    here = sentence.sentence.index
    for happening in takewhile(lambda h: here - h.sentence <= REACH, reversed(told)):
        blow = happening.types[0].startswith(BLOWS) and happening.real and not happening.background
        if happening.sentence < here and blow:
            yield happening


def _doers(sentence: ParsedSentence, deed: Happening) -> Iterator[Token]:
    """The armed, or "they", who are the subjects of a deed's verbs."""
    starts = {span.start for span in deed.trigger}
    for word in sentence.tokens:
        verb = word if word.pos == "VERB" else sentence.head(word)
        if word.start not in starts or verb is None or is_passive(sentence, verb):
            continue
        if any(told.lower in triggers()["another.besides"] for told in sentence.kids(verb, "advmod")):
            continue
        doer = subject_of(sentence, verb) if verb.pos == "VERB" else None
        if doer is not None and (doer.lower == THEY or _are_armed(doer)):
            yield doer


def _are_armed(noun: Token) -> bool:
    attackers = participants()["people.attackers"] | participants()["people.armed"]
    return noun.lemma.lower() in attackers


def _points_back(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "they", "the attackers", but not "the attackers of Gao" or "the two attackers"."""
    kids = [word.lower for word in sentence.tokens if word.head == noun.index and word.pos != "PUNCT"]
    return kids == [] if noun.lower == THEY else kids in (["the"], ["these"], ["those"])
