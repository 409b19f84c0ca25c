"""What is plainly told again: "shelling the market", after shells struck one; a headline of a story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.incidents.families import OPEN, families
from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.happenings import Happening
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import participants, triggers, weapons
from counterclaim.vocab.toponymy import toponymy

# Kinds of events that an arm is told in; of the others the one that bears its name.
STRUCK_BY = {"missile": frozenset(("attack.missile", "attack.air", "attack.drone"))}
ATTACK = "attack."
_SHIP = "ship"
REACH = 8  # sentences over which a thing that was struck is "the" one
_THE = re.compile(r"(?:the|this|that|these|those)\s", re.IGNORECASE)
_THE_BEFORE = re.compile(r"\b[Tt]h(?:e|at|ose|is|ese)\s$")
_BEHIND = re.compile(r"\s(?:of|in|at|on|near|from|for|by|with|that|which|who)\s|[,;(]")
_SENTENCE = re.compile(r"[.!?]['\"”’]?\s|\n")
_ENDED = re.compile(r"[.!?:]['\"”’]?$")


def strikes_the_same(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "accused rebels of shelling the market": the one just told to have been struck, by fire alike."""
    own = _thing(document, happening)
    if own is None or not _THE.match(happening.target.span.of(document.text) if happening.target else ""):
        return False
    kinds, mine = frozenset(kind for h in draft.happenings for kind in h.types), frozenset(happening.types)
    before = [h for h in draft.happenings if 0 <= happening.sentence - h.sentence <= REACH]
    if mine <= OPEN >= kinds:  # "killed six at a base in Gao. The group said it had stormed the base"
        return any(_is_told_of(document, other, own) for other in before)
    struck = _is_attack(kinds) if mine <= OPEN else kinds <= OPEN and _is_attack(mine)
    alike = families(kinds) & families(mine) or struck  # "targeting the market" is shelling it
    return bool(alike) and any(_struck_it(document, other, own) for other in before)


def _struck_it(document: Document, happening: Happening, thing: str) -> bool:
    """Whether that was struck; "killed six at a market" tells it as where people were.

    Where a deed was may be the thing by its name: "rockets at the Orsa base. The base was hit".
    """
    place = happening.place.span.of(document.text).lower() if happening.place is not None else ""
    if place.split()[-1:] == [thing]:
        return True
    struck, target = _thing(document, happening), happening.target
    people = [span for hurt in happening.hurt for span in (hurt.span, *hurt.people)]
    only_people = target is not None and any(target.span.overlaps(span) for span in people)
    return struck == thing or ((struck is None or only_people) and _is_told_of(document, happening, thing))


def _is_attack(kinds: frozenset[str]) -> bool:
    return any(kind.startswith(ATTACK) for kind in kinds)


def _is_told_of(document: Document, happening: Happening, thing: str) -> bool:
    """Whether "a base" or "an army base" stands in the sentence of a happening."""
    start, end = happening.span.start, happening.span.end
    before = _SENTENCE.split(document.text[:start])[-1]
    after = _SENTENCE.split(document.text[end:])[0]
    return re.search(rf"\ban? (?:[\w-]+ ){{0,3}}{re.escape(thing)}\b", f"{before} {after}") is not None


def is_by_arm_told(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "the missile hit a car", told after a drone strike: "the" arm is one by which somebody struck.

    Who counts its dead may tell of another strike by such an arm.
    """
    if happening.hurt or not 0 <= happening.sentence - draft.last.sentence <= REACH:
        return False
    kinds = {kind for other in draft.happenings for kind in other.types}
    definite = [name for name, span in happening.weapons if is_definite(document, span)]
    return any(kinds & STRUCK_BY.get(name, frozenset((weapons().types.get(name),))) for name in definite)


def is_definite(document: Document, span: Span) -> bool:
    """As in "the rockets", "those shells": told of before."""
    return _THE_BEFORE.search(document.text, 0, span.start) is not None


def strikes_else(document: Document, draft: Draft, restated: Sequence[Happening], denier: str | None) -> bool:
    """As in "denied it had targeted a depot", where others are said to have hit a farm: no answer to that."""
    blamed = document.profile(draft.happenings).perpetrators
    # "two tanks" and "no tank"
    own, told = (
        {thing.removesuffix("s") for h in happenings if (thing := _thing(document, h))}
        for happenings in (restated, draft.happenings)
    )
    same = any(_may_be_one(one, other) for one in own for other in told)
    return bool(blamed and own and told) and denier not in blamed and not same


def _may_be_one(one: str, other: str) -> bool:
    """As "the aircraft" and a helicopter, "the vessel" and a tanker; no jet is a helicopter."""
    craft, classes = toponymy().craft, weapons().classes
    kinds = [_SHIP if thing in craft else classes.get(thing, thing) for thing in (one, other)]
    wide = {one, other} & triggers()["things_lost.wide"]
    return one == other or (bool(wide) and kinds[0] == kinds[1])


def is_headline(document: Document, draft: Draft) -> bool:
    """Whether an event is told so far by the line above a text alone, whose story comes next."""
    line, blank, _ = document.text.lstrip().partition("\n\n")
    above = all(happening.paragraph == 0 for happening in draft.happenings)
    return above and bool(blank) and not _ENDED.search(line.rstrip())


def things_struck(document: Document, happenings: Sequence[Happening]) -> tuple[str, ...]:
    """The nouns for what was struck, of which few places have two: "hospital", "market", and no "village"."""
    known = participants()["things.nouns"] - participants()["things.common"]
    found = (thing for happening in happenings if (thing := _thing(document, happening)) in known)
    return tuple(sorted(set(filter(None, found))))


def _thing(document: Document, happening: Happening) -> str | None:
    """The noun for what was struck: "market" of "the crowded market in Tora"."""
    if happening.target is None:
        return None
    words = _BEHIND.split(happening.target.span.of(document.text))[0].split()
    return words[-1].lower() if words and words != ["it"] else None
