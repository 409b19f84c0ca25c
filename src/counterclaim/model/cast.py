"""Who and what a document names: mentions resolved to actors and places, before anybody says anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.actors import Actor, Mention, Place
from counterclaim.model.parses import Token
from counterclaim.model.spans import Span


@dataclass(frozen=True, slots=True)
class Cast:
    """A document's actors, places and mentions; mentions are in text order by their head word.

    ``begins`` is the offset behind the dateline: a place before it is where the report was written.
    """

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    mentions: Sequence[Mention]
    begins: int = 0
    _heads: Mapping[int, Mention] = field(init=False)
    _starts: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        ordered = sorted(self.mentions, key=lambda mention: mention.head)
        object.__setattr__(self, "mentions", tuple(ordered))
        object.__setattr__(self, "_heads", {mention.head: mention for mention in ordered})
        object.__setattr__(self, "_starts", [mention.head for mention in ordered])

    def of(self, token: Token) -> Mention | None:
        """The mention whose head is this token."""
        return self._heads.get(token.start)

    def within(self, span: Span) -> Iterator[Mention]:
        """Mentions whose head lies in a stretch of text."""
        at = bisect_right(self._starts, span.start - 1)
        while at < len(self.mentions) and self._starts[at] < span.end:
            yield self.mentions[at]
            at += 1

    def side_of(self, actor: str | None) -> str | None:
        """The id of the actor that heads an actor's side."""
        known = self.actors.get(actor or "")
        return known.side if known else None
