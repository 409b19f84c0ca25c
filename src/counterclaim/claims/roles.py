"""Who did what to whom around a trigger, with weapons and targets."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.aims import aimed_at, aims_of
from counterclaim.claims.culprits import caused_by, culprits_of
from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.done_to import whose_end
from counterclaim.claims.downings import counted_of, is_missile, launched_by
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.negation import negated
from counterclaim.claims.owners import Owners
from counterclaim.claims.perpetrators import PerpetratorFinder
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
from counterclaim.claims.unknowing import is_unknown
from counterclaim.claims.victims import VictimFinder
from counterclaim.claims.weaponry import weapon_at
from counterclaim.claims.weapons_used import note_weapons, outside
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers, weapons

INTRANSITIVE = frozenset(("die", "perish", "explode", "detonate", "blow"))
FIRE = "fire"
CLASH = "clash."
LANDS = ("country:", "capital:")  # before the ids of places that states are called by
COMING = frozenset(("come", "originate", "emanate"))  # "the shelling came from X's positions"


class RoleFinder:
    """Fills roles from syntax; actors come from the cast."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._owners = Owners(cast)
        self._perpetrators = PerpetratorFinder(cast, self._owners)
        self._victims = VictimFinder(cast, self._owners)

    def doer(self, sentence: ParsedSentence, roles: Roles, token: Token | None) -> None:
        """Put who did it into ``roles``, unless somebody is there already."""
        self._perpetrators.note(sentence, roles, token)

    def perpetrator_at(self, sentence: ParsedSentence, token: Token | None) -> Role | None:
        """Who did it by a word for the doer alone."""
        roles = Roles()
        self.doer(sentence, roles, token)
        return roles.perpetrator

    def _came_from(self, sentence: ParsedSentence, fire: Token) -> list[Token]:
        """As in "the shelling came from X's positions": whose they are.

        What came from a state came from there, and was not yet sent by it: "the drones came from Yemen".
        """
        verb = sentence.head(fire)
        if verb is None or fire.dep not in ("nsubj", "csubj") or verb.lemma not in COMING:
            return []
        if negated(sentence, verb) or is_unknown(sentence, verb):
            return []
        origins = preposition_objects(sentence, verb, "from")
        return [origin for origin in origins if not self._is_land(origin)]

    def _is_land(self, token: Token) -> bool:
        mention = self._cast.of(token)
        return mention is not None and (mention.place or "").startswith(LANDS)

    def sufferer(
        self, sentence: ParsedSentence, roles: Roles, token: Token | None, *, hit: bool = False
    ) -> None:
        """Put whom a happening struck, or what it was aimed at, into ``roles``."""
        self._victims.note(sentence, roles, token, hit=hit)

    def of_verb(self, sentence: ParsedSentence, verb: Token) -> Roles:
        """Roles of a verbal trigger, active or passive."""
        roles = Roles()
        strikes = verb.lemma in triggers()["striking.verbs"]
        if is_passive(sentence, verb):
            thing = object_of(sentence, verb) or before_helper(sentence, verb)
            self.sufferer(sentence, roles, None if _is_shot(verb, thing) else thing, hit=strikes)
            self.doer(sentence, roles, agent_of(sentence, verb))
            if roles.weapons:  # "rockets were fired at the post"
                self._aimed(sentence, roles, verb)
        elif verb.lemma in INTRANSITIVE and not sentence.kids(verb, "dobj"):
            self.sufferer(sentence, roles, subject_of(sentence, verb))
        else:
            thing = object_of(sentence, verb)
            self.doer(sentence, roles, doer_of(sentence, verb))
            self.sufferer(sentence, roles, None if _is_shot(verb, thing) else thing, hit=strikes)
            self._aimed(sentence, roles, verb)
        told = [*preposition_objects(sentence, verb, "by"), *self._came_from(sentence, verb)]
        for noun in (*told, *_who_set_it(sentence, verb)):
            self.doer(sentence, roles, noun)
        roles.spare_oneself()
        thing = object_of(sentence, verb)
        if roles.perpetrator is None and is_passive(sentence, verb) and thing is not None and not strikes:
            self._perpetrators.note_owner_of_weapon(sentence, roles, thing)
        note_weapons(sentence, roles, verb)
        roles.grounded = any(word.lemma in triggers()["airfields.nouns"] for word in sentence.subtree(verb))
        if roles.struck is not None:
            roles.weapons = outside(roles.struck[1], roles.weapons)
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
        roles.weapons = outside(span, roles.weapons)
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
            self._perpetrators.note_owner(sentence, roles, word)
        for launcher in launched_by(sentence, missile):
            self.doer(sentence, roles, launcher)
        return roles

    def of_noun(self, sentence: ParsedSentence, noun: Token) -> Roles:
        """Roles of a nominal trigger: "an attack by X on Y", "X's attack", "fire from X's positions"."""
        roles = Roles()
        ended = whose_end(sentence, noun, self._cast)
        for child in (
            *_owner_before(sentence, noun),
            *sentence.kids(noun, "poss", "compound", "amod", "nmod"),
        ):
            if child not in ended and not _is_of_both(noun, child):
                self._perpetrators.note_owner(sentence, roles, child)
        for person in ended:
            self.sufferer(sentence, roles, person)
        sent = [word for word in preposition_objects(sentence, noun, "from") if not self._is_land(word)]
        told = [*preposition_objects(sentence, noun, "by"), *sent, *self._came_from(sentence, noun)]
        for noun_by in (*told, *culprits_of(sentence, noun), *caused_by(sentence, noun)):
            self.doer(sentence, roles, noun_by)
        for aimed in aims_of(sentence, noun):
            self.sufferer(sentence, roles, aimed)
        for other in preposition_objects(sentence, noun, "of"):
            if noun.lemma in triggers()["suffering.of"]:
                self.sufferer(sentence, roles, other)
            for noun_by in preposition_objects(sentence, other, "by"):  # "breaches of the truce by X"
                self.doer(sentence, roles, noun_by)
        note_weapons(sentence, roles, noun)
        return roles

    def of_charge(self, sentence: ParsedSentence, gerund: Token) -> Roles:
        """As in "wounded by firing from X"; in "accused X of firing", "X responded by firing" X does it."""
        roles = self.of_noun(sentence, gerund)
        preposition = sentence.head(gerund)
        if preposition is not None and (preposition.lower in CHARGED_WITH or _is_way(sentence, preposition)):
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
            self.sufferer(sentence, roles, subject, hit=True)  # "a tank came under fire"
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
            note_weapons(sentence, roles, words)
        return roles


