"""Who sets off what lies in the ground: "stepped on a landmine", "their truck drove over a mine"."""

from __future__ import annotations

from counterclaim.claims.found_roles import Roles
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import preposition_objects, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def treads(sentence: ParsedSentence, verb: Token, finder: RoleFinder) -> Roles | None:
    """The roles of one who treads or drives on something that blows up; ``None`` for any other step."""
    if verb.lemma not in triggers()["treading.verbs"]:
        return None
    under = preposition_objects(sentence, verb, "on", "onto", "over")
    if not any(thing.lemma.lower() in triggers()["treading.things"] for thing in under):
        return None
    roles = Roles()
    finder.sufferer(sentence, roles, subject_of(sentence, verb), hit=True)
    return roles
