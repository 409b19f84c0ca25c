"""Words that the pipeline has met: what it worked out of each is kept from text to text, up to a bound."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MOST = 1 << 15  # words; some eight megabytes


class MetWords:
    """The words that a pipeline has met in texts; one thread at a time reads with it.

    A pipeline keeps every word ever met, unless it works in a memory zone, at whose end it forgets the words
    met there. A zone for each text would have it work out anew what most texts share.
    """

    def __init__(self, pipeline: Language, most: int = MOST) -> None:
        self._pipeline, self._most = pipeline, most
        self._zone = ExitStack()
        self._before = 0  # words ever met, when the zone began

    def make_room(self) -> None:
        """Forget the words met if they are many; called while no parse is under way."""
        vocabulary = self._pipeline.vocab  # its length counts the forgotten too
        if vocabulary.in_memory_zone and len(vocabulary) - self._before <= self._most:
            return
        self._zone.close()
        self._zone.enter_context(self._pipeline.memory_zone())
        self._before = len(vocabulary)
