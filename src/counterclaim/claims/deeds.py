"""Deeds without force: troops moved, people held or freed, ground handed over, pacts, protests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.fights import fighters
from counterclaim.claims.found_roles import Roles
from counterclaim.claims.ground import is_part, is_town
from counterclaim.claims.hit import GAIN, GAIN_OF_REBELS, Hit
from counterclaim.claims.roles import RoleFinder
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subtree_span
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Role
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.deed_words import Deed, Group, deeds
from counterclaim.vocab.lexicons import Trigger, longest_head

# A clause that tells of its own: what hangs on a noun, or on "after" and "since", is told of before.
TELLING_CLAUSES = frozenset(("ROOT", "conj", "ccomp", "parataxis"))
PARTICLES = frozenset(("up", "off", "out", "over", "back", "in", "down", "free", "go", "forward", "into"))
HE_OR_SHE = frozenset(("he", "she", "him", "her"))
ARMED = frozenset((ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP))
OF_TWO = frozenset(("detention.exchange", "agreement.signed", "agreement.ceasefire"))


class DeedFinder:
    """Finds deeds in the sentences of one document."""

    def __init__(self, cast: Cast, roles: RoleFinder) -> None:
        self._cast = cast
        self._roles = roles

    def over(self, sentence: ParsedSentence, token: Token, is_cue: bool, hit: Hit | None) -> Hit | None:
        """The deed that a word tells, where no trigger ``hit`` is, or where it makes one plainer.

        Of words that attribute (``is_cue``) only those that announce are deeds: "declared a truce".
        """
        if hit is not None and hit.entry.type == GAIN and self._by_rebels(sentence, token):
            return replace(hit, entry=replace(hit.entry, type=GAIN_OF_REBELS))
        found = self._at(sentence, token)
        if found is None or (hit is not None and found.entry.type not in deeds()["quiet.plainer"]):
            return None
        if is_cue and found.entry.type not in deeds()["telling.announced"]:
            return None
        if found.entry.type == GAIN and self._by_rebels(sentence, token):
            return replace(found, entry=replace(found.entry, type=GAIN_OF_REBELS))
        return found

    def _at(self, sentence: ParsedSentence, token: Token) -> Hit | None:
        """The deed that a word tells; ``None`` where it tells none, or only speaks of one."""
        if (token.pos in ("VERB", "AUX") or token.tag == "VBN") and token.dep in TELLING_CLAUSES:
            return self._by_verb(sentence, token)
        if token.pos == "NOUN" or token.tag == "VBG":
            return self._by_noun(sentence, token)
        return None

    def _by_rebels(self, sentence: ParsedSentence, verb: Token) -> bool:
        """As in "insurgents took the town", "it fell to insurgents": no state gains it, whoever they are."""
        takers = [_doer(sentence, verb), *preposition_objects(sentence, verb, "to")]
        return any(map(self._are_rebels, takers))

    def _are_rebels(self, doer: Token | None) -> bool:
        return doer is not None and doer.lemma.lower() in deeds()["nonstate.nouns"]

    def _by_verb(self, sentence: ParsedSentence, verb: Token) -> Hit | None:
        entries = [entry for form in _forms(sentence, verb) for entry in deeds().verbs.get(form, ())]
        for entry in entries:
            if self._fits(sentence, verb, entry):
                roles = self._verb_roles(sentence, verb, entry)
                if not entry.armed or self._is_armed(sentence, verb, entry, roles):
                    return Hit(verb, _trigger(verb, entry), roles)
        return None

    def _fits(self, sentence: ParsedSentence, verb: Token, entry: Deed) -> bool:
        things, doer = [object_of(sentence, verb)], [_doer(sentence, verb)]
        under = [*sentence.kids(verb), *_behind(sentence, verb)]
        behind = {preposition.lower for preposition in sentence.kids(verb, "prep", "dative", "prt")}
        return (
            self._has(sentence, things, entry.objects)
            and self._has(sentence, doer, entry.subjects)
            and self._has(sentence, [*things, *doer], entry.anybody)
            and self._has(sentence, [*_behind(sentence, verb), *things], entry.at)
            and (not entry.words or any(token.lemma.lower() in entry.words for token in under))
            and (not entry.behind or bool(behind & entry.behind))
        )

    def _has(
        self, sentence: ParsedSentence, tokens: Iterable[Token | None], groups: tuple[Group, ...]
    ) -> bool:
        if not groups:
            return True
        named = [token for token in tokens if token is not None]
        counted = [other for token in named for other in preposition_objects(sentence, token, "of")]
        beside = [other for token in named for other in sentence.kids(token, "conj")]
        return any(
            self._is_in(sentence, token, group) for group in groups for token in (*named, *counted, *beside)
        )

    def _is_in(self, sentence: ParsedSentence, token: Token, group: Group) -> bool:
        mention = self._cast.of(token)
        named = mention is not None and not mention.pronoun  # "its claim" is no troops
        known = self._cast.actors.get(mention.actor or "") if mention is not None and named else None
        if group.marks and token.lemma.lower() not in group.marks:
            words = {word.lower for word in sentence.subtree(token)}
            return token.lemma.lower() in group.nouns and bool(words & group.marks)
        if known is not None and known.kind in group.kinds:
            return weapon_at(sentence, token) is None  # "Indian aircraft" are no troops
        if group.places and mention is not None and mention.place is not None:
            return True
        if ActorKind.PERSON in group.kinds and _is_one_person(token):
            return True
        unknown = known is None and token.pos == "PROPN" and token.entity != "PERSON"
        return (group.places and unknown) or token.lemma.lower().split()[-1] in group.nouns

    def _verb_roles(self, sentence: ParsedSentence, verb: Token, entry: Deed) -> Roles:
        roles = self._roles.of_verb(sentence, verb)
        if entry.by:
            roles.perpetrator = None
            for doer in preposition_objects(sentence, verb, *entry.by):
                self._roles.doer(sentence, roles, doer)
        return self._settled(sentence, verb, entry, roles, None)

    def _settled(
        self, sentence: ParsedSentence, word: Token, entry: Deed, roles: Roles, light: Token | None
    ) -> Roles:
        roles.weapons = []
        if entry.own:  # "its troops": nobody suffers
            roles.perpetrator, roles.victim = roles.perpetrator or roles.victim, None
        both = fighters(self._cast, sentence, word, light) if entry.type in OF_TWO else ()
        if len(both) == 2:
            roles.meet(both)
        return roles

    def _is_armed(self, sentence: ParsedSentence, verb: Token, entry: Deed, roles: Roles) -> bool:
        known = self._cast.actors.get(roles.perpetrator.actor or "") if roles.perpetrator else None
        behind = preposition_objects(sentence, verb, *entry.by) if entry.by else [_doer(sentence, verb)]
        if known is not None and known.kind is ActorKind.STATE and self._takes_town(sentence, verb):
            return True
        return (known is not None and known.kind in ARMED) or any(map(self._are_rebels, behind))

    def _takes_town(self, sentence: ParsedSentence, verb: Token) -> bool:
        """As in "Russia said it had taken Toretsk": a town by its name, or a part of it."""
        thing = object_of(sentence, verb)
        if thing is None:
            return False
        named = [thing, *(preposition_objects(sentence, thing, "of") if is_part(thing) else ())]
        return any(is_town(self._cast, word) for word in named)

    def _by_noun(self, sentence: ParsedSentence, noun: Token) -> Hit | None:
        lemma = noun.lemma.lower()
        forms = [f"{child.lower} {lemma}" for child in sentence.kids(noun, "amod", "compound")]
        for form in (*forms, lemma):
            for entry in deeds().nouns.get(form, ()):
                told, light = _is_told(sentence, noun, entry)
                if told and self._has(sentence, _with(sentence, noun), entry.of):
                    roles = self._noun_roles(sentence, noun, entry, light)
                    return Hit(noun, _trigger(noun, entry), roles, light)
        return None

    def _noun_roles(self, sentence: ParsedSentence, noun: Token, entry: Deed, light: Token | None) -> Roles:
        roles = self._roles.of_noun(sentence, noun)
        if light is not None and light.lemma not in ("report", "confirm", "observe", "note", "record"):
            roles.add(self._roles.of_light_verb(sentence, noun, light))
        thing = next(iter(preposition_objects(sentence, noun, "of")), None)
        mention = self._cast.of(thing) if thing is not None else None
        if thing is not None and mention is not None and mention.actor in self._cast.actors:
            roles.victim = roles.victim or Role(span=subtree_span(sentence, thing), actor=mention.actor)
        return self._settled(sentence, noun, entry, roles, light)


def _is_one_person(token: Token) -> bool:
    """As in "he was detained", "detained the minister"."""
    head = longest_head([token.lemma.lower()]) if token.pos == "NOUN" else None
    return token.lower in HE_OR_SHE or (head is not None and head[1].office)


def _trigger(word: Token, entry: Deed) -> Trigger:
    return Trigger(lemma=word.lemma.lower(), noun=word.pos == "NOUN", type=entry.type)


def _doer(sentence: ParsedSentence, verb: Token) -> Token | None:
    return agent_of(sentence, verb) if is_passive(sentence, verb) else doer_of(sentence, verb)


def _forms(sentence: ParsedSentence, verb: Token) -> Iterator[str]:
    """A verb with its particle ("call up", "set free"), then alone."""
    lemma = verb.lemma.lower()
    for child in sentence.kids(verb):
        if child.dep in ("prt", "advmod", "ccomp", "xcomp", "acomp", "oprd") and child.lower in PARTICLES:
            yield f"{lemma} {child.lower}"
        if child.dep == "prep" and child.lower in PARTICLES and child.index == verb.index + 1:
            yield f"{lemma} {child.lower}"
    yield lemma


def _behind(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """What stands behind the prepositions of a verb, of its particles and of its object."""
    governors = [verb, *sentence.kids(verb, "prep", "prt", "advmod", "dobj", "nsubjpass")]
    return [
        noun
        for governor in governors
        for preposition in (*sentence.kids(governor, "prep", "agent"), governor)
        if preposition.pos in ("ADP", "ADV", "SCONJ")
        for noun in sentence.kids(preposition, "pobj")
    ]


def _with(sentence: ParsedSentence, noun: Token) -> list[Token]:
    """Whom or what a noun for a deed is about: "the release of ten men", "a prisoner swap"."""
    return [
        *preposition_objects(sentence, noun, "of", "in", "by"),
        *sentence.kids(noun, "compound", "poss", "amod"),
    ]


def _is_told(sentence: ParsedSentence, noun: Token, entry: Deed) -> tuple[bool, Token | None]:
    """Whether a noun is told as done, and the verb that carries it out."""
    words = deeds()
    governor = sentence.head(noun)
    if governor is None:
        return True, None  # a headline
    announced = entry.type in words["telling.announced"] and governor.lemma in words["telling.announcing"]
    if noun.dep in ("nsubj", "nsubjpass"):
        return governor.lemma in words["telling.subjects"] or announced, None
    if noun.dep == "dobj":
        return governor.lemma in words["telling.objects"] or announced, governor
    if noun.dep == "pobj" and governor.lower in words["telling.within"] and not entry.of:
        return True, None
    return False, None
