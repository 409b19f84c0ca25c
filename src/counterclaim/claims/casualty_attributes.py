"""People whose end is told beside who they were: "the six slain priests", "the murdered lawyer Keita"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.sufferers import hurt_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def told_beside(sentence: ParsedSentence, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """Counts of those people; when and where they died, the sentence does not say."""
    for word in sentence.tokens:
        noun = sentence.head(word)
        if noun is None or not ended_before(sentence, word):
            continue
        for person in (noun, *sentence.kids(noun, "appos")):
            told = [hurt for hurt in hurt_of(sentence, person, "killed", cast) if hurt.low]
            if told:
                yield word, told[0]
                break


def ended_before(sentence: ParsedSentence, word: Token) -> bool:
    """As "slain" in "the slain priests": they had died by then."""
    noun = sentence.head(word)
    before = word.dep in ("amod", "compound", "nmod") and noun is not None and word.index < noun.index
    return before and word.lower in triggers()["states.ended"]
