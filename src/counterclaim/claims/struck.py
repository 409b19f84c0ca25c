"""The words for those whom a happening struck: "bishop", "keita"; by them it is known where it is retold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence
from counterclaim.vocab.lexicons import participants


def with_struck(parse: Parse, happenings: Sequence[Happening]) -> list[Happening]:
    """Happenings with the nouns, in the singular, and the last names of the people they struck."""
    return [replace(told, struck=_struck(parse.sentences[told.sentence], told)) for told in happenings]


def _struck(sentence: ParsedSentence, happening: Happening) -> frozenset[str]:
    counted = (span for hurt in happening.hurt for span in hurt.people)
    last = (sentence.within(span)[-1:] for span in (*happening.involved.victims, *counted))
    words = frozenset(
        word.lemma.lower().split()[-1] for found in last for word in found if word.pos != "PRON"
    )
    return words - participants()["people.untelling"]