def _is_shot(verb: Token, thing: Token | None) -> bool:
    """As in "said that rebels had fired it": a shell told of before, and nobody who was struck."""
    return verb.lemma == FIRE and thing is not None and thing.pos == "PRON"


def _who_set_it(sentence: ParsedSentence, verb: Token) -> Iterator[Token]:
    """As in "the Sun Front was behind a bomb that went off in Gao"."""
    bomb = sentence.head(verb) if verb.dep == "relcl" else None
    if bomb is not None and bomb.lemma in weapons().classes:
        yield from culprits_of(sentence, bomb)


def _is_way(sentence: ParsedSentence, preposition: Token) -> bool:
    """As in "responded by firing rockets": how somebody does something, and no agent of a passive."""
    verb = sentence.head(preposition)
    done = verb is not None and verb.pos == "VERB" and not is_passive(sentence, verb)
    return done and preposition.lower == "by" and preposition.dep == "prep"


def _is_of_both(noun: Token, owner: Token) -> bool:
    """As in "their worst fighting": of those who fight each other, and no deed of one."""
    told = triggers().nouns.get(noun.lemma)
    return told is not None and told.type.startswith(CLASH) and owner.lower == "their"


def _owner_before(sentence: ParsedSentence, noun: Token) -> list[Token]:
    """As "U.S." in "U.S. and British strikes", where the parse joins the strikes to the U.S.

    Not of "a speech by Hezbollah and the shelling": what has an article is none of theirs.
    """
    first = sentence.head(noun) if noun.dep == "conj" else None
    words = sentence.tokens[first.index + 1 : noun.index] if first is not None else []
    joined = len(words) > 1 and words[0].lower == "and"
    joined = joined and all(word.head == noun.index and word.pos != "DET" for word in words[1:])
    return [first] if first is not None and joined and first.pos in ("PROPN", "ADJ") else []
