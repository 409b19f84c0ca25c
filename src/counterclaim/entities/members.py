"""Members of a body and the body itself: "members of the Free Coast Front", "the FCF group", "UN experts"."""

from __future__ import annotations

from counterclaim.entities.capitals import CALENDAR, never_a_name
from counterclaim.entities.drafts import FIGHTING_KINDS, Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.phrases import Names, left_words
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.lexicons import Body, bodies
from counterclaim.vocab.name_words import name_words

EMPLOYING = (ActorKind.INTERNATIONAL_ORGANISATION, ActorKind.NGO, ActorKind.MONITOR)
SERVING = frozenset(("from", "of", "for", "with"))
PEOPLES = frozenset(("NORP", "GPE", "LOC"))  # what the parser takes for a people or a land


def fighting_body(
    sentence: ParsedSentence, noun: Token, names: Names, register: Register
) -> tuple[str | None, FoundName | None]:
    """The body by name that somebody is a member of; a parliament's or a people's members are left out.

    "The EU mission" is the body of states that sent it; "the Orsa Lions, a faction of the Front" are not it.
    """
    words = name_words()
    groups, wings, missions = words["groups.nouns"], words["groups.wings"], words["groups.missions"]
    if noun.lemma != "member" and noun.lower not in groups | wings | missions:
        return None, None
    part = noun.lemma == "member" or noun.lower in wings  # "a cell of the Orsa Front"
    of = [child for child in sentence.kids(noun, "prep") if child.lower == "of" and part]
    named = [*sentence.kids(noun, "compound"), *(other for p in of for other in sentence.kids(p, "pobj"))]
    named += sentence.kids(noun, "poss") if noun.lower in wings else []
    for token in named:
        name = names.of(token)
        if name is None or name.type is not NameType.BODY or name.outlet:
            continue
        draft = register.of(register.ensure(name.actor, name))
        called = noun.lower in groups and draft is not None and draft.kind is ActorKind.OTHER
        sent = draft is not None and draft.kind is ActorKind.INTERNATIONAL_ORGANISATION
        if noun.lower in wings and noun.dep == "appos":
            return None, None
        if noun.lower in wings:
            armed = draft is not None and draft.kind is ActorKind.ARMED_GROUP
            return (name.actor, name) if armed else (None, None)
        if noun.lower in missions:
            return (name.actor, name) if sent else (None, None)
        if draft is not None and (called or draft.kind in FIGHTING_KINDS):
            return name.actor, name
    return None, None


def is_staff(noun: Token) -> bool:
    """Whether a noun is for those by whom an organisation finds out: "investigators", "a panel"."""
    words = (noun.lemma.lower(), noun.lower.removesuffix("s"))  # "Experts" in a name has no lemma
    return noun.pos in ("NOUN", "PROPN") and not name_words()["groups.staff"].isdisjoint(words)


def employing_body(
    sentence: ParsedSentence, noun: Token, names: Names, register: Register
) -> tuple[str | None, FoundName | None]:
    """The organisation by name whose people are told of: "UN investigators", "experts from the OSCE".

    Their word is its word, as an official's is. A state's experts are not the state, and who is somebody
    else's as well ("a US analyst for Amnesty") or was once with it is not the organisation.
    """
    if not is_staff(noun):
        return None, None
    beside = sentence.kids(noun, "compound", "poss", "nmod", "amod")
    behind = [
        word for p in sentence.kids(noun, "prep") if p.lower in SERVING for word in sentence.kids(p, "pobj")
    ]
    if any(word.lower in name_words()["groups.once"] for word in beside):
        return None, None
    others = [word for word in (*beside, *behind) if names.of(word) is None and word.dep in ("poss", "pobj")]
    if not all(is_staff(word) for word in others):
        return None, None
    named = [(word, name) for word in (*beside, *behind) if (name := names.of(word)) is not None]
    if not named:
        within = (employing_body(sentence, word, names, register) for word in behind)
        return next(
            (found for found in within if found[0] is not None), (None, None)
        )  # "a team of UN experts"
    bodies_named = [name for _, name in named if _employs(name, register)]
    return (named[0][1].actor, named[0][1]) if len(bodies_named) == len(named) == 1 else (None, None)


def _employs(name: FoundName, register: Register) -> bool:
    draft = register.of(register.ensure(name.actor, name)) if name.type is NameType.BODY else None
    return draft is not None and not name.outlet and draft.kind in EMPLOYING


def called_for_people(sentence: ParsedSentence, noun: Token, body: Body, names: Names) -> str | None:
    """As "Baloch" of "Baloch rebels", "Amhara" of "Amhara militiamen": whom nobody knows, told by a name."""
    if body.kind is not ActorKind.ARMED_GROUP:
        return None
    before = [word for word in left_words(sentence, noun)[:-1] if word.text[:1].isupper()]
    never = bodies().sovereign["never"] | never_a_name() | CALENDAR
    is_name = all(word.pos == "PROPN" or word.entity in PEOPLES for word in before)
    known = any(names.of(word) is not None or word.text in never for word in before)
    return " ".join(word.text for word in before) if before and is_name and not known else None
