"""Who began a fight that was told before: "Chad's army said Sudanese troops had fired first"."""

from __future__ import annotations

import re

from counterclaim.incidents.families import CLASH
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.happenings import Happening

_FIRST = re.compile(
    r"(?: fire)? first(?= *(?:[.,;:!?\"”’)]|and\b|but\b|on\b|$))", re.MULTILINE
)  # not "at first light"


def says_who_began(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether a deed is one side's part in a fight told before: it "fired first", "attacked first"."""
    if happening.place_id is not None or not any(CLASH in other.types for other in draft.happenings):
        return False
    fought = document.profile(draft.happenings)
    first = _FIRST.match(document.text, max(span.end for span in happening.trigger))
    return first is not None and bool(document.profile([happening]).perpetrators & _sides(fought))


def _sides(fought: Profile) -> frozenset[str]:
    return fought.fighters | fought.perpetrators | fought.victims
