"""How far two annotations of the same documents agree, layer by layer, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from counterclaim.evaluation.attributions import compare_attributions
from counterclaim.evaluation.layers import compare_events, compare_places, compare_times
from counterclaim.evaluation.records import Annotated
from counterclaim.evaluation.scores import Score, interval, kappa, total
from counterclaim.evaluation.telling import Compared, Difference
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import sha256_of

Compare = Callable[[Annotated, Annotated, str], Compared]
COMPARE: Mapping[str, Compare] = {
    "attributions": compare_attributions,
    "times": compare_times,
    "places": compare_places,
    "events": compare_events,
}


@dataclass(slots=True)
class Agreement:
    """What two annotations of some documents agree on.

    ``scores`` holds the counts of each row, one a document; ``stances`` how often the one took which stance
    where the other took which.
    """

    scores: dict[str, list[Score]] = field(default_factory=dict)
    stances: Counter[tuple[str, str]] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)
    documents: int = 0

    def rows(self) -> Iterator[tuple[str, Score, tuple[float, float]]]:
        """Each row with its counts and the interval of its F1."""
        for name, scores in self.scores.items():
            yield name, total(scores), interval(scores)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa of the stances, where both saw the same attribution and judged it."""
        return kappa(self.stances)


def agreement(
    one: Mapping[str, Annotated], other: Mapping[str, Annotated], texts: Mapping[str, str]
) -> Agreement:
    """Compare the documents of ``one`` with those of ``other``; one that is not there is one of nothing.

    Only layers that ``one`` was annotated for are compared. ``texts`` are the documents by name.

    Raises:
        BadInput: a text is not the one that was annotated, or a span lies outside of it.
    """
    result = Agreement()
    for name, document in one.items():
        text = texts[name]
        counterpart = other.get(name) or Annotated(format=document.format, document=name, sha256="")
        for annotated in (document, counterpart):
            _check(annotated, text)
        for layer, compare in COMPARE.items():
            if getattr(document, layer) is not None:
                _count(result, compare(document, counterpart, text))
        result.documents += 1
    return result


def _count(result: Agreement, compared: Compared) -> None:
    for row, score in compared.scores.items():
        result.scores.setdefault(row, []).append(score)
    result.stances.update(compared.stances)
    result.differences.extend(compared.differences)


def _check(annotated: Annotated, text: str) -> None:
    for start, end in _spans(annotated):
        if not 0 <= start <= end <= len(text):
            raise BadInput(f"{annotated.document}: a span of {start} to {end} is outside of its text")


def _spans(annotated: Annotated) -> Iterator[tuple[int, int]]:
    for attribution in annotated.attributions or ():
        yield from (*attribution.source, *attribution.cue, *attribution.content)
    yield from ((time.start, time.end) for time in annotated.times or ())
    yield from ((place.start, place.end) for place in annotated.places or ())
    for event in annotated.events or ():
        yield from event.trigger


def check_text(annotated: Annotated, data: bytes, name: str) -> None:
    """Make sure that a text is the one that was annotated.

    Raises:
        BadInput: it has changed since.
    """
    if annotated.sha256 and annotated.sha256 != sha256_of(data):
        raise BadInput(
            f"{name}: is not the text that was annotated: its hash differs; bring the old one back"
        )
