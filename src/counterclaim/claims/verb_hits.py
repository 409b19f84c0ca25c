"""Verbs that tell of an attack, of ground taken or of people hurt: by entries, or by what they wield."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.aims import aimed_at
from counterclaim.claims.culprits import is_cause_told
from counterclaim.claims.downings import DOWNING, SHOOTDOWN, downed_by
from counterclaim.claims.ground import is_taken
from counterclaim.claims.hit import ABDUCTION, HARM, WIELDED, Hit
from counterclaim.claims.maxims import is_condemned
from counterclaim.claims.mishaps import is_mishap
from counterclaim.claims.people import (
    are_fighters,
    is_done_by_force,
    is_done_by_people,
    is_people,
    words_for_whom,
)
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import before_helper, object_of, preposition_objects, subject_of
from counterclaim.claims.tallies import Tally
from counterclaim.claims.trigger_sense import (
    attack_beaten_off,
    hyphenated,
    is_by_blast,
    is_of_defence,
    is_of_pact,
    strikes_nobody,
)
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, triggers

TERRITORY = "territory."
OF_BAGS = frozenset(("snatch",))  # of people and of things
PARTICLES = frozenset(("down", "off", "up", "over", "away"))
FIRST = "first"
ITS = frozenset(("it", "them"))
MINED = "attack.ied-mine"
AROUND = frozenset(("near", "around", "outside"))


@dataclass(frozen=True, slots=True)
class VerbHitFinder:
    """Finds verbs that are triggers."""

    cast: Cast
    roles: RoleFinder
    tally: Tally

    def at(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        """What an entry for the verb tells, with its particle or alone, or what weapon it says was used."""
        if is_cause_told(sentence, verb) or is_condemned(sentence, verb):
            return None
        for form in self._forms(sentence, verb):
            hit = self._of_entries(sentence, verb, triggers().verbs.get(form, ()))
            if hit is not None:
                if hit.entry.outcome and attack_beaten_off(sentence, verb) is not None:
                    hit.roles.defend()
                return hit
        if verb.lemma.lower() in triggers()["wield.verbs"] and self._wields(sentence, verb):
            return Hit(verb, WIELDED, self.roles.of_verb(sentence, verb))
        return None

    def _of_entries(self, sentence: ParsedSentence, verb: Token, entries: Sequence[Trigger]) -> Hit | None:
        entry = next((e for e in entries if self._fits(sentence, verb, e)), None)
        if entry is None or strikes_nobody(sentence, verb, entry, self.cast):
            return None
        if verb.tag == "VBG" and verb.dep in ("pcomp", "pobj") and verb.lemma in ("fire", "shoot"):
            return Hit(verb, entry, self.roles.of_charge(sentence, verb))
        down = entry.type == DOWNING
        roles = self.roles.of_downing(sentence, verb) if down else self.roles.of_verb(sentence, verb)
        needs_object = verb.lemma in triggers()["striking.needs_object"]
        ground = entry.type.startswith(TERRITORY) and self._takes_ground(sentence, verb)
        began = roles.perpetrator is not None and (_is_first(sentence, verb) or _is_near(sentence, verb))
        if needs_object and not (roles.victim or roles.target or roles.weapons or ground or began):
            return None  # but "the rebels had attacked first"
        if entry.type.startswith(TERRITORY) and not ground:
            held = next((e for e in entries if e.outcome is not None), None)
            thing = object_of(sentence, verb)
            whom = [thing, *preposition_objects(sentence, thing, "of")] if thing is not None else []
            if held is None or not any(is_people(one) or self.cast.of(one) for one in whom):
                return None  # "seized three Malian passports"
            entry = held
        if verb.lemma in OF_BAGS and not (roles.victim or is_people(object_of(sentence, verb))):
            return None  # "snatched a bag"
        if entry.type == ABDUCTION and are_fighters(sentence, object_of(sentence, verb)):
            entry = replace(entry, type=HARM)  # prisoners, and no civilians
        thing = object_of(sentence, verb)
        if is_of_pact(sentence, verb) or (entry.objects and thing is not None and thing.lower in ITS):
            roles.victim = None  # nobody is struck in "broke the Geneva truce", or in "planted it"
        if entry.type == DOWNING:
            return Hit(verb, replace(entry, type=downed_by(sentence, verb) or SHOOTDOWN), roles)
        if verb.lemma in triggers()["ruin.verbs"] and is_of_defence(sentence, verb):
            return None  # "repelled an attack, destroying two tanks": part of what they repelled
        charged = verb.dep == "pcomp" or is_by_blast(sentence, verb)  # "accused the army of burning houses"
        by_people = roles.perpetrator or roles.weapons or charged or is_done_by_people(sentence, verb)
        by_people = by_people or is_done_by_force(sentence, verb)
        if verb.lemma in triggers()["ruin.verbs"] and not by_people:
            return None  # a flood destroys too
        return Hit(verb, entry, roles)

    def _forms(self, sentence: ParsedSentence, verb: Token) -> tuple[str, ...]:
        """A verb with its particle and alone; none of it strikes in "trees were blown over"."""
        whole = self._with_particle(sentence, verb) or hyphenated(sentence, verb)
        return () if whole in triggers()["harmless.phrases"] else (whole, verb.lemma.lower())

    def _with_particle(self, sentence: ParsedSentence, verb: Token) -> str:
        """As in "shoot down", "bring down", "go off"."""
        particle = next(iter(sentence.kids(verb, "prt")), None)
        particle = particle or next((c for c in sentence.kids(verb, "advmod") if c.lower in PARTICLES), None)
        return f"{verb.lemma.lower()} {particle.lower}" if particle is not None else ""

    def _wields(self, sentence: ParsedSentence, verb: Token) -> bool:
        """As in "used artillery against the town", "sent up drones against positions"."""
        thing = object_of(sentence, verb)
        told_before = verb.dep == "acl" and verb.tag == "VBN" and not sentence.kids(verb, "nsubjpass")
        if thing is None or told_before:  # "the rounds aimed at the town"
            return False
        armed = weapon_at(sentence, thing) is not None or thing.lemma in triggers()["wield.things"]
        forced = any(sentence.kids(clause, "aux") for clause in sentence.kids(verb, "xcomp", "advcl"))
        at_whom = bool(aimed_at(sentence, verb))
        return armed and (at_whom or (forced and thing.lemma in triggers()["wield.things"]))

    def _fits(self, sentence: ParsedSentence, verb: Token, entry: Trigger) -> bool:
        if entry.type == DOWNING:
            down = downed_by(sentence, verb)
            return down == DOWNING if verb.lemma == "destroy" else down is not None or verb.lemma == "shoot"
        if entry.type == HARM and is_mishap(sentence, verb):
            return False
        return not entry.objects or self._has_object(sentence, verb, entry)

    def _has_object(self, sentence: ParsedSentence, verb: Token, entry: Trigger) -> bool:
        thing = object_of(sentence, verb) or subject_of(sentence, verb)
        if thing is not None and thing.lemma == "one":  # "their ships seized three of ours, or three ones"
            thing = subject_of(sentence, verb)
        thing = thing or before_helper(sentence, verb)
        if thing is None:
            return False
        if entry.outcome:
            return not entry.objects.isdisjoint(words_for_whom(sentence, thing))
        if verb.lemma in triggers()["throughout.verbs"]:
            return thing.lemma.lower() in entry.objects  # "mined gold near the road"
        named = {word.lemma.lower() for word in sentence.subtree(thing)}
        if thing.lower in ITS and verb.dep == "pcomp" and entry.type == MINED:
            named |= {word.lemma.lower() for word in sentence.tokens[: verb.index]}  # "accused of laying it"
        if verb.lemma == "set":
            named |= {noun.lemma.lower() for noun in preposition_objects(sentence, verb, "on")}
            named |= {child.lower for child in sentence.kids(verb, "advmod", "acomp", "oprd")}  # "set ablaze"
        return not entry.objects.isdisjoint(named | self.tally.things_at(sentence, thing))

    def _takes_ground(self, sentence: ParsedSentence, verb: Token) -> bool:
        thing = object_of(sentence, verb)
        if thing is None:
            return verb.lemma == "advance"
        return is_taken(sentence, self.cast, thing)


def _is_first(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "had attacked first", "attacked first near Orsa"."""
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    return any(word.lower == FIRST for word in (*sentence.kids(verb, "advmod"), *behind))


def _is_near(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "rebels attacked near Orsa", whomever they met there; miners may strike near it."""
    if verb.lemma not in triggers()["striking.near"]:
        return False
    near = (word for word in sentence.kids(verb, "prep") if word.lower in AROUND)
    return any(place.pos == "PROPN" for word in near for place in sentence.kids(word, "pobj"))
