"""Which language a text is in."""

from __future__ import annotations

import re

MIN_LETTERS = 20  # below that any guess is a lottery
SAMPLE = 20_000  # characters looked at


def identify_language(text: str) -> str | None:
    """ISO 639-1 code of the text's language, ``None`` when there is too little to tell.

    >>> identify_language("28")
    """
    sample = text[:SAMPLE]
    if len(re.findall(r"[^\W\d_]", sample)) < MIN_LETTERS:
        return None
    import py3langid

    code, _ = py3langid.classify(sample)
    return str(code)
