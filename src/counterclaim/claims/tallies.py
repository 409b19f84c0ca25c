"""Things counted or seized that are told in full once, in short from then on: breaches of a truce, boats.

As in "It counted 222 ceasefire violations in the east. In the west it logged 731 violations, 402 of them
explosions, and in the north it noted 975."
"""

from __future__ import annotations

from counterclaim.claims.counts import count_of, value_of
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Trigger, triggers

BREACH = "ceasefire-violation."
SHORT_REACH = 2  # sentences that a bare number or pronoun looks back
SHORT_FOR = frozenset(("all", "both", "them"))
THEM = frozenset(("them", "these", "those", "which"))


class Tally:
    """What was counted so far in a document whose sentences are read in order."""

    def __init__(self) -> None:
        self._told: dict[str, int] = {}
        self._last: Trigger | None = None
        self._read: list[ParsedSentence] = []

    def read(self, sentence: ParsedSentence) -> None:
        """Go on to a sentence, if it is not the one that is being read."""
        if not self._read or sentence.sentence.index != self._read[-1].sentence.index:
            self._read = [*self._read[-SHORT_REACH:], sentence]

    def things_at(self, sentence: ParsedSentence, word: Token) -> frozenset[str]:
        """What a number or a pronoun may stand for: in "seized all three", the boats told of before."""
        if word.pos != "NUM" and word.lower not in SHORT_FOR:
            return frozenset()
        told = [token for before in self._read[:-1] for token in before.tokens]
        told += sentence.tokens[: word.index]
        return frozenset(token.lemma.lower() for token in told if token.pos == "NOUN")

    def note(self, sentence: ParsedSentence, entry: Trigger) -> None:
        """Keep that breaches were told of in a sentence; any other event is no matter of counting."""
        if entry.type.startswith(BREACH) and entry.noun:
            self._told[entry.lemma.rpartition(" ")[2]] = sentence.sentence.index
            self._last = entry

    def goes_on(self, sentence: ParsedSentence, noun: Token) -> bool:
        """As in "logged 731 violations", where ceasefire violations were told of before."""
        return noun.lemma in self._told and count_of(sentence, noun) is not None

    def in_short(self, sentence: ParsedSentence, number: Token) -> Trigger | None:
        """What a bare number counts ("noted 975"), if that is breaches told of right before."""
        verb = sentence.head(number)
        if number.pos != "NUM" or number.dep != "dobj" or verb is None or self._last is None:
            return None
        counted = verb.lemma in triggers()["tally.verbs"] and value_of(number.text) is not None
        near = 0 < sentence.sentence.index - max(self._told.values()) <= SHORT_REACH
        return self._last if counted and near and not sentence.kids(number, "prep") else None


def is_part_of_count(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "with 860 explosions among them", "explosions made up 135 of these": part of what was counted."""
    if _are_among(sentence, noun) and count_of(sentence, noun) is not None:
        return True
    verb = sentence.head(noun)
    numbers = sentence.kids(verb, "dobj", "attr", "nsubj") if verb is not None and verb.pos == "VERB" else []
    return any(other.pos == "NUM" and _are_among(sentence, other) for other in numbers)


def _are_among(sentence: ParsedSentence, word: Token) -> bool:
    return any(other.lower in THEM for other in preposition_objects(sentence, word, "of", "among"))
