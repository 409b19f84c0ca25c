"""Two names of one body side by side: "Sahrawi fighters, the Polisario Front", "the force, UNIFIL"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.entities.drafts import Register
from counterclaim.entities.naming_clauses import called_so
from counterclaim.entities.phrases import Names, phrase_span
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies
from counterclaim.vocab.name_words import name_words

_NAMED = (
    ActorKind.ARMED_GROUP,
    ActorKind.PEACEKEEPER,
    ActorKind.MONITOR,
    ActorKind.INTERNATIONAL_ORGANISATION,
)


def link_appositions(
    sentence: ParsedSentence, mentions: dict[int, Mention], names: Names, register: Register
) -> None:
    """Unite the actors of mentions that stand side by side, or give a noun the name behind its place."""
    for token in sentence.tokens:
        governor = sentence.head(token) if token.dep == "appos" else called_so(sentence, token)
        if governor is None:
            continue
        one, other = mentions.get(governor.start), mentions.get(token.start)
        if other is None or not other.actor:
            continue
        noun = _noun_at_place(sentence, token, governor, names, register)
        if noun is not None:
            span = phrase_span(sentence, noun)
            told = mentions.get(noun.start) or Mention(span=span, head=noun.start, name=span)
            mentions[noun.start] = replace(told, actor=other.actor, also=())
        elif one is not None and _office(governor) and _is_anothers(one, other, register):
            mentions[governor.start] = replace(one, actor=other.actor)
        elif one is not None and _office(token) and _is_anothers(other, one, register):
            mentions[token.start] = replace(other, actor=one.actor)
        elif one is not None and one.actor and not is_part(sentence, token):
            register.unite(one.actor, other.actor)
        elif _is_group_named(sentence, governor, token, names, register):
            span = phrase_span(sentence, governor)
            told = one or Mention(span=span, head=governor.start, name=span)
            mentions[governor.start] = replace(told, actor=other.actor, also=())
        elif one is not None and (
            _bears(sentence, governor, token, names)
            or (_office(governor) and other.actor.startswith("person:"))
        ):
            mentions[governor.start] = replace(one, actor=other.actor)


def is_part(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "the Orsa Lions, a faction of the Front": what is of a body is not the whole of it."""
    of = any(preposition.lower == "of" for preposition in sentence.kids(noun, "prep"))
    return of and noun.lemma in name_words()["groups.parts"]


def _bears(sentence: ParsedSentence, noun: Token, name: Token, names: Names) -> bool:
    """As in "the ambulance service Orsa Relief said": the name right behind a body's noun is the body's."""
    found, first = names.of(name), min(sentence.subtree(name), key=lambda token: token.index)
    is_body = found is not None and found.type is NameType.BODY and not found.outlet
    return is_body and noun.pos == "NOUN" and first.index == noun.index + 1


def _is_group_named(
    sentence: ParsedSentence, noun: Token, token: Token, names: Names, register: Register
) -> bool:
    """As in "a Sahrawi group, the Polisario Front, was accused": the name is the group's."""
    name = names.of(token)
    draft = register.of(register.ensure(name.actor, name)) if name is not None else None
    if draft is None or draft.kind is not ActorKind.ARMED_GROUP or is_part(sentence, token):
        return False
    return noun.tag == "NN" and noun.lemma in name_words()["groups.nouns"]


def _is_anothers(office: Mention, named: Mention, register: Register) -> bool:
    """As in "Chad's spokesman, Ali Sow", told after another of Chad's spokesmen."""
    holder, person = register.canonical(office.actor) or "", register.canonical(named.actor) or ""
    return holder != person and holder.startswith("person:") and person.startswith("person:")


def _office(noun: Token | None) -> Token | None:
    """A noun if it is an office that a person holds."""
    head = bodies().heads.get(noun.lemma.lower()) if noun is not None else None
    return noun if head is not None and head.office else None


def _noun_at_place(
    sentence: ParsedSentence, token: Token, place: Token, names: Names, register: Register
) -> Token | None:
    """As "force" in "the force in Lebanon, UNIFIL, said": the name is the force's, and no name of Lebanon.

    So it is with who holds an office there: "the mayor of Orsk, NAME, said".
    """
    name, preposition = names.of(token), sentence.head(place)
    if name is None or place.dep != "pobj" or preposition is None:
        return None
    if name.type is NameType.PERSON:
        return _office(sentence.head(preposition))
    if name.type is not NameType.BODY:
        return None
    draft = register.of(register.ensure(name.actor, name))
    noun = sentence.head(preposition)
    words = name_words()["groups.nouns"] | name_words()["groups.apposed"]
    is_named = draft is not None and draft.kind in _NAMED
    return noun if is_named and noun is not None and noun.lemma in words else None
