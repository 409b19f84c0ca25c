"""Who did what to whom around a trigger, with weapons and targets."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.aims import TARGET, aimed_at, aims_of
from counterclaim.claims.culprits import culprits_of
from counterclaim.claims.done_to import whose_end
from counterclaim.claims.downings import counted_of, is_missile, launched_by
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.owners import Owners
from counterclaim.claims.sequence import told_apart
from counterclaim.claims.syntax import (
    CHARGED_WITH,
    agent_of,
    before_helper,
    is_passive,
    object_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, triggers

NOT_PERPETRATORS = frozenset(
    (ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.POPULATION, ActorKind.INTERNATIONAL_ORGANISATION)
)
INTRANSITIVE = frozenset(("die", "perish", "explode", "detonate", "blow"))
COMING = frozenset(("come", "originate", "emanate"))  # "the shelling came from X's positions"
FROM_WHERE = frozenset("territory soil direction side".split())
MEMBERS = frozenset(("member", "element"))


THING = "it"  # of which nobody is meant: "a bus burned. Chad said rebels had shot at it"


class RoleFinder:
    """Fills roles from syntax; actors come from the cast."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._owners = Owners(cast)

    def of_verb(self, sentence: ParsedSentence, verb: Token) -> Roles:
        """Roles of a verbal trigger, active or passive."""
        roles = Roles()
        strikes = verb.lemma in triggers()["striking.verbs"]
        if is_passive(sentence, verb):
            thing = object_of(sentence, verb) or before_helper(sentence, verb)
            self.sufferer(sentence, roles, thing, hit=strikes)
            self.doer(sentence, roles, agent_of(sentence, verb))
            if roles.weapons:  # "rockets were fired at the post"
                self._aimed(sentence, roles, verb)
        elif verb.lemma in INTRANSITIVE and not sentence.kids(verb, "dobj"):
            self.sufferer(sentence, roles, subject_of(sentence, verb))
        else:
            self.doer(sentence, roles, doer_of(sentence, verb))
            self.sufferer(sentence, roles, object_of(sentence, verb), hit=strikes)
            self._aimed(sentence, roles, verb)
        for noun in [*preposition_objects(sentence, verb, "by"), *_came_from(sentence, verb)]:
            self.doer(sentence, roles, noun)
        roles.spare_oneself()
        thing = object_of(sentence, verb)
        if roles.perpetrator is None and is_passive(sentence, verb) and thing is not None and not strikes:
            self._whose_weapon(sentence, roles, thing)
        self._weapons_below(sentence, roles, verb)
        roles.grounded = any(word.lemma in triggers()["grounds.nouns"] for word in sentence.subtree(verb))
        if roles.struck is not None:
            roles.weapons = _outside(roles.struck[1], roles.weapons)
        return roles

    def _aimed(self, sentence: ParsedSentence, roles: Roles, verb: Token) -> None:
        """Whom it was aimed at, where nothing says yet whom it struck: "fired at", "sent rounds at"."""
        for noun in () if roles.is_aimed else aimed_at(sentence, verb):
            self.sufferer(sentence, roles, noun)

    def of_downing(self, sentence: ParsedSentence, verb: Token) -> Roles:
        """As in "shot down an Iranian drone": what came down is no weapon used, and its owner is struck."""
        return self.downed(sentence, self.of_verb(sentence, verb), object_of(sentence, verb))

    def downed(self, sentence: ParsedSentence, roles: Roles, thing: Token | None) -> Roles:
        """Roles with what came down: it is no weapon used, and its owner is struck."""
        if thing is None:
            return roles
        span = subtree_span(sentence, thing)
        roles.weapons = _outside(span, roles.weapons)
        roles.target = Role(span=span, actor=None)
        if roles.perpetrator is not None and span.contains(roles.perpetrator.span):
            roles.perpetrator, roles.accomplices = None, ()  # "a Turkish drone was shot down": by nobody told
        owner = self._owners.of_site(sentence, thing)
        flying = counted_of(sentence, thing)
        if is_missile(sentence, flying):  # who stopped it did nothing to anybody
            return self._fired(sentence, flying)
        if owner is not None:
            roles.victim = roles.victim or Role(span=span, actor=owner)
        return roles

    def _fired(self, sentence: ParsedSentence, missile: Token) -> Roles:
        """As in "shot down a Libyan missile", "one fired by rebels": whose it was attacked."""
        roles, named = Roles(), weapon_at(sentence, missile)
        roles.weapons = [named] if named is not None else []
        for word in sentence.kids(missile, "poss", "compound", "amod", "nmod"):
            self._owner(sentence, roles, word)
        for launcher in launched_by(sentence, missile):
            self.doer(sentence, roles, launcher)
        return roles

    def _whose_weapon(self, sentence: ParsedSentence, roles: Roles, token: Token) -> None:
        """As in "rebel rockets were aimed at the hospital"."""
        if weapon_at(sentence, token) is not None and token.lemma not in triggers()["sites.nouns"]:
            for child in sentence.kids(token, "poss", "compound", "amod"):
                self._owner(sentence, roles, child)

    def of_noun(self, sentence: ParsedSentence, noun: Token) -> Roles:
        """Roles of a nominal trigger: "an attack by X on Y", "X's attack", "fire from X's positions"."""
        roles = Roles()
        ended = whose_end(sentence, noun, self._cast)
        for child in (
            *_owner_before(sentence, noun),
            *sentence.kids(noun, "poss", "compound", "amod", "nmod"),
        ):
            if child not in ended:
                self._owner(sentence, roles, child)
        for person in ended:
            self.sufferer(sentence, roles, person)
        told = [*preposition_objects(sentence, noun, "by", "from"), *_came_from(sentence, noun)]
        for noun_by in (*told, *culprits_of(sentence, noun)):
            self.doer(sentence, roles, noun_by)
        for aimed in aims_of(sentence, noun):
            self.sufferer(sentence, roles, aimed)
        for other in preposition_objects(sentence, noun, "of"):
            if noun.lemma in triggers()["suffering.of"]:
                self.sufferer(sentence, roles, other)
            for noun_by in preposition_objects(sentence, other, "by"):  # "breaches of the truce by X"
                self.doer(sentence, roles, noun_by)
        self._weapons_below(sentence, roles, noun)
        return roles

    def of_charge(self, sentence: ParsedSentence, gerund: Token) -> Roles:
        """As in "wounded by firing from X"; in "accused X of firing on Y" X does it."""
        roles = self.of_noun(sentence, gerund)
        preposition = sentence.head(gerund)
        if preposition is not None and preposition.lower in CHARGED_WITH:
            self.doer(sentence, roles, subject_of(sentence, gerund))
        return roles

    def of_target(self, sentence: ParsedSentence, noun: Token) -> Roles:
        """As in "was the target of Chadian guns", "a target for rebels": who or what aims stands behind."""
        roles = self.of_noun(sentence, noun)
        for other in preposition_objects(sentence, noun, "of", "for"):
            self.doer(sentence, roles, other)
        return roles

    def of_light_verb(self, sentence: ParsedSentence, noun: Token, verb: Token) -> Roles:
        """As in "opened fire on X", "came under attack from X", "suffered an attack"."""
        roles = Roles()
        subject = subject_of(sentence, verb)
        suffers = verb.lemma in triggers()["light.passive"] and not is_passive(sentence, verb)
        if suffers:
            self.sufferer(sentence, roles, subject)
        elif is_passive(sentence, verb):
            self.doer(sentence, roles, agent_of(sentence, verb))
        else:
            self.doer(sentence, roles, subject)
        for word in ("from", "by"):
            for other in preposition_objects(sentence, verb, word):
                self.doer(sentence, roles, other)
        for aimed in aims_of(sentence, verb):
            if aimed.index != noun.index and not suffers:
                self.sufferer(sentence, roles, aimed)
        put_to = object_of(sentence, verb) if verb.lemma in triggers()["light.to_nouns"] else None
        if put_to is not None and put_to.index != noun.index:  # "subjected the post to fire"
            self.sufferer(sentence, roles, put_to, hit=True)
        told = sentence.kids(verb, "prep", "agent") if suffers else [verb]  # "its jets came under fire"
        for words in told:
            self._weapons_below(sentence, roles, words)
        return roles

    def doer(self, sentence: ParsedSentence, roles: Roles, token: Token | None) -> None:
        """Put who did it into ``roles``, unless somebody is there already."""
        if token is None:
            return
        if token.pos == "NUM":  # "one of its patrols"
            token = next(iter(preposition_objects(sentence, token, "of")), token)
        mention = self._cast.of(token)
        joint = mention is not None and bool(mention.also)  # "Thai and Lao jets"
        leads = self._leads_on(sentence, roles, token)
        if leads and not joint:
            for child in sentence.kids(token, "poss", "compound", "amod"):
                self._owner(sentence, roles, child)
            for other in (*preposition_objects(sentence, token, *leads), *launched_by(sentence, token)):
                self.doer(sentence, roles, other)
            if roles.perpetrator is not None or token.lemma not in triggers()["crewed.nouns"]:
                return  # else whose "a military aircraft" is
        actor = self._owners.actor_at(token) or self._owners.of_crew(sentence, token)
        actor = actor or self._owners.of_agents(sentence, token)
        known = self._cast.actors.get(actor) if actor else None
        if known is None or known.kind in NOT_PERPETRATORS or roles.perpetrator is not None:
            return
        roles.perpetrator = Role(span=subtree_span(sentence, token), actor=actor)
        roles.accomplices = tuple(self._beside(sentence, token))

    def _beside(self, sentence: ParsedSentence, token: Token) -> Iterator[Role]:
        """Who did it together: the members of "Thai and Lao jets", and those whom "and" joins to a doer."""
        mention = self._cast.of(token)
        for actor in mention.also if mention is not None else ():
            yield Role(span=Span(token.start, token.end), actor=actor)
        for other in sentence.kids(token, "conj"):
            own = Roles()
            self.doer(sentence, own, other)
            if own.perpetrator is not None:
                yield from (own.perpetrator, *own.accomplices)

    def _leads_on(self, sentence: ParsedSentence, roles: Roles, token: Token) -> tuple[str, ...]:
        """The prepositions behind which the doer stands, where a word is none itself."""
        named = weapon_at(sentence, token)
        if named is not None:
            if named not in roles.weapons:
                roles.weapons.append(named)
            return ("from", "of")
        if token.lemma in triggers().nouns or token.tag == "VBG":  # "wounded by firing from X": X is blamed
            return ("from", "by")
        leads = token.lemma in FROM_WHERE or token.lemma in MEMBERS  # "fire from the territory of X"
        return ("of",) if leads else ()

    def _owner(self, sentence: ParsedSentence, roles: Roles, token: Token) -> None:
        """A possessive or adjective of a trigger or weapon: "Azerbaijani attack", "Russia's missiles"."""
        named = weapon_at(sentence, token)
        if named is not None and named not in roles.weapons:
            roles.weapons.append(named)
        mention = self._cast.of(token)
        known = self._cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        if mention is not None and is_town_there(mention):
            return
        if mention is not None and known is not None and known.kind not in NOT_PERPETRATORS:
            role = Role(span=mention.name, actor=mention.actor)
            if roles.perpetrator is not None and mention.actor != roles.perpetrator.actor:
                roles.accomplices = (*roles.accomplices, role)
            roles.perpetrator = roles.perpetrator or role

    def sufferer(
        self, sentence: ParsedSentence, roles: Roles, token: Token | None, *, hit: bool = False
    ) -> None:
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
        actor = self._owners.actor_at(token)
        if actor is not None and self._cast.actors[actor].kind is not ActorKind.MEDIA:
            roles.victim = roles.victim or Role(span=span, actor=actor)
            return
        if token.pos in ("NOUN", "PROPN", "NUM") or token.lower == THING:
            roles.target = roles.target or Role(span=span, actor=None)
            aims = token.lemma == TARGET and any(c.tag == "PRP$" for c in sentence.kids(token, "poss"))
            owner = None if aims else self._owners.of_site(sentence, token)  # "had hit their targets"
            if owner is not None:
                roles.victim = roles.victim or Role(span=span, actor=owner)

    def _weapons_below(self, sentence: ParsedSentence, roles: Roles, head: Token) -> None:
        for token in sentence.subtree(head):
            named = weapon_at(sentence, token)
            if named is None or named in roles.weapons or token.index == head.index:
                continue
            apart = told_apart(sentence, token, head) or _is_of_other_deed(sentence, token, head)
            if not apart and not _is_of_site(sentence, token):
                roles.weapons.append(named)


