"""What a language model proposes of documents, in the form of the annotations; and what that took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from counterclaim.model.documents import Original
from counterclaim.model.errors import UnreadableDocument
from counterclaim.model.ids import sha256_of
from counterclaim.model.problems import Problem
from counterclaim.pipeline.annotating import FORMAT
from counterclaim.pipeline.ingest import Progress, Summary
from counterclaim.proposing import Asked, Endpoint, ask_about
from counterclaim.text import working_text

LAYERS = ("attributions", "events")  # that a model is asked for


class ModelAsked:
    """A language model that is asked about documents one by one, as an annotator is."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._total = Asked()

    def annotated(
        self,
        originals: Iterable[Original | Problem],
        wanted: Sequence[str],
        summary: Summary,
        progress: Progress,
    ) -> Iterator[tuple[dict[str, Any], str]]:
        """The proposals of each document with its text; what cannot be read is noted.

        Raises:
            EndpointError: the model cannot be asked.
        """
        for item in originals:
            if isinstance(item, Problem):
                summary.note(item)
            else:
                try:
                    text = working_text(item).text
                except UnreadableDocument as error:
                    summary.note(Problem(document=None, stage="text", message=f"{item.name}: {error}"))
                else:
                    yield self._record(item, text, wanted), text
            progress()

    def _record(self, item: Original, text: str, wanted: Sequence[str]) -> dict[str, Any]:
        asked = ask_about(text, self._endpoint)
        self._total.add(asked)
        layers = {"attributions": asked.attributions, "events": asked.events}
        return {
            "format": FORMAT,
            "document": item.name,
            "sha256": sha256_of(item.data),
            "published": item.published,
            "model": self._endpoint.model,
            **{layer: records for layer, records in layers.items() if layer in wanted},
        }

    def told(self) -> Iterator[str]:
        """What was sent and what it took, and what was refused, a line each."""
        total = self._total
        yield (
            f"{self._endpoint.model} at {self._endpoint.host}: {total.requests} requests, "
            f"{total.tokens_in} tokens sent, {total.tokens_out} came back, {total.seconds:.1f} s, "
            f"the slowest answer {total.slowest:.1f} s"
        )
        for reason, count in total.refused.most_common():
            yield f"refused: {count}, {reason}"
