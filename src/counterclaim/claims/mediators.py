"""Mediators: who brings parties to a table, as one sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of, subtree_span
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import situations

_MEDIATED = re.compile(
    r"\b(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*){0,5})-(?:mediated|brokered|hosted|sponsored|facilitated|led)\b"
)
_ROLES = frozenset(("host", "mediator", "moderator", "broker", "facilitator", "chair"))


@dataclass(frozen=True, slots=True)
class Hosting:
    """Who hosts, and the guests if the sentence names them: "X hosted the two ministers"."""

    who: str
    guests: Token | None


@dataclass(frozen=True, slots=True)
class Mediators:
    """Asks one sentence who mediates."""

    layers: Layers
    sentence: ParsedSentence

    def is_mediated(self, noun: Token) -> bool:
        """As in "EU-mediated meeting"."""
        return bool(_MEDIATED.search(subtree_span(self.sentence, noun).of(self.layers.text)))

    def hosts(self, noun: Token) -> bool:
        """Whether a mediating verb acts on a noun: "hosted the round"."""
        return any(
            token.lemma in situations()["talks.mediating"] and object_of(self.sentence, token) == noun
            for token in self.sentence.tokens
            if token.pos == "VERB"
        )

    def groups(self) -> list[list[str]]:
        """Mediators named together, each group told apart: "one by X and Y and the other by Z"."""
        return [*self._adjectives(), *self._agents(), *self._auspices(), *self._in_role()]

    def hosting(self, nouns: Sequence[Token]) -> Hosting | None:
        """Who hosts, chairs or opens talks, or hosts at least two guests."""
        for verb in self.sentence.tokens:
            if verb.pos != "VERB" or verb.lemma not in situations()["talks.mediating"]:
                continue
            subject, thing = subject_of(self.sentence, verb), object_of(self.sentence, verb)
            if subject is None or thing is None or is_passive(self.sentence, verb):
                continue
            who = self._actor(subject)
            on_talks = any(noun in self.sentence.subtree(thing) for noun in nouns)
            guests = verb.lemma == "host" and self._is_plural(thing)
            if who is not None and (on_talks or guests):
                return Hosting(who, thing if guests else None)
        return None

    def _is_plural(self, thing: Token) -> bool:
        mention = self.layers.cast.of(thing)
        people = mention is not None or thing.lemma in (
            "minister",
            "leader",
            "president",
            "delegation",
            "side",
        )
        return people and (thing.tag in ("NNS", "NNPS") or bool(self.sentence.kids(thing, "conj")))

    def _adjectives(self) -> list[list[str]]:
        groups = []
        area = self.sentence.sentence.span
        for match in _MEDIATED.finditer(self.layers.text, area.start, area.end):
            span = Span(*match.span("who"))
            named = [m.actor for m in self.layers.cast.within(span) if m.actor] or self._by_name(match["who"])
            groups += [named] if named else []
        return groups

    def _agents(self) -> list[list[str]]:
        """As in "talks mediated by X and Y", "planned by the UN mediators"."""
        mediating = any(
            token.pos == "VERB" and token.lemma in situations()["talks.mediating"]
            for token in self.sentence.tokens
        )
        groups = []
        for by in self.sentence.tokens:
            if by.lower != "by" or by.dep not in ("agent", "prep"):
                continue
            nouns = _objects_of(self.sentence, by)
            if mediating or any(noun.lemma in _ROLES for noun in nouns):
                actors = [actor for noun in nouns if (actor := self._actor(noun) or self._owner(noun))]
                groups += [actors] if actors else []
        return groups

    def _auspices(self) -> list[list[str]]:
        """As in "under UN auspices", "with the mediation of X"."""
        groups = []
        for token in self.sentence.tokens:
            if token.lower not in situations()["talks.auspices"]:
                continue
            of = preposition_objects(self.sentence, token, "of", "by")
            actors = [actor for noun in of if (actor := self._actor(noun)) is not None]
            actors = actors or [actor for actor in [self._owner(token)] if actor is not None]
            groups += [actors] if actors else []
        return groups

    def _in_role(self) -> list[list[str]]:
        """As in "with X as host"."""
        groups = []
        for role in self.sentence.tokens:
            preposition = self.sentence.head(role)
            if role.lemma not in _ROLES or preposition is None or preposition.lower != "as":
                continue
            above = self.sentence.head(preposition)
            if above is None:
                continue
            nouns = [above, *self.sentence.kids(above, "pobj", "nsubj")]
            nouns += preposition_objects(self.sentence, above, "with")
            actor = next((a for noun in nouns if (a := self._actor(noun)) is not None), None)
            groups += [[actor]] if actor is not None else []
        return groups

    def _actor(self, token: Token) -> str | None:
        """The mediator that a noun means; a person stands for the side it speaks for."""
        mention = self.layers.cast.of(token)
        if mention is None or mention.actor is None:
            return None
        return self.layers.cast.side_of(mention.actor) or mention.actor

    def _owner(self, token: Token) -> str | None:
        """As in "the UN mediators", "Swiss auspices"."""
        for kid in self.sentence.kids(token, "compound", "amod", "poss", "nmod"):
            if (actor := self._actor(kid)) is not None:
                return actor
        return None

    def _by_name(self, form: str) -> list[str]:
        """The actor that a form names elsewhere in the document ("EU" in "EU-mediated").

        An actor of several words also goes by its first letters: "U.S." is the United States.
        """
        for mention in self.layers.cast.mentions:
            if mention.actor and mention.name.of(self.layers.text).removeprefix("the ") == form:
                return [mention.actor]
        letters = form.replace(".", "")
        for actor in self.layers.cast.actors.values():
            initials = "".join(word[0] for word in actor.name.split() if word[0].isupper())
            if len(letters) > 1 and initials == letters:
                return [actor.id]
        return []


def _objects_of(sentence: ParsedSentence, preposition: Token) -> list[Token]:
    """Objects of one preposition, coordinated ones too."""
    found, todo = [], sentence.kids(preposition, "pobj")
    while todo:
        current = todo.pop(0)
        found.append(current)
        todo += sentence.kids(current, "conj")
    return found
