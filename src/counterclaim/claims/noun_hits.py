"""Nouns that tell of an attack, a clash or a breach: "a drone strike", "an exchange of fire"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.claims.counted_again import is_counted_again
from counterclaim.claims.done_to import whose_life
from counterclaim.claims.downings import shot_down
from counterclaim.claims.fled import is_fled
from counterclaim.claims.hit import CLASH, WIELDED, Hit
from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.operations import operation_at
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.tallies import Tally, is_part_of_count
from counterclaim.claims.trigger_sense import is_no_deed, strikes_nobody
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, triggers

FIRE_NOUNS = frozenset(("fire", "shot"))


@dataclass(frozen=True, slots=True)
class NounHitFinder:
    """Finds nouns that are triggers."""

    cast: Cast
    roles: RoleFinder
    tally: Tally

    def at(self, sentence: ParsedSentence, noun: Token) -> Hit | None:
        """The trigger that a noun or a gerund is, if it is one."""
        if (down := shot_down(sentence, noun)) is not None:
            kind, thing = down
            roles = self.roles.downed(sentence, self.roles.of_noun(sentence, noun), thing)
            return Hit(noun, replace(WIELDED, type=kind), roles)
        compound = _compound(sentence, noun)
        entry = self._entry(sentence, noun, compound)
        if entry is None or not self._tells(sentence, noun, entry, compound):
            return None
        roles = self.roles.of_noun(sentence, noun)
        light = light_verb(sentence, noun)
        if light is not None:
            roles.add(self.roles.of_light_verb(sentence, noun, light))
        bare = compound is None and light is None and not (roles.perpetrator or roles.weapons)
        if noun.lemma.lower() in FIRE_NOUNS and bare:
            return None
        return Hit(noun, entry, roles, light)

    def _entry(self, sentence: ParsedSentence, noun: Token, compound: str | None) -> Trigger | None:
        """The entry of a noun: with the word before it or behind "of", else alone."""
        form = compound or _with_of(sentence, noun) or noun.lemma.lower()
        entry = WIELDED if whose_life(sentence, noun) else triggers().nouns.get(form)
        return entry or operation_at(sentence, noun, self.cast)

    def _tells(self, sentence: ParsedSentence, noun: Token, entry: Trigger, compound: str | None) -> bool:
        """Whether a noun tells of a deed where it stands, in full or in short."""
        gerund = noun.tag == "VBG" and noun.dep not in ("pobj", "dobj", "nsubj", "pcomp", "nsubjpass")
        if noun.dep == "compound" or gerund:
            return False
        if is_no_deed(sentence, noun, self.cast) and compound is None:
            return False
        if noun.pos == "VERB" and strikes_nobody(sentence, noun, entry, self.cast):
            return False
        if (entry.type == CLASH and is_fled(sentence, noun, self.cast)) or is_counted_again(sentence, noun):
            return False
        around = (noun, *sentence.subtree(noun))
        nearby = {piece for word in around for piece in word.lemma.lower().split()}  # of names, too
        fire = {f"{word}-fire" for word in nearby}
        in_full = not entry.needs or (nearby | fire) & entry.needs
        if not in_full and not self.tally.goes_on(sentence, noun):
            return False
        return not is_part_of_count(sentence, noun)


def _compound(sentence: ParsedSentence, noun: Token) -> str | None:
    """As in "drone strike": a trigger of two words."""
    words = sentence.kids(noun, "compound", "amod")
    forms = (f"{word.lower} {noun.lemma.lower()}" for word in words)
    return next((form for form in forms if form in triggers().nouns), None)


def _with_of(sentence: ParsedSentence, noun: Token) -> str | None:
    """As in "exchange of fire": a trigger of three words."""
    others = (
        other for p in sentence.kids(noun, "prep") if p.lower == "of" for other in sentence.kids(p, "pobj")
    )
    forms = (f"{noun.lemma.lower()} of {other.lemma}" for other in others)
    return next((form for form in forms if form in triggers().nouns), None)
