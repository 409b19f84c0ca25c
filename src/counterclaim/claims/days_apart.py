"""One verb for deeds of several days: "shelled Gao on 3 June and Kidal on 5 June" tells of two events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.dating import DateFinder
from counterclaim.claims.scenes import SceneFinder
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers


@dataclass(frozen=True, slots=True)
class DaysApart:
    """Tells the deeds of one verb apart, in one document."""

    _times: Sequence[TimeExpression]
    _dates: DateFinder
    _scenes: SceneFinder

    def of(self, sentence: ParsedSentence, word: Token, happening: Happening) -> Iterator[Happening]:
        """A happening by itself, or one for each place and day told of it, each with its own people hurt."""
        parts = self._parts(sentence, word)
        counted = [next((p for p in parts if p[1].contains(hurt.span)), None) for hurt in happening.hurt]
        if len(parts) < 2 or None in counted or any(not self._scenes.tells(sentence, p[1]) for p in parts):
            yield happening
            return
        for number, (time, words) in enumerate(parts):
            own = replace(
                happening,
                time=time,
                by=False,
                place=None,
                place_id=None,
                place_relation=None,
                hurt=tuple(hurt for hurt in happening.hurt if words.contains(hurt.span)),
                another=happening.another or number > 0,
            )
            placed = self._scenes.placed(sentence, word, own, within=words)
            day = self._times[time].span
            yield replace(placed, trigger=(*placed.trigger, day)) if number else placed

    def _parts(self, sentence: ParsedSentence, word: Token) -> list[tuple[int, Span]]:
        """The days told of a deed, each with the words that lead up to it; no more than one of a day."""
        found: list[tuple[int, Span]] = []
        start = word.end
        for index in self._dates.own_times(sentence, word):
            time = self._times[index]
            if time.span.start < start or time.value in (self._times[i].value for i, _ in found):
                return []
            if found and _tells_another(sentence, Span(start, time.span.start)):
                return []
            found.append((index, Span(start, time.span.end)))
            start = time.span.end
        return found


def _tells_another(sentence: ParsedSentence, words: Span) -> bool:
    """As in "bombed Tyre on Monday after an attack on Metula a day earlier": the day is of the attack."""
    known = triggers()
    return any(
        (word.pos == "NOUN" and word.lemma.lower() in known.nouns)
        or (word.pos == "VERB" and word.lemma.lower() in known.verbs)
        for word in sentence.within(words)
    )
