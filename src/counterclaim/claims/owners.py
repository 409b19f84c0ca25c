"""Whose the things are that strike or are struck: "the rebels' post", "a car with policemen of X inside"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.claims.syntax import object_of, preposition_objects
from counterclaim.model.actors import MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers
from counterclaim.vocab.toponymy import toponymy

MAN = "man"
AMONG = frozenset(("among", "amongst"))
ABOARD = ("in", "inside", "aboard", "from", "on")


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds owners; actors come from the cast."""

    cast: Cast

    def actor_at(self, token: Token) -> str | None:
        """The actor that a word names by itself."""
        mention = self.cast.of(token)
        actor = mention.actor if mention is not None else None
        return actor if actor in self.cast.actors else None

    def of_site(self, sentence: ParsedSentence, token: Token) -> str | None:
        """Whose position or village it is, or whose people a car carries."""
        words = (word for word in _owning(sentence, token) if not self._is_named_for(sentence, token, word))
        return next((actor for word in words if (actor := self.actor_at(word))), None)

    def _is_named_for(self, sentence: ParsedSentence, thing: Token, word: Token) -> bool:
        """As in "the Saudi hospital in El Fasher": its name, where nothing else of the text is Saudi."""
        mention = self.cast.of(word) if thing.lemma in participants()["things.named"] else None
        if mention is None or mention.kind is not MentionKind.DEMONYM:
            return False
        side = self.cast.side_of(mention.actor)
        others = (m for m in self.cast.mentions if m.head != mention.head and m.actor is not None)
        article = any(child.lower == "the" for child in sentence.kids(thing, "det"))
        return article and all(self.cast.side_of(other.actor) != side for other in others)

    def of_crew(self, sentence: ParsedSentence, token: Token) -> str | None:
        """As in "Chadian boats opened fire", "those inside a Chadian car fired": whose boat or car it is."""
        if token.lower in participants()["people.unnamed"]:
            inside = preposition_objects(sentence, token, *ABOARD)
            return next((owner for other in inside if (owner := self.of_crew(sentence, other))), None)
        return self.of_site(sentence, token) if token.lemma in triggers()["crewed.nouns"] else None

    def of_agents(self, sentence: ParsedSentence, token: Token) -> str | None:
        """As in "Chadian instructors fired at it", "a bomber of that group": people who act for somebody."""
        acting = participants()["people.sent"] | participants()["people.armed"]
        theirs = token.lemma == MAN and bool(sentence.kids(token, "poss"))  # "its men fired"
        return self.of_site(sentence, token) if theirs or token.lemma in acting else None


def _owning(sentence: ParsedSentence, token: Token) -> Iterator[Token]:
    """The words that may say whose something is: before it, behind "of", beside it, inside it."""
    near = [*sentence.kids(token, "poss", "amod", "compound"), *preposition_objects(sentence, token, "of")]
    yield from near
    for word in near:
        yield from sentence.kids(word, "poss", "npadvmod")  # "a Kyiv-held town"
    anybody = token.lemma in participants()["people.anybody"]  # "five people in a Kenyan town"
    around = [
        place
        for place in (preposition_objects(sentence, token, "in", "at", "of") if not anybody else ())
        if place.lemma in toponymy().locative  # "a school in the Kenyan town of Orsa"
    ]
    named = [word for word in sentence.kids(token, "appos") if not _are_some(sentence, word)]
    for beside in (*named, *around):  # "a second place, UN position 1-31"
        yield beside
        for word in sentence.kids(beside, "poss", "amod", "compound"):
            yield word
            yield from sentence.kids(word, "npadvmod")
    if token.lemma in triggers()["crewed.nouns"]:
        yield from preposition_objects(sentence, token, "with")
        for clause in sentence.kids(token, "acl"):
            carried = object_of(sentence, clause) if clause.lemma in triggers()["crewed.verbs"] else None
            if carried is not None:
                yield carried


def _are_some(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "sixteen people, among them a Kenyan general": one of them, and no word for all."""
    return any(word.lower in AMONG and word.index < noun.index for word in sentence.kids(noun, "prep"))
