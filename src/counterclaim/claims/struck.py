"""The words for those whom a happening struck: "bishop", "keita"; by them it is known where it is retold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.answered_for import POINTING
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import participants


def with_struck(parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
    """Happenings with the nouns, in the singular, and the last names of the people they struck.

    Who is told of by name or as "the bishop" may be one told of before; "a bishop" is another.
    """
    return [_with_words(parse.sentences[told.sentence], told) for told in happenings]


def _with_words(sentence: ParsedSentence, happening: Happening) -> Happening:
    counted = (span for hurt in happening.hurt for span in hurt.people)
    last = (sentence.within(span)[-1:] for span in (*happening.involved.victims, *counted))
    words = [word for found in last for word in found if word.pos != "PRON"]
    known = [word for word in words if _is_known(sentence, word)]
    return replace(happening, struck=_nouns(words), struck_again=_nouns(known))


def _nouns(words: Sequence[Token]) -> frozenset[str]:
    nouns = frozenset(word.lemma.lower().split()[-1] for word in words)
    return nouns - participants()["people.untelling"]


def _is_known(sentence: ParsedSentence, word: Token) -> bool:
    return word.pos == "PROPN" or any(child.lower in POINTING for child in sentence.kids(word, "det"))
