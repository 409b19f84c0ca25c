"""Who began a fight that was told before: "Chad's army said Sudanese troops had fired first"."""

from __future__ import annotations

import re

from counterclaim.incidents.families import CLASH
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.happenings import Happening

_FIRST = re.compile(
    r"(?: fire)? first"
    r"(?= *(?:[.,;:!?\"”’)]|(?:and|but|on|in|at|near|along|around|across|from|early|late|before)\b|$))",
    re.MULTILINE,
)  # not "at first light"
_TO = "first to "
_FIRST_TO = re.compile(rf"\b{_TO}(?:\w+ly )?(?:open )?")


def says_who_began(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether a deed is one side's part in a fight told before: it "fired first", "attacked first"."""
    if happening.place_id is not None or not any(CLASH in other.types for other in draft.happenings):
        return False
    fought = document.profile(draft.happenings)
    return is_first(document, happening) and bool(document.profile([happening]).perpetrators & _sides(fought))


def is_first(document: Document, happening: Happening) -> bool:
    """As in "fired first", "opened fire first", "was the first to open fire"."""
    deed = happening.span
    begin = document.text.rfind(_TO, 0, deed.start)
    was_first = begin >= 0 and _FIRST_TO.fullmatch(document.text, begin, deed.start) is not None
    return was_first or _FIRST.match(document.text, deed.end) is not None


def _sides(fought: Profile) -> frozenset[str]:
    return fought.fighters | fought.perpetrators | fought.victims
