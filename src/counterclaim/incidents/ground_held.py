"""Which gain of ground is denied by who says that he holds it: "the town remained under its control"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.incidents.denied_apart import is_of_another_day
from counterclaim.incidents.stories import Document, Draft

JUDGE = "ground"  # how words are read that say of ground that it has not changed hands
REACH = 6  # sentences between a gain and its denial
TERRITORY = "territory."


def gain_denied(document: Document, drafts: Sequence[Draft], index: int) -> Draft | None:
    """The last gain of ground that another side, or the narrator, has told before a denial of any."""
    denial = document.attributions[index]
    if denial.judge != JUDGE:
        return None
    side = document.sides.of(denial.actor)
    near = [
        draft
        for draft in drafts
        if any(kind.startswith(TERRITORY) for h in draft.happenings for kind in h.types)
        and any(0 <= denial.sentence - h.sentence <= REACH for h in draft.happenings)
        and side not in document.profile(draft.happenings).perpetrators
        and not is_of_another_day(document, draft, index)
        and _is_there(document, draft, index)
    ]
    return max(near, key=lambda draft: draft.last.sentence, default=None)


def _is_there(document: Document, draft: Draft, index: int) -> bool:
    """Whether a denial names no other ground than was gained."""
    words = " ".join(span.of(document.text) for span in document.attributions[index].content)
    towns = {key: place for key, place in document.places.items() if not key.startswith("country:")}
    named = {key for key, place in towns.items() if re.search(rf"\b{re.escape(place.name)}\b", words)}
    gained = document.profile(draft.happenings).places
    return not named or not gained or not named.isdisjoint(gained)
