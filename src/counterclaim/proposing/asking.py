"""A text, passage by passage, before a language model; what came of it and what it took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from counterclaim.proposing.endpoint import Endpoint
from counterclaim.proposing.grounding import grounded
from counterclaim.proposing.instructions import Proposed, messages_about

LONGEST_PASSAGE = 6000  # code points; a longer paragraph is asked about in pieces, cut between words


@dataclass(slots=True)
class Asked:
    """What a model proposed of a text and what was taken; ``refused`` counts by reason what was not."""

    attributions: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    slowest: float = 0.0

    def add(self, more: Asked) -> None:
        """Count what another text took."""
        self.refused += more.refused
        self.requests += more.requests
        self.tokens_in += more.tokens_in
        self.tokens_out += more.tokens_out
        self.seconds += more.seconds
        self.slowest = max(self.slowest, more.slowest)


def ask_about(text: str, endpoint: Endpoint) -> Asked:
    """Ask about a text; each record that is taken says by which model it is.

    Raises:
        EndpointError: the endpoint cannot be asked.
    """
    asked = Asked()
    for start, passage in passages(text):
        answer = endpoint.answer(messages_about(passage))
        asked.requests += 1
        asked.tokens_in += answer.tokens_in
        asked.tokens_out += answer.tokens_out
        asked.seconds += answer.seconds
        asked.slowest = max(asked.slowest, answer.seconds)
        try:
            proposed = msgspec.json.decode(_bare(answer.text), type=Proposed)
        except (msgspec.MsgspecError, RecursionError):
            asked.refused["an answer is not of the form asked for"] += 1
            continue
        taken = grounded(proposed, passage, start)
        asked.refused += taken.refused
        asked.attributions += [{**record, "model": endpoint.model} for record in taken.attributions]
        asked.events += [{**record, "model": endpoint.model} for record in taken.events]
    return asked


def _bare(answer: str) -> str:
    """An answer without the fence that models like to put around it."""
    return answer.strip().removeprefix("```json").removeprefix("```").removesuffix("```").strip()


def passages(text: str) -> Iterator[tuple[int, str]]:
    r"""A text in passages of whole paragraphs, each with where it begins.

    >>> list(passages("One.\n\nTwo."))
    [(0, 'One.\n\nTwo.')]
    """
    start = 0
    while start < len(text):
        end = min(len(text), start + LONGEST_PASSAGE)
        if end < len(text):
            end = _cut(text, start, end)
        if text[start:end].strip():
            yield start, text[start:end]
        start = end


def _cut(text: str, start: int, end: int) -> int:
    """Where to cut at the latest: behind a paragraph, else a sentence, else a word."""
    for between in ("\n\n", "\n", ". ", " "):
        at = text.rfind(between, start + 1, end)
        if at > start:
            return at + len(between)
    return end
