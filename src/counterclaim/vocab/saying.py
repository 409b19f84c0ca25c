"""Words by which a text gives somebody for what it tells: ``lexicons/neutrality.toml`` as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterclaim.vocab.lexicons import read_lexicon

_SAYING = read_lexicon("neutrality")["saying"]
DOUBTFUL = frozenset(_SAYING["doubtful"])
FORCED = frozenset(_SAYING["forced"])
_BE = ("is ", "are ", "was ", "were ", "be ", "been ", "being ")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ACTIVE = "".join(f"(?<!\\b{form})" for form in _BE)
_OPEN = rf"(?:not|n't|never)\s+(?:\w+\s+)?(?:{_any(_SAYING['open'])})|{_any(_SAYING['not_open'])}"

NAMINGS = re.compile(rf"(?:{_any(_SAYING['naming'])})\b", re.IGNORECASE)
MENTIONS = re.compile(rf"{_ACTIVE}\b(?:{_any(_SAYING['mentioning'])})\b", re.IGNORECASE)
# "The mission's count of", "reportedly": what follows, as far as the clause goes, is told as somebody's
COUNTED = re.compile(
    rf"(?:['’]s?|\b(?:its|their|his|her)) (?:[\w-]+ ){{0,2}}(?:{_any(_SAYING['counting'])})s? of\b",
    re.IGNORECASE,
)
HEDGES = re.compile(rf"\b(?:{_any(_SAYING['hedging'])})\b", re.IGNORECASE)
CHARGES = re.compile(rf"\b(?:{_any(_SAYING['charging'])})\s+(?:[\w-]+\s+){{0,2}}\Z", re.IGNORECASE)
ENDS = re.compile(rf",\s+[^,;“”\"]{{2,80}}\b(?:{_any(_SAYING['ends'])})[.!]?\s*\Z", re.IGNORECASE)
BEGINS = re.compile(rf"(?:{_any(_SAYING['begins'])})\b", re.IGNORECASE)
_QUOTED_NEXT = rf"(?:{_any(_SAYING['naming'])})\b[^.;:“”\"]{{0,60}}[“\"‘]"
_AS = rf"(?:{_any(_SAYING['by_whom'])})\b[^.;:]{{0,80}}?\bas "
# "described by residents as a", "listed as", "called the protesters “": the word that follows is somebody's
CALLED_SO = re.compile(rf"\b(?:{_AS}(?:an? |the )?(?:\w+ )?[“\"‘']?|{_QUOTED_NEXT})\Z", re.IGNORECASE)
# The same of a deed, which has its article: "denounced as a massacre", and not "denounced it as shells fell"
CALLED_SUCH = re.compile(rf"\b(?:{_AS}(?:an?|the) (?:\w+ )?[“\"‘']?|{_QUOTED_NEXT})\Z", re.IGNORECASE)
POINTERS = re.compile(_any(_SAYING["pointing"]), re.IGNORECASE)
UNKNOWN = re.compile(
    rf"\b(?:{_any(_SAYING['asking'])})\b[^;:]*?\b(?:is|are|was|were|remains?)\s+(?:\w+\s+)?(?:{_OPEN})",
    re.IGNORECASE,
)
