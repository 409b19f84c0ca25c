"""The words of a text as they are looked up."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 60  # what is longer is cut, in the index and in what is looked for
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text as they are looked up: without case, accents and signs.

    >>> words_of("The Army's cease-fire in Şuşa")
    ['the', 'army', 's', 'cease', 'fire', 'in', 'susa']
    """
    bare = text.casefold()
    if not bare.isascii():
        plain = unicodedata.normalize("NFKD", bare)
        bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word[:LONGEST_WORD] for word in _WORD.findall(bare)]
