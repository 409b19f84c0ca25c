"""Who suffers by the noun or the verb of a deed, although the form of the words is that of a doer."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import longest_head, participants, triggers

LIFE = "life"
IN = ("in", "at", "near")
OF_MANY = frozenset(("NORP", "GPE", "LOC"))  # what the parse calls peoples and places
SINGLE = frozenset((ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.OTHER))


def whose_end(sentence: ParsedSentence, noun: Token, cast: Cast) -> list[Token]:
    """As in "the Keita assassination", "the minister's murder": whose it is suffered it, if it is one person.

    Where "of" says who did, he is the doer: "Keita's murder of two nuns". Bodies are always doers.
    """
    if noun.lemma.lower() not in triggers()["ends_of_one.nouns"] or preposition_objects(sentence, noun, "of"):
        return []
    return [c for c in sentence.kids(noun, "poss", "compound", "nmod") if _is_person(c, cast)]


def done_to(sentence: ParsedSentence, noun: Token) -> list[Token]:
    """Those behind "of", also where the place comes first: "the murder in Kumo of two monks"."""
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]  # wherever the parse hangs it
    where = preposition_objects(sentence, noun, *IN)
    where += [place for word in behind if word.lower in IN for place in sentence.kids(word, "pobj")]
    places = [place for place in where if place.entity or place.pos == "PROPN"]
    beyond = [person for place in places for person in preposition_objects(sentence, place, "of")]
    return preposition_objects(sentence, noun, "of") or beyond


def whose_life(sentence: ParsedSentence, attempt: Token) -> list[Token]:
    """As in "an attempt on the life of the judge": on whom it was."""
    if attempt.lemma not in triggers()["attempts.nouns"]:
        return []
    verb = sentence.head(attempt)  # "an attempt was made on his life"
    lives = preposition_objects(sentence, attempt, "on", "against")
    if not lives and verb is not None and attempt.dep in ("nsubjpass", "dobj"):
        lives = preposition_objects(sentence, verb, "on", "against")
    of = [
        person for life in lives if life.lemma == LIFE for person in preposition_objects(sentence, life, "of")
    ]
    return of + [person for life in lives if life.lemma == LIFE for person in sentence.kids(life, "poss")]


def loses_life(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the nun lost her life": nobody else did it by that word."""
    return verb.lemma == "lose" and any(thing.lemma == LIFE for thing in sentence.kids(verb, "dobj"))


def _is_of_many(word: Token) -> bool:
    """A people or a land, by its name; "the Carmelites' murder" is of people."""
    return word.entity in OF_MANY and word.tag != "NNPS"


def _is_person(word: Token, cast: Cast) -> bool:
    mention = cast.of(word)
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    if (known is not None and known.kind not in SINGLE) or _is_of_many(word):
        return False
    if word.pos == "PROPN":
        return mention is None or mention.place is None
    head = longest_head([word.lower])
    told = word.lemma.lower() in participants()["people.civil"] or (head is not None and head[1].office)
    return told and word.dep == "poss" and word.tag == "NN"
