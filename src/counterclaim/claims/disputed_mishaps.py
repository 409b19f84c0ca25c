"""Accidents that somebody is said to have brought about: "A bus crashed. Rebels said they had shot at it"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

ATTACK = "attack."
REACH = 1  # paragraphs behind that of the accident in which its cause may be told
THINGS = frozenset(("it", "they", "them"))
OWNING = frozenset(("responsibility",))
CAUSES = frozenset(("crash", "sink", "sinking", "accident", "incident", "death", "loss", "wreck"))


def is_disputed(
    parse: Parse, mishap: ParsedSentence, happenings: Sequence[Happening], told: Sequence[Attribution]
) -> bool:
    """Whether what follows an accident tells, or denies, that somebody struck what crashed, or blames one."""
    at, first = mishap.sentence.index, mishap.sentence.paragraph
    behind = {
        one.sentence.index: one
        for one in parse
        if one.sentence.index > at and one.sentence.paragraph <= first + REACH
    }
    things = {word.lemma.lower() for word in mishap.tokens} & _crashing()
    return any(
        _strikes(behind[event.sentence], event, things) for event in happenings if event.sentence in behind
    ) or any(_is_laid_to(behind[one.sentence], one) for one in told if one.sentence in behind)


def _crashing() -> frozenset[str]:
    return triggers()["mishaps.crashing"] | triggers()["crewed.nouns"]


def _strikes(sentence: ParsedSentence, event: Happening, things: set[str]) -> bool:
    """As in "had shot it down", "fired at the bus", "hit the vessel": the crashed thing was struck."""
    if event.another or not any(kind.startswith(ATTACK) for kind in event.types):
        return False
    roles = [role.span for role in (event.victim, event.target) if role is not None]
    struck = [w for span in (*roles, *event.involved.targets) for w in sentence.within(span)]
    return any(
        word.lower in THINGS
        or (
            word.lemma.lower() in things | _crashing()
            and any(child.lower in ("the", "that", "this") for child in sentence.kids(word, "det"))
        )
        for word in struck
    )


def _is_for_it(sentence: ParsedSentence, responsibility: Token) -> bool:
    """Whether it is for what crashed: "for the crash", "for it", or nothing; not "for a bomb in Gao"."""
    what = preposition_objects(sentence, responsibility, "for")
    known = CAUSES | THINGS | _crashing()
    return not what or any(
        thing.lemma.lower() in known
        or (
            thing.lemma.lower() in triggers().nouns
            and any(w.lower == "the" for w in sentence.kids(thing, "det"))
        )
        for thing in what
    )


def _is_laid_to(sentence: ParsedSentence, told: Attribution) -> bool:
    """As in "rebels claimed responsibility", "blamed the militia for the crash"."""
    words = {word.lemma.lower() for span in told.content for word in sentence.within(span)}
    owned = told.stance in (Stance.CONFIRM, Stance.DENY) and any(
        word.lemma.lower() in OWNING and _is_for_it(sentence, word)
        for span in told.content
        for word in sentence.within(span)
    )
    accused = told.stance is Stance.ACCUSE and told.addressee is not None
    return owned or (accused and not words.isdisjoint(CAUSES | OWNING))
