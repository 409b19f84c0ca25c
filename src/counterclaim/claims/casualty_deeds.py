"""People hurt, as a noun tells it of them: "the murder of ten teachers", "led to the deaths of two"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.casualty_remains import of_one
from counterclaim.claims.casualty_words import DEEDS, ENDS, outcome_by
from counterclaim.claims.counts import Range
from counterclaim.claims.done_to import done_to, whose_end
from counterclaim.claims.sufferers import hurt_of, made
from counterclaim.claims.syntax import preposition_objects
from counterclaim.claims.throats import cutting, whose_body
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

OF_ONE_KILLED = frozenset(("assassination", "murder"))  # "his killing" may be what he did


def of_deeds(sentence: ParsedSentence, noun: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """The people behind "of", or the one whose murder it is."""
    if noun.pos != "NOUN" or noun.dep == "compound":
        return
    if cutting(sentence, noun) is not None:
        people = whose_body(sentence, noun)
        yield from ((noun, hurt) for one in people for hurt in hurt_of(sentence, one, "killed", cast))
        return
    lemma = noun.lemma.lower()
    ended: list[Token] = []
    of_deed = _outcome_of_deed(lemma)
    outcome = of_deed or outcome_by(ENDS, lemma)
    if outcome is None:
        return
    people = done_to(sentence, noun)[:1]
    dealt = of_deed is None and (_is_caused(sentence, noun) or _is_of_attack(sentence, noun))
    if of_deed is None:
        people = people if dealt or _is_acknowledged(sentence, noun) else []
    elif not people:
        ended = whose_end(sentence, noun, cast)
        people = ended or [owner for owner in sentence.kids(noun, "poss") if owner.pos == "PROPN"]
    if (
        not people
        and noun.tag == "NN"
        and (lemma in OF_ONE_KILLED or (dealt and noun.dep in ("dobj", "pobj")))
    ):
        owners = sentence.kids(noun, "poss")
        yield from ((noun, hurt) for owner in owners for hurt in of_one(owner, cast))
    for person in people:
        told = [hurt for hurt in hurt_of(sentence, person, outcome, cast) if hurt.low is not None]
        yield from ((noun, hurt) for hurt in told)
        if not told and person in ended and noun.tag == "NN" and person.tag != "NNPS":
            yield noun, made(outcome, Range(1, 1, person, person), cast.of(person), cast, person)


def _outcome_of_deed(lemma: str) -> str | None:
    trigger = triggers().nouns.get(lemma)
    return (trigger.outcome if trigger is not None else None) or outcome_by(DEEDS, lemma)


def _is_of_attack(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the death of two nurses in Monday's attack"."""
    of = [
        other for p in done_to(sentence, noun) for other in preposition_objects(sentence, p, "in", "during")
    ]
    within = [*preposition_objects(sentence, noun, "in", "during"), *of]
    known = (triggers().nouns.get(deed.lemma.lower()) for deed in within)
    return any(deed is not None and not deed.needs for deed in known)


def _is_caused(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "resulting in the deaths of ten", "caused injuries of six"."""
    governor = sentence.head(noun)
    if governor is not None and governor.pos == "ADP":
        governor = sentence.head(governor)
    return governor is not None and governor.lemma in triggers()["causing.verbs"]


def _is_acknowledged(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "confirmed the deaths of two officers", "an inquiry into the death of the nun": of violence."""
    words, governor = triggers(), sentence.head(noun)
    if governor is None:
        return False
    charge = sentence.head(governor) if governor.lower in words["acknowledging.behind"] else None
    if charge is not None and noun.dep == "pobj":
        return charge.lemma in words["acknowledging.charging"]
    return noun.dep in ("dobj", "nsubjpass") and governor.lemma in words["acknowledging.verbs"]
