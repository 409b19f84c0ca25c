"""Weapons that come down: "two bombs fell on a camp", "a rocket landed near the port"."""

from __future__ import annotations

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

THEM = frozenset(("it", "they"))
STRUCK = ("on", "onto", "into", "upon", "through")  # "near the port": nothing was struck there


def falls(sentence: ParsedSentence, verb: Token, finder: RoleFinder) -> Roles | None:
    """The roles of a weapon's fall; ``None`` where none came down: a plane that crashes strikes nobody."""
    weapon = subject_of(sentence, verb) if verb.lemma in triggers()["falling.verbs"] else None
    named = weapon_at(sentence, weapon) if weapon is not None else None
    if named is None or sentence.kids(verb, "dobj") or not _comes_down(sentence, verb, named[0]):
        return None
    roles = finder.of_noun(sentence, weapon) if weapon is not None else Roles()
    roles.weapons = [named, *(other for other in roles.weapons if other != named)]
    for struck in preposition_objects(sentence, verb, *STRUCK):
        finder.sufferer(sentence, roles, struck)
    return roles


def goes_on(sentence: ParsedSentence, cast: Cast, happening: Happening, before: Happening | None) -> bool:
    """As in "shells fell in Darfur. Nine died when they hit Kutum": what came down is told of again."""
    if before is None or not before.weapons or not 0 < happening.sentence - before.sentence <= 1:
        return False
    starts = {span.start for span in happening.trigger}
    for verb in sentence.tokens:
        subject = subject_of(sentence, verb) if verb.start in starts and verb.pos == "VERB" else None
        if subject is not None and subject.lower in THEM and cast.of(subject) is None:
            return verb.lemma in triggers()["falling.verbs"] | triggers()["striking.verbs"]
    return False


def _comes_down(sentence: ParsedSentence, verb: Token, weapon: str) -> bool:
    """Whether it is said where: a drone that crashes into something strikes it."""
    where = triggers()["falling.on"] if weapon in triggers()["falling.weapons"] else ("into",)
    return bool(preposition_objects(sentence, verb, *where))
