"""Who meets in what words for fighting tell: states, towns, people in arms or crowds, or persons by name."""

from __future__ import annotations

from counterclaim.claims.people import are_fighters
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, participants, triggers, weapons

_HE_OR_SHE = frozenset(("he", "she", "him", "her", "his"))
_IN_ARMS = frozenset((ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE, ActorKind.POLICE, ActorKind.PEACEKEEPER))
_FIGHTING = frozenset((ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE))
_PEOPLES = frozenset((ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT, ActorKind.POPULATION))
_BETWEEN = ("between", "with", "against", "on", "at", "upon", "by", "from")


def are_armed(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether the sentence has anybody or anything by which a contest is one of force."""
    words = triggers()
    armed = participants()["people.armed"] | words["contests.crowds"]
    hurt = words["outcomes.killed"] | words["outcomes.wounded"] | words["contests.blows"]
    others = [token for token in sentence.tokens if token is not word]
    return any(
        (token.pos != "ADJ" and token.lemma.lower() in armed | hurt)
        or is_weapon(token)
        or _kind_of(token, cast) in _IN_ARMS
        for token in others
    )


def are_states(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether states, peoples or towns meet: "Chad and Libya fought a battle days before the poll"."""
    over = sentence.head(word) if word.dep == "dobj" else None
    around = [word, *([over] if over is not None else [])]
    near = [kid for one in around for kid in sentence.kids(one)]
    near += [noun for one in around for noun in preposition_objects(sentence, one, *_BETWEEN)]
    return any(
        noun.entity in ("GPE", "NORP") or _kind_of(noun, cast) in _PEOPLES or _is_place(noun, cast)
        for noun in near
    )


def doers(sentence: ParsedSentence, word: Token) -> list[Token]:
    """Who does it: "Ms Roy attacked", "unleashed an attack", "her attack", "attacks from Ms Roy"."""
    verb = word if word.pos == "VERB" else sentence.head(word) if word.dep == "dobj" else None
    found = []
    if verb is not None:
        found = [agent_of(sentence, verb) if is_passive(sentence, verb) else subject_of(sentence, verb)]
    if word.pos != "VERB":
        found += [*sentence.kids(word, "poss"), *preposition_objects(sentence, word, "by", "from")]
    return [doer for doer in found if doer is not None]


def met(sentence: ParsedSentence, word: Token) -> list[Token]:
    """Whom it is done to: "attacked Ms Roy", "Ms Roy was attacked", "an attack on Ms Roy"."""
    if word.pos != "VERB":
        return preposition_objects(sentence, word, "on", "against")
    whom = subject_of(sentence, word) if is_passive(sentence, word) else object_of(sentence, word)
    return [whom] if whom is not None else []


def is_person(word: Token) -> bool:
    """Whether it is somebody by name, or one who stands for a vote."""
    return is_standing(word) or word.entity == "PERSON" or word.lower in _HE_OR_SHE


def is_standing(word: Token) -> bool:
    """Whether a noun is for one who stands for a vote, or holds what was voted for."""
    return word.lemma.lower() in triggers()["contests.voting"] | triggers()["contests.standing"]


def is_of_fighters(sentence: ParsedSentence, thing: Token, cast: Cast) -> bool:
    """As "rebels", "a rebel camp", "the M23", "a hideout of bandits"."""
    words = (thing, *preposition_objects(sentence, thing, "of"), *sentence.kids(thing, "poss", "compound"))
    if thing.lemma in triggers()["operations.lairs"]:
        return True
    return any(are_fighters(sentence, word) or _kind_of(word, cast) in _FIGHTING for word in words)


def is_of_irregulars(word: Token, cast: Cast) -> bool:
    """As "rebels", "jihadists", "M23 fighters": under arms, and no state's."""
    body = bodies().heads.get(word.lower) or bodies().heads.get(word.lemma.lower())
    told = body is not None and body.kind is ActorKind.ARMED_GROUP
    return told or _kind_of(word, cast) is ActorKind.ARMED_GROUP


def is_weapon(token: Token) -> bool:
    """Whether a noun is for what people fight with."""
    lemma = token.lemma.lower()
    return token.pos == "NOUN" and (lemma in weapons().classes or lemma in triggers()["wield.things"])


def _kind_of(token: Token, cast: Cast) -> ActorKind | None:
    mention = cast.of(token)
    actor = cast.actors.get(mention.actor or "") if mention is not None else None
    return actor.kind if actor is not None else None


def _is_place(token: Token, cast: Cast) -> bool:
    mention = cast.of(token)
    return mention is not None and mention.place is not None
