"""Places named beside what happened that are not its scene: of a doer, a meeting, another deed, the hurt."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.sequence import are_answer_and_answered, told_apart, verb_over
from counterclaim.claims.standing import Standing, standing_of
from counterclaim.model.actors import Mention, RelationKind
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers
from counterclaim.vocab.toponymy import toponymy

WAY = "way"
MOVING = frozenset(("territory.transfer", "territory.gain-state", "territory.gain-nonstate"))


def shares_its_subject(sentence: ParsedSentence, side: Token) -> bool:
    """As in "killed while patrolling near Orsa", "shot down after it had entered": of the same people."""
    subjects = sentence.kids(side, "nsubj", "nsubjpass")
    return all(subject.pos == "PRON" for subject in subjects)


def _is_between(mention: Mention) -> bool:
    """As in "on the road from Orsa to Felt"."""
    return mention.relation is not None and mention.relation.kind is RelationKind.BETWEEN


def tells_from(standing: Standing, mention: Mention, happening: Happening) -> bool:
    """As in "a death was reported from Orsa", "withdrew from Orsa", "on the road from Orsa to Felt"."""
    reported = standing.governor is not None and standing.governor.lemma == "report"
    return reported or _is_between(mention) or bool(set(happening.types) & MOVING)


def is_moved_to(sentence: ParsedSentence, standing: Standing) -> bool:
    """As in "were taken to Orsa", "fled to Orsa", "was flown to a hospital in Orsa"."""
    while standing.governor is not None and standing.preposition != "to":
        if standing.governor.pos not in ("NOUN", "PROPN"):
            return False
        standing = standing_of(sentence, standing.governor)
    return standing.governor is not None and standing.governor.lemma in toponymy().moved


def is_bound_for(sentence: ParsedSentence, standing: Standing) -> bool:
    """As in "was on his way to Orsa when", "a bus en route to Orsa", "as they were heading for Orsa".

    What fell "on the way to Orsa", which is nobody's, fell near it.
    """
    going = standing.governor
    if going is None or standing.preposition not in ("to", "for", "toward", "towards"):
        return False
    under_way = going.pos != "VERB" or going.tag in ("VBG", "VBN")
    anybodys = going.lemma == WAY and not sentence.kids(going, "poss")
    return under_way and not anybodys and going.lemma in toponymy().bound


def is_of_meeting(sentence: ParsedSentence, word: Token) -> bool:
    """As in "left the talks in Orsa", "talks that are due to open in Orsa"."""
    governor = standing_of(sentence, word).governor
    if governor is None:
        return False
    to_come = governor.tag == "VB" and any(child.tag == "TO" for child in sentence.kids(governor, "aux"))
    return governor.lemma in toponymy().meetings or (to_come and governor.lemma in toponymy().convening)


def is_of_other_deed(sentence: ParsedSentence, standing: Standing, happening: Happening) -> bool:
    """As in "the truce signed in Orsa was broken", "met in Orsa after rebels had shot down a helicopter"."""
    if standing.governor is None:
        return False
    deed = verb_over(sentence, standing.governor)
    triggers = [t for t in sentence.tokens if any(s.start <= t.start < s.end for s in happening.trigger)]
    if deed is None or deed in triggers:
        return False
    if deed.dep in ("acl", "relcl", "amod") and not _tells(sentence, deed, triggers):
        before = deed.lemma in toponymy().elsewhere and deed.tag != "VBG"
        return before or standing.preposition in ("to", "for")  # "a bus bound for Orsa" may be anywhere
    told = toponymy().elsewhere | toponymy().meetings | toponymy().aside
    who = [
        subject.lemma for subject in sentence.kids(deed, "nsubj", "nsubjpass")
    ]  # "talks were held in Orsa"
    return any(word in told for word in (deed.lemma, *who)) and any(
        told_apart(sentence, trigger, deed) for trigger in triggers
    )


def is_of_other_event(
    sentence: ParsedSentence, word: Token, standing: Standing, happening: Happening
) -> bool:
    """As in "the bombing of Orsa and a raid on Felt", "and for the shelling of Felt": Felt is the other's."""
    triggering = [t for t in sentence.tokens if any(s.start <= t.start < s.end for s in happening.trigger)]
    if any(are_answer_and_answered(sentence, word, trigger) for trigger in triggering):
        return True  # "fired rockets in response to the killing of a man in Orsa"
    preposition = sentence.head(word) if word.dep == "pobj" else None
    beside = sentence.head(preposition) if preposition is not None else None
    return any(
        noun is not None
        and noun.pos == "NOUN"
        and noun.lemma in triggers().nouns
        and not any(span.start <= noun.start < span.end for span in happening.trigger)
        for noun in (standing.governor, beside)
    )


def _tells(sentence: ParsedSentence, deed: Token, triggers: Sequence[Token]) -> bool:
    """Whether words that describe something tell what happened, or go on about it."""
    return any(trigger == sentence.head(deed) or deed in sentence.ancestors(trigger) for trigger in triggers)


def is_of_doer(sentence: ParsedSentence, word: Token, happening: Happening) -> bool:
    """Whether a name is part of the words for who did it, and not of what they are told to have done."""
    doer = happening.perpetrator
    if doer is None or not doer.span.start <= word.start < doer.span.end:
        return False
    steps = [step for step in sentence.ancestors(word) if doer.span.start <= step.start < doer.span.end]
    return not any(span.start <= step.start < span.end for span in happening.trigger for step in steps)