def doer_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The subject of a deed; in "rebels stormed it, the army said, killing two" the army killed nobody.

    Nor did it where "the army was hit by rebels, killing two", nor a ship that "sank, killing two".
    """
    above = sentence.head(verb)
    if above is None or verb.dep != "advcl" or verb.tag != "VBG" or above.index > verb.index:
        return subject_of(sentence, verb)
    for told in _told_by(sentence, above):
        if told.index < above.index:
            return subject_of(sentence, told)
    harms = any(entry.outcome for entry in triggers().verbs.get(verb.lemma, ()))
    if harms and is_passive(sentence, above):
        return agent_of(sentence, above)
    sank = harms and above.lemma in triggers()["mishaps.verbs"] and not sentence.kids(above, "dobj")
    return None if sank else subject_of(sentence, verb)


def _told_by(sentence: ParsedSentence, saying: Token) -> list[Token]:
    """The verbs of what a verb of saying tells, whichever of them the parse hangs on the other."""
    if saying.lemma not in cues().verbs:
        return []
    over = sentence.head(saying) if saying.dep == "parataxis" else None
    return [*sentence.kids(saying, "ccomp"), *([over] if over is not None else [])]


def is_town_there(mention: Mention) -> bool:
    """As in "the Kabul blast": where it was, and no doer."""
    return mention.kind is MentionKind.LITERAL and (mention.place or "").startswith("capital:")


def _came_from(sentence: ParsedSentence, fire: Token) -> list[Token]:
    """As in "the shelling came from X's positions": whose they are."""
    verb = sentence.head(fire)
    came = verb is not None and fire.dep in ("nsubj", "csubj") and verb.lemma in COMING
    return preposition_objects(sentence, verb, "from") if verb is not None and came else []


def _owner_before(sentence: ParsedSentence, noun: Token) -> list[Token]:
    """As "U.S." in "U.S. and British strikes", where the parse joins the strikes to the U.S."""
    first = sentence.head(noun) if noun.dep == "conj" else None
    words = sentence.tokens[first.index + 1 : noun.index] if first is not None else []
    joined = len(words) > 1 and words[0].lower == "and" and all(word.head == noun.index for word in words[1:])
    return [first] if first is not None and joined and first.pos in ("PROPN", "ADJ") else []


def _outside(struck: Span, weapons: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """As in "hit a helicopter of the air force": what was hit is no weapon used."""
    return [weapon for weapon in weapons if not struck.contains(weapon[1])]


def _is_of_other_deed(sentence: ParsedSentence, token: Token, head: Token) -> bool:
    """As in "fields were burnt and 12 rifles were seized": what somebody else did, or was done to others."""
    for step in (token, *sentence.ancestors(token)):
        if step.index == head.index:
            return False
        if step.dep == "conj" and step.pos == "VERB" and step.lemma in triggers()["taken.verbs"]:
            return bool(sentence.kids(step, "nsubj", "nsubjpass"))
    return False


def _is_of_site(sentence: ParsedSentence, token: Token) -> bool:
    """As in "artillery boats", "a missile base": it says what was struck and not with what."""
    noun = sentence.head(token)
    if noun is None or token.dep not in ("compound", "amod", "nmod") or weapon_at(sentence, noun) is not None:
        return False
    return noun.lemma in triggers()["sites.nouns"] | triggers()["crewed.nouns"]
