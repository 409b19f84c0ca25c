"""What each reading layer found in one document, before anything is reconciled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse
from counterclaim.model.texts import TextLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """All layers of a document; indices in attributions and happenings refer to these lists.

    ``sure_from`` is the confidence an attribution needs to be shown by itself.
    """

    layout: TextLayout
    parse: Parse
    cast: Cast
    times: Sequence[TimeExpression]
    attributions: Sequence[Attribution]
    happenings: Sequence[Happening]
    sure_from: float = 0.0

    @property
    def text(self) -> str:
        """The working text."""
        return self.layout.text
