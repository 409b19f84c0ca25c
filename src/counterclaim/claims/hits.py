"""Trigger words: the verbs and nouns that tell of an attack, a clash, a breach or of people hurt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from counterclaim.claims.aims import TARGET, is_struck
from counterclaim.claims.captives import is_captive
from counterclaim.claims.casualties import TAKING, is_to_death
from counterclaim.claims.casualty_wounds import is_of_wounds
from counterclaim.claims.deeds import DeedFinder
from counterclaim.claims.done_to import loses_life
from counterclaim.claims.falling import falls
from counterclaim.claims.fights import fighters, is_of_two
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.hit import ABDUCTION, CLASH, HARM, TREAD, WIELDED, Hit
from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.noun_hits import NounHitFinder
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.sent_from import sent
from counterclaim.claims.syntax import subject_of
from counterclaim.claims.tallies import Tally
from counterclaim.claims.throats import cutting, whose_body
from counterclaim.claims.treading import treads
from counterclaim.claims.trigger_sense import tells_no_force
from counterclaim.claims.verb_hits import VerbHitFinder
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import offsets
from counterclaim.vocab.lexicons import Trigger, triggers

NOTHING: Mapping[int, str] = MappingProxyType({})
# Words of these classes tell of no event; a participle may, whatever class a parser gives it.
TELLING_NOTHING = frozenset(("PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "PART", "PRON", "SPACE", "SYM"))
PARTICIPLES = frozenset(("VBN", "VBG"))
MINED = Trigger(lemma=TREAD, noun=False, type="attack.ied-mine")


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
        self._verbs = VerbHitFinder(cast, self._roles, self._tally)
        self._nouns = NounHitFinder(cast, self._roles, self._tally)

    def at(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        """The trigger that a word is, if it is one; in a fight of two neither has begun."""
        self._tally.read(sentence)
        if token.pos in TELLING_NOTHING and token.tag not in PARTICIPLES and token.start not in self._added:
            return None
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
        if (cut := self._cut(sentence, token)) is not None:
            return cut
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
            return self._nouns.at(sentence, token)
        return None

    def _verb_at(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        """What was met on the road, or what an entry for the verb, or its weapon, tells."""
        if verb.pos == "VERB" and (trod := treads(sentence, verb, self._roles)) is not None:
            return Hit(verb, MINED, trod)
        return None if verb.dep in ("compound", "amod") else self._verbs.at(sentence, verb)

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

    def _cut(self, sentence: ParsedSentence, part: Token) -> Hit | None:
        """As in "slit the throats of two herders"."""
        verb = cutting(sentence, part) if part.pos == "NOUN" else None
        people = whose_body(sentence, part) if verb is not None else []
        if verb is None or not people:
            return None
        roles = self._roles.of_verb(sentence, verb) if part.dep == "dobj" else Roles()
        for one in people:
            self._roles.sufferer(sentence, roles, one)
        return Hit(part, Trigger(lemma=part.lemma, noun=True, type=HARM, outcome="killed"), roles, verb)

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
