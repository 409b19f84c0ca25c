"""Who sets off what lies in the ground: "stepped on a landmine", "their truck hit a roadside bomb"."""

from __future__ import annotations

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def treads(sentence: ParsedSentence, verb: Token, finder: RoleFinder) -> Roles | None:
    """The roles of one who treads or drives on something that blows up; ``None`` for any other step."""
    under = preposition_objects(sentence, verb, "on", "onto", "over")
    trod = verb.lemma in triggers()["treading.verbs"] and any(map(_blows_up, under))
    if not trod and not _meets(sentence, verb):
        return None
    roles = Roles()
    finder.sufferer(sentence, roles, subject_of(sentence, verb), hit=True)
    return roles


def _blows_up(thing: Token) -> bool:
    return thing.lemma.lower() in triggers()["treading.things"]


def _meets(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the bus hit a landmine", "a patrol set off a mine"; "jets hit the mine" tells of a pit."""
    sets_off = verb.lemma in triggers()["treading.setting_off"]
    if (not sets_off and verb.lemma not in triggers()["treading.meeting"]) or is_passive(sentence, verb):
        return False
    thing = object_of(sentence, verb)
    if thing is None or not _blows_up(thing):
        return False
    if verb.lemma == "set" and not any(word.lower == "off" for word in sentence.kids(verb)):
        return False
    waits = not sets_off and _waits(sentence, thing)
    return waits or _moves(sentence, subject_of(sentence, verb), people=not sets_off)


def _waits(sentence: ParsedSentence, thing: Token) -> bool:
    """Whether a thing is one of those that are laid, by itself or by a word before it: "roadside bomb"."""
    kinds = triggers()["treading.kinds"]
    told = any(word.lower in kinds for word in sentence.kids(thing, "compound", "amod"))
    return told or thing.lemma.lower() in triggers()["treading.waiting"]


def _moves(sentence: ParsedSentence, subject: Token | None, *, people: bool) -> bool:
    """Whether somebody or something that goes on the ground or at sea met it, or one of several."""
    if subject is None:
        return False
    words = [subject, *preposition_objects(sentence, subject, "of")] if subject.pos == "NUM" else [subject]
    moving = triggers()["treading.moving"]
    return any(word.lemma.lower() in moving and (people or not _could_lay(word)) for word in words)


def _could_lay(word: Token) -> bool:
    """Who may have set it off from afar."""
    return word.lemma.lower() in triggers()["treading.laying"]
