"""Who did it, by the words for a doer: themselves, their weapon, their ground, their adjective."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.claims.doers_of_deeds import may_have_done
from counterclaim.claims.downings import launched_by
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.owners import Owners
from counterclaim.claims.syntax import agent_of, preposition_objects, subtree_span
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

NOT_PERPETRATORS = frozenset(
    (ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.POPULATION, ActorKind.INTERNATIONAL_ORGANISATION)
)
FROM_WHERE = frozenset("territory soil direction side".split())
LAUNCHES = frozenset(("launch", "misfire"))  # "caused by a failed rocket launch by X"
MEMBERS = frozenset(("member", "element"))


@dataclass(frozen=True, slots=True)
class PerpetratorFinder:
    """Puts perpetrators into roles; actors come from the cast."""

    cast: Cast
    owners: Owners

    def note(self, sentence: ParsedSentence, roles: Roles, token: Token | None) -> None:
        """Put who did it into ``roles``, unless somebody is there already."""
        if token is None:
            return
        if token.pos == "NUM":  # "one of its patrols"
            token = next(iter(preposition_objects(sentence, token, "of")), token)
        for holder in held_by(sentence, token):
            self.note(sentence, roles, holder)
        mention = self.cast.of(token)
        joint = mention is not None and bool(mention.also)  # "Thai and Lao jets"
        leads = self._leads_on(sentence, roles, token)
        if leads and not joint:
            for child in sentence.kids(token, "poss", "compound", "amod", "nmod"):
                self.note_owner(sentence, roles, child)
            for other in (*preposition_objects(sentence, token, *leads), *launched_by(sentence, token)):
                self.note(sentence, roles, other)
            if roles.perpetrator is not None or token.lemma not in triggers()["crewed.nouns"]:
                return  # else whose "a military aircraft" is
        actor = self._of_whose(sentence, token) or self.owners.actor_at(token)
        actor = actor or self.owners.of_crew(sentence, token)
        actor = actor or self.owners.of_agents(sentence, token)
        known = self.cast.actors.get(actor) if actor else None
        if known is None or known.kind in NOT_PERPETRATORS or roles.perpetrator is not None:
            return
        roles.perpetrator = Role(span=subtree_span(sentence, token), actor=actor)
        roles.accomplices = tuple(self._beside(sentence, token))

    def _of_whose(self, sentence: ParsedSentence, token: Token) -> str | None:
        """As in "Chad, whose forces it accused of firing": of whom the clause speaks."""
        if not any(word.lower == "whose" for word in sentence.kids(token, "poss")):
            return None
        clause = next((step for step in sentence.ancestors(token) if step.dep == "relcl"), None)
        whom = sentence.head(clause) if clause is not None else None
        owner = self.cast.of(whom) if whom is not None else None
        return owner.actor if owner is not None else None

    def _beside(self, sentence: ParsedSentence, token: Token) -> Iterator[Role]:
        """Who did it together: the members of "Thai and Lao jets", and those whom "and" joins to a doer."""
        mention = self.cast.of(token)
        for actor in mention.also if mention is not None else ():
            yield Role(span=Span(token.start, token.end), actor=actor)
        for other in sentence.kids(token, "conj"):
            own = Roles()
            self.note(sentence, own, other)
            if own.perpetrator is not None:
                yield from (own.perpetrator, *own.accomplices)

    def _leads_on(self, sentence: ParsedSentence, roles: Roles, token: Token) -> tuple[str, ...]:
        """The prepositions behind which the doer stands, where a word is none itself."""
        named = weapon_at(sentence, token)
        if named is not None:
            if named not in roles.weapons:
                roles.weapons.append(named)
            return ("from", "of")
        if token.lemma in triggers().nouns.keys() | LAUNCHES or token.tag == "VBG":
            # "wounded by firing from X": X is blamed
            return ("from", "by")
        leads = token.lemma in FROM_WHERE or token.lemma in MEMBERS  # "fire from the territory of X"
        return ("of",) if leads else ()

    def note_owner(self, sentence: ParsedSentence, roles: Roles, token: Token) -> None:
        """A possessive or adjective of a trigger or weapon: "Azerbaijani attack", "Russia's missiles"."""
        named = weapon_at(sentence, token)
        if named is not None and named not in roles.weapons:
            roles.weapons.append(named)
        mention = self.cast.of(token)
        known = self.cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        if mention is not None and (is_town_there(mention) or not may_have_done(sentence, token, self.cast)):
            return
        if mention is not None and known is not None and known.kind not in NOT_PERPETRATORS:
            role = Role(span=mention.name, actor=mention.actor)
            if roles.perpetrator is not None and mention.actor != roles.perpetrator.actor:
                roles.accomplices = (*roles.accomplices, role)
            roles.perpetrator = roles.perpetrator or role

    def note_owner_of_weapon(self, sentence: ParsedSentence, roles: Roles, token: Token) -> None:
        """As in "rebel rockets were aimed at the hospital"."""
        if weapon_at(sentence, token) is not None and token.lemma not in triggers()["sites.nouns"]:
            for child in sentence.kids(token, "poss", "compound", "amod", "nmod"):
                self.note_owner(sentence, roles, child)


def held_by(sentence: ParsedSentence, place: Token) -> list[Token]:
    """As in "came from positions held by the Front": who holds where it was sent from, and not once did."""
    if place.lemma not in triggers()["sent.origins"]:
        return []
    verbs = [
        verb
        for verb in sentence.kids(place, "acl")
        if verb.lemma in triggers()["sent.holding"]
        and not any(
            word.lower in triggers()["sent.no_longer"] for word in sentence.kids(verb, "advmod", "prep")
        )
    ]
    return [agent for verb in verbs if (agent := agent_of(sentence, verb)) is not None]


def is_town_there(mention: Mention) -> bool:
    """As in "the Kabul blast": where it was, and no doer."""
    return mention.kind is MentionKind.LITERAL and (mention.place or "").startswith("capital:")
