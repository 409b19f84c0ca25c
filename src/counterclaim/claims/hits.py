"""Trigger words: the verbs and nouns that tell of an attack, a clash, a breach or of people hurt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from counterclaim.claims.aims import TARGET, aimed_at, is_struck
from counterclaim.claims.casualties import TAKING, is_to_death
from counterclaim.claims.casualty_wounds import is_of_wounds
from counterclaim.claims.counted_again import is_counted_again
from counterclaim.claims.deeds import DeedFinder
from counterclaim.claims.done_to import loses_life, whose_life
from counterclaim.claims.downings import DOWNING, SHOOTDOWN, downed_by, shot_down
from counterclaim.claims.falling import falls
from counterclaim.claims.fights import fighters, is_of_two
from counterclaim.claims.fled import is_fled
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.hit import ABDUCTION, HARM, TREAD, Hit
from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.mishaps import is_mishap
from counterclaim.claims.operations import operation_at
from counterclaim.claims.people import are_fighters, is_done_by_people, is_people, words_for_whom
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.sent_from import sent
from counterclaim.claims.syntax import before_helper, object_of, preposition_objects, subject_of
from counterclaim.claims.tallies import Tally, is_part_of_count
from counterclaim.claims.treading import treads
from counterclaim.claims.trigger_sense import (
    hyphenated,
    is_by_blast,
    is_captive,
    is_no_deed,
    is_of_defence,
    is_of_pact,
    strikes_nobody,
    tells_no_force,
)
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import offsets
from counterclaim.vocab.lexicons import Trigger, triggers

NOTHING: Mapping[int, str] = MappingProxyType({})
CLASH = "clash.ground"
FIRE_NOUNS = frozenset(("fire", "shot"))
TERRITORY = "territory."
OF_BAGS = frozenset(("snatch",))  # of people and of things
PARTICLES = frozenset(("down", "off", "up", "over", "away"))
MINED = Trigger(lemma=TREAD, noun=False, type="attack.ied-mine")
WIELDED = Trigger(lemma="use", noun=False, type="attack.generic")  # the weapon makes the type


class HitFinder:
    """Finds the trigger words of one document; words of saying are none."""

    def __init__(
        self, cast: Cast, attributions: Sequence[Attribution], added: Mapping[int, str] = NOTHING
    ) -> None:
        """``added`` are types of events by where a word begins that an extractor knows to tell of them."""
        self._cast = cast
        self._added = added
        self._said = offsets(span for attribution in attributions for span in attribution.cue)
        self._roles = RoleFinder(cast)
        self._deeds = DeedFinder(cast, self._roles)
        self._tally = Tally()

    def at(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        """The trigger that a word is, if it is one; in a fight of two neither has begun."""
        self._tally.read(sentence)
        hit = self._at(sentence, token)
        hit = self._deeds.over(sentence, token, token.start in self._said, hit) or hit
        hit = hit or self._extracted(sentence, token)
        if hit is None:
            return None
        self._tally.note(sentence, hit.entry)
        if hit.light is not None and hit.light.lemma in triggers()["light.mutual"]:
            hit = replace(hit, entry=replace(hit.entry, type=CLASH))
        if hit.entry.type == CLASH and is_of_two(self._cast, sentence, hit.token, hit.light):
            hit.roles.meet(fighters(self._cast, sentence, hit.token, hit.light))
        return hit

    def _at(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        lemma = token.lemma.lower()
        if token.start in self._said or tells_no_force(sentence, token, self._cast):
            return None
        if token.pos in ("VERB", "AUX") and (done := self._verb_at(sentence, token)) is not None:
            return done
        if lemma == TARGET and (target := self._as_target(sentence, token)) is not None:
            return target
        if (told := self._by_more_words(sentence, token)) is not None:
            return told
        if token.pos == "VERB" and (met := self._met(sentence, token)) is not None:
            return met
        if lemma in triggers()["light.into_nouns"] and (moves := self._into_action(sentence, token)):
            return moves
        if (short := self._tally.in_short(sentence, token)) is not None:
            return Hit(token, short, Roles())
        if token.pos in ("NOUN", "PROPN") or token.tag == "VBG":
            return self._noun_hit(sentence, token, lemma)
        return None

    def _verb_at(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        """What was met on the road, or what an entry for the verb, or its weapon, tells."""
        if verb.pos == "VERB" and (trod := treads(sentence, verb, self._roles)) is not None:
            return Hit(verb, MINED, trod)
        if verb.dep in ("compound", "amod"):
            return None
        for form in self._forms(sentence, verb):
            hit = self._verb_hit(sentence, verb, triggers().verbs.get(form, ()))
            if hit is not None:
                return hit
        if verb.lemma.lower() in triggers()["wield.verbs"] and self._wields(sentence, verb):
            return Hit(verb, WIELDED, self._roles.of_verb(sentence, verb))
        return None

    def _extracted(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        """A word that an extractor knows to tell of an event; roles are those of any verb or noun."""
        if token.start not in self._added or token.start in self._said:
            return None
        noun = token.pos not in ("VERB", "AUX")
        entry = Trigger(lemma=token.lemma.lower(), noun=noun, type=self._added[token.start])
        if not noun:
            return Hit(token, entry, self._roles.of_verb(sentence, token))
        roles = self._roles.of_noun(sentence, token)
        light = light_verb(sentence, token)
        if light is not None:
            roles.add(self._roles.of_light_verb(sentence, token, light))
        return Hit(token, entry, roles, light)

    def _by_more_words(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        """As in "lost their lives", "was shot to death", "took 20 students hostage"."""
        if verb.pos not in ("VERB", "AUX"):
            return None
        entry = Trigger(lemma=verb.lemma.lower(), noun=False, type=HARM, outcome="killed")
        if loses_life(sentence, verb) or is_of_wounds(sentence, verb):
            roles = Roles()
            self._roles.sufferer(sentence, roles, subject_of(sentence, verb))
            return Hit(verb, entry, roles)
        if verb.pos == "VERB" and is_to_death(sentence, verb):
            return Hit(verb, entry, self._roles.of_verb(sentence, verb))
        if entry.lemma in TAKING and is_captive(sentence, verb, self._cast):
            taken = replace(entry, type=ABDUCTION, outcome="captured")
            return Hit(verb, taken, self._roles.of_verb(sentence, verb))
        return None

    def _met(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        """What came down on somebody, or whose it was."""
        if (fell := falls(sentence, verb, self._roles)) is not None:
            return Hit(verb, WIELDED, fell)
        if (came := sent(sentence, verb, self._roles)) is not None:
            return Hit(verb, WIELDED, came)
        return None

    def _as_target(self, sentence: ParsedSentence, noun: Token) -> Hit | None:
        """As in "the post was the target of Chadian guns"."""
        be = sentence.head(noun)
        if be is None or not is_struck(sentence, noun):
            return None
        roles = self._roles.of_target(sentence, noun)
        self._roles.sufferer(sentence, roles, subject_of(sentence, be))
        return Hit(noun, WIELDED, roles, be) if roles.is_aimed else None

    def _into_action(self, sentence: ParsedSentence, noun: Token) -> Hit | None:
        """As in "guns went into action against the post"."""
        governor = sentence.head(noun)
        verb = sentence.head(governor) if governor is not None and governor.lower == "into" else None
        if verb is None or verb.pos != "VERB":
            return None
        roles = self._roles.of_noun(sentence, noun)
        roles.add(self._roles.of_light_verb(sentence, noun, verb))
        return Hit(noun, WIELDED, roles, verb) if roles.is_aimed else None

    def _verb_hit(self, sentence: ParsedSentence, verb: Token, entries: Sequence[Trigger]) -> Hit | None:
        entry = next((e for e in entries if self._fits(sentence, verb, e)), None)
        if entry is None or strikes_nobody(sentence, verb, entry, self._cast):
            return None
        if verb.tag == "VBG" and verb.dep in ("pcomp", "pobj") and verb.lemma in ("fire", "shoot"):
            return Hit(verb, entry, self._roles.of_charge(sentence, verb))
        down = entry.type == DOWNING
        roles = self._roles.of_downing(sentence, verb) if down else self._roles.of_verb(sentence, verb)
        needs_object = verb.lemma in triggers()["striking.needs_object"]
        if needs_object and not (roles.victim or roles.target or roles.weapons):
            return None
        if entry.type.startswith(TERRITORY) and not self._takes_ground(sentence, verb):
            held = next((e for e in entries if e.outcome is not None), None)
            thing = object_of(sentence, verb)
            if held is None or thing is None or not (is_people(thing) or self._cast.of(thing)):
                return None  # "seized three Malian passports"
            entry = held
        if verb.lemma in OF_BAGS and not (roles.victim or is_people(object_of(sentence, verb))):
            return None  # "snatched a bag"
        if entry.type == ABDUCTION and are_fighters(sentence, object_of(sentence, verb)):
            entry = replace(entry, type=HARM)  # prisoners, and no civilians
        if is_of_pact(sentence, verb):
            roles.victim = None  # nobody is struck in "broke the Geneva truce"
        if entry.type == DOWNING:
            return Hit(verb, replace(entry, type=downed_by(sentence, verb) or SHOOTDOWN), roles)
        if verb.lemma in triggers()["ruin.verbs"] and is_of_defence(sentence, verb):
            return None  # "repelled an attack, destroying two tanks": part of what they repelled
        charged = verb.dep == "pcomp" or is_by_blast(sentence, verb)  # "accused the army of burning houses"
        by_people = roles.perpetrator or roles.weapons or charged or is_done_by_people(sentence, verb)
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
        named = {word.lemma.lower() for word in sentence.subtree(thing)}
        if verb.lemma == "set":
            named |= {noun.lemma.lower() for noun in preposition_objects(sentence, verb, "on")}
            named |= {child.lower for child in sentence.kids(verb, "advmod", "acomp", "oprd")}  # "set ablaze"
        return not entry.objects.isdisjoint(named | self._tally.things_at(sentence, thing))

    def _takes_ground(self, sentence: ParsedSentence, verb: Token) -> bool:
        thing = object_of(sentence, verb)
        if thing is None:
            return verb.lemma == "advance"
        mention = self._cast.of(thing)
        return (
            (mention is not None and mention.place is not None)
            or thing.lemma in triggers()["sites.nouns"]
            or thing.lemma in triggers()["sites.ground"]
        )

    def _noun_hit(self, sentence: ParsedSentence, noun: Token, lemma: str) -> Hit | None:
        if (down := shot_down(sentence, noun)) is not None:
            kind, thing = down
            roles = self._roles.downed(sentence, self._roles.of_noun(sentence, noun), thing)
            return Hit(noun, replace(WIELDED, type=kind), roles)
        compound = next(
            (
                f"{c.lower} {lemma}"
                for c in sentence.kids(noun, "compound", "amod")
                if f"{c.lower} {lemma}" in triggers().nouns
            ),
            None,
        )
        of = next(
            (
                f"{lemma} of {o.lemma}"
                for p in sentence.kids(noun, "prep")
                if p.lower == "of"
                for o in sentence.kids(p, "pobj")
                if f"{lemma} of {o.lemma}" in triggers().nouns
            ),
            None,
        )
        entry = WIELDED if whose_life(sentence, noun) else triggers().nouns.get(compound or of or lemma)
        entry = entry or operation_at(sentence, noun, self._cast)
        if (
            entry is None
            or noun.dep == "compound"
            or (noun.tag == "VBG" and noun.dep not in ("pobj", "dobj", "nsubj", "pcomp", "nsubjpass"))
        ):
            return None
        if is_no_deed(sentence, noun, self._cast) and compound is None:
            return None
        if (entry.type == CLASH and is_fled(sentence, noun, self._cast)) or is_counted_again(sentence, noun):
            return None
        nearby = {word.lemma.lower() for word in sentence.subtree(noun)} | {noun.lemma.lower()}
        joined = {f"{a}-{b}" for a in nearby for b in ("fire",)}
        in_full = not entry.needs or (nearby | joined) & entry.needs
        if not in_full and not self._tally.goes_on(sentence, noun):
            return None
        if is_part_of_count(sentence, noun):
            return None
        roles = self._roles.of_noun(sentence, noun)
        light = light_verb(sentence, noun)
        if light is not None:
            roles.add(self._roles.of_light_verb(sentence, noun, light))
        if (
            lemma in FIRE_NOUNS
            and compound is None
            and light is None
            and not (roles.perpetrator or roles.weapons)
        ):
            return None
        return Hit(noun, entry, roles, light)
