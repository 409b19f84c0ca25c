"""Parties: whom the noun phrases around talks name, each by the side it speaks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import situations

PARTY_KINDS = frozenset(
    (
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.DE_FACTO_GOVERNMENT,
        ActorKind.ARMED_GROUP,
        ActorKind.ARMED_FORCE,
        ActorKind.INTERNATIONAL_ORGANISATION,
        ActorKind.OTHER,
        ActorKind.PERSON,
        ActorKind.LEGISLATURE,
        ActorKind.MINISTRY,
    )
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Asks one sentence who is party to talks."""

    layers: Layers
    sentence: ParsedSentence

    def between(self, noun: Token) -> list[str]:
        """As in "talks between X and Y", "a meeting with X"."""
        nouns = preposition_objects(self.sentence, noun, "between", "with", "of", "among")
        return [actor for other in nouns for actor in self.named(other)]

    def owners(self, noun: Token) -> list[str]:
        """As in "its talks with X"."""
        mentions = (self.layers.cast.of(kid) for kid in self.sentence.kids(noun, "poss"))
        return [actor for m in mentions if m is not None for actor in self._party(m)]

    def holders(self, noun: Token) -> list[str]:
        """Who holds them: "the ministers of X and Y ended three days of talks"."""
        for verb in self.sentence.ancestors(noun):
            if verb.pos == "VERB":
                subject = subject_of(self.sentence, verb)
                thing = object_of(self.sentence, verb)
                holds = verb.lemma in situations()["talks.holding"] and not is_passive(self.sentence, verb)
                if not holds or subject is None or thing is None:
                    return []
                named = self.named(subject)
                return named if noun in self.sentence.subtree(thing) and len(named) > 1 else []
        return []

    def of_subject(self, verb: Token) -> list[str]:
        """Who does what a verb says: "X and Y met"."""
        subject = subject_of(self.sentence, verb)
        return self.named(subject) if subject is not None else []

    def named(self, noun: Token) -> list[str]:
        """The parties that a noun phrase names, each by the side it speaks for.

        A person without a known side is one with "of X" behind the name: "Ann Bell of Ruritania".
        """
        inner = {
            token.index
            for clause in self.sentence.subtree(noun)
            if clause.dep in ("relcl", "acl", "advcl")
            for token in self.sentence.subtree(clause)
        }
        found: list[str] = []
        mentions = [
            mention
            for token in self.sentence.subtree(noun)
            if token.index not in inner and (mention := self.layers.cast.of(token)) is not None
        ]
        heads = {token.start for token in self._heads(noun)}
        for mention, after in zip_longest(mentions, mentions[1:]):
            if after is not None and self._is_of(mention, after):
                continue
            if not mention.owner or mention.also or mention.head in heads:
                found += self._party(mention)
        return list(dict.fromkeys(found))

    def _heads(self, noun: Token) -> Iterator[Token]:
        """A noun and those coordinated with it."""
        yield noun
        for other in self.sentence.kids(noun, "conj"):
            yield from self._heads(other)

    def _is_of(self, mention: Mention, after: Mention) -> bool:
        between = self.layers.text[mention.span.end : after.span.start].strip()
        return between == "of" and self.layers.cast.side_of(mention.actor) is None

    def _party(self, mention: Mention) -> list[str]:
        if mention.also:
            return list(mention.also)
        cast = self.layers.cast
        known = cast.actors.get(mention.actor or "")
        if known is None or known.kind not in PARTY_KINDS:
            return []
        return [cast.side_of(known.id) or known.id]
