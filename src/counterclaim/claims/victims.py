"""Whom a happening struck, or what it was aimed at, by the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.aims import TARGET
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.owners import Owners
from counterclaim.claims.syntax import preposition_objects, subtree_span
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

THING = "it"  # of which nobody is meant: "a bus burned. Chad said rebels had shot at it"


@dataclass(frozen=True, slots=True)
class VictimFinder:
    """Puts victims and targets into roles; actors come from the cast."""

    cast: Cast
    owners: Owners

    def note(self, sentence: ParsedSentence, roles: Roles, token: Token | None, *, hit: bool = False) -> None:
        """Put whom a happening struck, or what it was aimed at, into ``roles``.

        A weapon is what was used, unless the verb says that it was ``hit``.
        """
        if token is None or token.lemma in triggers()["loads.nouns"]:  # "dropped their payload"
            return
        if token.pos == "NUM":
            token = next(iter(preposition_objects(sentence, token, "of", "among")), token)
        named = weapon_at(sentence, token)
        if named is not None and not hit and token.lemma not in triggers()["sites.nouns"]:
            if named not in roles.weapons:  # "fired two missiles at ..."
                roles.weapons.append(named)
            return
        span = subtree_span(sentence, token)
        if named is not None and not roles.is_aimed:
            roles.struck = (named[0], span)
        actor = self.owners.actor_at(token)
        none = any(word.lower == "no" for word in sentence.kids(token, "det"))
        if none and actor is not None and self.cast.actors[actor].kind is ActorKind.CIVILIANS:
            return  # "no civilians were hurt" tells nothing of who was struck
        if actor is not None and self.cast.actors[actor].kind is not ActorKind.MEDIA:
            roles.victim = roles.victim or Role(span=span, actor=actor)
            return
        if token.pos in ("NOUN", "PROPN", "NUM") or token.lower == THING:
            roles.target = roles.target or Role(span=span, actor=None)
            aims = token.lemma == TARGET and any(c.tag == "PRP$" for c in sentence.kids(token, "poss"))
            owner = None if aims else self.owners.of_site(sentence, token)  # "had hit their targets"
            if owner is not None and not self._is_another(sentence, token, owner):
                roles.victim = roles.victim or Role(span=span, actor=owner)

    def _is_another(self, sentence: ParsedSentence, token: Token, owner: str) -> bool:
        """As in "the brother of Odo Keita", "Keita's killers": people of somebody, and not that person."""
        if any(self.owners.actor_at(name) == owner for name in sentence.kids(token, "appos")):
            return False  # "kidnapped banker Ali Omar"
        things = triggers()["sites.nouns"] | triggers()["crewed.nouns"]
        return self.cast.actors[owner].kind is ActorKind.PERSON and token.lemma not in things
