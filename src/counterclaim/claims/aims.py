"""What a deed, or the weapon that it is done with, is aimed at."""

from __future__ import annotations

from counterclaim.claims.syntax import agent_of, object_of, preposition_objects
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

TARGET = "target"
TIMES = frozenset(("DATE", "TIME"))  # what the parser takes for one
AIM = ("on", "at", "against", "towards", "toward", "into")
SABOTAGE = "sabotage"  # "of the pipeline", "to the grid"


def aims_of(sentence: ParsedSentence, word: Token) -> list[Token]:
    """What stands behind "at", "against" or "in the direction of" under a word; no day ("on Monday")."""
    ways = preposition_objects(sentence, word, "in")
    aims = [
        *preposition_objects(sentence, word, *AIM, *(("of", "to") if word.lemma == SABOTAGE else ())),
        *(
            place
            for way in ways
            if way.lemma == "direction"
            for place in preposition_objects(sentence, way, "of")
        ),
    ]
    bidden = triggers()["bidding.nouns"]  # "at the request of Mogadishu"
    kept = [aim for aim in aims if aim.entity not in TIMES and aim.lemma not in bidden]
    kept = [aim for aim in kept if not _is_medium(sentence, aim)]
    return [aim for aim in kept if not _is_ridden(sentence, word, aim)]


def _is_medium(sentence: ParsedSentence, aim: Token) -> bool:
    """As in "claimed the raid on its channel", "on Telegram": where it is said, and not what was struck."""
    channels = cues()["voices.channels"]
    if aim.lower in channels:
        return True
    beside = sentence.kids(aim, "poss", "compound", "nmod")
    owned = any(word.tag == "PRP$" or word.lower in channels for word in beside)
    return aim.lemma in cues()["voices.media"] and owned


def _is_ridden(sentence: ParsedSentence, verb: Token, aim: Token) -> bool:
    """As in "was shot by two men on a motorcycle", where the parse hangs it on the verb."""
    agent = agent_of(sentence, verb)
    return agent is not None and agent.index < aim.index and aim.lemma in triggers()["ridden.nouns"]


def aimed_at(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """What a verb, or the weapon it acts on, is aimed at."""
    thing = object_of(sentence, verb)
    armed = thing is not None and weapon_at(sentence, thing) is not None
    return aims_of(sentence, verb) or (aims_of(sentence, thing) if thing is not None and armed else [])


def is_struck(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the post was the target", "a target on Monday"; "a legitimate target" may never be struck."""
    be = sentence.head(noun)
    if noun.pos != "NOUN" or noun.lemma != TARGET or noun.dep != "attr" or be is None:
        return False
    definite = any(child.lower == "the" for child in sentence.kids(noun, "det"))
    days = (day for word in (noun, be) for day in preposition_objects(sentence, word, "on"))
    then = be.tag == "VBD" and any(day.entity == "DATE" for day in days)
    return (definite or then) and not sentence.kids(noun, "amod")
