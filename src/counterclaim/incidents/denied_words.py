"""What a denial says it is of: "rejects the account of the flag" is no answer to shots told beside it."""

from __future__ import annotations

import re

from counterclaim.incidents.stories import Document, Draft
from counterclaim.vocab.lexicons import bodies, cues, participants, triggers

_OF_WHAT = re.compile(
    r"(?P<words>[a-z]+) (?:of|about|over) (?:the |an? |its |their |his |her )?(?P<thing>[a-z]{4,})$"
)
_STOPS = (". ", "\n", "” ")


def is_of_other_words(document: Document, draft: Draft, index: int) -> bool:
    """Whether a denial names a thing that the text has told of before, and nowhere where it tells this."""
    attribution = document.attributions[index]
    found = [_OF_WHAT.search(span.of(document.text).rstrip(" ,.")) for span in attribution.content[-1:]]
    named = [one["thing"] for one in found if one is not None and one["words"] in cues()["anaphora.nouns"]]
    start = min((span.start for span in (*attribution.source, *attribution.cue)), default=0)
    before = document.text[:start].lower()
    told = " ".join(_sentence(document.text, h.span.start) for h in draft.happenings).lower()
    known = triggers().nouns.keys() | triggers()["pointers.nouns"]
    return any(
        _has(before, thing) and not _has(told, thing)
        for thing in named
        if thing.removesuffix("s") not in known and not _speaks(thing)
    )


def _speaks(thing: str) -> bool:
    """As in "the account of the residents": theirs, and not one about them."""
    people = participants()["people.civil"] | participants()["people.armed"] | bodies().heads.keys()
    return thing in people or thing.removesuffix("s") in people


def _has(text: str, thing: str) -> bool:
    return re.search(rf"\b{re.escape(thing.removesuffix('s'))}s?\b", text) is not None


def _sentence(text: str, at: int) -> str:
    """The sentence around an offset."""
    start = max(text.rfind(stop, 0, at) for stop in _STOPS) + 1
    ends = [end for stop in _STOPS if (end := text.find(stop, at)) >= 0]
    return text[start : min(ends, default=len(text))]
