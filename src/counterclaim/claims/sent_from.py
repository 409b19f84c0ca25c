"""Where a weapon came from: "the shell had come from rebel positions", "it was launched by the militia"."""

from __future__ import annotations

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.roles import COMING, RoleFinder
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

FIRE = frozenset(("fire", "shoot"))


def sent(sentence: ParsedSentence, verb: Token, finder: RoleFinder) -> Roles | None:
    """The roles of a weapon's coming where its words tell whose it was, else ``None``.

    Arms that "came from Iran" were bought there: what is fired comes from positions, a side or a territory.
    """
    weapon = _weapon(sentence, verb)
    named = weapon_at(sentence, weapon) if weapon is not None else None
    if named is None or verb.lemma in FIRE:
        return None
    origins = preposition_objects(sentence, verb, "from")
    if verb.lemma in COMING and not any(noun.lemma in triggers()["sent.origins"] for noun in origins):
        return None
    roles = finder.of_verb(sentence, verb)
    for noun in origins:
        finder.doer(sentence, roles, noun)
    if roles.perpetrator is None:
        return None
    roles.weapons = [named, *(other for other in roles.weapons if other != named)]
    return roles


def is_told_before(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the rocket was fired by the army", "the shells came from the hill": both told before."""
    weapon = _weapon(sentence, verb)
    if weapon is None or weapon_at(sentence, weapon) is None or not sentence.kids(weapon, "det"):
        return False
    definite = all(word.lower in triggers()["sent.pointing"] for word in sentence.kids(weapon, "det"))
    aimed = preposition_objects(sentence, verb, "at", "on", "against", "towards", "toward")
    return definite and not aimed and not sentence.kids(weapon, "relcl", "acl")


def _weapon(sentence: ParsedSentence, verb: Token) -> Token | None:
    """What came, or was fired or launched."""
    if verb.lemma in COMING:
        return subject_of(sentence, verb)
    sends = verb.lemma in FIRE or verb.lemma in triggers()["sent.verbs"]
    return (
        object_of(sentence, verb) or subject_of(sentence, verb)
        if sends and is_passive(sentence, verb)
        else None
    )
