"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MIN_LETTERS = 20  # below that any guess is a lottery
MANY_LETTERS = 200  # from there on the best guess holds even where near relatives share it
SURE = 0.5  # that the best guess for a short text must reach; a line full of foreign names does not
SAMPLE = 20_000  # characters looked at
ENGLISH = "en"
KIN = frozenset((ENGLISH, "pcm", "sco"))  # for which short English is taken
SOME = 0.05  # of English: then such a text is English

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def identify_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language, ``None`` when there is too little to tell.

    A short text must be unmistakable: one that is taken for another language by its names is not read.

    >>> identify_language("28")
    """
    sample = text[:SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < MIN_LETTERS:
        return None
    chances: list[tuple[str, float]] = _identifier().rank(sample)
    best, chance = chances[0]
    if best in KIN and dict(chances)[ENGLISH] >= SOME:
        return ENGLISH
    is_clear = letters >= MANY_LETTERS or len(_LATIN.findall(sample)) < letters / 2
    return best if is_clear or chance >= SURE else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
