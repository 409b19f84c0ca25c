"""Who says what, compared: parts as sets of words, the relation that links them, the stance.

A part is the same if half of its words are (Dice >= 0.5); a relation if source and content are and the cues
overlap; it is exact if all three are the same words. This is how PolNeAR is scored here (benchmarks).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.evaluation.records import Annotated, AnnotatedAttribution
from counterclaim.evaluation.telling import (
    ONLY_ONE,
    ONLY_OTHER,
    Compared,
    Difference,
    first_of,
    merged,
    unmatched,
    words_of,
)
from counterclaim.evaluation.words import ALIKE, Words, WordsOf, best_pairs, dice

LAYER = "attributions"
PARTS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class _Relation:
    told: AnnotatedAttribution
    source: Words
    cue: Words
    content: Words


def compare_attributions(one: Annotated, other: Annotated, text: str) -> Compared:
    """The attributions of a document as two saw them."""
    words = WordsOf(text)
    ones, others = (_relations(annotated, words) for annotated in (one, other))
    pairs = _pairs(ones, others, _partly)
    scores = {
        "attributions": (len(pairs), len(ones), len(others)),
        "attributions, same words": (len(_pairs(ones, others, _exactly)), len(ones), len(others)),
    }
    for part in PARTS:
        parts = [
            list(dict.fromkeys(getattr(each, part) for each in side if getattr(each, part)))
            for side in (ones, others)
        ]
        scores[f"{part}s"] = (len(_alike(*parts)), len(parts[0]), len(parts[1]))
    compared = Compared(merged(scores))
    for at, to in pairs:
        _compare_stances(compared, one.document, ones[at].told, others[to].told, text)
    for side, relations, matched in (
        (ONLY_ONE, ones, [at for at, _ in pairs]),
        (ONLY_OTHER, others, [to for _, to in pairs]),
    ):
        for number in unmatched(len(relations), matched):
            compared.differences.append(_alone(one.document, side, relations[number].told, text))
    return compared


def _relations(annotated: Annotated, words: WordsOf) -> list[_Relation]:
    """The attributions as words; without cue and content there is nothing to compare."""
    found = (
        _Relation(told, words.touched(told.source), words.touched(told.cue), words.touched(told.content))
        for told in annotated.attributions or ()
    )
    return [relation for relation in found if relation.cue or relation.content]


def _pairs(
    ones: Sequence[_Relation],
    others: Sequence[_Relation],
    closeness: Callable[[_Relation, _Relation], float],
) -> list[tuple[int, int]]:
    return best_pairs(
        (closeness(one, other), at, to) for at, one in enumerate(ones) for to, other in enumerate(others)
    )


def _partly(one: _Relation, other: _Relation) -> float:
    source, content = dice(one.source, other.source), dice(one.content, other.content)
    cues_meet = bool(one.cue & other.cue) or not one.cue | other.cue
    return source + content if cues_meet and min(source, content) >= ALIKE else 0.0


def _exactly(one: _Relation, other: _Relation) -> float:
    return float(all(getattr(one, part) == getattr(other, part) for part in PARTS))


def _alike(ones: Sequence[Words], others: Sequence[Words]) -> list[tuple[int, int]]:
    return best_pairs(
        (closeness, at, to)
        for at, one in enumerate(ones)
        for to, other in enumerate(others)
        if (closeness := dice(one, other)) >= ALIKE
    )


def _compare_stances(
    compared: Compared, document: str, one: AnnotatedAttribution, other: AnnotatedAttribution, text: str
) -> None:
    if one.stance is None or other.stance is None:
        return
    compared.stances[one.stance, other.stance] += 1
    if one.stance != other.stance:
        compared.differences.append(
            Difference(
                document=document,
                layer=LAYER,
                kind="stance",
                start=first_of(one.cue, one.content),
                one=f"{one.stance}: {_told(one, text)}",
                other=other.stance,
            )
        )


def _alone(document: str, side: str, told: AnnotatedAttribution, text: str) -> Difference:
    start = first_of(told.source, told.cue, told.content)
    words = _told(told, text)
    of_one = side == ONLY_ONE
    return Difference(
        document=document,
        layer=LAYER,
        kind=side,
        start=start,
        one=words if of_one else "",
        other="" if of_one else words,
    )


def _told(told: AnnotatedAttribution, text: str) -> str:
    return " | ".join(words_of(text, getattr(told, part)) or "-" for part in PARTS)
