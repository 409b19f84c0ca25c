"""Asks of a text who and where its words name."""

from dataclasses import dataclass

from counterclaim.model.actors import Actor, Mention
from tests.reading import layers


@dataclass(frozen=True, slots=True)
class Casting:
    """The cast of one text, asked by words."""

    text: str
    packs: tuple[str, ...] = ()

    def mention(self, words: str, *, nth: int = 0) -> Mention | None:
        """The mention whose phrase is, or else ends with, these words; ``nth`` counts repeated ones."""
        found = [
            mention
            for mention in layers(self.text, packs=self.packs).cast.mentions
            if mention.span.of(self.text).endswith(words)
        ]
        exact = [mention for mention in found if mention.span.of(self.text) == words]
        chosen = exact or found
        return chosen[nth] if nth < len(chosen) else None

    def actor(self, words: str, *, nth: int = 0) -> Actor | None:
        """Who the words name."""
        mention = self.mention(words, nth=nth)
        cast = layers(self.text, packs=self.packs).cast
        return cast.actors[mention.actor] if mention is not None and mention.actor else None

    def who(self, words: str, *, nth: int = 0) -> str | None:
        """The id of whom the words name."""
        mention = self.mention(words, nth=nth)
        return mention.actor if mention is not None else None

    def side(self, words: str, *, nth: int = 0) -> str | None:
        """The side of whom the words name."""
        actor = self.actor(words, nth=nth)
        return actor.side if actor is not None else None

    def place(self, words: str, *, nth: int = 0) -> str | None:
        """The id of the place the words name."""
        mention = self.mention(words, nth=nth)
        return mention.place if mention is not None else None
