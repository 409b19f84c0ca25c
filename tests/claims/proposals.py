"""Attributions as the broad mode proposes them, in words."""

from collections.abc import Sequence
from functools import cache

from counterclaim.app.engine import Wired, open_engine
from counterclaim.model.documents import Original
from counterclaim.model.spans import Span


@cache
def _engine() -> Wired:
    return open_engine(["none"], mode="broad")


def proposed(text: str) -> list[tuple[str, str, list[str]]]:
    """Source, cue and contents of each attribution, in text order."""
    original = Original(name="report.txt", data=text.encode(), published="2024-06-20", language="en")
    layers = _engine().reader.read(original).layers
    assert layers is not None

    def words(spans: Sequence[Span]) -> list[str]:
        return [span.of(layers.text) for span in spans]

    return [
        (" ".join(words(a.source)), " ".join(words(a.cue)), words(a.content)) for a in layers.attributions
    ]
