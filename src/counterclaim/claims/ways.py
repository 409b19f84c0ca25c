"""Ways, supplies and movement that can be limited, as nouns of a sentence with their places and owners."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.layers import Layers
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import situations

_WHERE = tuple("of in at to into near through along on from between across over".split())
_ALONG = ("through", "along", "over", "across", "on", "at")
_POINTING = frozenset(("the", "this", "that", "any", "its", "their"))
_NOUNS = ("NOUN", "PROPN", "PRON")


def head_word(token: Token) -> str:
    """The last word of a token in small letters: a known name may be one token of several words."""
    lemma = token.lemma if " " not in token.text and token.tag != "VBG" else token.text  # "crossing"
    return lemma.lower().rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True)
class Ways:
    """What the nouns of a sentence mean for movement."""

    layers: Layers
    sentence: ParsedSentence

    def way(self, thing: Token) -> bool:
        """A road, border or other place of passage; "it" may be one, which its antecedent decides."""
        return head_word(thing) in situations()["things.ways"] or thing.lower in ("it", "which")

    def movement(self, thing: Token) -> bool:
        """Movement, traffic, access, or the freedom of these."""
        return head_word(thing) in situations()["things.movement"]

    def supply(self, thing: Token) -> bool:
        """Gas, power, water, the web, or a supply of them."""
        if head_word(thing) in situations()["things.no_supplies"]:
            return False
        words = {head_word(thing), *(head_word(kid) for kid in self.sentence.kids(thing, "compound"))}
        return bool(words & situations()["things.supplies"])

    def traveller(self, thing: Token) -> bool:
        """Who or what would pass."""
        return head_word(thing) in situations()["things.travellers"]

    def name(self, thing: Token) -> str | None:
        """The way that a noun is, or that movement goes through, by its name, else by its noun."""
        ways = [thing, *preposition_objects(self.sentence, thing, *_ALONG)]
        way = next((t for t in ways if self.way(t)), None)
        if way is None:
            return None
        parts = [kid.text for kid in self.sentence.kids(way, "compound", "nmod") if kid.pos == "PROPN"]
        return " ".join([*parts, way.text if " " in way.text else head_word(way)]).lower()

    def definite(self, thing: Token) -> bool:
        """Whether a noun points at a way told before: "the road", "that crossing", "it"."""
        ways = [t for t in (thing, *preposition_objects(self.sentence, thing, *_ALONG)) if self.way(t)]
        way = ways[0] if ways else thing
        if way.pos == "PRON":
            return True
        named = any(kid.pos == "PROPN" for kid in self.sentence.kids(way, "compound", "nmod", "poss"))
        pointing = any(kid.lower in _POINTING for kid in self.sentence.kids(way, "det", "poss"))
        return pointing and not named and " " not in way.text

    def actor(self, token: Token) -> str | None:
        """Whom a noun means; "a group of X" is X."""
        mention = self.layers.cast.of(token)
        if mention is not None and mention.actor:
            return mention.actor
        for member in preposition_objects(self.sentence, token, "of", "from"):
            inner = self.layers.cast.of(member)
            if inner is not None and inner.actor and token.pos == "NOUN":
                return inner.actor
        return None

    def place(self, thing: Token, depth: int = 2) -> str | None:
        """The place a noun names, or the one that says which road, border or supply it is.

        ``depth`` is how many nouns may stand between: "at checkpoints in Donetsk region".
        """
        own = self._place_of(thing)
        if own is not None or depth < 0:
            return own
        beside = [
            *self.sentence.kids(thing, "compound", "nmod", "poss", "appos", "amod"),
            *preposition_objects(self.sentence, thing, *_WHERE),
        ]
        places = [place for token in beside if (place := self.place(token, depth - 1))]
        return next((p for p in places if not p.startswith("country:")), places[0] if places else None)

    def place_near(self, verb: Token) -> str | None:
        """Where the verb says it is: "were stopped in X", "cut off the gas to X"."""
        found = [self.place(token) for token in preposition_objects(self.sentence, verb, *_WHERE)]
        return next((p for p in found if p and not p.startswith("country:")), None)

    def checkpoint_owner(self) -> str | None:
        """Whose checkpoint a sentence names: "at two checkpoints of the rebels"."""
        for token in self.sentence.tokens:
            if head_word(token) in ("checkpoint", "roadblock"):
                beside = [
                    *self.sentence.kids(token, "poss", "amod", "compound"),
                    *preposition_objects(self.sentence, token, "of", "by"),
                ]
                for owner in beside:
                    if (actor := self.actor(owner)) is not None:
                        return actor
        return None

    def _place_of(self, token: Token) -> str | None:
        if token.pos not in (*_NOUNS, "ADJ"):
            return None
        mention = self.layers.cast.of(token)
        return mention.place if mention is not None else None
