"""One verb for people hurt in several places: "killed two in Gao and one in Kidal" tells of two events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.counts import Range, range_at
from counterclaim.claims.people import is_people
from counterclaim.claims.scenes import SceneFinder
from counterclaim.model.actors import Mention, MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

THERE = frozenset(("in", "at", "near", "outside", "around"))
BETWEEN = frozenset((",", "and", "&", ";"))
TIMES = ("DATE", "TIME")
JOINED = ("conj", "appos", "dobj")
OTHERS = frozenset(("other", "more"))
NUMBER = 3  # words that a count may begin with: "at least nine"
REACH = 4  # words between a number and "in", and between that and the name of a place


@dataclass(frozen=True, slots=True)
class CountsApart:
    """Tells the people hurt in several places apart, in one document."""

    _cast: Cast
    _scenes: SceneFinder

    def of(self, sentence: ParsedSentence, word: Token, happening: Happening) -> Iterator[Happening]:
        """A happening by itself, or one for each place with the people hurt there."""
        parts = self._parts(sentence, happening)
        if len(parts) < 2 or len({hurt.outcome for hurt in happening.hurt}) > 1 or _is_sum(parts):
            yield happening
            return
        for number, (count, words) in enumerate(parts):
            own = replace(
                happening,
                place=None,
                place_id=None,
                place_relation=None,
                hurt=(
                    replace(
                        happening.hurt[0],
                        low=count.low,
                        high=count.high,
                        span=Span(count.first.start, count.last.end),
                        shares=(),
                    ),
                ),
                another=happening.another or number > 0,
            )
            placed = self._scenes.placed(sentence, word, own, within=words)
            there = Span(count.first.start, count.last.end)
            yield replace(placed, trigger=(*placed.trigger, there)) if number else placed

    def _parts(self, sentence: ParsedSentence, happening: Happening) -> list[tuple[Range, Span]]:
        """The counts, each with the words up to its place, from the first that the happening has."""
        if not happening.hurt:
            return []
        first = min(happening.hurt, key=lambda hurt: hurt.span.start)
        begin = next((t.index for t in sentence.tokens if t.start >= first.span.start), None)
        found: list[tuple[Range, Span]] = []
        places: set[str | None] = set()
        while begin is not None:
            words = sentence.tokens[begin : begin + NUMBER]
            count = next((c for word in words if (c := range_at(sentence, word, alone=True))), None)
            mention = self._where(sentence, count, strict=bool(found)) if count is not None else None
            further = bool(found) and (count is None or not _goes_on(sentence, count))
            if count is None or mention is None or further or mention.place in places:
                break
            places.add(mention.place)
            found.append((count, Span(sentence.tokens[begin].start, mention.span.end)))
            begin = _next_count(sentence, mention.span.end)
        return found

    def _where(self, sentence: ParsedSentence, count: Range, *, strict: bool) -> Mention | None:
        """The place behind a count; the first may stand behind the verb, "two were killed in Gao"."""
        behind = sentence.tokens[count.last.index + 1 :]
        for number, word in enumerate(behind):
            if word.text in BETWEEN or (strict and number > REACH):
                return None
            if word.lower in THERE:
                named = (self._cast.of(other) for other in behind[number + 1 : number + 1 + REACH])
                return next((m for m in named if m is not None and _is_place(m)), None)
        return None


def _is_sum(parts: Sequence[tuple[Range, Span]]) -> bool:
    """As in "killed 12 in Gaza, seven in Rafah and five in Jabalia": the first is all of them."""
    first, *others = (count.low for count, _ in parts)
    return len(others) > 1 and first == sum(others)


def _goes_on(sentence: ParsedSentence, count: Range) -> bool:
    """Whether a count goes on with people hurt, and tells nothing else that is or was done."""
    noun = sentence.head(count.last) if count.last.dep in ("nummod", "det") else count.last
    if noun is None or (noun.pos == "NOUN" and not is_people(noun) and noun.lemma not in OTHERS):
        return False
    return noun.dep in JOINED


def _is_place(mention: Mention) -> bool:
    return mention.kind is MentionKind.LITERAL and mention.place is not None


def _next_count(sentence: ParsedSentence, end: int) -> int | None:
    """Where the next count begins: behind a comma or "and", after no more than a day."""
    apart, regions = False, triggers()["sites.regions"]
    for word in sentence.tokens:
        if word.start < end:
            continue
        if word.text in BETWEEN:
            apart = True
        elif apart:
            return word.index if word.pos == "NUM" or word.lower in ("a", "an", "another") else None
        elif word.entity not in TIMES and word.lower != "on" and word.lemma not in regions:
            return None
    return None
